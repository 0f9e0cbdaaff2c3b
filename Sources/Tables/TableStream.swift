/// A table that is walked over in its file instead of being held: memory does not grow with its rows.
public struct TableStream: Sendable {
    /// The header cells, trimmed; empty for a file without a header.
    public let header: [String]
    /// What was decided about the file and what is passed over.
    public let summary: TableSummary
    private let walk: TableWalk

    /// Opens a file and walks over it once to decide what it is; the errors are those of reading it whole.
    ///
    /// - Parameter timeUsed: As of ``Table/read(_:name:options:timeUsed:)``.
    public static func open(
        _ bytes: any ByteSource, name: String, options: TableOptions = .init(),
        timeUsed: (@Sendable () -> Duration)? = nil
    ) throws(TableError) -> TableStream {
        let opened = try TableFile.open(bytes, name: name, options: options, timeUsed: timeUsed)
        let walk = try TableWalk(opened, options, file: name)
        var formats = FormatSurvey(options)
        let facts = try walk.run { record in formats.add(record) }
        return TableStream(header: facts.header, summary: walk.summary(facts, formats), walk: walk)
    }

    /// The name of the sheet that is read; nil for a file that is no workbook.
    public static func sheet(
        of bytes: any ByteSource, name: String, options: TableOptions = .init()
    ) throws(TableError) -> String? {
        try TableFile.open(bytes, name: name, options: options, timeUsed: nil).summary.sheet
    }

    /// Hands out header and data rows as clean CSV, part by part: UTF-8, commas, line feeds, every cell as it stands.
    ///
    /// Blank cells beyond the header's width are left out; rows are else as wide as they were sent. The walk ends early
    /// when `write` returns false.
    public func writeCSV(to write: ([UInt8]) -> Bool) throws(TableError) {
        var writer = CSVWriter(width: header.count, keepsCommas: summary.delimiter == ",")
        if !header.isEmpty { writer.add(header) }
        var goesOn = true
        var isWritten = false
        do throws(TableError) {
            _ = try walk.run { record throws(TableError) in
                writer.add(record)
                if writer.isFull {
                    isWritten = true
                    goesOn = write(writer.take())
                    if !goesOn { throw Self.stopped }
                }
            }
        } catch {
            guard goesOn else { return }
            throw isWritten ? error.afterWriting : error
        }
        _ = write(writer.take())
    }

    /// Ends a walk whose reader has gone away; never seen outside.
    private static let stopped = TableError(.unreadable, file: "", "")
}
