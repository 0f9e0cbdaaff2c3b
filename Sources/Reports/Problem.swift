/// Something in a file that a person has to look at: where it stands, what was found, what was expected, what to do.
public struct Problem: Sendable, Hashable {
    /// What kind of thing is wrong; nil in a register, whose problems are told row by row.
    public var cause: ProblemCause?
    /// The sheet, where the lines of the file stand in several; nil for the file and in a single table.
    public var sheet: String?
    /// The row as the sender sees it, from one, header and empty rows included; nil for the file or its header.
    public var row: Int?
    /// The header of the column as it was sent; nil when no single column is meant.
    public var column: String?
    /// The position of the column, from one; nil when no single column is meant.
    public var columnNumber: Int?
    /// Where in the header row a missing column is to be told, from one: at the one that most likely is it, or at the
    /// first free cell; nil for any other problem.
    public var headerCell: Int?
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

    /// How many problems it stands for: itself, and those of its kind that a long list leaves out after it.
    public var count = 1

    /// A problem at this place; leave out what does not apply.
    public init(
        _ cause: ProblemCause? = nil, row: Int? = nil, column: String? = nil, columnNumber: Int? = nil,
        value: String? = nil, message: String,
        severity: Severity = .error
    ) {
        self.cause = cause
        self.row = row
        self.column = column
        self.columnNumber = columnNumber
        self.value = value.map { $0.count > 80 ? String($0.prefix(79)) + "…" : $0 }
        self.message = message
        self.severity = severity
    }
}

extension Problem: Codable {
    private enum Key: String, CodingKey {
        case cause, sheet, row, column, columnNumber, headerCell, value, message, severity, count
    }

    /// Writes what there is of it; `count` only where it stands for more than itself.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encodeIfPresent(cause, forKey: .cause)
        try box.encodeIfPresent(sheet, forKey: .sheet)
        try box.encodeIfPresent(row, forKey: .row)
        try box.encodeIfPresent(column, forKey: .column)
        try box.encodeIfPresent(columnNumber, forKey: .columnNumber)
        try box.encodeIfPresent(headerCell, forKey: .headerCell)
        try box.encodeIfPresent(value, forKey: .value)
        try box.encode(message, forKey: .message)
        try box.encode(severity, forKey: .severity)
        if count > 1 { try box.encode(count, forKey: .count) }
    }

    /// Reads what ``encode(to:)`` wrote.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        self.init(
            try box.decodeIfPresent(ProblemCause.self, forKey: .cause),
            row: try box.decodeIfPresent(Int.self, forKey: .row),
            column: try box.decodeIfPresent(String.self, forKey: .column),
            columnNumber: try box.decodeIfPresent(Int.self, forKey: .columnNumber),
            value: try box.decodeIfPresent(String.self, forKey: .value),
            message: try box.decode(String.self, forKey: .message),
            severity: try box.decode(Severity.self, forKey: .severity))
        sheet = try box.decodeIfPresent(String.self, forKey: .sheet)
        headerCell = try box.decodeIfPresent(Int.self, forKey: .headerCell)
        if let count = try box.decodeIfPresent(Int.self, forKey: .count) { self.count = count }
    }
}

extension Problem: CustomStringConvertible {
    /// `row 12, column "Amount": found "abc", expected an amount such as 1200.50; write …`.
    public var description: String {
        let place = [sheet.map { "sheet \"\($0)\"" }, row.map { "row \($0)" }, columnText].compactMap(\.self)
        let found = value.map { "found \"\($0)\", " } ?? ""
        let rest = count > 1 ? " (and \(count - 1) more of this kind)" : ""
        return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + found + message + rest
    }
    /// The column as it is told; nil when no single one is meant.
    var columnText: String? {
        if let column, !column.isEmpty { return "column \"\(column)\"" }
        return columnNumber.map { "column \($0)" }
    }
}
