/// A file whose kind is known and whose records can be run over.
struct OpenedSource: Sendable {
    var records: any RecordSource
    /// What was decided to get at the records; what the records themselves tell is filled in later.
    var summary: TableSummary
}
