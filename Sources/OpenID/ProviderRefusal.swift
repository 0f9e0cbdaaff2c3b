/// Why an answer of a provider lets nobody in. The raw value stands in the audit log.
public enum ProviderRefusal: String, Error, Sendable, Hashable, CaseIterable, CustomStringConvertible {
    /// The answer is another issuer's, or does not say whose it is though this provider's do (RFC 9207).
    case answerIssuer
    /// The provider does not know the code, which may have been used before.
    case code
    /// The token cannot be read.
    case malformed
    /// It is not signed, or by an algorithm that is not taken.
    case algorithm
    /// It is signed by a key that is none of the provider's.
    case key
    /// The signature is not that of the key.
    case signature
    /// It is another issuer's.
    case issuer
    /// It is for somebody else.
    case audience
    /// It has run out.
    case expired
    /// It is of a time to come.
    case ahead
    /// It answers another question than the one that was asked.
    case nonce
    /// It does not say who signed in.
    case subject

    /// What is wrong, for the log.
    public var description: String {
        switch self {
        case .answerIssuer: "the answer does not name the issuer of the settings"
        case .code: "the provider does not know the code, or gave it to somebody else, or it was used before"
        case .malformed: "the ID token cannot be read"
        case .algorithm: "the ID token is not signed by an algorithm that is taken (RS, PS or ES with 256, 384 or 512)"
        case .key: "the ID token is signed by a key that the provider does not publish"
        case .signature: "the signature of the ID token does not hold"
        case .issuer: "the ID token is of another issuer than that of the settings"
        case .audience: "the ID token is not for the client of the settings"
        case .expired: "the ID token has run out, or does not say until when it holds"
        case .ahead: "the ID token is of a time to come, or does not say of which; is the clock of either side wrong?"
        case .nonce: "the ID token does not answer the question that was asked"
        case .subject: "the ID token does not say who signed in"
        }
    }
}
