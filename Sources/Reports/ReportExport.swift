import Contracts

/// Report files in the columns that every report can use: CSV in UTF-8 by RFC 4180.
public enum ReportExport {
    /// The file that says "nothing to report".
    public static let nothing = "kind\r\nnil\r\n"

    /// A file that says what the lines say, each in a row of its own and in their order.
    ///
    /// - Parameter scheme: the scheme of company numbers written without one.
    public static func csv(_ lines: [ReportedLine], scheme: String) -> String {
        var isFilled = Array(repeating: false, count: ReportColumn.allCases.count)
        for line in lines {
            for (column, text) in WrittenLine(line, scheme: scheme).cells.enumerated() where !text.isEmpty {
                isFilled[column] = true
            }
        }
        let columns = ReportColumn.allCases.filter { isFilled[$0.rawValue] }
        var csv = row(columns.map(\.label))
        for line in lines {
            let cells = WrittenLine(line, scheme: scheme).cells
            csv += row(columns.map { cells[$0.rawValue] })
        }
        return csv
    }

    private static func row(_ cells: [String]) -> String {
        cells.joined(separator: ",") + "\r\n"
    }
}
