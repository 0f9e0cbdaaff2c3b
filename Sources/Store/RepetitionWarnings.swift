import Contracts
import Postgres
import Reports
import SQLFiles

extension Session {
    /// Rows that another report has too, and so count twice unless one of them goes.
    /// - Throws: `RefusedReport` where another report has every row: nothing of the file is new.
    func rowsReportedBefore(_ comparison: ReportComparison) throws -> [Problem] {
        let figures = comparison.figures
        guard !comparison.known.others.isEmpty, let days = figures.days else { return [] }
        let rows = try query(
            Query.linesReportedBefore.text,
            [
                .int(comparison.authority.id), .bigint(comparison.version),
                .bigints(comparison.known.others.map(\.id)), .int(ReportComparison.listed),
                .text(days.first.description), .text(days.last.description), .bool(figures.namesInvoices),
                .bool(!figures.people.isEmpty),
            ])
        var found: [Problem] = []
        var last: [ProblemCause: (place: Int, listed: Int, count: Int)] = [:]
        for row in rows {
            if try row.int("sort") == 1, try row.int64("alike") == Int64(figures.facts) {
                throw RefusedReport([comparison.reportedBefore(try row.int64("other_version"))])
            }
            let other =
                "row \(try row.int("other_row")) of "
                + comparison.name(ofReceipt: try row.int64("other_version"))
            let problem = comparison.repetition(try row.int("sort"), row: try row.int("row"), of: other)
            if let cause = problem.cause {
                last[cause] = (found.count, (last[cause]?.listed ?? 0) + 1, Int(try row.int64("count")))
            }
            found.append(problem)
        }
        for (place, listed, count) in last.values { found[place].count += count - listed }
        return found
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
    fileprivate func reportedBefore(_ receipt: Int64) -> Problem {
        let period = known.context.period
        let lines = figures.facts == 1 ? "the one line" : "each of the \(figures.facts) lines"
        return Problem(
            .fileOfOtherPeriod,
            message: "expected what happened in \(period), and \(lines) of this file stands alike in "
                + "\(name(ofReceipt: receipt)), with the same days, amounts and invoices, and would count twice; send "
                + "the file of \(period), or \"nothing to report\". If the lines belong here and not there, correct "
                + "that report first")
    }

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
