/// The apostrophe before a text that a spreadsheet would take for a formula (OWASP ASVS 5.0, 1.2.10).
public enum FormulaGuard {
    private static let mark = UInt8(ascii: "'")

    /// The text, with an apostrophe before it where it needs one.
    public static func guarded(_ text: String) -> String {
        isNeeded(text.utf8) ? "'" + text : text
    }

    /// The text as it was before it was guarded.
    static func unguarded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.first == mark, isNeeded(text.dropFirst()) else { return text }
        return text.dropFirst().drop { $0 == UInt8(ascii: " ") }
    }

    /// Apostrophes are looked past, so that one which was there before is never taken for the guard.
    private static func isNeeded(_ text: some Sequence<UInt8>) -> Bool {
        let first = text.first { !" \"'".utf8.contains($0) }
        return first.map { "=+-@\t\r\0".utf8.contains($0) } ?? false
    }
}
