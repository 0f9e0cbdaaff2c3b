/// What each cell style of a workbook makes of a number.
final class CellStyles: MarkupHandler {
    /// By the style's number, as cells name it.
    private(set) var styles: [CellStyle] = []
    /// What they show beside a number, by the unit's number.
    var units: [ShownUnit] { list.units }
    /// Whether there are more styles or formats than are read; the others were left.
    private(set) var isTooMany = false {
        didSet { isDone = true }
    }
    private let most: Int
    private var list = UnitList()
    private var codes: [Int: CellStyle] = [:]
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
                codes[id] = CellStyle(
                    kind: NumberKind(code: code), unit: list.number(of: ShownUnit(code: code)),
                    digits: CellStyle.digits(ofCode: code))
            }
        } else if isInStyles, element.name == "xf" {
            ids.append(element.number("numFmtId") ?? 0)
        }
    }

    private func builtIn(_ id: Int) -> CellStyle {
        CellStyle(
            kind: NumberKind.builtIn(id) ?? .number,
            unit: NumberKind.showsOpenersCurrency(id) ? list.number(of: .openers) : 0)
    }

    override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
        if name == "numFmts" {
            isInFormats = false
        } else if name == "cellXfs" {
            isInStyles = false
            // What stands beside the number of a built-in format is what its sender saw; the number alone names none.
            styles = ids.map { codes[$0] ?? builtIn($0) }
        }
    }
}
