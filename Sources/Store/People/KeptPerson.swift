/// The forms of what is kept in place of a person: `k-` and 24 digits by the first key, `k2-` by the second and so on,
/// and `x-` for somebody who was let go of.
enum KeptPerson {
    static let digits = 24
    private static let gone = "x-"

    static func text(_ number: Int, _ digest: String) -> String {
        (number == 1 ? "k-" : "k\(number)-") + digest
    }

    /// A value that nobody was kept by before and that no key makes.
    static func random() -> String {
        var source = SystemRandomNumberGenerator()
        let bytes = (0..<digits / 2).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        return gone + SourceFile.hexadecimal(bytes)
    }

    /// Whether a text stands for somebody who was let go of.
    static func isGone(_ text: String) -> Bool {
        text.hasPrefix(gone) && isDigest(text.dropFirst(gone.count))
    }

    /// The number of the key by which a text is kept, as an export and a filled-in template have it; nil for a text as
    /// a contractor sends it.
    static func number(_ text: String) -> Int? {
        guard text.first == "k", let dash = text.firstIndex(of: "-"), isDigest(text[dash...].dropFirst()) else {
            return nil
        }
        let number = text[..<dash].dropFirst()
        if number.isEmpty { return 1 }
        guard let value = Int(number), value > 1, String(value) == number else { return nil }
        return value
    }

    private static func isDigest(_ text: Substring) -> Bool {
        text.utf8.count == digits && text.allSatisfy { $0.isASCII && $0.isHexDigit && !$0.isUppercase }
    }
}
