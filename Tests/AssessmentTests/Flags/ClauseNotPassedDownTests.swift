import Assessment
import Contracts
import Policies
import Testing

@Suite struct ClauseNotPassedDownTests {
    private func messages(_ answer: PassedDown?, carries: [String] = []) -> [String] {
        var sample = SampleContract(value: "1000000")
        sample.clauses = [.spend("10%", .retained)]
        sample.clauses[0].passDown = PassDown()
        sample.clauses[0].passDown?.threshold = .from(Money("100000", "EUR"))
        sample.node("s1", under: "n0", value: "250000", carries: carries)
        if let answer { sample.chain[1].passedDown = [answer] }
        return sample.flags(.clauseNotPassedDown).map(\.message)
    }

    private static let clause =
        "\"certified-spend\", which is to be passed down to subcontracts of 100,000.00 EUR or more"
    private static let subcontract =
        "subcontract of s1 (s1), worth 250,000.00 EUR and begun on 1 January 2024,"

    @Test func `what is not known of passing down is told as not known, and a no as a no`() {
        #expect(messages(nil) == ["The \(Self.subcontract) does not carry \(Self.clause)."])
        #expect(
            messages(PassedDown(code: "certified-spend", value: .no, document: "annex 3", date: "2024-02-12"))
                == ["The \(Self.subcontract) does not carry \(Self.clause) (annex 3 of 2024-02-12)."])
        #expect(
            messages(PassedDown(code: "certified-spend", value: .unknown))
                == ["It is not known whether the \(Self.subcontract) carries \(Self.clause)."])
        #expect(
            messages(PassedDown(code: "certified-spend", value: .unknown, document: "letter 4"))
                == ["It is not known whether the \(Self.subcontract) carries \(Self.clause) (letter 4)."])
    }

    @Test func `a clause that was passed down is not flagged, and an answer for another says nothing of it`() {
        let answer = PassedDown(code: "certified-spend", value: .yes)
        #expect(messages(answer, carries: ["certified-spend"]) == [])
        #expect(messages(PassedDown(code: "other", value: .unknown)) == messages(nil))
    }
}
