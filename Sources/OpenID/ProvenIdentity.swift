/// Who signed in at a provider, by a token that holds.
public struct ProvenIdentity: Sendable {
    /// Who it is there, for good: no name, which may pass from one to another.
    public let subject: String
    /// Whether the provider says what is demanded for its second factor to count.
    public let hasFactor: Bool
    /// What the token says of the name; the provider may tell more when it is asked.
    let name: TellingOfName
    /// By which it is asked.
    let accessToken: String?
}
