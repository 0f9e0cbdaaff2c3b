/// Somebody who may sign in at an authority, as its list has them.
public struct ListedAccount: Sendable {
    /// The account.
    public let account: Account
    /// What it is at the authority.
    public let memberships: [Membership]
    /// The identity providers (OpenID Connect issuers) at which it is bound to somebody who signs in by them.
    public let issuers: [String]

    /// An account with what it is.
    public init(_ account: Account, _ memberships: [Membership], issuers: [String] = []) {
        (self.account, self.memberships, self.issuers) = (account, memberships, issuers)
    }
}
