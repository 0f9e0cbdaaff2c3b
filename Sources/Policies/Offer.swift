public import Contracts

/// The bounds of a share that the contract itself states, as the contractor offered it or both agreed; nil is open.
public struct Offer: Sendable, Hashable {
    /// The least that can be offered.
    public var from: Fraction?
    /// The most that can be offered.
    public var upTo: Fraction?

    /// An offer between these.
    public init(from: Fraction? = nil, upTo: Fraction? = nil) {
        self.from = from
        self.upTo = upTo
    }
}

extension Offer {
    /// - Parameter share: what the policy itself says; nil when only an offer can give it.
    init?(_ cursor: Cursor, besides share: Fraction?) {
        guard let fields = cursor.fields(.offer) else { return nil }
        self.init(from: fields["from"]?.share(), upTo: fields["upTo"]?.share())
        if let from, let upTo, from > upTo { cursor.fault("the least offer is above the most") }
        if let share, let upTo, share > upTo {
            cursor.fault("the policy's own share is above the most that can be offered")
        }
    }
}

extension Clause {
    /// The bounds of the share that the contract itself states; nil when the clause takes none.
    var offer: Offer? {
        switch rule {
        case .valueShare(let share): share.obligation.offered
        case .spendShare(let share): share.offered
        case .hoursShare(let share): share.offered
        case .count, .duty: nil
        }
    }
}
