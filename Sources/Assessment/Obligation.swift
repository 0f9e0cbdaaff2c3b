import Contracts
import Policies

extension ValueShare.Obligation {
    /// What is owed over the whole term, rounded once.
    ///
    /// A lower node owes the rate of its own value; minimum, cap and wage sum are the contract's.
    ///
    /// - Parameter rate: the rate that holds for the contract, where it is not the written one.
    func required(of subject: Subject, contract: Contract, rate: Fraction?) -> Quantity {
        switch self {
        case .fixed(let sum): return sum.amount
        case .rate(let written, let base, let minimum, let cap):
            let rate = rate ?? written
            guard subject.isPrime else { return Quantity(share: rate, ofUnits: subject.value) }
            var required = Quantity(share: rate, ofUnits: base.units(of: contract))
            if let minimum { required = max(required, minimum.amount) }
            if let cap { required = min(required, cap.amount) }
            return required
        }
    }
}

extension ValueShare.Base {
    /// The base in ten-thousandths; a wage sum that is not known is no base, so nothing is owed of it.
    fileprivate func units(of contract: Contract) -> Int128 {
        switch self {
        case .contractValue: Int128(contract.value.units)
        case .wageSum: contract.wageSum.map { Int128($0.units) } ?? 0
        }
    }
}

extension CountRule.Required {
    /// How many are owed for a value in ten-thousandths, rounded once.
    func number(forValue units: Int128) -> Quantity {
        switch self {
        case .number(let number): number
        case .perMillionOfValue(let rate):
            Quantity(rounding: Int128(rate.units) * units, over: 1_000_000 * Int128(Quantity.scale))
        }
    }
}
