import Assessment
import Contracts
import FoundationEssentials
import Store
import Testing

/// Where a claim stands that a correction adds, and one that a merge of parties makes the same.
@Suite struct LateClaimsTests {
    private static let person = "placement,k-1,job,2025-04-01,2025-06-30,24,,,,,"
    private static let proof = String(repeating: "cd", count: 32)
    /// A line for each mark, and what it is told by.
    private static let claims: [(mark: ClaimMark, row: String)] = [
        (.person, person), (.invoice, "payment,,,,,,GB-COH-00000004,250.00,2025-05-02,F-1,"),
        (.evidence, "payment,,,,,,GB-COH-00000004,250.00,2025-05-02,,\(proof)"),
        (.purchase, "purchase,,buy,,,,GB-COH-00000004,250.00,2025-05-02,,"),
    ]
    private static let nothing = "payment,,,,,,GB-COH-00000009,1.00,2025-05-03,,"

    private static func file(_ rows: String...) -> String {
        "kind,person,block,from,to,hours per week,payee,amount,date,invoice,evidence\n"
            + rows.map { $0 + "\n" }.joined()
    }

    private func dossier(_ ref: String, of city: City, asOf: String = "2025-10-15") async throws -> Dossier {
        try await city.store.dossier(ref, of: city.authority, asOf: day(asOf)).dossier
    }

    /// The contracts that are flagged for a claim made before, found one by one and by a sweep.
    private func flagged(_ city: City, asOf: String = "2025-10-15") async throws -> [String] {
        let onJobs = try await city.settledDuplicates(asOf: asOf)
        _ = try await city.store.sweep(city.authority, asOf: day(asOf), tasks: 1)
        #expect(try await city.duplicates() == onJobs)
        return onJobs
    }

