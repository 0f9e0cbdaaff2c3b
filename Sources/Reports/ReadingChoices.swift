public import Tables

/// What the sender of a file says of it in place of the reader; what stays nil is decided from the file.
public struct ReadingChoices: Sendable, Hashable {
    var options: TableOptions
    var columns: [ColumnLayout.Meaning]

    /// Choices among those that a table's reader offers; the limit is left to who takes the file in.
    ///
    /// - Parameter columns: What the sender says of its own columns.
    public init(_ options: TableOptions = TableOptions(), columns: [ColumnLayout.Meaning] = []) {
        self.options = options
        self.columns = columns
    }

    /// Whether the sender leaves everything to the reader.
    public var areNone: Bool {
        var free = options
        free.limit = TableOptions().limit
        return free == TableOptions() && columns.isEmpty
    }

    /// The same for a file that was taken in whole.
    func options(for bytes: [UInt8]) -> TableOptions {
        var options = options
        options.limit = bytes.count
        return options
    }
}
