import CLibArgon2
import Foundation

/// A password as it is kept: an Argon2id hash in the PHC string format, which says by what it was made.
///
/// The cost is the least that OWASP's Password Storage Cheat Sheet names for Argon2id: 19 MiB, two passes, one lane
/// (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
public struct PasswordHash: Sendable, Hashable {
    /// The PHC string.
    public let text: String

    private static let passes: UInt32 = 2
    private static let kibibytes: UInt32 = 19_456
    private static let lanes: UInt32 = 1
    private static let saltLength = 16
    private static let hashLength = 32
    private static let prefix = "$argon2id$v=19$m=\(kibibytes),t=\(passes),p=\(lanes)$"

    /// A hash that was kept.
    public init(kept text: String) {
        self.text = text
    }

    /// Hashes a password with a salt of its own; takes some 35 ms and 19 MiB.
    public init(of password: String) throws(PasswordHashError) {
        let salt = SecretToken.bytes(Self.saltLength)
        let secret = Self.bytes(of: password)
        let room = argon2_encodedlen(
            Self.passes, Self.kibibytes, Self.lanes, UInt32(salt.count), UInt32(Self.hashLength), Argon2_id)
        var encoded = [CChar](repeating: 0, count: room)
        let status = argon2id_hash_encoded(
            Self.passes, Self.kibibytes, Self.lanes, secret, secret.count, salt, salt.count, Self.hashLength, &encoded,
            room)
        guard status == ARGON2_OK.rawValue else {
            throw PasswordHashError(description: String(cString: argon2_error_message(status)))
        }
        text = String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether this is the hash of that password; takes as long as making it.
    public func matches(_ password: String) -> Bool {
        let secret = Self.bytes(of: password)
        return argon2id_verify(text, secret, secret.count) == ARGON2_OK.rawValue
    }

    /// Whether it was made at the cost that holds now; if not, it is made anew when the password is known.
    public var isCurrent: Bool { text.hasPrefix(Self.prefix) }

    /// The same characters may be typed as different code points
    /// (NIST SP 800-63B-4, section 3.1.1.2: normalize with NFKC).
    private static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCompatibilityMapping.utf8)
    }
}

/// A password could not be hashed, such as for want of memory.
public struct PasswordHashError: Error, CustomStringConvertible {
    /// What the library says.
    public let description: String
}
