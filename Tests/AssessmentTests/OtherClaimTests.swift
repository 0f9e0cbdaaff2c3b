import Assessment
import Contracts
import Policies
import Testing

/// What other contracts of the authority claim, and what that leaves to this one.
@Suite struct OtherClaimTests {
    private func placed(_ person: String, _ days: Period) -> Fact {
        .placement(Fact.Placement(person: person, block: "pw", days: days, hoursPerWeek: "36"))
    }

    private func other(
        _ fact: Fact, received: Day, line: String = "7", proof: Proof = Proof()
    ) -> OtherClaim {
        var claim = Line(id: line, node: "n0", fact: fact)
        claim.proof = proof
        return OtherClaim(contract: "C-2", received: received, line: claim)
    }

    private func sample(onContracts: ValueTable.PersonRules.Contracts = .several) -> SampleContract {
        var sample = SampleContract.valued(by: .year("20000 EUR")) { $0.values.persons.onContracts = onContracts }
        sample.work("2024-01-01/2024-06-30")
        return sample
    }

    // The report with the placement arrives on 10 July.
    @Test(
        arguments: [("2024-07-09", "0"), ("2024-07-11", "10000"), ("2025-04-01", "10000")] as [(Day, Quantity)])
    func `a person counts on the contract that reported the day first`(received: Day, credit: Quantity) throws {
        var sample = sample()
        sample.otherClaims = [other(placed("k-1", "2024-06-30/2024-07-31"), received: received)]
        #expect(try sample.credits() == [credit])
        let flag = sample.evaluation.flags.first { $0.kind == .claimDuplicate }
        #expect(flag?.because == (credit == "0" ? ["1"] : nil))
        #expect((flag?.message.contains("line 1 after line 7 of contract C-2") ?? false) == (credit == "0"))
    }

    @Test func `another person or another day elsewhere takes nothing away`() throws {
        var sample = sample()
        sample.otherClaims = [
            other(placed("k-2", "2024-01-01/2024-06-30"), received: "2024-02-01"),
            other(placed("k-1", "2024-07-01/2024-07-31"), received: "2024-02-01", line: "8"),
        ]
        #expect(try sample.credits() == ["10000"])
        #expect(sample.evaluation.flags.allSatisfy { $0.kind != .claimDuplicate })
    }

    @Test(
        arguments: [(.several, "10000"), (.one, "0")]
            as [(ValueTable.PersonRules.Contracts, Quantity)])
    func `a person who counts on one contract only counts on no other day either`(
        onContracts: ValueTable.PersonRules.Contracts, credit: Quantity
    ) throws {
        var sample = sample(onContracts: onContracts)
        sample.otherClaims = [other(placed("k-1", "2023-07-01/2023-07-31"), received: "2024-02-01")]
        #expect(try sample.credits() == [credit])
        #expect(sample.evaluation.flags.contains { $0.kind == .claimDuplicate } == (onContracts == .one))
    }

    // Each contract sees the other's claims; whatever days of receipt and names there are, a day counts once.
    @Test func `of two contracts exactly one counts a person's day`() throws {
        let days: [Day] = ["2024-07-10", "2024-07-09", "2024-07-11"]
        for received in days {
            for name in ["0", "1", "2"] {
                var here = sample()
                here.otherClaims = [other(placed("k-1", "2024-01-01/2024-06-30"), received: received, line: name)]
                var there = sample()
                there.contract.ref = "C-2"
                there.lines[0].id = name
                var claim = other(placed("k-1", "2024-01-01/2024-06-30"), received: "2024-07-10", line: "1")
                claim.contract = "C-1"
                there.otherClaims = [claim]
                there.firstReceived = received
                let counted = try here.credits() + there.credits()
                #expect(counted.sorted() == ["0", "10000"], "\(received) \(name)")
            }
        }
    }

