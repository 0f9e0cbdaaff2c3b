import Testing

@testable import Contracts

@Suite struct SpellingTests {
    @Test(
        arguments: [
            ("contractvalue", "contractValue"), ("contarctValue", "contractValue"), ("wageSun", "wageSum"),
            ("minDurations", "minDuration"), ("form", "from"), ("xyz", nil), ("", nil), ("wage", nil),
        ] as [(String, String?)])
    func `the nearest name is one that few letters make of the text`(text: String, nearest: String?) {
        let names = Spelling(known: ["contractValue", "wageSum", "minDuration", "from"])
        #expect(names.nearest(to: text) == nearest)
    }

    @Test func `very many names are told by the first of them`() {
        let names = (1...52).map { "n\($0)" }
        #expect(Spelling.alternatives(names).hasSuffix("n49, n50 or one of 2 more"))
        #expect(Spelling.alternatives(Array(names.prefix(3))) == "n1, n2 or n3")
        #expect(Spelling.alternatives(["a"]) == "a")
    }

    @Test func `a correction names what is known and what was meant`() {
        #expect(
            Spelling(known: ["one", "two"]).correction(of: "tow")
                == "\"tow\", expected one or two; did you mean \"two\"?")
        #expect(Spelling(known: []).correction(of: "tow") == "\"tow\"")
    }
}
