/// What somebody takes along to the provider.
public struct SignInQuestion: Sendable {
    /// What comes back with the answer, so that it answers this question.
    public var state: String
    /// What comes back in the token.
    public var nonce: String
    /// What goes ahead of the code's verifier (RFC 7636, S256).
    public var challenge: String
    /// Where the answer goes.
    public var redirect: String
    /// The language that they read, such as `nl`.
    public var language: String

    /// A question of these parts.
    public init(state: String, nonce: String, challenge: String, redirect: String, language: String) {
        self.state = state
        self.nonce = nonce
        self.challenge = challenge
        self.redirect = redirect
        self.language = language
    }

    /// As the provider takes it (OpenID Connect Core 1.0, section 3.1.2.1).
    func fields(_ settings: ProviderSettings) -> [(name: String, text: String)] {
        var fields: [(name: String, text: String)] = [
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", redirect),
            ("scope", settings.name.scope), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"), ("ui_locales", language),
        ]
        if let factor = settings.factor, factor.claim == .acr { fields.append(("acr_values", factor.value)) }
        return fields
    }
}
