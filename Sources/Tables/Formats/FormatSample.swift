/// A value of a file and the row it stands in.
public struct FormatSample: Sendable, Hashable, CustomStringConvertible {
    /// The cell's text.
    public let text: String
    /// The record's number, from one.
    public let row: Int

    /// A value of a row.
    public init(_ text: String, row: Int) {
        self.text = text
        self.row = row
    }

    init(_ utf8: ArraySlice<UInt8>, _ row: Int) {
        self.init(String(decoding: utf8, as: UTF8.self), row: row)
    }

    /// The value and its row in words.
    public var description: String { "\"\(text)\" in row \(row)" }
}
