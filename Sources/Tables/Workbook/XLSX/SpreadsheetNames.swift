/// The namespaces of Office Open XML, in its transitional and its strict form (ECMA-376 part 1, annex A).
enum SpreadsheetNames {
    static let main: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strictMain: StaticString = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let references: StaticString = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let strictReferences: StaticString = "http://purl.oclc.org/ooxml/officeDocument/relationships"
}

extension MarkupElement {
    var isSpreadsheet: Bool { isIn(SpreadsheetNames.main, SpreadsheetNames.strictMain) }
}
