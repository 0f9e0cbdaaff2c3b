/// Lists the sheets of an OpenDocument spreadsheet and whether they hold anything.
final class ODSOutline: MarkupHandler {
    private(set) var sheets: [SheetOutline] = []
    /// Whether each sheet holds a filled cell.
    private(set) var isFilled: [Bool] = []
    /// The names the document gives to cells.
    private(set) var names: Set<String> = []
    private static let mostNames = 10_000
    /// Whether the document is a spreadsheet.
    private(set) var isSpreadsheet = false
    /// Whether there are more styles that hide sheets than any workbook has; the rest is then not looked at.
    private(set) var hidesTooMany = false
    /// Styles of sheets that hide them.
    private var hiding: Set<String> = []
    /// What the cell styles show beside a number.
    private(set) var styles = ODSStyles()
    private var style = ""
    private var depth = 0
    /// How deep the spreadsheet's own element is; its sheets are one deeper.
    private var body = 0
    private var isInSheet = false
    private let most: Int

    /// - Parameter most: One sheet or style that hides sheets more than these is looked at, and no further.
    init(most: Int) {
        self.most = most
    }

    override func start(_ element: MarkupElement) {
        depth += 1
        if isInSheet {
            if !isFilled[isFilled.count - 1], element.name.first == UInt8(ascii: "p"), element.isIn(DocumentNames.text)
            {
                isFilled[isFilled.count - 1] = true
            }
        } else if element.isIn(DocumentNames.office) {
            if element.name == "spreadsheet" {
                isSpreadsheet = true
                body = depth
            }
        } else if element.isIn(DocumentNames.style) {
            startStyle(element)
            styles.start(element)
        } else if element.isIn(DocumentNames.number) {
            styles.start(element)
        } else if depth == body + 1, element.name == "table", element.isIn(DocumentNames.table) {
            startSheet(element)
        } else if element.name == "named-range", element.isIn(DocumentNames.table) {
            let name = element.bytes("name", DocumentNames.table).map { String(decoding: $0, as: UTF8.self) }
            if names.count < Self.mostNames, let name { names.insert(name) }
        }
    }

    override func end(_ name: MarkupName, _ namespace: UnsafePointer<UInt8>?) {
        depth -= 1
        if styles.isOpen { styles.end(name) }
        if depth == body { isInSheet = false }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if styles.isOpen { styles.text(bytes) }
    }

    private func startStyle(_ element: MarkupElement) {
        if element.name == "style" {
            style = element.bytes("name", DocumentNames.style).map { String(decoding: $0, as: UTF8.self) } ?? ""
        } else if element.name == "table-properties" {
            let display = element.bytes("display", DocumentNames.table)
            if display.map({ $0.elementsEqual("false".utf8) }) ?? false { hide() }
        }
    }

    private func hide() {
        hiding.insert(style)
        if hiding.count > most {
            hidesTooMany = true
            isDone = true
        }
    }

    private func startSheet(_ element: MarkupElement) {
        isInSheet = true
        let name = element.bytes("name", DocumentNames.table).map { String(decoding: $0, as: UTF8.self) }
        let style = element.bytes("style-name", DocumentNames.table).map { String(decoding: $0, as: UTF8.self) }
        sheets.append(
            SheetOutline(
                name: name ?? "Sheet\(sheets.count + 1)", isHidden: style.map(hiding.contains) ?? false))
        isFilled.append(false)
        if sheets.count > most { isDone = true }
    }
}
