/// The part that lists a workbook's sheets.
final class WorkbookPart: MarkupHandler {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// The id of the relationship that leads to the sheet's part.
        let reference: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var since1904 = false
    /// The names the workbook gives to cells.
    private(set) var names: Set<String> = []
    private static let mostNames = 10_000
    /// The name of the outermost element, by which a workbook is told from a text document.
    private(set) var root: String?
    private var isSpreadsheet = false

    /// Whether the part is that of a workbook.
    var isWorkbook: Bool { root == "workbook" && isSpreadsheet }

    override func start(_ element: MarkupElement) {
        if root == nil {
            root = String(cString: element.name.start)
            isSpreadsheet = element.isSpreadsheet
            if !isWorkbook { isDone = true }
        }
        guard element.isSpreadsheet else { return }
        if element.name == "workbookPr" {
            since1904 = element.isTrue("date1904")
        } else if element.name == "definedName" {
            if names.count < Self.mostNames, let name = element.text("name") { names.insert(name) }
        } else if element.name == "sheet" {
            let reference =
                element.bytes("id", SpreadsheetNames.references)
                ?? element.bytes("id", SpreadsheetNames.strictReferences)
            let state = element.text("state") ?? "visible"
            sheets.append(
                Sheet(
                    name: element.text("name") ?? "Sheet\(sheets.count + 1)", isHidden: state != "visible",
                    reference: reference.map { String(decoding: $0, as: UTF8.self) } ?? ""))
        }
    }
}
