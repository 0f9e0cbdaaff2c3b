/// What each cell style of a workbook makes of a number.
final class CellStyles: MarkupHandler {
    /// By the style's number, as cells name it.
    private(set) var kinds: [NumberKind] = []
    /// Whether there are more styles or formats than are read; the others were left.
    private(set) var isTooMany = false {
        didSet { isDone = true }
    }
    private let most: Int
    private var codes: [Int: NumberKind] = [:]
    private var ids: [Int] = []
    private var isInFormats = false
    private var isInStyles = false

    init(most: Int) {
        self.most = most
    }

    override func start(_ element: MarkupElement) {
        guard element.isSpreadsheet else { return }
        if codes.count > most || ids.count > most { isTooMany = true }
        if element.name == "numFmts" {
            isInFormats = true
        } else if element.name == "cellXfs" {
            isInStyles = true
        } else if isInFormats, element.name == "numFmt" {
            if let id = element.number("numFmtId"), let code = element.text("formatCode") {
                codes[id] = NumberKind(code: code)
            }
        } else if isInStyles, element.name == "xf" {
            ids.append(element.number("numFmtId") ?? 0)
        }
    }

    override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
        if name == "numFmts" {
            isInFormats = false
        } else if name == "cellXfs" {
            isInStyles = false
            kinds = ids.map { codes[$0] ?? NumberKind.builtIn($0) ?? .number }
        }
    }
}
