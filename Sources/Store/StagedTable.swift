import Postgres
import SQLFiles

/// A table that many rows go into at a time, by way of one that lasts as long as their transaction.
struct StagedTable {
    /// Makes the table that rows are copied into.
    let stage: SQLFile
    /// Copies rows into that.
    let copy: SQLFile
    /// Takes them over and makes room for others.
    let take: SQLFile

    static let reportLine = StagedTable(
        stage: Query.reportLineStage, copy: Query.reportLineCopy, take: Query.reportLineTake)
    static let flag = StagedTable(stage: Query.flagStage, copy: Query.flagCopy, take: Query.flagTake)
    static let assessment = StagedTable(
        stage: Query.assessmentStage, copy: Query.assessmentCopy, take: Query.assessmentTake)
}

extension Session {
    /// Streams rows into a table; returns how many the server took.
    ///
    /// COPY goes into no table with row-level security (https://www.postgresql.org/docs/current/sql-copy.html), so the
    /// rows go through a temporary one, part by part. The caller's transaction must not outlive an error.
    @discardableResult
    func copyIn(_ table: StagedTable, _ body: (inout BinaryCopyWriter) throws -> Void) throws -> Int {
        try run(table.stage.text)
        return try copyIn(table.copy.text, taking: table.take.text, body)
    }
}
