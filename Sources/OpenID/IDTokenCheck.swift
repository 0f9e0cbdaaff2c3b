import Foundation
import JWTKit

/// Tells whether a token lets somebody in: whose it is, for whom, when and in answer to what
/// (OpenID Connect Core 1.0, section 3.1.3.7).
struct IDTokenCheck: Sendable {
    let settings: ProviderSettings
    /// What was sent along with the question.
    let nonce: String
    let now: Date

    /// How far the clocks of the two sides may differ, seconds.
    static let leeway: TimeInterval = 60
    /// The most bytes of a token.
    private static let longest = 64 << 10
    /// The most characters of a subject (OpenID Connect Core 1.0, section 2).
    private static let longestSubject = 255

    /// The claims of a token that one of these keys signed.
    /// - Parameter key: Finds the key of an identifier, which may be missing, and an algorithm.
    func claims(
        of token: String, by key: (String?, SigningAlgorithm) async throws -> JWK?
    ) async throws -> IDTokenClaims {
        guard token.utf8.count <= Self.longest else { throw ProviderRefusal.malformed }
        guard let header = IDTokenHeader(of: token) else { throw ProviderRefusal.malformed }
        guard let algorithm = header.algorithm.flatMap(SigningAlgorithm.init(rawValue:)) else {
            throw ProviderRefusal.algorithm
        }
        // What has to be understood and is not makes a token unusable (RFC 7515, section 4.1.11).
        guard !header.isCritical else { throw ProviderRefusal.malformed }
        guard let key = try await key(header.key, algorithm) else { throw ProviderRefusal.key }
        let claims = try await Self.verified(token, by: key)
        if let refusal = refusal(of: claims) { throw refusal }
        return claims
    }

    /// A collection of this key alone: another one would be taken where it knows no key of that identifier.
    private static func verified(_ token: String, by key: JWK) async throws -> IDTokenClaims {
        let keys = JWTKeyCollection()
        do {
            try await keys.add(jwk: key)
        } catch {
            throw ProviderRefusal.key
        }
        do {
            return try await keys.verify(token, as: IDTokenClaims.self)
        } catch let error as JWTError where error.errorType == .malformedToken {
            throw ProviderRefusal.malformed
        } catch {
            throw ProviderRefusal.signature
        }
    }

    /// Why the claims of a token that is signed let nobody in; nil when they do.
    func refusal(of claims: IDTokenClaims) -> ProviderRefusal? {
        guard claims.issuer == settings.issuer.text else { return .issuer }
        let audience = claims.audience?.values ?? []
        guard audience.contains(settings.clientID) else { return .audience }
        guard claims.authorizedParty == settings.clientID || claims.authorizedParty == nil && audience.count == 1 else {
            return .audience
        }
        guard let expires = claims.expires, now < expires.addingTimeInterval(Self.leeway) else { return .expired }
        let latest = now.addingTimeInterval(Self.leeway)
        guard let issued = claims.issued, issued <= latest, claims.notBefore.map({ $0 <= latest }) ?? true else {
            return .ahead
        }
        guard claims.nonce == nonce else { return .nonce }
        guard let subject = claims.subject, (1...Self.longestSubject).contains(subject.utf8.count),
            subject.utf8.allSatisfy({ (0x20...0x7e).contains($0) })
        else { return .subject }
        return nil
    }
}
