/// The form in which a table was sent.
public enum FileForm: String, Sendable, Hashable, CaseIterable {
    /// Text with a delimiter between cells.
    case csv = "CSV"
    /// A workbook of Office Open XML.
    case xlsx = "XLSX"
    /// A workbook of OpenDocument.
    case ods = "ODS"
    /// A JSON document that holds one list of lines.
    case json = "JSON"
    /// One JSON object a line.
    case ndjson = "NDJSON"
}
