/// One SQL statement, or one migration script, embedded from a file.
public struct SQLFile: Sendable, Hashable {
    /// The file's base name without its ending.
    public let name: String
    /// The text as it stands in the file.
    public let text: String

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.text = String(decoding: bytes, as: UTF8.self)
    }
}
