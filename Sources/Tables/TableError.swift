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
        /// A cell or row is longer than any that is read.
        case tooLong = "TA708"
        /// The table asked for is not in the file.
        case table = "TA709"
        /// The sheet asked for is not in the file, or the file has none.
        case sheet = "TA710"
        /// The file cannot be read any more.
        case unreadable = "TA711"
        /// The JSON text breaks off or does not hold lines.
        case json = "TA712"
        /// Reading takes more of the processor than one file may.
        case overTime = "TA713"
        /// The file is a workbook of a kind that is not read, or another document.
        case otherKind = "TA720"
        /// The workbook's container or one of its parts was cut or changed.
        case damaged = "TA721"
        /// The workbook holds what no spreadsheet writes: a document type, or names that lead elsewhere.
        case untrusted = "TA722"
        /// The workbook inflates or grows beyond the limits.
        case inflation = "TA723"
        /// A sheet's rows or cells contradict each other.
        case contents = "TA724"
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

    /// A fault of one file.
    public init(_ code: Code, file: String, record: Int? = nil, byte: Int? = nil, _ message: String) {
        self.code = code
        self.file = file
        self.record = record
        self.byte = byte
        self.message = message
    }

    /// The same fault in a record, where it does not yet name one.
    func within(record number: Int) -> TableError {
        TableError(code, file: file, record: record ?? (number > 0 ? number : nil), byte: byte, message)
    }

    /// The same fault, met when a part of the table had been handed out.
    var afterWriting: TableError {
        TableError(
            code, file: file, record: record, byte: byte,
            message + "; the rows written before this are not the whole table: leave them aside")
    }

    /// The place and the message on one line.
    public var description: String {
        let place = [record.map { "row \($0)" }, byte.map { "byte \($0)" }].compactMap(\.self)
        return ([file] + place).joined(separator: ", ") + ": " + message
    }
}
