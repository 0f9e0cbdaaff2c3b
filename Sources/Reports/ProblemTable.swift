/// Problems as a table that a spreadsheet opens: CSV in UTF-8 by RFC 4180, a row for each.
public enum ProblemTable {
    /// The whole text, header first.
    public static func csv(_ problems: [Problem]) -> String {
        let header = ["sheet", "row", "column", "column number", "value", "severity", "cause", "count", "message"]
        let rows = problems.map { problem in
            [
                problem.sheet, problem.row.map(String.init), problem.column, problem.columnNumber.map(String.init),
                problem.value,
                problem.severity.rawValue, problem.cause?.rawValue, String(problem.count), problem.message,
            ].map { $0 ?? "" }
        }
        return ([header] + rows).map { $0.map(CSVCell.text).joined(separator: ",") + "\r\n" }.joined()
    }
}
