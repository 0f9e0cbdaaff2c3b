/// The claim by which an account is found when somebody comes from a provider for the first time.
public enum NameClaim: String, Sendable, Hashable, CaseIterable {
    /// The e-mail address, which counts only where the provider says that it is verified.
    case email
    /// The name that somebody signs in with at the provider.
    case preferredUsername = "preferred_username"
    /// The user principal name of Microsoft's directories.
    case upn

    /// What is asked for so that the provider tells it (OpenID Connect Core 1.0, section 5.4).
    var scope: String {
        switch self {
        case .email: "openid email"
        case .preferredUsername, .upn: "openid profile"
        }
    }
}

/// What a provider says of the name.
public enum TellingOfName: Sendable, Hashable {
    /// The name.
    case named(String)
    /// An e-mail address that it does not call verified.
    case unverified
    /// Nothing.
    case missing
}
