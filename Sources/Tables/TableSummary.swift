/// What a reader decided about a file and what it passed over.
public struct TableSummary: Sendable, Hashable {
    /// How the file's bytes were read.
    public enum Encoding: String, Sendable, Hashable {
        /// No byte above 7F.
        case ascii
        /// Well-formed UTF-8.
        case utf8 = "utf-8"
        /// Not UTF-8, so read as windows-1252 from end to end.
        case windows1252 = "windows-1252"
        /// UTF-16 with the low byte first.
        case utf16LittleEndian = "utf-16le"
        /// UTF-16 with the high byte first.
        case utf16BigEndian = "utf-16be"
    }

    /// The byte order mark a file began with.
    public enum Mark: String, Sendable, Hashable {
        /// No mark.
        case none
        /// One mark in the file's own encoding.
        case plain
        /// The UTF-8 mark encoded once more as if it were windows-1252, so the whole file was encoded twice.
        case encodedTwice = "encoded twice"
    }

    /// What ends the file's records.
    public enum LineEnd: String, Sendable, Hashable {
        /// A single record, or none.
        case none
        /// Line feed.
        case lf = "LF"
        /// Carriage return and line feed.
        case crlf = "CRLF"
        /// Carriage return.
        case cr = "CR"
        /// More than one of the three.
        case mixed
    }

    /// How the bytes were read.
    public internal(set) var encoding: Encoding
    /// The byte order mark that was stripped.
    public internal(set) var mark: Mark
    /// What ends the records.
    public internal(set) var lineEnd: LineEnd = .none
    /// The character between cells.
    public internal(set) var delimiter = ","
    /// CSV records in the file, header and empty ones included.
    public internal(set) var records = 0
    /// The header's record number, from one; nil when the file holds no filled cell.
    public internal(set) var headerRow: Int?
    /// Records before the header, empty ones included.
    public internal(set) var preambleRows = 0
    /// Records after the header without a filled cell.
    public internal(set) var emptyRows = 0
    /// Rows that `forEachRow` hands out.
    public internal(set) var dataRows = 0
    /// Records after the header that are filled and no data, in order.
    public internal(set) var markedRows: [MarkedRow] = []
    /// What a person should know about the reading, each a sentence.
    public internal(set) var notes: [String]

    init(encoding: Encoding, mark: Mark, notes: [String] = []) {
        self.encoding = encoding
        self.mark = mark
        self.notes = notes
    }
}
