import Foundation
import JWTKit
import Testing

@testable import OpenID

@Suite struct ProviderKeysTests {
    private static func keys(_ text: String) throws -> ProviderKeys {
        try ProviderKeys(Array("{\"keys\": [\(text)]}".utf8), from: "https://login.example/keys")
    }

    private static let rsa = "{\"kty\": \"RSA\", \"kid\": \"r\", \"n\": \"AQAB\", \"e\": \"AQAB\", \"alg\": \"RS256\"}"
    private static let curve =
        "{\"kty\": \"EC\", \"kid\": \"r\", \"crv\": \"P-256\", \"x\": \"AA\", \"y\": \"AA\", \"use\": \"sig\"}"

    @Test func `a key is found by its identifier and fits the algorithm`() throws {
        let keys = try Self.keys("\(Self.rsa), \(Self.curve)")
        #expect(keys.count == 2)
        #expect(keys.key("r", .rs256)?.keyType == .rsa)
        #expect(keys.key("r", .es256)?.keyType == .ecdsa)
        #expect(keys.key("r", .rs512) == nil)
        #expect(keys.key("x", .rs256) == nil)
        #expect(keys.key(nil, .rs256)?.keyType == .rsa)
        #expect(keys.key("r", .es256)?.algorithm?.rawValue == "ES256")
    }

    @Test func `where several would do a token has to name one`() throws {
        let keys = try Self.keys("\(Self.rsa), \(Self.rsa.replacing("\"r\"", with: "\"s\""))")
        #expect(keys.key(nil, .rs256) == nil)
        #expect(keys.key("s", .rs256) != nil)
    }

    @Test func `keys for something else, or of a kind that is not taken, are passed over`() throws {
        let others = [
            "{\"kty\": \"oct\", \"kid\": \"r\", \"k\": \"AA\"}", "{\"kty\": \"EC\", \"crv\": \"secp256k1\"}", "1", "{}",
            Self.rsa.replacing("RS256", with: "RSA-OAEP"), Self.rsa.replacing("RS256", with: "RSA-OAEP-256"),
            Self.curve.replacing("sig", with: "enc"),
            "{\"kty\": \"OKP\", \"crv\": \"Ed25519\", \"x\": \"AA\", \"alg\": \"EdDSA\"}",
        ]
        let keys = try Self.keys((others + [Self.rsa]).joined(separator: ", "))
        #expect(keys.count == 1)
        let error = #expect(throws: ProviderFailure.self) { try Self.keys(others.joined(separator: ", ")) }
        #expect(error?.description.contains("none of the 8 keys signs by an algorithm that is taken") == true)
        for text in ["", "[]", "{\"keys\": 1}"] {
            let error = #expect(throws: ProviderFailure.self) {
                try ProviderKeys(Array(text.utf8), from: "https://login.example/keys")
            }
            #expect(error?.description.contains("expected a list of keys in JSON") == true, "\(text)")
        }
    }
}
