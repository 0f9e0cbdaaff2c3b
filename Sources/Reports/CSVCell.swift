import Tables

/// A cell of a text by RFC 4180 that a spreadsheet takes for no formula.
enum CSVCell {
    /// The cell; in quotation marks wherever a part of it could be taken for a sign of the format.
    static func text(_ text: String) -> String {
        let safe = FormulaGuard.guarded(text)
        guard safe.first == "'" || safe.contains(where: { "\",;|\t\n\r\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