    @Test(arguments: claims.indices)
    func `a claim that a correction adds stands behind one that another contract reported in between`(
        number: Int
    ) async throws {
        let (mark, row) = Self.claims[number]
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", Self.file(Self.nothing), received: "2025-09-10")
            try await city.send("C-2", Self.file(row), received: "2025-09-12")
            #expect(try await flagged(city) == [])
            try await city.send("C-1", Self.file(Self.nothing, row), received: "2025-09-20")
            #expect(try await flagged(city) == ["C-1"], "\(mark)")
            let own = try await dossier("C-1", of: city)
            #expect(own.reports.map(\.received) == [try day("2025-09-10")])
            #expect(own.reports[0].lines.map(\.claimed) == [[:], [mark: try day("2025-09-20")]])
            #expect(own.otherClaims.map(\.contract) == ["C-2"])
            #expect(try await dossier("C-2", of: city).otherClaims == [])
            // What is written out is read again to the same.
            let (reports, others) = (try JSONEncoder().encode(own.reports), try JSONEncoder().encode(own.otherClaims))
            #expect(try JSONDecoder().decode([Report].self, from: reports) == own.reports)
            #expect(try JSONDecoder().decode([OtherClaim].self, from: others) == own.otherClaims)
        }
    }

    @Test(arguments: claims.indices)
    func `a correction that leaves a claim untouched leaves it its place, on either contract`(
        number: Int
    ) async throws {
        let (mark, row) = Self.claims[number]
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", Self.file(row), received: "2025-09-10")
            try await city.send("C-2", Self.file(row), received: "2025-09-12")
            try await city.send("C-1", Self.file(Self.nothing, row), received: "2025-09-20")
            #expect(try await flagged(city) == ["C-2"], "\(mark)")
            let (own, other) = (try await dossier("C-1", of: city), try await dossier("C-2", of: city))
            #expect(own.reports[0].lines.map(\.claimed) == [[:], [:]])
            #expect(own.otherClaims == [])
            #expect(other.otherClaims.map(\.received) == [try day("2025-09-20")])
            #expect(other.otherClaims.map(\.line.claimed) == [[mark: try day("2025-09-10")]])
        }
    }

    @Test func `a report of nothing that is corrected later dates no claim back, and only its report is as early`()
        async throws
    {
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", "kind\nnil\n", received: "2025-09-10")
            try await city.send("C-2", Self.file(Self.person), received: "2025-09-12")
            try await city.send("C-1", Self.file(Self.person), received: "2025-09-20")
            #expect(try await flagged(city) == ["C-1"])
            #expect(try await dossier("C-1", of: city).reports.map(\.received) == [try day("2025-09-10")])
            // By the day before the correction nothing of it is known.
            #expect(try await dossier("C-2", of: city, asOf: "2025-09-19").otherClaims == [])
        }
    }

    @Test func `a claim taken back and made again stands where it was made first`() async throws {
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", Self.file(Self.person), received: "2025-09-10")
            try await city.send("C-2", Self.file(Self.person), received: "2025-09-12")
            try await city.send("C-1", Self.file(Self.nothing), received: "2025-09-14")
            #expect(try await flagged(city) == [])
            try await city.send("C-1", Self.file(Self.person, Self.nothing), received: "2025-09-16")
            #expect(try await flagged(city) == ["C-2"])
        }
    }

    @Test func `an invoice and a document of one line stand each where it was first named`() async throws {
        let both = "purchase,,buy,,,,GB-COH-00000004,250.00,2025-05-02,F-1,\(Self.proof)"
        try await withCity { city in
            try await city.bindContracts()
            try await city.send("C-1", Self.file(Self.claims[1].row), received: "2025-09-10")
            try await city.send("C-2", Self.file(both), received: "2025-09-12")
            try await city.send("C-1", Self.file(both), received: "2025-09-20")
            let own = try await dossier("C-1", of: city)
            let late = try day("2025-09-20")
            #expect(own.reports[0].lines.map(\.claimed) == [[.evidence: late, .purchase: late]])
            #expect(own.otherClaims.count == 1)
            let other = try await dossier("C-2", of: city)
            #expect(other.otherClaims.map(\.line.claimed) == [[.invoice: try day("2025-09-10")]])
            #expect(try await flagged(city) == ["C-1", "C-2"])
        }
    }

    @Test func `of lines received on one day the receipt and the row decide as numbers`() async throws {
        try await withCity { city in
            try await city.bindContracts(["C-2", "C-3"])
            let nine = (0..<9).map { "payment,,,,,,GB-COH-0000002\($0),1.00,2025-05-03,," }
            for (place, row) in nine.enumerated().dropLast() {
                try await city.send("C-3", Self.file(row), received: "2025-09-\(10 + place)")
            }
            try await city.send("C-1", Self.file(Self.claims[1].row), received: "2025-09-20")
            try await city.send("C-2", Self.file(Self.claims[1].row), received: "2025-09-20")
            let receipts = try await [dossier("C-1", of: city), dossier("C-2", of: city)].map {
                $0.reports[0].lines[0].id
            }
            #expect(receipts == ["9.2", "10.2"])
            #expect(try await flagged(city) == ["C-2"])
        }
    }

    @Test(arguments: ["F-1,", ","])
    func `an invoice and a purchase are the same on two contracts once their payees are one`(
        invoice: String
    ) async throws {
        func bought(_ payee: String) -> String {
            Self.file("purchase,,buy,,,,\(payee),250.00,2025-05-02,\(invoice)")
        }
        try await withCity { city in
            try await city.bindContracts(["C-2", "C-3", "C-4"])
            try await city.send("C-1", bought("GB-COH-00000004"), received: "2025-09-10")
            try await city.send("C-2", bought("GB-COH-00000005"), received: "2025-09-11")
            try await city.send("C-3", bought("GB-COH-00000006"), received: "2025-09-12")
            try await city.send("C-4", bought("GB-COH-00000007"), received: "2025-09-12")
            #expect(try await flagged(city) == [])
            for alias in ["GB-COH-00000004", "GB-COH-00000006"] {
                try await merge(alias, into: "GB-COH-00000005", city)
            }
            #expect(try await city.store.jobCount().waiting == 3)
            #expect(try await flagged(city) == ["C-2", "C-3"])
            let claims = try await dossier("C-3", of: city).otherClaims
            #expect(claims.map(\.contract) == ["C-1"])
            // An earlier claim under another identifier has those assessed again that it comes before.
            try await city.send("C-4", bought("GB-COH-00000006"), received: "2025-09-01")
            #expect(try await city.store.jobCount().waiting == 4)
            #expect(try await flagged(city) == ["C-1", "C-2", "C-3"])
            try await merge("GB-COH-00000006", into: nil, city)
            #expect(try await flagged(city) == ["C-2", "C-3"])
        }
    }

    private func merge(_ alias: String, into party: String?, _ city: City) async throws {
        _ = try await city.store.merge(
            PartyMerge(alias: alias, into: party, reason: "same address", on: try day("2025-10-01")),
            for: city.authority, by: "test")
    }
}
