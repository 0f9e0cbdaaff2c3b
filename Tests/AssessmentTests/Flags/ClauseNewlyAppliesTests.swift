import Assessment
import Contracts
import Policies
import Testing

@Suite struct ClauseNewlyAppliesTests {
    private func sample(from value: Quantity, to later: Quantity, on day: Day = "2024-09-01") -> SampleContract {
        var sample = SampleContract(value: value)
        var clause = Clause.spend("10%", .retained)
        clause.appliesTo.conditions.contractValue = Bounds(lower: .above("100000 EUR"))
        sample.clauses = [clause]
        sample.amendments = [Amendment(from: day, value: later)]
        return sample
    }

    @Test func `a clause that an amendment brings in is flagged`() throws {
        let sample = sample(from: "100000", to: "100000.01")
        let flag = try #require(sample.flags(.clauseNewlyApplies).first)
        #expect(flag.key == "clauseNewlyApplies|certified-spend|n0|")
        #expect(
            flag.message
                == "\"certified-spend\" binds prime (n0) since the amendment of 1 September 2024: as the contract was made, "
                + "the contract value is 100000.00 EUR, the clause binds above 100000.00 EUR.")
        #expect(flag.rule?.bounds == "the contract value is 100000.00 EUR, the clause binds above 100000.00 EUR")
    }

    @Test func `an amendment that leaves the contract at the bound, or holds later, brings in nothing`() {
        #expect(sample(from: "90000", to: "100000").flags(.clauseNewlyApplies) == [])
        #expect(sample(from: "90000", to: "200000", on: "2025-03-02").flags(.clauseNewlyApplies) == [])
    }

    @Test func `a clause that bound the contract as it was made is not new`() {
        #expect(sample(from: "100000.01", to: "200000").flags(.clauseNewlyApplies) == [])
    }

    @Test func `the amendment named is the one since which it has bound without a break`() {
        var sample = sample(from: "90000", to: "200000", on: "2024-03-01")
        sample.amendments.append(Amendment(from: "2024-11-01", value: "150000"))
        sample.amendments.append(Amendment(from: "2024-05-01", value: "80000"))
        sample.amendments.append(Amendment(from: "2024-07-01", value: "120000"))
        #expect(sample.flags(.clauseNewlyApplies).first?.message.contains("amendment of 1 July 2024:") == true)
    }
}
