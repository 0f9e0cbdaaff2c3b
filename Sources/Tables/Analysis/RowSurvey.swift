/// What all rows of a table say together: how its columns are written, and which of them say the same.
struct RowSurvey: Sendable {
    private(set) var formats: FormatSurvey
    private(set) var repeated = RepeatedRows()

    init(_ options: TableOptions) {
        formats = FormatSurvey(options)
    }

    /// Takes in the next rows.
    mutating func add(_ block: PackedRecords) {
        formats.add(block)
        repeated.add(block)
    }
}
