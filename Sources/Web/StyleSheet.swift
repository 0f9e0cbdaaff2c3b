/// The one style sheet, named by its contents so that browsers may keep it for ever.
public struct StyleSheet: Sendable {
    /// The text of the sheet, UTF-8.
    public let bytes: [UInt8]
    /// A fingerprint of the text, 16 hexadecimal digits.
    public let fingerprint: String

    init() {
        bytes = PackageResources.style_css
        // FNV-1a tells versions apart; nothing secret hangs on it.
        let hash = bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        fingerprint = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Where the sheet is served: `/assets/style-<fingerprint>.css`.
    public var path: String { "/assets/style-\(fingerprint).css" }
    /// The entity tag, quotes included.
    public var entityTag: String { "\"\(fingerprint)\"" }
}
