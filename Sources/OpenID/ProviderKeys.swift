import Foundation
import JWTKit

/// The keys with which a provider signs.
struct ProviderKeys: Sendable {
    private let keys: [JWK]

    /// Those of a set (RFC 7517, section 5). Keys that are for something else or of a kind that is not taken are passed
    /// over, as a provider may have them for others.
    init(_ bytes: [UInt8], from address: String) throws {
        let set: Listing
        do {
            set = try JSONDecoder().decode(Listing.self, from: Data(bytes))
        } catch {
            throw ProviderFailure.unusable("\(address): expected a list of keys in JSON (JWKS), found something else")
        }
        keys = set.keys.compactMap(\.key)
        guard !keys.isEmpty else {
            throw ProviderFailure.unusable(
                "\(address): none of the \(set.keys.count) keys signs by an algorithm that is taken; expected one of "
                    + "type RSA or EC. Let the provider sign by RS256 or ES256")
        }
    }

    var count: Int { keys.count }

    /// The key of an identifier, or the only one where a token names none; nil when there is none for the algorithm.
    func key(_ identifier: String?, _ algorithm: SigningAlgorithm) -> JWK? {
        let fitting = keys.filter { key in
            key.keyType == algorithm.keyType && (key.algorithm.map { $0.rawValue == algorithm.rawValue } ?? true)
                && (identifier == nil || key.keyIdentifier?.string == identifier)
        }
        guard var key = fitting.first, fitting.count == 1 else { return nil }
        key.algorithm = JWK.Algorithm(rawValue: algorithm.rawValue)
        if key.keyIdentifier == nil { key.keyIdentifier = "only" }
        // One that publishes these by mistake signs nothing here.
        (key.privateExponent, key.prime1, key.prime2) = (nil, nil, nil)
        return key
    }

    private struct Listing: Decodable {
        var keys: [Entry]
    }

    private struct Entry: Decodable {
        let key: JWK?

        init(from decoder: any Decoder) throws {
            let use = try? decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .use)
            // A type, curve or algorithm that the library does not know is no key for us.
            let key = try? JWK(from: decoder)
            let isTaken =
                (use ?? "sig") == "sig" && (key?.keyType == .rsa || key?.keyType == .ecdsa)
                && (key?.algorithm.map { SigningAlgorithm(rawValue: $0.rawValue) != nil } ?? true)
            self.key = isTaken ? key : nil
        }

        enum CodingKeys: String, CodingKey {
            case use
        }
    }
}
