import Foundation
import JWTKit
import Testing

@testable import OpenID

/// A provider whose tokens tests sign.
struct SampleProvider {
    let settings: ProviderSettings
    let key = ES256PrivateKey()
    static let now = Date(timeIntervalSince1970: 1_800_000_000)

    init(name: NameClaim = .email, factor: DemandedFactor? = nil) throws {
        settings = ProviderSettings(
            authority: "a", title: "A", issuer: try ProviderAddress("https://login.example/a"), clientID: "client",
            secret: try #require(ClientSecret("a secret")), name: name, factor: factor)
    }

    /// What a proper token says.
    static var claims: IDTokenClaims {
        IDTokenClaims(
            issuer: "https://login.example/a", subject: "s-1", audience: OneOrMore(["client"]),
            expires: now.addingTimeInterval(300), issued: now, nonce: "n")
    }

    var check: IDTokenCheck { IDTokenCheck(settings: settings, nonce: "n", now: Self.now) }

    /// A token of these claims, signed with the provider's key.
    func token(_ claims: IDTokenClaims = claims, header: JWTHeader = ["kid": "k"]) async throws -> String {
        try await JWTKeyCollection().add(ecdsa: key).sign(claims, header: header)
    }

    /// The provider's key as it publishes it.
    func published(as identifier: JWKIdentifier? = "k") throws -> JWK {
        let parameters = try #require(key.parameters)
        return .ecdsa(.es256, identifier: identifier, x: parameters.x, y: parameters.y, curve: .p256)
    }
}
