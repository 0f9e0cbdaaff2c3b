/// What an operator says of the identity provider of an authority.
public struct ProviderSettings: Sendable, Hashable {
    /// The authority whose people come from it, by its code.
    public var authority: String
    /// What the sign-in is called on the pages, such as `City of Lindemeer`.
    public var title: String
    /// Who signs the tokens; exactly this stands in them.
    public var issuer: ProviderAddress
    /// What this service is called there.
    public var clientID: String
    /// By what it is known there.
    public var secret: ClientSecret
    /// Which claim names the account at the first sign-in.
    public var name: NameClaim
    /// What has to be said for the provider's second factor to count; nil where it never does.
    public var factor: DemandedFactor?

    /// The settings of these parts.
    public init(
        authority: String, title: String, issuer: ProviderAddress, clientID: String, secret: ClientSecret,
        name: NameClaim = .email, factor: DemandedFactor? = nil
    ) {
        self.authority = authority
        self.title = title
        self.issuer = issuer
        self.clientID = clientID
        self.secret = secret
        self.name = name
        self.factor = factor
    }
}
