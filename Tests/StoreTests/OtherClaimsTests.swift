import Assessment
import Contracts
import Policies
import Reports
import Store
import Testing

@Suite struct OtherClaimsTests {
    @Test func `what another contract claims stands in the dossier and keeps a person from counting twice`()
        async throws
    {
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", received: "2025-09-10")
            try await city.send("C-2", received: "2025-09-11")
            let asOf = try City.known(Day("2025-10-15"))
            let later = try await city.store.dossier("C-2", of: city.authority, asOf: asOf).dossier
            #expect(later.otherClaims.map(\.contract) == ["C-1", "C-1"])
            let lines = try #require(later.reports.first?.lines)
            let claims = later.otherClaims.map(\.line)
            #expect(claims.map(\.fact)[1] == lines[1].fact)
            #expect(claims.map(\.proof) == lines.map(\.proof))
            #expect(lines[1].proof == Proof(invoice: "F-1", evidence: String(repeating: "ab", count: 32)))
            guard case .placement(let placement) = lines[0].fact else { throw City.Missing() }
            #expect(placement.lastBenefit == Day("2024-12-31"))
            let counted = assess(later, asOf: asOf).assessments.map(\.creditedLow)
            #expect(counted == [Quantity(250)])
            let first = try await city.store.dossier("C-1", of: city.authority, asOf: asOf).dossier
            // What came later takes nothing from what came first.
            #expect(first.otherClaims == [])
            #expect(assess(first, asOf: asOf).assessments.map(\.creditedLow) == [Quantity(750)])
        }
    }

    @Test func `a claim received on an earlier day has the other contract assessed again`() async throws {
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", received: "2025-09-10")
            let asOf = try City.known(Day("2025-10-15"))
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await city.duplicates() == [])
            try await city.send("C-2", received: "2025-09-01")
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await city.duplicates() == ["C-1"])
        }
    }

    @Test func `a claim that a correction takes back has the other contract assessed again`() async throws {
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", received: "2025-09-10")
            try await city.send("C-2", received: "2025-09-12")
            let asOf = try City.known(Day("2025-10-15"))
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await city.duplicates() == ["C-2"])
            let nobody = """
                kind,block,payee,amount,date
                purchase,buy,GB-COH-00000009,10.00,2025-05-03

                """
            try await city.send("C-1", nobody, received: "2025-09-20")
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await city.duplicates() == [])
        }
    }

    @Test func `a line that pays nothing does not stand before the first that names an invoice`() async throws {
        try await withCity { city in
            try await city.bindContracts(["C-2", "C-3"])
            let called = """
                kind,payee,count,outcome,date,invoice
                outreach,GB-COH-00000004,1,invited,2025-05-02,F-1

                """
            let paid = """
                kind,payee,amount,date,invoice
                payment,GB-COH-00000004,250.00,2025-05-02,F-1

                """
            try await city.send("C-1", called, received: "2025-09-03")
            try await city.send("C-2", paid, received: "2025-09-04")
            try await city.send("C-3", paid + "\n", received: "2025-09-05")
            let asOf = try City.known(Day("2025-10-15"))
            let claims = try await city.store.dossier("C-3", of: city.authority, asOf: asOf).dossier.otherClaims
            #expect(claims.map(\.contract) == ["C-2"])
            _ = try await city.store.sweep(city.authority, asOf: asOf, tasks: 1)
            #expect(try await city.duplicates() == ["C-3"])
        }
    }

    @Test func `an invoice is found on every other contract, never in versions of one's own, one by one and together`()
        async throws
    {
        try await withCity { city in
            try await city.bindContracts()
            func paid(_ rows: String...) -> String {
                (["kind,payee,amount,date,invoice"] + rows.map { "payment,GB-COH-\($0)" }).joined(separator: "\n")
                    + "\n"
            }
            let (cleaning, timber) = ("00000004,250.00,2025-05-02,F-1", "00000005,80.00,2025-05-03,F-2")
            try await city.send("C-1", paid(cleaning, timber), received: "2025-09-10")
            try await city.send(
                "C-1", paid(timber, cleaning, "00000006,1.00,2025-05-04,F-3"), received: "2025-09-11")
            // Of the second supplier another invoice, of the third none.
            try await city.send(
                "C-2", paid(cleaning.replacing("250.00", with: "90.00"), timber.replacing("F-2", with: "F-9")),
                received: "2025-09-10")
            let asOf = try day("2025-10-15")
            func others(_ ref: String) async throws -> [String] {
                try await city.store.dossier(ref, of: city.authority, asOf: asOf).dossier.otherClaims.map { claim in
                    "\(claim.contract) \(claim.line.proof.invoice ?? "") \(claim.line.fact.paid)"
                }
            }
            #expect(try await others("C-1") == ["C-2 F-1 90.0000"])
            #expect(try await others("C-2") == ["C-1 F-1 250.0000"])
            let withoutOthers = try await city.store.dossier("C-2", of: city.authority, asOf: asOf, beside: .none)
            #expect(withoutOthers.dossier.otherClaims == [])
            _ = try await city.store.sweep(city.authority, asOf: asOf, tasks: 1)
            #expect(try await city.duplicates() == ["C-2"])
        }
    }

    @Test func `of an invoice that many contracts name the first claim is held, by the version in force`()
        async throws
    {
        try await withCity { city in
            try await city.bindContracts(["C-2", "C-3", "C-4"])
            func paid(_ invoices: String...) -> String {
                (["kind,payee,amount,date,invoice"]
                    + invoices.map { "payment,GB-COH-00000004,250.00,2025-05-02,\($0)" }).joined(separator: "\n") + "\n"
            }
            try await city.send("C-1", paid("F-1", "F-2"), received: "2025-09-10")
            try await city.send("C-2", paid("F-2", "F-1", "F-1"), received: "2025-09-12")
            try await city.send("C-3", paid("F-1", "F-2", "F-3"), received: "2025-09-14")
            try await city.send("C-4", paid("F-2"), received: "2025-09-11")
            // The first to name F-2 takes it back.
            try await city.send("C-1", paid("F-1"), received: "2025-09-20")
            func others(_ ref: String, _ asOf: String) async throws -> [String] {
                let loaded = try await city.store.dossier(ref, of: city.authority, asOf: day(asOf))
                return loaded.dossier.otherClaims.map { "\($0.contract) \($0.line.proof.invoice ?? "")" }.sorted()
            }
            #expect(try await others("C-3", "2025-09-15") == ["C-1 F-1", "C-1 F-2"])
            #expect(try await others("C-3", "2025-10-15") == ["C-1 F-1", "C-4 F-2"])
            #expect(try await others("C-1", "2025-10-15") == [])
            _ = try await city.store.sweep(city.authority, asOf: day("2025-10-15"), tasks: 1)
            #expect(try await city.duplicates() == ["C-2", "C-3"])
        }
    }

    @Test func `a page is told of people on other contracts, and of deliveries by the flags that were kept`()
        async throws
    {
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", received: "2025-09-10")
            try await city.send("C-2", received: "2025-09-11")
            let asOf = try day("2025-10-15")
            _ = try await city.store.sweep(city.authority, asOf: asOf, tasks: 1)
            let (loaded, evaluation, _) = try await city.store.evaluated("C-2", of: city.authority, today: asOf)
            let placement = try #require(loaded.dossier.reports.first?.lines.first)
            #expect(loaded.dossier.otherClaims.map(\.line.fact) == [placement.fact])
            #expect(evaluation.assessments.map(\.creditedLow) == [Quantity(250)])
            let flag = try #require(evaluation.flags.first { $0.kind == .claimDuplicate })
            #expect(flag.because.count == 2)
            #expect(flag.message.contains("names the document ababababab"))
        }
    }
}

extension Fact {
    /// What was paid, for a payment.
    fileprivate var paid: Quantity {
        if case .payment(let payment) = self { payment.amount } else { .zero }
    }
}
