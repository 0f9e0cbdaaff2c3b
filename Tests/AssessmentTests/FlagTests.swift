import Assessment
import Contracts
import Policies
import Testing

@Suite struct FlagTests {
    private func flags(_ kind: Flag.Kind, of sample: SampleContract) -> [Flag] {
        sample.evaluation.flags.filter { $0.kind == kind }
    }

    @Test func `a shortfall names the money, the day and the lines that count for less`() {
        var sample = SampleContract(currency: "GBP")
        sample.clauses = [.spend("30%", .direct)]
        sample.party("local", ["certified": .yes])
        sample.party("large", ["certified": .no])
        sample.pay("local", "1000", confirmation: .disputed)
        sample.pay("large", "99000")
        let found = flags(.shortfall, of: sample)
        #expect(found.map(\.amount) == ["30000"])
        #expect(found.map(\.because) == [["1"]])
        #expect(
            found.map(\.message) == [
                "\"certified-spend\" at prime (n0): 0.00 GBP counts by 31 December 2024 of 30,000.00 GBP due, 30,000.00 GBP is "
                    + "missing."
            ])
        #expect(found.map(\.key) == ["shortfall|certified-spend|n0|2024-07-01/2024-12-31"])
    }

    @Test func `a person claimed twice counts for the claim that arrived first`() throws {
        var sample = SampleContract()
        sample.clauses = [
            .value(ValueTable(basis: .hours("36"), blocks: [ValueBlock(code: "pw", worth: .fteYear("40000 EUR"))]))
        ]
        sample.node("q", under: "n0")
        sample.place("k-1", block: "pw", "2024-07-01/2024-12-31", hours: "36", at: "q")
        sample.place("k-1", block: "pw", "2024-06-30/2024-07-01", hours: "36")
        let found = flags(.claimDuplicate, of: sample)
        #expect(found.map(\.node) == ["q"])
        #expect(found.map(\.because) == [["1"]])
        let credits = try sample.assessment().credits
        #expect(credits.map(\.line) == ["2", "1"])
        #expect(credits.map(\.low).last == .zero)
        #expect(
            credits.last?.reason
                == "k-1 is already claimed by line 2 of prime (n0) for a day of 2024-07-01/2024-12-31, counts nothing")
    }

    @Test func `a payee paid as subcontractor from the lowest bound on is to be declared`() {
        var sample = SampleContract()
        var clause = Clause.spend("10%", .retained)
        clause.passDown = PassDown()
        clause.passDown?.threshold = .from("50000 EUR")
        sample.clauses = [clause]
        sample.pay("small", "49999.99", role: "subcontractor")
        sample.pay("large", "30000", role: "subcontractor")
        sample.pay("large", "20000", role: "subcontractor")
        sample.pay("shop", "90000", role: "supplier")
        let found = flags(.subcontractUndeclared, of: sample)
        #expect(found.map(\.amount) == ["50000"])
        #expect(found.map(\.because) == [["2", "3"]])
    }

    @Test func `payments above a node's value are flagged by their excess`() {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.node("q", under: "n0", value: "100")
        sample.pay("q", "100.01")
        #expect(flags(.paymentAboveValue, of: sample).map(\.amount) == ["0.01"])
        #expect(flags(.paymentAboveValue, of: sample).map(\.because) == [["1"]])
    }

    @Test func `a clause not passed down counts against the prime's conduct only`() throws {
        var sample = SampleContract()
        var clause = Clause.spend("10%", .retained)
        clause.passDown = PassDown()
        sample.clauses = [clause]
        sample.node("q", under: "n0", carries: ["certified-spend"])
        sample.node("r", under: "q")
        #expect(flags(.clauseNotPassedDown, of: sample).map(\.node) == ["r"])
        #expect(try sample.assessment().conduct == .notKept)
        #expect(try sample.assessment(at: "q").conduct == .kept)
    }

    @Test func `a report one day late is late, and nothing else is`() {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        var dossier = sample.dossier
        dossier.reports[0].received = "2024-07-31"
        let late = assess(dossier, asOf: sample.asOf).flags
        #expect(late.map(\.key) == ["reportLate|certified-spend|n0|2024-01-01/2024-06-30"])
        #expect(
            late.map(\.message) == [
                "The report on \"certified-spend\" by prime (n0) for 1 January 2024 to 30 June 2024 arrived on 31 July 2024, 1 day "
                    + "after it was due on 30 July 2024."
            ])
        dossier.reports[0].received = "2024-07-30"
        #expect(assess(dossier, asOf: sample.asOf).flags == [])
    }
}
