import Testing

@testable import clausewatch

@Suite struct InboxAddressTests {
    @Test(arguments: [
        (["C-1", "2024-03-01_2024-08-31", "a.csv"], "C-1", "2024-03-01/2024-08-31"),
        (["A%2F1", "2", "a.csv"], "A/1", "2"), (["50%", "2", "a.csv"], "50%", "2"),
        (["C-1__1__a__b.csv"], "C-1", "1"), (["A%2F1__2024-03-01_2024-08-31__a.csv"], "A/1", "2024-03-01/2024-08-31"),
        (["C%00", "1", "a.csv"], "C%00", "1"),
    ])
    func `where a file lies says what it reports on`(path: [String], contract: String, period: String) {
        #expect(InboxAddress(path)?.contract == contract)
        #expect(InboxAddress(path)?.period == period)
    }

    @Test(arguments: [["a.csv"], ["C-1", "a.csv"], ["C-1__1.csv"], ["__1__a.csv"], ["a", "b", "c", "d"], []])
    func `where it does not, there is no address`(path: [String]) {
        #expect(InboxAddress(path) == nil)
    }

    @Test(arguments: [
        (["a.csv"], "CONTRACT__PERIOD__a.csv"), (["C-1", "a.csv"], "C-1__PERIOD__a.csv"),
        (["C-1", "2__a.csv"], "C-1__2__a.csv"), (["C-1__a.csv"], "C-1__PERIOD__a.csv"), ([], "CONTRACT__PERIOD__"),
    ])
    func `what its place leaves open is the only thing a sender has to fill in`(path: [String], name: String) {
        #expect(InboxGuess(path).reason.contains("; name it \(name), or drop"), "\(InboxGuess(path).reason)")
    }

    @Test func `the words of a name are tried as references, the whole one first`() {
        #expect(
            InboxGuess(["LM-2024-001_rapportage 1 (2).csv"]).words == [
                "LM-2024-001_rapportage 1 (2)", "LM-2024-001", "rapportage",
            ])
    }

    @Test func `a name is written so that it can stand in a line, and is never too long for its answers`() {
        #expect(RawName("jaar 2024 – é.csv").clean == "jaar 2024 – é.csv")
        #expect(RawName("a\nb%.csv").clean == "a%0Ab%25.csv")
        let long = RawName(String(repeating: "é", count: 120) + ".xlsx").clean
        #expect(long.utf8.count <= 200)
        #expect(long.hasSuffix("…é.xlsx"))
        #expect([".a", "a.part", "a.TMP", "a.filepart"].allSatisfy { RawName($0).isPassing })
        #expect(!RawName("a.csv").isPassing)
    }
}
