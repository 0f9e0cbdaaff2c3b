import Tables

/// A column that a reader looks for.
protocol HeaderColumn: Sendable, Hashable, CaseIterable, RawRepresentable where RawValue == Int {
    /// The name to write in a header, for messages.
    var label: String { get }
    /// Every spelling that is recognised, in letters and digits only, the most telling first.
    var aliases: [String] { get }
    /// What the rows of such a file are called, in the plural, and the file itself.
    static var rows: String { get }
    static var file: String { get }
    /// Whether a header names what some row needs.
    static func areNamed(in map: HeaderMap<Self>) -> Bool
    /// Whether the rows of another sheet or table may be such rows although not all that they need is named.
    static func mayBeNamed(in map: HeaderMap<Self>) -> Bool
    /// Whether rows of another sheet may be such rows by what its columns hold.
    static func mayBeHeld(in columns: [ColumnReading], of rows: Int) -> Bool
}

extension HeaderColumn {
    static func mayBeNamed(in map: HeaderMap<Self>) -> Bool { false }
    static func mayBeHeld(in columns: [ColumnReading], of rows: Int) -> Bool { false }
}
