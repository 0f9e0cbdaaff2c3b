import Contracts
import Policies

/// What a placement is worth in a block that values placements.
struct PlacementWorth {
    let placement: Fact.Placement
    let block: ValueBlock
    /// The block's amount for one unit.
    let amount: Quantity
    /// Hours a week of a full-time year; nil where the table has none or the contractor's own is not known.
    let week: Quantity?
    /// The days that count: those up to the cut-off and within the block's window.
    let days: Period
    let year: YearFraction
    /// The full-time years that the block's window of time worked leaves; nil for no such window.
    let yearsLeft: Fraction?

    /// What was before that bears on the block's window.
    struct History {
        /// The table's full-time week; nil when it has none or the contractor's own is not known.
        var week: Quantity?
        /// The day the window runs from; nil while the last benefit it follows is not known.
        var since: Day?
        /// The full-time years worked before the placement.
        var yearsBefore = Fraction.zero
    }

    /// Nil when none of its days counts.
    init?(
        _ placement: Fact.Placement, block: ValueBlock, amount: Quantity, within days: Period?, history: History
    ) {
        guard let days else { return nil }
        var last = days.end
        if let window = block.window, window.clock == .calendar, let since = history.since {
            last = min(last, window.lasts.after(since).adding(days: -1))
        }
        guard let counted = Period(start: days.start, end: last) else { return nil }
        self.placement = placement
        self.block = block
        self.amount = amount
        week = history.week ?? (placement.hoursPerWeek > .zero ? placement.hoursPerWeek : nil)
        self.days = counted
        year = YearFraction(counted)
        guard let window = block.window, window.clock == .worked else {
            yearsLeft = nil
            return
        }
        // Days before the contract count nothing, and yet the person worked them.
        let uncounted = Period(start: placement.days.start, end: counted.start.adding(days: -1))
        let before = history.yearsBefore + placement.fullTimeYears(of: uncounted, week: history.week)
        let left = Fraction(Int128(window.lasts.months), over: 12) - before
        guard left > .zero else { return nil }
        yearsLeft = left
    }

    /// The credit with these bonuses, rounded once.
    func credit(with bonuses: [ValueBonus]) -> Quantity {
        let whole = hours.denominator * year.denominator
        let worked = hours.numerator * year.numerator
        guard worked > 0 else { return .zero }
        let cut = cut ?? .one
        var (multiples, ofAmount) = (Fraction.zero, Fraction.zero)
        var extra: Int128 = 0
        func add(_ amount: Int128, _ part: Int128) {
            let sum = extra.addingReportingOverflow(saturating(amount, part))
            extra = sum.overflow ? .max : sum.partialValue
        }
        for bonus in bonuses {
            switch bonus.worth {
            case .once(let money):
                add(Int128(money.amount.units) * whole, cut.denominator)
            case .perYear(let money):
                add(Int128(money.amount.units) * hours.denominator * year.numerator, cut.numerator)
            case .proRata(let money):
                add(Int128(money.amount.units) * hoursOfWeek * year.numerator, cut.numerator)
            case .multiple(let factor): multiples = multiples + factor
            case .multipleOfAmount(let factor): ofAmount = ofAmount + factor
            }
        }
        // Everything over one denominator, so that the sum is rounded once.
        let base = saturating(saturating(amountParts, cut.numerator), multiples.denominator + multiples.numerator)
        let inAmounts = saturating(saturating(Int128(amount.units) * whole, cut.denominator), ofAmount.numerator)
        let parts = [
            saturating(saturating(extra, multiples.denominator), ofAmount.denominator),
            saturating(base, ofAmount.denominator), saturating(inAmounts, multiples.denominator),
        ]
        let sum = parts.reduce(Int128(0)) { left, right in
            let sum = left.addingReportingOverflow(right)
            return sum.overflow ? .max : sum.partialValue
        }
        guard sum < .max else { return Quantity(units: .max) }
        let over = saturating(saturating(multiples.denominator, ofAmount.denominator), cut.denominator)
        return Quantity(rounding: sum, over: saturating(whole, over))
    }

    /// The block's credit before windows of time worked, times the hours' and the year's denominators.
    private var amountParts: Int128 {
        let units = Int128(amount.units)
        switch block.worth {
        case .fteYear: return units * hours.numerator * year.numerator
        case .unit(.month, _): return units * 12 * hours.numerator * year.numerator
        case .unit, .invoice, .adviser: return units * hours.denominator * year.denominator
        }
    }

    /// The part that a window of time worked leaves of what was worked; nil when it leaves all.
    private var cut: Fraction? {
        guard let yearsLeft, case let worked = placement.fullTimeYears(of: days, week: week), worked > yearsLeft
        else { return nil }
        return yearsLeft * Fraction(worked.denominator, over: worked.numerator)
    }

    /// The part of full time, at most one, none below zero.
    private var hours: (numerator: Int128, denominator: Int128) {
        guard let week else { return (1, 1) }
        return (block.isProRataByHours ? hoursOfWeek : Int128(week.units), Int128(week.units))
    }

    /// The hours a week that count towards full time, in ten-thousandths, whether or not the block weighs them.
    private var hoursOfWeek: Int128 {
        week.map { Int128(max(0, min(placement.hoursPerWeek.units, $0.units))) } ?? 1
    }

    /// Amounts beyond any budget are held at the largest number instead of ending the program.
    private func saturating(_ left: Int128, _ right: Int128) -> Int128 {
        let product = left.multipliedReportingOverflow(by: right)
        return product.overflow ? .max : product.partialValue
    }
}

extension PlacementWorth {
    /// Whether a rule leaves less than was worked up to the cut-off.
    func isCutShort(by cutOff: Day) -> Bool {
        days.end < min(placement.days.end, cutOff) || days.start > placement.days.start || cut != nil
    }

    /// The arithmetic: `40,000.00 x 24/36 h x 7/12 year`, with the bonuses behind it.
    func arithmetic(with bonuses: [ValueBonus]) -> String {
        var text = Wording.amount(amount)
        if block.isProRataByHours, let week {
            text += " x \(Wording.number(min(placement.hoursPerWeek, week)))/\(Wording.number(week)) h"
        }
        switch block.worth {
        case .fteYear: text += " x \(year)"
        case .unit(.month, _): text += " x \(year.inMonths)"
        case .unit(let unit, _): text += " \(unit == .once ? "once" : "for the period")"
        case .invoice, .adviser: break
        }
        if let cut { text += " x \(cut.numerator)/\(cut.denominator), which is what the window of time worked leaves" }
        return bonuses.reduce(text) { $0 + " + bonus \($1.code) \($1.worth.text)" }
    }
}

extension YearFraction {
    /// `7 months`, or `7 + 12/30 months`.
    fileprivate var inMonths: String {
        days == 0 ? "\(months) months" : "\(months) + \(days)/\(monthLength) months"
    }
}

extension ValueBonus.Worth {
    fileprivate var text: String {
        switch self {
        case .once(let money): "\(Wording.amount(money.amount)) once"
        case .perYear(let money): "\(Wording.amount(money.amount)) a year"
        case .proRata(let money): "\(Wording.amount(money.amount)) pro rata"
        case .multiple(let factor): "\(Wording.percent(factor)) of the block's credit"
        case .multipleOfAmount(let factor): "\(Wording.percent(factor)) of the block's amount"
        }
    }
}
