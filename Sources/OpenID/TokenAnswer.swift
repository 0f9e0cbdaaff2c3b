import Foundation

/// What a provider gives for a code (OpenID Connect Core 1.0, section 3.1.3.3).
struct TokenAnswer: Sendable {
    let idToken: String
    /// By which more is told of who signed in; nil where none was given.
    let accessToken: String?

    init(_ answer: ProviderFetch.Answer, from address: String) throws {
        guard answer.status == 200 else { throw Self.refusal(answer, address) }
        let fields = try? JSONDecoder().decode(Fields.self, from: Data(answer.bytes))
        guard let idToken = fields?.idToken else {
            throw ProviderFailure.unusable(
                "\(address): expected an object in JSON with id_token, found none. Is the client one of OpenID Connect?"
            )
        }
        (self.idToken, accessToken) = (idToken, fields?.accessToken)
    }

    /// What a refusal means: the code is bad, or the settings are (RFC 6749, section 5.2).
    private static func refusal(_ answer: ProviderFetch.Answer, _ address: String) -> any Error {
        let error = (try? JSONDecoder().decode(Fields.self, from: Data(answer.bytes)))?.error
        switch error {
        case "invalid_grant": return ProviderRefusal.code
        case "invalid_client",
            nil where answer.status == 401:
            return ProviderFailure.unusable(
                "\(address): the provider does not take the client (\(answer.status), invalid_client). Check "
                    + "client-id, the file of client-secret-file, and that the client shows its secret by HTTP Basic")
        default:
            let word = error.map { String($0.filter { $0.isASCII && ($0.isLetter || $0 == "_") }.prefix(40)) }
            return ProviderFailure.unusable(
                "\(address): answered \(answer.status)\(word.map { ", \($0)" } ?? ""); expected 200. Check the client "
                    + "at the provider, its addresses above all")
        }
    }

    private struct Fields: Decodable {
        var idToken: String?
        var accessToken: String?
        var error: String?

        enum CodingKeys: String, CodingKey {
            case idToken = "id_token"
            case accessToken = "access_token"
            case error
        }
    }
}
