public import Assessment
public import Contracts

/// Sums of figures in one currency.
public struct DigestFigures: Sendable, Hashable, Encodable {
    /// How many commitments are in the sums.
    public var commitments = 0
    /// Owed over the whole term.
    public var required = Quantity.zero
    /// Due by the cut-off.
    public var due = Quantity.zero
    /// Reported.
    public var reported = Quantity.zero
    /// Surely counting; for ceilings, what counts against them at worst.
    public var credited = Quantity.zero
    /// Due and not surely credited; for ceilings, above the ceiling.
    public var shortfall = Quantity.zero

    /// No commitment at all.
    public init() {}

    /// The figures of one commitment.
    public init(_ assessment: Assessment, isLimit: Bool) {
        commitments = 1
        required = assessment.required
        due = assessment.due
        reported = assessment.reported
        credited = isLimit ? assessment.creditedHigh : assessment.creditedLow
        shortfall = assessment.shortfall
    }

    /// What was delivered of what was due, without the surplus of one commitment making up for another; nil when
    /// nothing was due.
    public var coverage: Fraction? {
        guard due > .zero else { return nil }
        return Fraction(Int128((due - shortfall).units), over: Int128(due.units))
    }

    /// Adds every figure.
    public static func + (left: DigestFigures, right: DigestFigures) -> DigestFigures {
        var sum = left
        sum.commitments += right.commitments
        sum.required += right.required
        sum.due += right.due
        sum.reported += right.reported
        sum.credited += right.credited
        sum.shortfall += right.shortfall
        return sum
    }
}