    @Test(
        arguments: [
            ("2024-07-08", "2024-07-09", "10000"), ("2024-07-12", "2024-07-09", "0"),
            ("2024-07-12", "2024-07-14", "10000"),
            (nil, "2024-07-09", "0"), ("2024-07-08", "2024-07-12", "10000"),
        ] as [(Day?, Day, Quantity)])
    func `a claim that only a later version made ranks by that version's day, here and elsewhere`(
        here: Day?, elsewhere: Day, credit: Quantity
    ) throws {
        var sample = sample()
        sample.lines[0].claimed[.person] = here
        // Its report arrived before all of them.
        var claim = other(placed("k-1", "2024-01-01/2024-06-30"), received: "2024-07-01")
        claim.line.claimed = [.person: elsewhere, .evidence: "2024-07-01"]
        sample.otherClaims = [claim]
        #expect(try sample.credits() == [credit])
    }

    @Test func `an invoice and a document of one line rank each by its own day`() throws {
        var sample = SampleContract.valued(by: .invoice("100%"))
        sample.buy("100")
        sample.lines[0].proof = Proof(invoice: "F-1", evidence: "ab")
        sample.lines[0].claimed = [.evidence: "2024-08-01"]
        let bought = Fact.purchase(Fact.Purchase(block: "x", payee: "maker", amount: "5", date: "2024-06-03"))
        func words(_ proof: Proof) -> String? {
            sample.otherClaims = [other(bought, received: "2024-07-15", proof: proof)]
            return sample.evaluation.flags.first { $0.kind == .claimDuplicate }?.message
        }
        #expect(words(Proof(invoice: "F-1")) == nil)
        #expect(words(Proof(evidence: "ab"))?.contains("line 1 names the document ab") == true)
    }

    @Test func `of claims received on one day the one of the lower receipt counts, then of the lower row`() throws {
        for (own, others, credit) in [
            ("100.2", "99.10", "0"), ("99.10", "100.2", "10000"), ("100.2", "100.10", "10000"),
        ] as [(String, String, Quantity)] {
            var sample = sample()
            sample.lines[0].id = own
            sample.otherClaims = [other(placed("k-1", "2024-01-01/2024-06-30"), received: "2024-07-10", line: others)]
            #expect(try sample.credits() == [credit], "\(own) and \(others)")
        }
    }

    @Test func `an invoice and a document claimed elsewhere are flagged and count until somebody has looked`() throws {
        var sample = SampleContract.valued(by: .invoice("100%"))
        let invoiced = Proof(invoice: "F-1")
        let proven = Proof(evidence: String(repeating: "a", count: 64))
        for (position, proof) in [invoiced, proven, Proof()].enumerated() {
            sample.buy(Quantity(100 + position))
            sample.lines[position].proof = proof
        }
        func bought(_ amount: Quantity) -> Fact {
            .purchase(Fact.Purchase(block: "x", payee: "maker", amount: amount, date: "2024-06-03"))
        }
        sample.otherClaims = [
            other(bought("5"), received: "2024-02-01", line: "1", proof: invoiced),
            other(bought("6"), received: "2024-02-01", line: "2", proof: proven),
            other(bought("102"), received: "2024-02-01", line: "3"),
        ]
        let flags = sample.evaluation.flags.filter { $0.kind == .claimDuplicate }
        #expect(flags.map(\.because) == [["1", "2", "3"]])
        #expect(flags[0].message.contains("line 1 names invoice F-1 of maker, as line 1 of contract C-2 does"))
        #expect(flags[0].message.contains("line 3 names a purchase of 102.00 from maker on 3 June 2024"))
        #expect(try sample.credits() == ["100", "101", "102"])
    }

    @Test func `an invoice named twice on one contract is flagged, equal purchases are not`() throws {
        var sample = SampleContract.valued(by: .invoice("100%"))
        for _ in 0..<3 { sample.buy("100") }
        sample.lines[0].proof = Proof(invoice: "F-1")
        sample.lines[2].proof = Proof(invoice: "F-1")
        #expect(sample.evaluation.flags.filter { $0.kind == .claimDuplicate }.map(\.because) == [["3"]])
    }
}
