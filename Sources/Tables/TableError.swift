/// Why a file could not be read as a table: where, what was found, what was expected and how to mend it.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of fault, stable across versions.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file is larger than the limit.
        case overLimit = "TA701"
        /// The file is of another kind: a workbook, a PDF, an archive, a web page, or bytes that are no text.
        case notText = "TA702"
        /// The bytes fit no encoding that a table may have.
        case undecodable = "TA703"
        /// A quotation mark opens a cell and none closes it before the file ends.
        case openQuote = "TA704"
        /// The delimiter asked for is not one ASCII character that can stand between cells.
        case delimiter = "TA705"
        /// A record has more cells than any spreadsheet holds.
        case tooWide = "TA707"
        /// The header row asked for is not in the file.
        case headerRow = "TA706"
    }

    /// The kind of fault.
    public let code: Code
    /// The file's name as the caller gave it.
    public let file: String
    /// The record the fault stands in, from one; nil when it concerns the whole file.
    public let record: Int?
    /// The byte the fault stands at, from zero; nil when it concerns the whole file.
    public let byte: Int?
    /// What was found, what was expected and how to mend it, for a person.
    public let message: String

    init(_ code: Code, file: String, record: Int? = nil, byte: Int? = nil, _ message: String) {
        self.code = code
        self.file = file
        self.record = record
        self.byte = byte
        self.message = message
    }

    /// The place and the message on one line.
    public var description: String {
        let place = [record.map { "row \($0)" }, byte.map { "byte \($0)" }].compactMap(\.self)
        return ([file] + place).joined(separator: ", ") + ": " + message
    }
}
