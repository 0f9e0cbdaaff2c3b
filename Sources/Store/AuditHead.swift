/// A place in an authority's sealed audit log: the number of an entry and its hash, or how that begins.
public struct AuditHead: Sendable, Hashable, CustomStringConvertible {
    /// The least of a hash that says which entry is meant.
    public static let leastDigits = 16

    /// The number; nil when only the hash is known.
    public var sequence: Int64?
    /// The hash in hexadecimal, or at least its first ``leastDigits`` digits.
    public var hash: String

    init(sequence: Int64, hash: [UInt8]) {
        self.sequence = sequence
        self.hash = Hexadecimal.text(hash)
    }

    /// The head that a text such as `128:0f3a…` or `0f3a…` names.
    ///
    /// Throws `unusableHead` for a text that names none.
    public init(_ text: String) throws {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = (parts.last ?? "").lowercased()
        let isHash =
            (Self.leastDigits...64).contains(digits.utf8.count)
            && digits.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        let number = parts.count == 2 ? Int64(parts[0]) : nil
        guard isHash, parts.count == 1 || (number ?? 0) > 0 else {
            throw StoreError(
                .unusableHead,
                "\"\(text)\" is no head of an audit log; expected the number of an entry and its hash, as in "
                    + "128:0f3a52c4e6b7a891, or the hash alone, \(Self.leastDigits) to 64 hexadecimal digits. Copy it "
                    + "from what clausewatch audit verify printed earlier.")
        }
        (sequence, hash) = (number, digits)
    }

    /// The number and the hash.
    public var description: String { (sequence.map { "\($0):" } ?? "") + hash }

    /// Short enough for print: the number and how the hash begins.
    public var short: String { (sequence.map { "\($0):" } ?? "") + hash.prefix(Self.leastDigits) }

    func names(_ found: [UInt8]) -> Bool { Hexadecimal.text(found).hasPrefix(hash) }
}
