import Crypto

/// The chain's hash of an entry.
///
/// SHA-256 over the byte 0, the 32 bytes of the hash of the entry before (zeros for the first), and the fields: the
/// key of the authority, the number of the seal, the id of the entry, when it was sealed, when it was written, actor,
/// action, subject and detail. Each field is its length in bytes as eight bytes, the highest first, and its text in
/// UTF-8: numbers in decimal, times as `2026-01-31T23:59:59.000001Z`, the detail as PostgreSQL writes a `jsonb`.
enum AuditHash {
    /// What comes before the first entry.
    static let none = [UInt8](repeating: 0, count: 32)

    static func after(_ previous: [UInt8], _ fields: [String]) -> [UInt8] {
        var hasher = SHA256()
        var bytes: [UInt8] = [0]
        bytes.append(contentsOf: previous)
        for field in fields {
            let length = UInt64(field.utf8.count)
            for shift in stride(from: UInt64(56), through: 0, by: -8) {
                bytes.append(UInt8(truncatingIfNeeded: length >> shift))
            }
            bytes.append(contentsOf: field.utf8)
        }
        hasher.update(data: bytes)
        return Array(hasher.finalize())
    }
}
