import Tables

/// Names that stand for somebody without saying who: they make a party by name, and somebody should look.
enum CollectiveName {
    /// Whether the text stands for several or withheld parties, such as `Various` or `Redacted`.
    static func matches(_ text: String) -> Bool {
        let words = text.lowercased()
        return words.hasPrefix("various") || words.hasPrefix("divers") || words.contains("redacted")
    }

    /// Whether the text names nobody at all: blank, or a placeholder such as `n/a`.
    static func isNobody(_ text: String) -> Bool {
        text.isEmpty || (Placeholder.isPlaceholder(Array(text.utf8)[...]) && !matches(text))
    }
}
