import Contracts
import Postgres
import Reports
import SQLFiles

private func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

extension KnownContract {
    /// What speaks against a file that came before its period did; nil when it did not.
    func periodProblem(with submission: Submission) -> Problem? {
        let period = context.period
        guard submission.received < period.start else { return nil }
        return Problem(
            .periodNotBegun,
            message: "expected a period that has begun, and \(period) had not begun on \(submission.received), the "
                + "day the file counts as received; check the period, or send the file later")
    }

    /// What speaks against a file that is not to replace lines; nil when there are none.
    func linesProblem(with submission: Submission) -> Problem? {
        guard !submission.replacesLines, let replaced, !replaced.isNil else { return nil }
        return Problem(
            .linesReported,
            message: "expected that nothing was reported for \(context.period) yet, and the report in force has "
                + "\(lines(replaced.lineCount)) (receipt \(replaced.id), received \(replaced.received)), "
                + "which \"nothing to report\" would take back; to correct what it says, send the corrected file")
    }
}

extension Session {
    /// Refuses a new version that takes away a subcontract which lines of other reports stand on.
    /// - Throws: `RefusedReport` that names the subcontracts and the reports.
    func checkChain(after version: Int64, in known: KnownContract, for authority: Authority) throws {
        try checkCycles(after: version, in: known, for: authority)
        guard let replaced = known.replaced?.id else { return }
        func declared(_ versions: [Int64]) throws -> Set<String> {
            let rows = try query(Query.subcontractsByVersion.text, [.int(authority.id), .bigints(versions)])
            return Set(try rows.map { row in try row.string("node") })
        }
        let others = known.others.map(\.id)
        let lost = try declared([replaced]).subtracting(declared(others + [version]))
        guard !lost.isEmpty else { return }
        let used = try query(
            Query.linesByNode.text, [.int(authority.id), .bigints(others), .texts(lost.sorted())])
        let problems = try used.map { row in
            let (node, id) = (try row.string("node"), try row.int64("version_id"))
            let period = known.others.first { $0.id == id }?.period.description ?? ""
            return Problem(
                .subcontractInUse,
                message: "expected the subcontract \(node), which is declared only in the version that this file "
                    + "replaces, and the report for \(period) has \(lines(try row.int("lines"))) about it; repeat its "
                    + "subcontract row in this file")
        }
        guard problems.isEmpty else { throw RefusedReport(problems) }
    }

    /// Refuses a version whose subcontracts, together with those of other reports, lead in a circle.
    private func checkCycles(after version: Int64, in known: KnownContract, for authority: Authority) throws {
        let rows = try query(
            Query.subcontractsByVersion.text,
            [.int(authority.id), .bigints(known.others.map(\.id) + [version])])
        var parents: [String: String] = [:]
        for row in rows { parents[try row.string("node")] = try row.string("parent") }
        var leadingUp: Set<String> = [ReportContext.prime]
        for start in parents.keys.sorted() where !leadingUp.contains(start) {
            var (path, seen) = ([start], Set([start]))
            while let parent = path.last.flatMap({ parents[$0] }), !leadingUp.contains(parent) {
                guard seen.insert(parent).inserted else {
                    throw RefusedReport([
                        Problem(
                            .chainCircle,
                            message:
                                "expected payers that lead up to the main contractor, but with the subcontracts of "
                                + "other reports " + (path + [parent]).joined(separator: " is paid by ")
                                + "; correct the payer of one of them")
                    ])
                }
                path.append(parent)
            }
            leadingUp.formUnion(path)
        }
    }
}
