import Contracts

/// What part of an amount counts: the part of the payee that is eligible, and a half of that where another clause
/// counts the payee too.
struct CreditWeight: Equatable {
    /// The part that is surely eligible.
    var sure = Fraction.one
    /// The part that is eligible at best.
    var best = Fraction.one
    /// Whether half of it goes to another clause.
    var halved = Status.no
    /// Whether this clause's half is the one that is rounded half-even; the other clause's is what that leaves of the
    /// whole.
    var isFirstHalf = true

    static let whole = CreditWeight()

    /// The weight when every status that is not known is a yes.
    var ifEligible: CreditWeight {
        var weight = self
        weight.sure = best
        return weight
    }

    /// The same weight of a share of the amount, so that all of it is rounded once.
    func times(_ share: Fraction) -> CreditWeight {
        var weight = self
        weight.sure = share * sure
        weight.best = share * best
        return weight
    }

    /// What surely counts of so many ten-thousandths; never falls as the amount grows.
    func low(_ amount: Int128) -> Int128 {
        half(of: CreditWeight.part(sure, of: amount), halved != .no)
    }

    /// What counts at best.
    func high(_ amount: Int128) -> Int128 {
        half(of: CreditWeight.part(best, of: amount), halved == .yes)
    }

    /// What counts of an amount; of a correction the larger part is taken off surely.
    func range(of amount: Int64) -> CreditRange {
        let (a, b) = (Int64(clamping: low(Int128(amount))), Int64(clamping: high(Int128(amount))))
        return CreditRange(low: min(a, b), high: max(a, b))
    }

    private func half(of amount: Int128, _ isHalved: Bool) -> Int128 {
        guard isHalved else { return amount }
        let rounded = Int128(Quantity(rounding: amount, over: 2).units)
        return isFirstHalf ? rounded : amount - rounded
    }

    private static func part(_ share: Fraction, of amount: Int128) -> Int128 {
        share == .one ? amount : Int128(Quantity(share: share, ofUnits: amount).units)
    }
}

/// What a payment counts for, in ten-thousandths.
struct CreditRange: Equatable {
    /// Where it counts surely.
    var low: Int64
    /// At best.
    var high: Int64

    /// The amount whose sign says whether it is a correction: nothing only where nothing counts at all.
    var sign: Int64 { high == 0 ? low : high }
}
