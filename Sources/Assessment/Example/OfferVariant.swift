import Contracts
import Policies

/// What another share, offered or agreed, would require.
struct OfferVariant {
    let variant: ExampleVariant?

    init(_ offer: Offer?, besides share: Fraction, of sample: ClauseSample) {
        var parameters = sample.commitment.parameters
        guard let other = offer?.example(besides: share), other != share else {
            variant = nil
            return
        }
        parameters.rate = other
        let settled = parameters
        variant = sample.assessed { changed in
            changed.commitment = Commitment(
                code: changed.commitment.code, policy: changed.commitment.policy,
                edition: changed.commitment.edition, clause: changed.clause, parameters: settled)
        }.map { .offer(other, required: $0.required) }
    }
}

extension Offer {
    /// Five points more than a share, within the bounds of the offer.
    func example(besides share: Fraction) -> Fraction {
        let more = share + Fraction(5, over: 100)
        return max(from ?? .zero, min(upTo ?? .one, more))
    }
}
