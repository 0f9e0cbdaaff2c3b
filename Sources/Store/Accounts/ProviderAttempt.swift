public import Accounts
public import Policies
import Postgres
import SQLFiles

/// A sign-in by an authority's identity provider that somebody began: what the answer has to fit.
public struct ProviderAttempt: Sendable {
    /// What has to stand in the token.
    public let nonce: SecretToken
    /// What the code is of use with only; the provider saw its ``Accounts/SecretToken/challenge``.
    public let verifier: SecretToken
    /// Where the answer goes.
    public let redirect: String
    /// The page to go on to; nil for the first one.
    public let next: String?
    /// The language that they read who began it.
    public let language: Language

    /// Minutes within which the answer has to come.
    public static let minutes = 10

    /// An attempt with secrets of its own.
    public init(redirect: String, next: String?, language: Language) {
        (nonce, verifier) = (SecretToken(), SecretToken())
        self.redirect = redirect
        self.next = next
        self.language = language
    }

    fileprivate init?(_ row: Row) throws(PostgresError) {
        guard let nonce = SecretToken(try row.string("nonce")),
            let verifier = SecretToken(try row.string("verifier")),
            let language = Language(rawValue: try row.string("language"))
        else { return nil }
        (self.nonce, self.verifier) = (nonce, verifier)
        redirect = try row.string("redirect")
        next = try row.optionalString("next")
        self.language = language
    }
}

extension Store {
    /// Keeps an attempt until its answer comes.
    /// - Parameters:
    ///   - state: What the answer brings back.
    ///   - visit: What the browser holds in which it was begun; the answer is of use there only.
    public func begin(
        _ attempt: ProviderAttempt, state: SecretToken, visit: SecretToken, at authority: Authority
    ) async throws {
        try await write(authority) { session in
            _ = try session.query(
                Query.providerAttemptInsert.text,
                [
                    .int(authority.id), .bytes(state.hash), .bytes(visit.hash), .text(attempt.nonce.text),
                    .text(attempt.verifier.text), .text(attempt.redirect), Parameter(attempt.next),
                    .text(attempt.language.rawValue), .int(ProviderAttempt.minutes),
                ])
        }
    }

    /// The attempt that an answer is for, which is gone then; nil where it was begun in another browser, was answered
    /// before, took too long or never was.
    public func takeAttempt(
        state: SecretToken, visit: SecretToken, at authority: Authority
    ) async throws -> ProviderAttempt? {
        try await write(authority) { session in
            try session.query(
                Query.providerAttemptTake.text,
                [.int(authority.id), .bytes(state.hash), .bytes(visit.hash), .int(ProviderAttempt.minutes)]
            ).atMostOne().flatMap { try ProviderAttempt($0) }
        }
    }
}
