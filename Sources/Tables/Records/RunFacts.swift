/// What only a whole run over a file's records can tell.
struct RunFacts: Sendable {
    /// What ended the records; none where the file has no lines.
    var lineEnd = TableSummary.LineEnd.none
    /// What a person should know of the records, each a sentence.
    var notes: [String] = []
}
