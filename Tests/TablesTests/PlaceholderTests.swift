import Tables
import Testing

@Suite struct PlaceholderTests {
    @Test(arguments: [
        "Redacted", "REDACTED - Personal Information", "Details redacted", "Not yet available", "N/A", "n/a", "NA",
        "Nil",
        "Various", "Various Providers", "TBC", "X", "Ongoing", "-", "\u{2013}", "n.v.t.", "Onbekend",
    ])
    func `a word written where a value is missing is a placeholder`(text: String) {
        #expect(Placeholder.isPlaceholder(Array(text.utf8)[...]))
    }

    @Test(arguments: ["", "0", "-5", "Nadir Ltd", "Various Artists Ltd", "X-Ray Ltd", "Nile", "1 Redact", "N/A Ltd"])
    func `a value is no placeholder`(text: String) {
        #expect(!Placeholder.isPlaceholder(Array(text.utf8)[...]))
    }

    @Test func `the words are in lower case, trimmed and named once`() {
        #expect(Set(Placeholder.words).count == Placeholder.words.count)
        #expect(Placeholder.words.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    }
}
