import Foundation
import JWTKit

/// What the header of a token says of how to check it (RFC 7515, section 4.1).
///
/// JWTKit's `JWTHeader` reads more of it than is needed, and stops the program at a number that is too large.
struct IDTokenHeader: Decodable {
    let algorithm: String?
    /// The identifier of the key.
    let key: String?
    /// Whether there is something in it that has to be understood.
    let isCritical: Bool

    /// The header of a token; nil where it cannot be read.
    init?(of token: String) {
        guard let part = try? DefaultJWTParser().getTokenParts(Array(token.utf8)).header else { return nil }
        let text = String(decoding: part, as: UTF8.self).replacing("-", with: "+").replacing("_", with: "/")
        let padded = text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), let header = try? JSONDecoder().decode(Self.self, from: data)
        else { return nil }
        self = header
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        algorithm = try fields.decodeIfPresent(String.self, forKey: .algorithm)
        key = try fields.decodeIfPresent(String.self, forKey: .key)
        isCritical = fields.contains(.critical)
    }

    private enum CodingKeys: String, CodingKey {
        case algorithm = "alg"
        case key = "kid"
        case critical = "crit"
    }
}
