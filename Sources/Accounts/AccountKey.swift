import Crypto

/// The operator's own key, outside the database, under which the seeds of second factors are kept.
public struct AccountKey: Sendable {
    private let key: SymmetricKey

    /// How many bytes a key has at least.
    public static let leastBytes = 32

    /// A key of these bytes; nil when they are fewer than ``leastBytes``.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count >= Self.leastBytes else { return nil }
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: bytes), info: Array("clausewatch account 1".utf8), outputByteCount: 32)
    }

    /// What is kept in place of some bytes, of use for one account only (AES-256-GCM).
    public func sealed(_ bytes: [UInt8], for account: Int) throws(AccountKeyError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: Self.owner(account))
            guard let combined = box.combined else { throw AccountKeyError.unusable }
            return Array(combined)
        } catch {
            throw .unusable
        }
    }

    /// The bytes that were sealed for an account.
    public func opened(_ sealed: [UInt8], for account: Int) throws(AccountKeyError) -> [UInt8] {
        do {
            return Array(
                try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Self.owner(account)))
        } catch {
            throw .unusable
        }
    }

    private static func owner(_ account: Int) -> [UInt8] { Array("account \(account)".utf8) }
}

/// What was sealed cannot be opened.
public enum AccountKeyError: Error, CustomStringConvertible {
    /// It was sealed with another key or for another account, or changed since.
    case unusable

    /// What is wrong and what to do.
    public var description: String {
        "The second factor was kept with another key than the one of accounts.key-file. Put that key back, or give the "
            + "account a new sign-in link, which lets its owner set the second factor up anew."
    }
}
