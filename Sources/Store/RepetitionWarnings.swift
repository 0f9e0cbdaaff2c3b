import Contracts
import Postgres
import Reports
import SQLFiles

extension Session {
    /// Rows that another report has too, and so count twice unless one of them goes.
    /// - Throws: `RefusedReport` where the file is another period's report once more, unless its sender means that.
    func rowsReportedBefore(_ comparison: ReportComparison) throws -> [Problem] {
        let figures = comparison.figures
        guard !comparison.known.others.isEmpty else { return [] }
        if figures.facts == 0, !comparison.submission.repeats, let problem = try sameFileElsewhere(comparison) {
            throw RefusedReport([problem])
        }
        guard let days = figures.days else { return [] }
        let period = comparison.known.context.period
        let rows = try query(
            Query.linesReportedBefore.text,
            [
                .int(comparison.authority.id), .bigint(comparison.version),
                .bigints(comparison.known.others.map(\.id)), .int(ReportComparison.listed),
                .text(days.first.description), .text(days.last.description), .bool(figures.namesInvoices),
                .bool(!figures.people.isEmpty), .text(period.start.description), .text(period.end.description),
            ]
        ).map(ReportedBefore.init)
        if !comparison.submission.repeats, let repeated = RepeatedReport(rows, lines: figures.facts) {
            throw RefusedReport([comparison.problem(of: repeated)])
        }
        var found: [Problem] = []
        var last: [ProblemCause: (place: Int, listed: Int, count: Int)] = [:]
        for row in rows {
            let other =
                "\(comparison.row(row.otherRow, ofReceipt: row.receipt)) of " + comparison.name(ofReceipt: row.receipt)
            let problem = comparison.repetition(row.sort, row: row.row, of: other)
            if let cause = problem.cause {
                last[cause] = (found.count, (last[cause]?.listed ?? 0) + 1, row.count)
            }
            found.append(problem)
        }
        for (place, listed, count) in last.values { found[place].count += count - listed }
        return found
    }

    /// What speaks against a file that says nothing of its own and is another period's report byte for byte; nil when
    /// it is none.
    private func sameFileElsewhere(_ comparison: ReportComparison) throws -> Problem? {
        let (known, submission) = (comparison.known, comparison.submission)
        let period = known.context.period
        return try query(
            Query.reportVersionElsewhere.text,
            [
                .int(comparison.authority.id), .int(known.stored.id), .text(period.start.description),
                .text(period.end.description), .bytes(submission.file.sha256), .bigints(known.others.map(\.id)),
                .text(submission.choices.reading ?? ""),
            ]
        ).atMostOne().map { row in
            comparison.problem(
                ofSameFile: try row.int64("version_id"), received: try row.day("received"))
        }
    }

    /// Negative payments that take back more than was ever paid to that payee at once.
    func unmatchedCorrections(_ comparison: ReportComparison) throws -> [Problem] {
        guard !comparison.figures.takenBackFrom.isEmpty else { return [] }
        let rows = try query(
            Query.paymentsTakenBack.text,
            [
                .int(comparison.authority.id), .bigint(comparison.version), comparison.all,
                .texts(comparison.figures.takenBackFrom.sorted()), .int(ReportComparison.listed),
            ])
        var count = 0
        var found = try rows.map { row in
            count = Int(try row.int64("count"))
            let most = try row.optionalInt64("most").map { Quantity(units: $0) }
            let paid =
                most.map { "the largest payment to it by that day is \($0.shortDecimal)" }
                ?? "nothing was paid to it by that day"
            return comparison.warning(
                .takenBackUnpaid, row: try row.int("row"), in: ["amount", "value"],
                "expected an earlier payment of at least \(Quantity(units: -(try row.int64("amount"))).shortDecimal) "
                    + "to \(try row.string("payee")), which this row takes back, and \(paid); check the sign, the "
                    + "payee and the date")
        }
        if let last = found.indices.last { found[last].count += count - found.count }
        return found
    }
}

extension ReportComparison {
    fileprivate func repetition(_ sort: Int, row: Int, of other: String) -> Problem {
        switch sort {
        case 1:
            warning(
                .rowReportedBefore, row: row,
                "the row says the same as \(other), and both count; remove it if it is the same fact reported twice")
        case 2:
            warning(
                .invoiceReportedBefore, row: row, in: ["invoice"],
                "expected each invoice of a payee in one report, and this one stands in \(other); remove the row if it "
                    + "is the same payment, and leave it if it is another part of the invoice")
        default:
            warning(
                .personReportedBefore, row: row, in: ["person"],
                "expected a person once on a day, and \(other) has this one on some of these days: on them the person "
                    + "counts once; give the days that were not reported yet")
        }
    }
}
