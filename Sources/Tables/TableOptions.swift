/// What a caller may fix before a file is read; what stays nil is decided from the whole file.
public struct TableOptions: Sendable, Hashable {
    /// The sheet of a workbook, by name or by number from one; nil for the first that is shown and holds rows.
    public var sheet: String?
    /// What stands between cells, one ASCII character or several; nil to find it.
    public var delimiter: String?
    /// Where the header stands; nil to find it.
    public var header: HeaderPlace?
    /// Which of several tables in one sheet or file is read, from one; nil for the first.
    public var table: Int?
    /// How the bytes are read; nil to find it.
    public var encoding: TableSummary.Encoding?
    /// How dates are written; nil to decide it from all of them.
    public var dates: DateFormat?
    /// How numbers are written; nil to decide it from all of them.
    public var numbers: NumberFormat?
    /// The largest file that is read, in bytes.
    public var limit: Int

    /// Options for one reading; the limit is 20 MiB unless another is given.
    public init(
        sheet: String? = nil, delimiter: String? = nil, header: HeaderPlace? = nil, table: Int? = nil,
        encoding: TableSummary.Encoding? = nil, dates: DateFormat? = nil, numbers: NumberFormat? = nil,
        limit: Int = 20 << 20
    ) {
        self.sheet = sheet
        self.delimiter = delimiter
        self.header = header
        self.table = table
        self.encoding = encoding
        self.dates = dates
        self.numbers = numbers
        self.limit = limit
    }
}
