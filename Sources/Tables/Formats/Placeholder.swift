/// Words that senders write where a value is missing.
public enum Placeholder {
    /// The words, in lower case; a cell that is one of them, in any case, holds no value.
    public static let words = [
        "redacted", "details redacted", "not yet available", "not available", "not applicable", "not known", "n/a",
        "na", "n.a.", "n/k", "nil", "none", "null", "various", "various providers", "various suppliers", "tbc", "tba",
        "tbd", "to be confirmed", "x", "xx", "xxx", "ongoing", "unknown", "withheld", "confidential", "pending",
        "-", "--", "---", ".", "?", "??", "\u{2013}", "\u{2014}", "#n/a", "#ref!", "#value!",
        "#name?", "#div/0!", "#num!", "#null!", "#n/b", "#verw!", "#waarde!", "#naam?", "#deel/0!", "#getal!", "#leeg!",
        "nvt", "n.v.t.",
        "onbekend",
        "nog niet bekend", "diverse", "diversen", "geen",
    ]

    private static let table = Set(words.map { Array($0.utf8) })
    private static let longest = words.map(\.utf8.count).reduce(0, max)
    private static let redacted = Array("redacted".utf8)

    /// Whether a trimmed text stands for a missing value: one of `words`, or any text that says "redacted".
    public static func isPlaceholder(_ utf8: ArraySlice<UInt8>) -> Bool {
        guard !utf8.isEmpty else { return false }
        if utf8.count <= longest, table.contains(utf8.map(lower)) { return true }
        return saysRedacted(utf8)
    }

    private static func saysRedacted(_ utf8: ArraySlice<UInt8>) -> Bool {
        guard utf8.count > redacted.count else { return false }
        return (utf8.startIndex...utf8.endIndex - redacted.count).contains { start in
            lower(utf8[start]) == redacted[0] && utf8[start...].prefix(redacted.count).map(lower) == redacted
        }
    }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}
