import Assessment
import Contracts
import Policies
import Reports
import Store
import Testing

@Suite struct OtherClaimsTests {
    private static let table = (
        code: "social-return",
        json: """
        {"code": "social-return", "kind": "valueShare", "obligation": {"fixed": "1000.00 GBP"},
         "values": {"blocks": [{"code": "job", "per": "period", "amount": "500.00 GBP"},
                               {"code": "buy", "per": "invoice"}]}}
        """
    )

    private static let file = """
        kind,person,block,from,to,hours per week,last benefit,payee,amount,date,invoice,evidence
        placement,k-1,job,2025-04-01,2025-06-30,24,2024-12-31,,,,,
        purchase,,buy,,,,,GB-COH-00000004,250.00,2025-05-02,F-1,\(String(repeating: "ab", count: 32))

        """

    /// `C-1` and other contracts, bound by the table.
    private func importContracts(_ city: City, _ others: [String] = ["C-2"]) async throws {
        let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: [Self.table])
        var rows = [(try City.row(), frozen)]
        for (place, ref) in others.enumerated() {
            var row = try City.row()
            (row.row, row.ref) = (3 + place, ref)
            row.contract.ref = ref
            rows.append((row, frozen))
        }
        _ = try await city.store.importRegister(
            rows, refused: 0,
            from: SourceFile(name: "register.csv", bytes: Array("two".utf8)), for: city.authority, by: "test",
            on: day("2025-03-01"))
    }

    private func submit(
        _ ref: String, _ text: String = file + "\n", received: String, to city: City
    ) async throws {
        let submission = Submission(
            file: SourceFile(name: "\(ref).csv", bytes: Array(text.utf8)), contract: ref,
            period: City.period, received: try City.known(Day(received)), actor: "test")
        guard case .accepted = try await city.store.submit(submission, for: city.authority) else {
            Issue.record("the report on \(ref) was refused")
            return
        }
    }

    @Test func `what another contract claims stands in the dossier and keeps a person from counting twice`()
        async throws
    {
        try await withCity { city in
            try await importContracts(city)
            try await submit("C-1", received: "2025-09-10", to: city)
            try await submit("C-2", received: "2025-09-11", to: city)
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
            try await importContracts(city)
            try await submit("C-1", received: "2025-09-10", to: city)
            let asOf = try City.known(Day("2025-10-15"))
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await duplicates(city) == [])
            try await submit("C-2", received: "2025-09-01", to: city)
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await duplicates(city) == ["C-1"])
        }
    }

    @Test func `a claim that a correction takes back has the other contract assessed again`() async throws {
        try await withCity { city in
            try await importContracts(city)
            try await submit("C-1", received: "2025-09-10", to: city)
            try await submit("C-2", received: "2025-09-12", to: city)
            let asOf = try City.known(Day("2025-10-15"))
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await duplicates(city) == ["C-2"])
            let nobody = """
                kind,block,payee,amount,date
                purchase,buy,GB-COH-00000009,10.00,2025-05-03

                """
            try await submit("C-1", nobody, received: "2025-09-20", to: city)
            while try await city.store.runNextJob(asOf: asOf) {}
            #expect(try await duplicates(city) == [])
        }
    }

    @Test func `a line that pays nothing does not stand before the first that names an invoice`() async throws {
        try await withCity { city in
            try await importContracts(city, ["C-2", "C-3"])
            let called = """
                kind,payee,count,outcome,date,invoice
                outreach,GB-COH-00000004,1,invited,2025-05-02,F-1

                """
            let paid = """
                kind,payee,amount,date,invoice
                payment,GB-COH-00000004,250.00,2025-05-02,F-1

                """
            try await submit("C-1", called, received: "2025-09-03", to: city)
            try await submit("C-2", paid, received: "2025-09-04", to: city)
            try await submit("C-3", paid + "\n", received: "2025-09-05", to: city)
            let asOf = try City.known(Day("2025-10-15"))
            let claims = try await city.store.dossier("C-3", of: city.authority, asOf: asOf).dossier.otherClaims
            #expect(claims.map(\.contract) == ["C-2"])
            _ = try await city.store.sweep(city.authority, asOf: asOf, tasks: 1)
            #expect(try await duplicates(city) == ["C-3"])
        }
    }

    @Test func `an invoice is found on every other contract, never in versions of one's own, one by one and together`()
        async throws
    {
        try await withCity { city in
            try await importContracts(city)
            func paid(_ rows: String...) -> String {
                (["kind,payee,amount,date,invoice"] + rows.map { "payment,GB-COH-\($0)" }).joined(separator: "\n")
                    + "\n"
            }
            let (cleaning, timber) = ("00000004,250.00,2025-05-02,F-1", "00000005,80.00,2025-05-03,F-2")
            try await submit("C-1", paid(cleaning, timber), received: "2025-09-10", to: city)
            try await submit(
                "C-1", paid(timber, cleaning, "00000006,1.00,2025-05-04,F-3"), received: "2025-09-11", to: city)
            // Of the second supplier another invoice, of the third none.
            try await submit(
                "C-2", paid(cleaning.replacing("250.00", with: "90.00"), timber.replacing("F-2", with: "F-9")),
                received: "2025-09-10", to: city)
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
            #expect(try await duplicates(city) == ["C-2"])
        }
    }

    @Test func `of an invoice that many contracts name the first claim is held, by the version in force`()
        async throws
    {
        try await withCity { city in
            try await importContracts(city, ["C-2", "C-3", "C-4"])
            func paid(_ invoices: String...) -> String {
                (["kind,payee,amount,date,invoice"]
                    + invoices.map { "payment,GB-COH-00000004,250.00,2025-05-02,\($0)" }).joined(separator: "\n") + "\n"
            }
            try await submit("C-1", paid("F-1", "F-2"), received: "2025-09-10", to: city)
            try await submit("C-2", paid("F-2", "F-1", "F-1"), received: "2025-09-12", to: city)
            try await submit("C-3", paid("F-1", "F-2", "F-3"), received: "2025-09-14", to: city)
            try await submit("C-4", paid("F-2"), received: "2025-09-11", to: city)
            // The first to name F-2 takes it back.
            try await submit("C-1", paid("F-1"), received: "2025-09-20", to: city)
            func others(_ ref: String, _ asOf: String) async throws -> [String] {
                let loaded = try await city.store.dossier(ref, of: city.authority, asOf: day(asOf))
                return loaded.dossier.otherClaims.map { "\($0.contract) \($0.line.proof.invoice ?? "")" }.sorted()
            }
            #expect(try await others("C-3", "2025-09-15") == ["C-1 F-1", "C-1 F-2"])
            #expect(try await others("C-3", "2025-10-15") == ["C-1 F-1", "C-4 F-2"])
            #expect(try await others("C-1", "2025-10-15") == [])
            _ = try await city.store.sweep(city.authority, asOf: day("2025-10-15"), tasks: 1)
            #expect(try await duplicates(city) == ["C-2", "C-3"])
        }
    }

    @Test func `a page is told of people on other contracts, and of deliveries by the flags that were kept`()
        async throws
    {
        try await withCity { city in
            try await importContracts(city)
            try await submit("C-1", received: "2025-09-10", to: city)
            try await submit("C-2", received: "2025-09-11", to: city)
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

    private func duplicates(_ city: City) async throws -> [String] {
        try await city.store.flags(of: city.authority, contract: nil).filter { $0.flag.kind == .claimDuplicate }
            .map(\.contract)
    }
}

extension Fact {
    /// What was paid, for a payment.
    fileprivate var paid: Quantity {
        if case .payment(let payment) = self { payment.amount } else { .zero }
    }
}
