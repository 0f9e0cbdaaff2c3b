import Contracts
import Policies

/// The sample contract for a clause: one that it binds, with round figures.
struct ExampleContract {
    let clause: Clause
    let currency: Currency
    /// The edition that the sample falls under; nil for any.
    let edition: Policy.Edition?

    /// Nil when no contract tried is bound.
    var contract: Contract? {
        for kind in kinds {
            for year in years {
                guard let term = term(from: year) else { continue }
                for value in values {
                    let contract = contract(kind, term, value)
                    if isChosen(contract), clause.applies(to: contract) == .yes { return contract }
                }
            }
        }
        return nil
    }

    private var kinds: [Contract.Kind] {
        let order: [Contract.Kind] = [.services, .works, .supplies, .subsidy, .permit]
        return order.filter { clause.appliesTo.kinds?.contains($0) ?? true }
    }

    private func contract(_ kind: Contract.Kind, _ term: Period, _ value: Quantity) -> Contract {
        Contract(
            ref: "", kind: kind, currency: currency, value: value,
            wageSum: (Fraction(value) * Fraction(40, over: 100)).roundedHalfEven,
            labourShare: labourShare.roundedHalfEven, tendered: term.start.adding(months: -3),
            signed: term.start, start: term.start, end: term.end)
    }

    /// Whether the sample falls under the edition.
    private func isChosen(_ contract: Contract) -> Bool {
        guard let edition else { return true }
        return Policy(code: "", title: [:], editions: [edition]).edition(for: contract) != nil
    }

    /// 40%, or what the clause asks for.
    private var labourShare: Fraction {
        let conditions = [clause.appliesTo.conditions] + clause.appliesTo.byKind.values
        let asked = conditions.compactMap(\.leastLabourShare) + [clause.appliesTo.labourRule?.below].compactMap { $0 }
        return asked.reduce(Fraction(40, over: 100), max)
    }
}

extension ExampleContract {
    /// Years without a leap day near come first, so that half a term is half of what is owed.
    private var years: [Int] {
        let plain = [2025, 2026, 2021, 2022, 2017, 2018, 2013, 2014, 2009, 2010]
        return milestoneYears + plain + (2002...2040)
    }

    /// The years of milestones that are given as days.
    private var milestoneYears: [Int] {
        let curve: DueCurve? =
            switch clause.rule {
            case .valueShare(let share): share.due
            case .spendShare(let share): share.due
            case .count(let count): count.due
            case .hoursShare, .duty: nil
            }
        guard case .milestones(let milestones) = curve else { return [] }
        return milestones.compactMap { if case .day(let day) = $0.by { day.parts.year } else { nil } }.prefix(1).map {
            $0
        }
    }

    /// At least two whole years; nil where a suspension leaves no verdict.
    private func term(from year: Int) -> Period? {
        let conditions = [clause.appliesTo.conditions] + clause.appliesTo.byKind.values
        let months = conditions.compactMap { $0.minDuration.map { $0.months + $0.days / 28 + 1 } }.max() ?? 0
        let length = max(2, (months + 11) / 12)
        guard let start = Day(year: year, month: 1, day: 1),
            let term = Period(start: start, end: start.adding(months: 12 * length).adding(days: -1))
        else { return nil }
        let last = clause.report.dueAfter.after(term.end).adding(days: 1)
        let isSuspended = clause.suspended.contains { suspension in
            suspension.contracts == .all && suspension.from <= last && suspension.to.map { $0 >= start } ?? true
        }
        return isSuspended ? nil : term
    }
}

extension ExampleContract {
    /// A million, then larger and smaller round numbers, then numbers next to the bounds the clause draws.
    private var values: [Quantity] {
        let larger = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map { Quantity($0 * 1_000_000) }
        let smaller = [500, 200, 100, 50, 20, 10, 5, 2, 1].map { Quantity($0 * 1_000) }
        return larger + smaller + beside
    }

    private var beside: [Quantity] {
        let conditions = [clause.appliesTo.conditions] + clause.appliesTo.byKind.values
        let amounts =
            conditions.flatMap { Self.amounts($0.contractValue) }
            + conditions.flatMap { Self.amounts($0.wageSum).map { Self.scaled($0, Fraction(5, over: 2)) } }
            + conditions.flatMap { Self.amounts($0.yearlyValue).map { Self.scaled($0, Fraction(2)) } }
        let steps = [100_000, 10_000, 1_000, 100, 1].map { Int64($0) * Quantity.scale }
        return steps.flatMap { step in
            amounts.flatMap { amount in
                let below = amount.units / step * step
                return [below + step, below, below - step].filter { $0 > 0 }.map { Quantity(units: $0) }
            }
        }
    }

    private static func amounts(_ bounds: Bounds?) -> [Quantity] {
        [bounds?.lower?.money.amount, bounds?.upper?.money.amount].compactMap { $0 }
    }

    private static func scaled(_ amount: Quantity, _ factor: Fraction) -> Quantity {
        (Fraction(amount) * factor).roundedHalfEven
    }
}
