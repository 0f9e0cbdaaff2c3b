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
        /// Latin-1 with the euro sign, as Unix programs write it.
        case iso885915 = "iso-8859-15"
        /// Code page 850 of MS-DOS, with the euro sign of code page 858.
        case cp850 = "cp850"
        /// The encoding of the Macintosh before it wrote Unicode.
        case macRoman = "macintosh"
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

    /// The form the table was sent in.
    public internal(set) var form: FileForm
    /// The sheet that was read, by name; nil where the file has no sheets.
    public internal(set) var sheet: String?
    /// All sheets of the workbook in order; empty where the file has none.
    public internal(set) var sheets: [SheetOutline] = []
    /// How the bytes were read; nil for a workbook, which says it of itself.
    public internal(set) var encoding: Encoding?
    /// The byte order mark that was stripped.
    public internal(set) var mark = Mark.none
    /// What ends the records.
    public internal(set) var lineEnd: LineEnd = .none
    /// What stands between cells; nil where the file's form has no delimiter.
    public internal(set) var delimiter: String?
    /// Records in the file or sheet, header and empty ones included.
    public internal(set) var records = 0
    /// The rows of the header, from one; nil when the file has none.
    public internal(set) var headerRows: ClosedRange<Int>?
    /// The column's own name by position: the header's without the names of groups above it and the units below.
    public internal(set) var ownNames: [String] = []
    /// Records before the header, empty ones included.
    public internal(set) var preambleRows = 0
    /// The filled cells of those records, a hundred at most.
    public internal(set) var preamble: [FormatSample] = []
    /// Records after the header without a filled cell.
    public internal(set) var emptyRows = 0
    /// Rows that are handed out as data.
    public internal(set) var dataRows = 0
    /// Data rows that the sheet hides.
    public internal(set) var hiddenRows = 0
    /// Data rows with fewer cells than the header.
    public internal(set) var narrowRows = 0
    /// Where those stand, by row from one, the first twenty runs of them.
    public internal(set) var narrowRuns: [ClosedRange<Int>] = []
    /// Data rows with filled cells beyond the header's last.
    public internal(set) var wideRows = 0
    /// The first of those; nil without one.
    public internal(set) var firstWideRow: Int?
    /// Records after the header that are filled and no data, in order.
    public internal(set) var markedRows: [MarkedRow] = []
    /// All tables of the file or sheet in order; more than one where several stand below each other.
    public internal(set) var tables: [TableOutline] = []
    /// Which of the tables was read, from one.
    public internal(set) var table = 1
    /// How each column can be read, by position.
    public internal(set) var columns: [ColumnReading] = []
    /// What a person should know about the reading, each a sentence.
    public internal(set) var notes: [String] = []
    /// Those of them that say why cells may not hold what the sender sees: merged ranges, formulas without a value.
    public internal(set) var cellNotes: [String] = []

    /// How the caller said that numbers are written; nil where that was left to the file.
    var wantedNumbers: NumberFormat?
    /// How the caller said that dates are written; nil where that was left to the file.
    var wantedDates: DateFormat?

    init(form: FileForm) {
        self.form = form
    }

    /// The header's first row, from one; nil when the file has none.
    public var headerRow: Int? { headerRows?.lowerBound }

    /// How the numbers of a column are written, whatever else it holds; what its cells leave open, those of `others`
    /// may decide.
    public func numbers(of column: Int, among others: [Int]) -> FormatChoice<NumberFormat> {
        if let wantedNumbers { return .decided(wantedNumbers) }
        var wider = NumberFormat.Evidence()
        for place in others { wider.add(columns[place].numbers) }
        return columns[column].numbers.choice.settled(by: wider.choice)
    }

    /// How the dates of a column are written, whatever else it holds; what its cells leave open, those of `others`
    /// may decide.
    public func dates(of column: Int, among others: [Int]) -> FormatChoice<DateFormat> {
        if let wantedDates { return .decided(wantedDates) }
        var wider = DateFormat.Evidence()
        for place in others { wider.add(columns[place].dates) }
        return columns[column].dates.choice.settled(by: wider.choice)
    }
}
