/// Problems as a table that a spreadsheet opens: CSV in UTF-8 by RFC 4180, a row for each.
public enum ProblemTable {
    /// The whole text, header first.
    ///
    /// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10).
    public static func csv(_ problems: [Problem]) -> String {
        let header = ["sheet", "row", "column", "column number", "value", "severity", "cause", "count", "message"]
        let rows = problems.map { problem in
            [
                problem.sheet, problem.row.map(String.init), problem.column, problem.columnNumber.map(String.init),
                problem.value,
                problem.severity.rawValue, problem.cause?.rawValue, String(problem.count), problem.message,
            ].map { $0 ?? "" }
        }
        return ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let first = text.drop { $0 == " " || $0 == "\"" }.first
        let isFormula = first.map { "=+-@\t\r\0".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { "\",\n\r\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
