/// Something in a file that a person has to look at: where it stands, what was found, what was expected, what to do.
public struct Problem: Sendable, Hashable {
    /// The sheet, where the lines of the file stand in several; nil for the file and in a single table.
    public var sheet: String?
    /// The row as the sender sees it, from one, header and empty rows included; nil for the file or its header.
    public var row: Int?
    /// The header of the column as it was sent; nil when no single column is meant.
    public var column: String?
    /// The position of the column, from one; nil when no single column is meant.
    public var columnNumber: Int?
    /// The text found, shortened to 80 characters; nil when there is none or it must not be repeated.
    public var value: String?
    /// What was expected and how to put it right.
    public var message: String
    /// Whether the file can be taken as it is.
    public var severity: Severity

    /// How much a problem weighs.
    public enum Severity: String, Sendable, Hashable, Codable {
        /// The file, or a register's row, is not taken.
        case error
        /// It is taken; somebody should look.
        case warning
    }

    /// How many problems it stands for: one, unless it closes a list that was cut.
    public var count = 1

    /// A problem at this place; leave out what does not apply.
    public init(
        row: Int? = nil, column: String? = nil, columnNumber: Int? = nil, value: String? = nil, message: String,
        severity: Severity = .error
    ) {
        self.row = row
        self.column = column
        self.columnNumber = columnNumber
        self.value = value.map { $0.count > 80 ? String($0.prefix(79)) + "…" : $0 }
        self.message = message
        self.severity = severity
    }
}

extension Problem: CustomStringConvertible {
    /// `row 12, column "Amount": found "abc", expected an amount such as 1200.50; write …`.
    public var description: String {
        var place: [String] = []
        if let sheet { place.append("sheet \"\(sheet)\"") }
        if let row { place.append("row \(row)") }
        if let column, !column.isEmpty {
            place.append("column \"\(column)\"")
        } else if let columnNumber {
            place.append("column \(columnNumber)")
        }
        let found = value.map { "found \"\($0)\", " } ?? ""
        return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + found + message
    }
}
