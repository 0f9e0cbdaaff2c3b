/// What a caller may fix before a file is read; what stays nil is decided from the whole file.
public struct TableOptions: Sendable, Hashable {
    /// The one ASCII character between cells; nil to find it.
    public var delimiter: String?
    /// The header's record number, from one, empty records counted; nil to find it.
    public var headerRow: Int?
    /// The largest file that is read, in bytes.
    public var limit: Int

    /// Options for one reading; the limit is 20 MiB unless another is given.
    public init(delimiter: String? = nil, headerRow: Int? = nil, limit: Int = 20 << 20) {
        self.delimiter = delimiter
        self.headerRow = headerRow
        self.limit = limit
    }
}
