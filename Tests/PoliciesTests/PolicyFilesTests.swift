import Contracts
import Foundation
import Policies
import Testing

/// The policy files that ship with Clausewatch.
@Suite struct PolicyFilesTests {
    private func library() throws -> PolicyLibrary { try ShippedPolicies.library() }

    private func contract(
        signed: String?, start: String = "2024-01-01", tendered: String? = nil, kind: Contract.Kind = .services,
        value: Int = 500_000, currency: String = "EUR"
    ) throws -> Contract {
        Contract(
            ref: "C-1", kind: kind, currency: try #require(Currency(currency)), value: Quantity(value),
            tendered: tendered.flatMap { Day($0) }, signed: signed.flatMap { Day($0) },
            start: try #require(Day(start)), end: try #require(Day("2026-12-31")))
    }

    private func block(_ code: String, edition: String) throws -> ValueBlock.Worth? {
        let clause = try library().clause(policy: "nl.utrecht", edition: edition, code: "social-return")?.clause
        guard case .valueShare(let share) = clause?.rule else { return nil }
        return share.values.blocks.first { $0.code == code }?.worth
    }

    @Test func `every shipped policy is read without a fault and begins with its country`() throws {
        let names = try ShippedPolicies.names()
        #expect(names.contains("nl/utrecht.yaml") && names.contains("uk/city-of-london.yaml"))
        for name in names {
            let finding = PolicyFile.check(try ShippedPolicies.text(name), name: name)
            #expect(finding.faults.map(\.description) == [])
            let country = name.prefix { $0 != "/" }
            #expect(finding.policy?.code.hasPrefix("\(country).") == true, "\(name)")
        }
    }

    @Test func `the editions of Utrecht and the City stand in the order of their days`() throws {
        func editions(_ code: String) throws -> [String] {
            try #require(try library().policy(code)).editions.map(\.edition)
        }
        #expect(try editions("nl.utrecht").suffix(2) == ["2019", "2023"])
        #expect(try editions("uk.city-of-london") == ["2012"])
    }

    @Test func `every shipped clause has titles in both languages, a legal basis and a source`() throws {
        for clause in try library().policies.flatMap(\.editions).flatMap(\.clauses).map(\.clause) {
            #expect(Set(clause.title.keys) == ["en", "nl"], "\(clause.code)")
            #expect(clause.legalBasis?.isEmpty == false, "\(clause.code)")
            #expect(clause.source?.hasPrefix("http") == true, "\(clause.code)")
        }
    }

    @Test(arguments: [
        ("participatiewet", "40000.00 EUR"), ("ww", "20000.00 EUR"), ("wia", "40000.00 EUR"),
        ("banenafspraak", "50000.00 EUR"), ("pro-vso", "35000.00 EUR"), ("bbl", "35000.00 EUR"),
        ("bol", "20000.00 EUR"), ("nug", "10000.00 EUR"),
    ])
    func `Utrecht values a person of 2023 by today's table`(code: String, amount: String) throws {
        let money = try #require(Money(amount))
        #expect(try block(code, edition: "2023") == .fteYear(money))
    }

    @Test(arguments: [
        ("participatiewet", "30000.00 EUR"), ("participatiewet-long", "40000.00 EUR"), ("ww", "15000.00 EUR"),
        ("ww-long", "20000.00 EUR"), ("wia", "30000.00 EUR"), ("banenafspraak", "35000.00 EUR"),
        ("bbl", "15000.00 EUR"), ("bol", "10000.00 EUR"), ("nug", "10000.00 EUR"),
    ])
    func `Utrecht values a person of 2019 by the table before`(code: String, amount: String) throws {
        let money = try #require(Money(amount))
        #expect(try block(code, edition: "2019") == .fteYear(money))
    }

    @Test func `Utrecht values an hour of activity and the whole invoice of a social enterprise`() throws {
        let hundred = try #require(Money("100.00 EUR"))
        #expect(try block("activity", edition: "2023") == .unit(.hour, hundred))
        #expect(try block("social-purchase", edition: "2023") == .invoice(ValueBlock.InvoiceWorth(share: .one)))
        let clause = try library().clause(policy: "nl.utrecht", edition: "2023", code: "social-return")?.clause
        guard case .valueShare(let share) = clause?.rule else {
            Issue.record("social return is no value share")
            return
        }
        #expect(share.values.blocks.first { $0.code == "social-purchase" }?.requires == ["socialEnterprise"])
        #expect(share.values.bonuses.map(\.code) == ["permanent", "over50", "statusHolder"])
        #expect(share.values.basis == .hours(Quantity(36)))
        #expect(share.obligation == .rate(Fraction(1, over: 20), of: .contractValue))
    }

    @Test func `the day of signing chooses the edition, the first day where that is not known`() throws {
        let library = try library()
        let utrecht = try #require(library.policy("nl.utrecht"))
        func edition(signed: String?, start: String) throws -> String? {
            utrecht.edition(for: try contract(signed: signed, start: start))?.edition
        }
        #expect(try edition(signed: "2022-12-31", start: "2023-02-01") == "2019")
        #expect(try edition(signed: "2023-01-01", start: "2023-02-01") == "2023")
        #expect(try edition(signed: nil, start: "2022-12-31") == "2019")
        #expect(try edition(signed: "1999-12-31", start: "2023-02-01") == nil)
    }

    @Test func `the frozen text of a clause holds its table and can be read again on its own`() throws {
        let written = try #require(
            try library().clause(policy: "nl.utrecht", edition: "2023", code: "social-return"))
        let json = try JSONEncoder().encode(written.node)
        let again = try Clause(try JSONDecoder().decode(PolicyNode.self, from: json))
        #expect(again == written.clause)
    }

    @Test func `Utrecht binds services above the threshold and leaves the bound itself out`() throws {
        let clause = try #require(
            try library().clause(policy: "nl.utrecht", edition: "2023", code: "social-return")?.clause)
        #expect(clause.applies(to: try contract(signed: nil, value: 100_001)) == .yes)
        #expect(
            clause.applies(to: try contract(signed: nil, value: 100_000))
                == .no("the contract value is 100000.00 EUR, the clause binds above 100000.00 EUR"))
    }

    @Test(arguments: ["GBP", "EUR", "USD"])
    func `the City's clauses bind contracts in any currency`(currency: String) throws {
        for code in ["local-sme", "local-sme-invited", "local-procurement-strategy"] {
            let clause = try #require(
                try library().clause(policy: "uk.city-of-london", edition: "2012", code: code)?.clause)
            #expect(clause.applies(to: try contract(signed: nil, currency: currency)) == .yes)
        }
    }

    @Test func `the City's share of spend must be passed to every subcontract`() throws {
        let clause = try #require(
            try library().clause(policy: "uk.city-of-london", edition: "2012", code: "local-sme")?.clause)
        #expect(clause.passDown == PassDown())
        #expect(clause.effort == .reasonableEndeavours)
        #expect(clause.report.every == 6)
        var expected = SpendShare(target: Fraction(1, over: 10), eligible: .all(["local", "sme"]))
        expected.mode = .retained
        #expect(clause.rule == .spendShare(expected))
    }
}
