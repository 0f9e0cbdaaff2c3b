/// What a provider has to say of a sign-in for its second factor to count.
public struct DemandedFactor: Sendable, Hashable, CustomStringConvertible {
    /// Which claim says it (OpenID Connect Core 1.0, section 2).
    enum Claim: String, Sendable, CaseIterable {
        /// The class that the sign-in as a whole satisfies.
        case acr
        /// One of the methods that were used (RFC 8176), such as `mfa`.
        case amr
    }

    let claim: Claim
    let value: String

    /// Reads `acr=VALUE` or `amr=VALUE`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let claim = Claim(rawValue: String(parts[0])), (1...200).contains(parts[1].count),
            !parts[1].contains(where: \.isWhitespace)
        else { return nil }
        (self.claim, value) = (claim, String(parts[1]))
    }

    /// `amr=mfa`.
    public var description: String { "\(claim.rawValue)=\(value)" }

    func isShown(in claims: IDTokenClaims) -> Bool {
        switch claim {
        case .acr: claims.acr == value
        case .amr: claims.amr?.values.contains(value) == true
        }
    }
}
