import Contracts
import Postgres
import Reports
import SQLFiles

/// A version of a report as a file that says what it says.
public struct ExportedReport: Sendable, Hashable {
    /// The number of its receipt.
    public var receipt: Int
    /// Which version of its report it is.
    public var version: Int
    /// The version that counts.
    public var versionInForce: Int
    /// How many lines it holds; none for "nothing to report".
    public var lines: Int
    /// The file: CSV in the columns that every report can use.
    public var csv: String
}

extension Store {
    /// A version of the report on a contract and period, the one in force unless another is asked for, as a file that
    /// says the same: sent again it is accepted and differs from that version in nothing. An audit entry tells that it
    /// was given out.
    ///
    /// Throws `unknownContract`, `unknownPeriod`, and `unknownVersion` for one that was never accepted.
    public func export(
        _ ref: String, period: String, version: Int? = nil, of authority: Authority, by actor: String
    ) async throws -> ExportedReport {
        let known = try await reportContext(contract: ref, period: period, of: authority)
        return try await write(authority) { session in
            let days = known.context.period
            let found = try session.query(
                Query.reportVersionsByPeriod.text,
                [
                    .int(authority.id), .int(known.stored.id), .text(days.start.description),
                    .text(days.end.description), .text(ReportContext.prime),
                ]
            ).map { row in
                (
                    id: try row.int64("version_id"), number: try row.int("version"), isNil: try row.bool("is_nil"),
                    lines: try row.int("line_count")
                )
            }
            let wanted = version ?? found.last?.number
            guard let chosen = found.first(where: { $0.number == wanted }), let latest = found.last else {
                throw StoreError.unknownVersion(wanted, of: ref, days, latest: found.last?.number)
            }
            let csv =
                chosen.isNil
                ? ReportExport.nothing
                : ReportExport.csv(
                    try session.reportedLines(of: chosen.id, for: authority), scheme: authority.scheme)
            try AuditEntry(
                actor: actor, action: "report.export", subject: ref,
                detail: ["receipt": String(chosen.id)]
            ).keep(for: authority, in: session)
            return ExportedReport(
                receipt: Int(chosen.id), version: chosen.number, versionInForce: latest.number, lines: chosen.lines,
                csv: csv)
        }
    }
}

extension StoreError {
    fileprivate static func unknownVersion(
        _ version: Int?, of ref: String, _ period: Period, latest: Int?
    ) -> StoreError {
        guard let version, let latest else {
            return StoreError(.unknownVersion, "No report on \(ref) for \(period) was accepted yet.")
        }
        return StoreError(
            .unknownVersion,
            "The report on \(ref) for \(period) has no version \(version): "
                + (latest == 1 ? "the only one is version 1." : "its versions are 1 to \(latest)."))
    }
}

extension Session {
    /// The lines of a version as its file stated them, in their order.
    fileprivate func reportedLines(of version: Int64, for authority: Authority) throws -> [ReportedLine] {
        var stored: [(row: Int, line: StoredLine)] = []
        var failure: (any Error)?
        try forEachLine(of: [version], for: authority) { _, row, line in
            stored.append((row, line))
        } failed: { _, reason in
            failure = reason
        }
        if let failure { throw failure }
        let facts = try subcontractFacts(of: [version], for: authority)[version, default: []]
        let byRow = Dictionary(facts.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        let names = try parties(Set(stored.compactMap(\.line.payee)).sorted(), of: authority)
        let statuses = try KeptStatuses(of: version, for: authority, in: self)
        return try stored.map { row, line in
            guard let content = line.content(byRow[row]) else {
                throw StoreError(.damagedFact, "Row \(row) of report version \(version) lacks what its kind needs.")
            }
            let name = line.payee.flatMap { names[$0]?.name }
            var reported = ReportedLine(
                row: row, node: line.node, content: content, payeeName: name == line.payee ? nil : name,
                attributes: line.payee.map { statuses.said(of: $0, on: line.day) } ?? [])
            reported.proof = line.proof
            return reported
        }
    }
}

extension StoredLine {
    /// What the row said; nil when a column its kind needs is empty.
    fileprivate func content(_ facts: SubcontractFacts?) -> ReportedLine.Content? {
        guard kind == .subcontract else { return fact.map(ReportedLine.Content.fact) }
        guard let payeeNode, let payee else { return nil }
        return .subcontract(
            Subcontract(
                parent: node, node: payeeNode, party: payee, value: amount, start: day, end: until,
                carries: list ?? [], passedDown: facts?.passedDown ?? [], scope: facts?.scope,
                offered: facts?.offered))
    }
}
