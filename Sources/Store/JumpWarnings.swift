import Contracts
import Postgres
import Reports
import SQLFiles

/// What a report adds up to in one respect, beside the periods before it.
private struct Measure {
    let column: String
    let words: String
    /// Below this no change is worth a word.
    let floor: Quantity
    /// How many a count is written with; nil for a quantity.
    let isCount: Bool

    static let all = [
        Measure(column: "payments", words: "the payments add up to", floor: Quantity(10_000), isCount: false),
        Measure(column: "hours", words: "the hours add up to", floor: Quantity(100), isCount: false),
        Measure(column: "people", words: "the people placed are", floor: Quantity(5), isCount: true),
    ]

    /// What speaks against a value, beside those of earlier periods; nil where there is too little to hold it against.
    ///
    /// Expected is a third of the smallest to three times the largest of at least two earlier ones above zero.
    func objection(to now: Quantity, beside earlier: [Quantity]) -> String? {
        let earlier = earlier.filter { $0 > .zero }
        guard earlier.count > 1, let least = earlier.min(), let most = earlier.max() else { return nil }
        // The reader keeps a file's sums so small that three times as much still fits.
        let isTooSmall = now.units * 3 < least.units && least >= floor
        let isTooLarge = now.units > most.units * 3 && now >= floor
        guard isTooSmall || isTooLarge else { return nil }
        return "\(words) \(text(now)), expected from \(text(third(of: least))) to "
            + "\(text(Quantity(units: most.units * 3))): a third of the smallest to three times the largest of the "
            + "\(earlier.count) periods before it that report any (\(text(least)) to \(text(most)))"
    }

    /// A third in whole cents, or of people, rounded up: nothing below it is expected.
    private func third(of least: Quantity) -> Quantity {
        let step = isCount ? Quantity.scale : Quantity.scale / 100
        return Quantity(units: (least.units + 3 * step - 1) / (3 * step) * step)
    }

    private func text(_ quantity: Quantity) -> String {
        isCount ? String(quantity.units / Quantity.scale) : quantity.shortDecimal
    }
}

extension ReportComparison {
    /// How many periods before this one are looked at.
    static let periods = 4

    /// The reports of the last periods before this one that are about as long: one cut short says nothing about it.
    var before: [ReportVersion] {
        let period = known.context.period
        let days = length(of: period)
        let alike = known.others.filter { other in
            other.node == ReportContext.prime && !other.isNil && other.period.end < period.start
                && abs(length(of: other.period) - days) * 10 <= days
        }
        return Array(alike.sorted { $0.period.start > $1.period.start }.prefix(Self.periods))
    }

    private func length(of period: Period) -> Int { period.end.number - period.start.number + 1 }
}

extension Session {
    /// Keeps what a version adds up to, for the reports that come after it.
    func keepTotals(_ figures: ReportedFigures, version: Int64, for authority: Authority) throws {
        _ = try query(
            Query.reportTotalInsert.text,
            [
                .int(authority.id), .bigint(version), .bigint(figures.payments.units), .bigint(figures.hours.units),
                .int(figures.people.count),
            ])
    }

    /// Totals far from those of the periods before: most often a unit, a decimal mark or half of the rows.
    func jumps(_ comparison: ReportComparison) throws -> [Problem] {
        let before = comparison.before
        guard before.count > 1 else { return [] }
        let rows = try query(
            Query.reportTotals.text,
            [.int(comparison.authority.id), .bigints(before.map(\.id))])
        let earlier = try rows.map { row in
            [
                Quantity(units: try row.int64("payments")), Quantity(units: try row.int64("hours")),
                Quantity(try row.int("people")),
            ]
        }
        let figures = comparison.figures
        let now = [figures.payments, figures.hours, Quantity(figures.people.count)]
        return Measure.all.indices.compactMap { place in
            let objection = Measure.all[place].objection(to: now[place], beside: earlier.map { $0[place] })
            return objection.map { text in
                comparison.warning(
                    .unlikelyJump, row: nil,
                    text + "; check that no rows are missing or twice and that amounts are in whole units of currency")
            }
        }
    }
}
