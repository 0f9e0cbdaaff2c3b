import Assessment
import Contracts
import Postgres
import Reports
import SQLFiles
import Store
import TestSupport
import Testing

/// What reports say of the chain, there again in the dossier that the store builds.
@Suite struct ChainFactsTests {
    private static let header =
        "kind,payee,payee name,payee node,amount,date,passed down,passed down document,passed down date,scope,offered,"
        + "local,local share,sme,sme share,counts for\n"
    private static let second = "2025-09-01/2026-02-28"

    private func subcontract(_ cells: String, party: String = "GB-COH-00000002") -> String {
        Self.header + "subcontract,\(party),Facades,S1,500000.00,,\(cells),,,,,\n"
    }

    private func dossier(_ city: City, asOf: String = "2026-04-15") async throws -> Dossier {
        try await city.store.dossier(City.ref, of: city.authority, asOf: City.known(Day(asOf))).dossier
    }

    private func node(after reports: String...) async throws -> ChainNode {
        try await withCity { city in
            _ = try await city.importRegister()
            for (report, (day, period)) in zip(reports, [("2025-09-22", City.period), ("2026-03-10", Self.second)]) {
                guard case .accepted = try await city.submit(report, received: day, period: period) else {
                    throw City.Missing()
                }
            }
            return try #require(try await dossier(city).chain.first { $0.node == "S1" })
        }
    }

    @Test func `scope, offer and passing down come back as they were reported`() async throws {
        let found = try await node(after: subcontract("no,annex 3,2025-03-12,\"Roof, gutters\",2025-01-30"))
        #expect(found.scope == "Roof, gutters")
        #expect(found.offered == Day("2025-01-30"))
        #expect(found.carries == [])
        let answer = PassedDown(code: "local-sme", value: .no, document: "annex 3", date: Day("2025-03-12"))
        #expect(found.passedDown == [answer])
    }

    @Test(arguments: [("", Status.unknown), ("unknown", .unknown), ("no", .no), ("yes", .yes)])
    func `what nobody answered is not known, and flagged as that`(cell: String, value: Status) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(subcontract("\(cell),,,,"))
            let dossier = try await dossier(city)
            #expect(dossier.chain.last?.passedDown == [PassedDown(code: "local-sme", value: value)])
            let found = assess(dossier, asOf: try City.known(Day("2026-04-15"))).flags
                .filter { $0.kind == .clauseNotPassedDown }
            #expect(
                found.map { $0.message.hasPrefix("It is not known whether") }
                    == (value == .yes ? [] : [value == .unknown]))
        }
    }

    @Test func `a later report keeps what it leaves blank, and changes what it answers`() async throws {
        let first = subcontract("yes,annex 3,2025-03-12,Roof,2025-01-30")
        let blank = try await node(after: first, subcontract(",,,,"))
        #expect(blank.scope == "Roof")
        #expect(blank.offered == Day("2025-01-30"))
        #expect(blank.carries == ["local-sme"])
        #expect(blank.passedDown.map(\.document) == ["annex 3"])
        let answered = try await node(after: first, subcontract("no,letter 9,,Gutters,"))
        #expect(answered.scope == "Gutters")
        #expect(answered.carries == [])
        #expect(answered.passedDown == [PassedDown(code: "local-sme", value: .no, document: "letter 9")])
        let replaced = try await node(after: first, subcontract(",,,,", party: "GB-COH-00000009"))
        #expect(replaced.scope == nil)
        #expect(replaced.passedDown == [PassedDown(code: "local-sme", value: .unknown)])
    }

    @Test func `a payment keeps the clause it counts for and a status the part it holds for`() async throws {
        try await withCity { city in
            let jointVenture = Party(
                id: "GB-COH-00000001", name: "Prime",
                attributes: [Attribute(code: "sme", value: .yes, share: Fraction(25, over: 100))])
            var row = try City.row()
            row.prime = jointVenture
            _ = try await city.importRegister(row)
            _ = try await city.submit(
                Self.header
                    + "payment,GB-COH-00000004,Cleaning,,20.00,2025-07-15,,,,,,yes,40%,yes,33.3333%,strategy\n"
                    + "payment,GB-COH-00000005,Timber,,20.00,2025-07-15,,,,,,yes,40%,,,\n"
                    + "payment,GB-COH-00000005,Timber,,30.00,2025-07-15,,,,,,yes,60%,,,\n")
            let dossier = try await dossier(city)
            let payments = dossier.reports.flatMap(\.lines).compactMap { line -> String?? in
                if case .payment(let payment) = line.fact { payment.countsFor } else { nil }
            }
            #expect(payments == ["strategy", nil, nil])
            func shares(_ id: String) -> [String: Attribute] {
                let stated = dossier.parties.first { $0.id == id }?.attributes ?? []
                return Dictionary(stated.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            }
            #expect(shares("GB-COH-00000001")["sme"]?.share == Fraction(25, over: 100))
            #expect(shares("GB-COH-00000004")["local"]?.share == Fraction(40, over: 100))
            #expect(shares("GB-COH-00000004")["sme"]?.share == Fraction(333_333, over: 1_000_000))
            // Two rows of one day that name other parts contradict each other.
            #expect(shares("GB-COH-00000005")["local"]?.value == .unknown)
            #expect(shares("GB-COH-00000005")["local"]?.share == nil)
            row.prime.attributes[0].share = Fraction(50, over: 100)
            #expect(try await city.importRegister(row, file: "later").statuses == 1)
            #expect(try await city.importRegister(row, file: "again").statuses == 0)
            let later = try await self.dossier(city).parties.first { $0.id == "GB-COH-00000001" }
            #expect(later?.attributes.map(\.share) == [Fraction(50, over: 100)])
        }
    }

    @Test func `a subcontract of an earlier time says no more than what it carries`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(subcontract(",,,,"))
            try await Connection.open(city.owner.unconfined).write { session in
                try session.run("DELETE FROM subcontract_fact")
            }
            #expect(try await dossier(city).chain.last?.passedDown == [])
        }
    }
}
