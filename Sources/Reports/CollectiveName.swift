import Tables

/// Names that stand for somebody without saying who: they make a party by name, and somebody should look.
enum CollectiveName {
    /// Whether the text stands for several or withheld parties, such as `Various` or `Redacted`.
    static func matches(_ text: String) -> Bool {
        let words = text.lowercased()
        return words.hasPrefix("various") || words.hasPrefix("divers") || words.contains("redacted")
    }

    private static let totals: Set<String> = [
        "total", "totals", "totaal", "totalen", "subtotal", "subtotaal", "sub-total", "sub-totaal", "eindtotaal", "som",
        "saldo", "sum", "grand",
    ]
    private static let periods: Set<String> = [
        "generaal", "general", "amount", "bedrag", "payments", "betalingen", "uitgaven", "inkopen", "facturen",
        "halfjaar", "half", "year", "jaar", "kwartaal", "quarter", "month", "maand", "to", "date", "t/m", "van", "of",
        "1e", "2e", "3e", "4e", "h1", "h2", "q1", "q2", "q3", "q4",
    ]

    /// Whether the text announces a total rather than a payee: `Totaal`, `Grand total`, `Totaal 2e halfjaar`.
    ///
    /// A firm such as `Total Gas & Power` has words of its own and is no total.
    static func isTotal(_ text: String) -> Bool {
        let words = text.lowercased().split { $0 == " " || $0 == ":" || $0 == "\u{A0}" }.map(String.init)
        guard let first = words.first, totals.contains(first) else { return false }
        return words.allSatisfy { totals.contains($0) || periods.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    /// Whether the text names nobody at all: blank, or a placeholder such as `n/a`.
    static func isNobody(_ text: String) -> Bool {
        text.isEmpty || (Placeholder.isPlaceholder(Array(text.utf8)[...]) && !matches(text))
    }
}
