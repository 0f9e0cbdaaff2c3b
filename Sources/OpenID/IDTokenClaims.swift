import Foundation
import JWTKit

/// What an ID token says (OpenID Connect Core 1.0, section 2). What is missing is told by ``IDTokenCheck``.
struct IDTokenClaims: JWTPayload, Hashable {
    var issuer: String?
    var subject: String?
    var audience: OneOrMore?
    var authorizedParty: String?
    var expires: Date?
    var issued: Date?
    var notBefore: Date?
    var nonce: String?
    var acr: String?
    var amr: OneOrMore?
    var email: String?
    var emailVerified: Truth?
    var preferredUsername: String?
    var upn: String?

    enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case authorizedParty = "azp"
        case expires = "exp"
        case issued = "iat"
        case notBefore = "nbf"
        case nonce, acr, amr, email, upn
        case emailVerified = "email_verified"
        case preferredUsername = "preferred_username"
    }

    /// Nothing: the library knows neither the time nor what was asked for. ``IDTokenCheck`` does.
    func verify(using algorithm: some JWTAlgorithm) {}

    func telling(_ claim: NameClaim) -> TellingOfName {
        switch claim {
        case .email: email.map { emailVerified?.value == true ? TellingOfName.named($0) : .unverified } ?? .missing
        case .preferredUsername: preferredUsername.map(TellingOfName.named) ?? .missing
        case .upn: upn.map(TellingOfName.named) ?? .missing
        }
    }
}

/// A truth value, which some providers send as a text.
struct Truth: Codable, Sendable, Hashable {
    var value: Bool

    init(_ value: Bool) {
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Bool.self) {
            self.value = value
        } else {
            value = try container.decode(String.self) == "true"
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
