public import Foundation
import JWTKit

/// The identity provider of an authority: what it says of itself and its keys, kept for an hour, and what it says of
/// those who sign in there.
public actor Provider {
    /// What the operator says of it.
    public nonisolated let settings: ProviderSettings
    private let fetch = ProviderFetch()
    private let now: @Sendable () -> Date
    private var document: (value: ProviderDocument, at: Date)?
    private var keys: (value: ProviderKeys, at: Date)?
    /// When keys were last asked for because one was not known.
    private var askedForUnknown: Date?

    /// For how long what it says is kept, seconds.
    private static let keeping: TimeInterval = 3_600
    /// How long a key that is not known has to wait until keys are asked for again, seconds.
    private static let patience: TimeInterval = 60

    /// The provider of these settings.
    /// - Parameter now: The clock.
    public init(_ settings: ProviderSettings, now: @escaping @Sendable () -> Date = { Date() }) {
        self.settings = settings
        self.now = now
    }

    /// Where somebody goes to sign in.
    /// - Throws: `ProviderFailure`.
    public func address(of question: SignInQuestion) async throws -> String {
        try await current().authorization.adding(question.fields(settings))
    }

    /// Throws unless an answer is this provider's, by the issuer that it names (RFC 9207).
    /// - Throws: `ProviderRefusal.answerIssuer`, `ProviderFailure`.
    public func check(issuerOfAnswer issuer: String?) async throws {
        guard let issuer else {
            guard try await !current().namesIssuer else { throw ProviderRefusal.answerIssuer }
            return
        }
        guard issuer == settings.issuer.text else { throw ProviderRefusal.answerIssuer }
    }

    /// Who signed in, by the code of an answer.
    /// - Parameters:
    ///   - verifier: What the challenge of the question was made of.
    ///   - redirect: Where the answer went.
    ///   - nonce: What was sent along with the question.
    /// - Throws: `ProviderRefusal`, `ProviderFailure`.
    public func identity(
        code: String, verifier: String, redirect: String, nonce: String
    ) async throws -> ProvenIdentity {
        let place = try await current().token.text
        let form: [(name: String, text: String)] = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
            ("code_verifier", verifier),
        ]
        let answer = try TokenAnswer(await fetch.post(form, to: place, of: settings), from: place)
        let claims = try await IDTokenCheck(settings: settings, nonce: nonce, now: now())
            .claims(of: answer.idToken) { identifier, algorithm in try await key(identifier, algorithm) }
        guard let subject = claims.subject else { throw ProviderRefusal.subject }
        return ProvenIdentity(
            subject: subject, hasFactor: settings.factor?.isShown(in: claims) == true,
            name: claims.telling(settings.name), accessToken: answer.accessToken)
    }

    /// What the provider calls somebody: by the token, else where it tells more of them.
    /// - Throws: `ProviderFailure`.
    public func name(of identity: ProvenIdentity) async throws -> TellingOfName {
        if case .named = identity.name { return identity.name }
        guard let place = try await current().userInfo?.text, let token = identity.accessToken else {
            return identity.name
        }
        let bytes = try await fetch.get(place, bearer: token)
        guard let claims = try? JSONDecoder().decode(IDTokenClaims.self, from: Data(bytes)) else {
            throw ProviderFailure.unusable("\(place): expected an object in JSON with claims, found something else")
        }
        // Of somebody else's claims none may be taken (OpenID Connect Core 1.0, section 5.3.2).
        guard claims.subject == identity.subject else {
            throw ProviderFailure.unusable("\(place): tells of another person (sub) than the ID token")
        }
        let told = claims.telling(settings.name)
        return told == .missing ? identity.name : told
    }

    /// What the provider says of itself, asked for when that is not known or an hour old.
    func current() async throws -> ProviderDocument {
        if let document, now().timeIntervalSince(document.at) < Self.keeping { return document.value }
        let found = try ProviderDocument(await fetch.get(settings.issuer.document), of: settings)
        document = (found, now())
        return found
    }

    /// The key of an identifier. Keys are asked for anew where it is not among those that are known, as after a change
    /// of keys, but not at every token that somebody makes up.
    func key(_ identifier: String?, _ algorithm: SigningAlgorithm) async throws -> JWK? {
        if let keys, now().timeIntervalSince(keys.at) < Self.keeping {
            if let key = keys.value.key(identifier, algorithm) { return key }
            if let askedForUnknown, now().timeIntervalSince(askedForUnknown) < Self.patience { return nil }
            askedForUnknown = now()
        }
        return try await freshKeys().key(identifier, algorithm)
    }

    private func freshKeys() async throws -> ProviderKeys {
        let place = try await current().keys.text
        let found = try ProviderKeys(await fetch.get(place), from: place)
        keys = (found, now())
        return found
    }
}

extension Provider {
    /// What an operator should know of the provider before people are sent there.
    public struct Examination: Sendable {
        /// Where it tells about itself.
        public var document: String
        /// How many of its keys can be worked with.
        public var keys = 0
        /// What works and may not be meant so.
        public var notes: [String] = []
        /// What is wrong; nil when nothing is.
        public var failure: ProviderFailure?
    }

    /// Asks all that a sign-in asks, but for somebody's own: what it says of itself, its keys, and whether it takes the
    /// client, with a code that it cannot know.
    /// - Parameter redirect: Where its answers are to go.
    public func examination(redirect: String) async throws -> Examination {
        var found = Examination(document: settings.issuer.document)
        do {
            let document = try await current()
            found.notes = document.notes
            found.keys = try await freshKeys().count
            let form: [(name: String, text: String)] = [
                ("grant_type", "authorization_code"), ("code", "clausewatch-account-provider-check"),
                ("redirect_uri", redirect), ("code_verifier", String(repeating: "x", count: 43)),
            ]
            let place = document.token.text
            do {
                _ = try TokenAnswer(await fetch.post(form, to: place, of: settings), from: place)
                found.notes.append("\(place): the provider gave a token for a code that was made up")
            } catch is ProviderRefusal {
                // It knows the client and not the code, as it should be.
            }
        } catch let failure as ProviderFailure {
            found.failure = failure
        }
        return found
    }
}
