import Contracts
import Policies

/// What a placement is worth in a block valued by the full-time year.
struct PlacementWorth {
    let placement: Fact.Placement
    let block: ValueTable.Block
    /// The block's amount for a full-time year.
    let perYear: Quantity
    /// Hours a week of a full-time year.
    let basis: Quantity
    /// The days that count: those up to the cut-off and within the block's window.
    let days: Period
    let year: YearFraction

    /// Nil when none of its days counts.
    init?(
        _ placement: Fact.Placement, block: ValueTable.Block, perYear: Quantity, basis: Quantity, cutOff: Day
    ) {
        var last = min(placement.days.end, cutOff)
        if let window = block.window { last = min(last, window.after(placement.days.start).adding(days: -1)) }
        guard let days = Period(start: placement.days.start, end: last), basis > .zero else { return nil }
        self.placement = placement
        self.block = block
        self.perYear = perYear
        self.basis = basis
        self.days = days
        year = YearFraction(days)
    }

    /// Whether the hours a week reach the block's minimum.
    var hasEnoughHours: Bool {
        block.minHoursPerWeek.map { placement.hoursPerWeek >= $0 } ?? true
    }

    /// The credit with the bonuses claimed, rounded once.
    func credit(bonuses: [String: ValueTable.Bonus]) -> Quantity {
        let claimed = placement.bonuses.compactMap { bonuses[$0] }
        var scaled = Int128(perYear.units)
        var whole: Int128 = 0
        var multiples = Fraction.zero
        for bonus in claimed {
            switch bonus.worth {
            case .once(let money): whole += Int128(money.amount.units)
            case .proRata(let money): scaled += Int128(money.amount.units)
            case .multiple(let factor): multiples = multiples + factor
            }
        }
        let (part, of) = (hours.numerator * year.numerator, hours.denominator * year.denominator)
        guard part > 0 else { return .zero }
        let extra = Int128(perYear.units) * multiples.numerator * part
        let inParts = (scaled * part + whole * of) * multiples.denominator + extra
        return Quantity(rounding: inParts, over: of * multiples.denominator)
    }

    /// The part of full time, at most one, none below zero.
    private var hours: (numerator: Int128, denominator: Int128) {
        (Int128(max(0, min(placement.hoursPerWeek.units, basis.units))), Int128(basis.units))
    }

    /// The arithmetic: `40,000.00 x 24/36 h x 7/12 year`, with the bonuses behind it.
    func arithmetic(bonuses: [String: ValueTable.Bonus]) -> String {
        let hours = Wording.number(min(placement.hoursPerWeek, basis))
        var text = "\(Wording.amount(perYear)) x \(hours)/\(Wording.number(basis)) h x \(year)"
        for code in placement.bonuses {
            text += bonuses[code].map { " + bonus \(code) \($0.worth.text)" } ?? ", bonus \(code) is not in the table"
        }
        return text
    }
}

extension ValueTable.BonusWorth {
    fileprivate var text: String {
        switch self {
        case .once(let money): "\(Wording.amount(money.amount)) once"
        case .proRata(let money): "\(Wording.amount(money.amount)) pro rata"
        case .multiple(let factor): "\(Wording.percent(factor)) of the block's credit"
        }
    }
}
