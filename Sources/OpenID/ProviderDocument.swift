import Foundation

/// What a provider says of itself, once it is clear that it can be worked with
/// (OpenID Connect Discovery 1.0, section 3).
struct ProviderDocument: Sendable, Hashable {
    /// Where people sign in.
    let authorization: ProviderAddress
    /// Where codes are exchanged.
    let token: ProviderAddress
    /// Where its keys are.
    let keys: ProviderAddress
    /// Where more is told of somebody; nil where nowhere.
    let userInfo: ProviderAddress?
    /// Whether its answers name it (RFC 9207).
    let namesIssuer: Bool
    /// What works and may not be meant so.
    let notes: [String]

    /// Reads the document of a provider; throws with all that is wrong with it.
    init(_ bytes: [UInt8], of settings: ProviderSettings) throws(ProviderFailure) {
        let place = settings.issuer.document
        let fields: Fields
        do {
            fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
        } catch {
            throw .unusable("\(place): \(Self.told(error))")
        }
        var faults = DocumentFaults(place: place, issuer: settings.issuer)
        let authorization = faults.address(fields.authorizationEndpoint, "authorization_endpoint")
        let token = faults.address(fields.tokenEndpoint, "token_endpoint")
        let keys = faults.address(fields.keysAddress, "jwks_uri")
        userInfo = fields.userInfoEndpoint.flatMap { faults.address($0, "userinfo_endpoint") }
        faults.note(fields, settings)
        guard let authorization, let token, let keys, faults.faults.isEmpty else {
            throw ProviderFailure(.unusable, faults.faults)
        }
        (self.authorization, self.token, self.keys) = (authorization, token, keys)
        namesIssuer = fields.namesIssuer == true
        notes = faults.notes
    }

    /// The fields of the document that matter here.
    struct Fields: Decodable {
        var issuer: String?
        var authorizationEndpoint: String?
        var tokenEndpoint: String?
        var keysAddress: String?
        var userInfoEndpoint: String?
        var responseTypes: [String]?
        var grantTypes: [String]?
        var challengeMethods: [String]?
        var algorithms: [String]?
        var clientMethods: [String]?
        var scopes: [String]?
        var classes: [String]?
        var namesIssuer: Bool?

        enum CodingKeys: String, CodingKey {
            case issuer
            case authorizationEndpoint = "authorization_endpoint"
            case tokenEndpoint = "token_endpoint"
            case keysAddress = "jwks_uri"
            case userInfoEndpoint = "userinfo_endpoint"
            case responseTypes = "response_types_supported"
            case grantTypes = "grant_types_supported"
            case challengeMethods = "code_challenge_methods_supported"
            case algorithms = "id_token_signing_alg_values_supported"
            case clientMethods = "token_endpoint_auth_methods_supported"
            case scopes = "scopes_supported"
            case classes = "acr_values_supported"
            case namesIssuer = "authorization_response_iss_parameter_supported"
        }
    }

    private static func told(_ error: any Error) -> String {
        guard case DecodingError.typeMismatch(_, let context) = error, let field = context.codingPath.first else {
            return "expected an object in JSON, found something else. Is issuer the address of an OpenID Connect "
                + "provider?"
        }
        return "\(field.stringValue) is of another kind than it should be (\(context.debugDescription))"
    }
}
