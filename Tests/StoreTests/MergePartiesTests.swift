import Assessment
import Contracts
import Postgres
import SQLFiles
import Store
import TestSupport
import Testing

@Suite struct MergePartiesTests {
    private static let first = """
        kind,payee,payee name,amount,date,local,sme
        payment,GB-COH-00000004,Cleaning Ltd,20000.00,2025-07-15,yes,yes
        payment,,Cleaning,30000.00,2025-07-16,,
        payment,GB-COH-00000005,Timber,50000.00,2025-07-20,no,no

        """

    private func merge(_ alias: String, into party: String?, in city: City) async throws -> Bool {
        try await city.store.merge(
            PartyMerge(alias: alias, into: party, reason: "same address", on: try day("2026-02-03")),
            for: city.authority,
            by: "test")
    }

    private func credited(_ city: City) async throws -> [Quantity] {
        let asOf = try City.known(Day("2025-10-15"))
        let dossier = try await city.store.dossier(City.ref, of: city.authority, asOf: asOf).dossier
        return assess(dossier, asOf: asOf).assessments.filter { $0.commitment == "local-sme" }
            .flatMap { [$0.creditedLow, $0.creditedHigh] }
    }

    private func withReport<Value>(_ body: (City) async throws -> Value) async throws -> Value {
        try await withCity { city in
            _ = try await city.importRegister()
            guard case .accepted = try await city.submit(Self.first) else { throw City.Missing() }
            return try await body(city)
        }
    }

    @Test func `what is known of either identifier holds for the organisation, until they are taken apart`()
        async throws
    {
        try await withReport { city async throws in
            #expect(try await credited(city) == [Quantity(20_000), Quantity(50_000)])
            #expect(try await merge("NAME-CLEANING", into: "GB-COH-00000004", in: city))
            #expect(try await credited(city) == [Quantity(50_000), Quantity(50_000)])
            #expect(try await merge("NAME-CLEANING", into: "GB-COH-00000004", in: city) == false)
            #expect(try await merge("NAME-CLEANING", into: nil, in: city))
            #expect(try await merge("NAME-CLEANING", into: nil, in: city) == false)
            #expect(try await credited(city) == [Quantity(20_000), Quantity(50_000)])
        }
    }

    @Test func `the merges that stand are listed with why, since when and by whom`() async throws {
        try await withReport { city in
            _ = try await merge("NAME-CLEANING", into: "GB-COH-00000004", in: city)
            let listed = try await city.store.merges(of: city.authority)
            #expect(listed.map(\.alias) == ["NAME-CLEANING"])
            #expect(listed.map(\.aliasName) == ["Cleaning"])
            #expect(listed.map(\.party) == ["GB-COH-00000004"])
            #expect(listed.map(\.partyName) == ["Cleaning Ltd"])
            #expect(listed.map(\.reason) == ["same address"])
            #expect(listed.map(\.by) == ["test"])
            #expect(listed.map(\.on.description) == ["2026-02-03"])
            #expect(try await city.store.merges(of: city.authority, into: ["GB-COH-00000005"]) == [])
            #expect(try await city.store.merges(of: city.authority, into: ["GB-COH-00000004"]) == listed)
            _ = try await merge("NAME-CLEANING", into: nil, in: city)
            #expect(try await city.store.merges(of: city.authority) == [])
        }
    }

    @Test func `a merge noted before the name of who did was kept has it from the audit entry`() async throws {
        try await withFreshDatabase { owner in
            let earlier = Array(Migration.all.prefix { $0.name != "m012_chain_fact" })
            _ = try await Migrator(owner: owner, scripts: earlier).migrate(daemonRole: "clausewatch")
            try await Connection.open(owner.unconfined).write { session in
                try session.run(
                    """
                    INSERT INTO authority (code, name, scheme) VALUES ('city', 'City', 'GB-COH');
                    INSERT INTO party VALUES (1, 'NAME-A', 'A'), (1, 'GB-COH-1', 'A Ltd');
                    INSERT INTO party_alias (authority_id, alias, party_id, reason)
                    VALUES (1, 'NAME-A', 'GB-COH-1', 'seen');
                    INSERT INTO audit_entry (authority_id, actor, action, subject, detail)
                    VALUES (1, 'desk', 'party.merge', 'NAME-A', '{}');
                    """)
            }
            _ = try await Migrator(owner: owner).migrate(daemonRole: "clausewatch")
            let pool = ConnectionPool(owner.with(user: "clausewatch"), limit: 1)
            let store = Store(pool: pool)
            let merges = try await store.merges(of: store.authority("city"))
            #expect(merges.map(\.by) == ["desk"])
            let today = try await pool.read { session in
                try session.query("SELECT (now() AT TIME ZONE 'UTC')::date::text AS day").only().string("day")
            }
            #expect(merges.map(\.on.description) == [today])
            await pool.close()
        }
    }

    @Test func `a merge has the contracts assessed again that name either`() async throws {
        try await withReport { city in
            let asOf = try City.known(Day("2025-10-15"))
            while try await city.store.runNextJob(asOf: asOf) {}
            _ = try await merge("NAME-CLEANING", into: "GB-COH-00000004", in: city)
            #expect(try await city.store.jobCount().waiting == 1)
        }
    }

    @Test(
        arguments: [
            ("NAME-NOBODY", "GB-COH-00000004", .unknownParty), ("NAME-CLEANING", "GB-COH-99999999", .unknownParty),
            ("NAME-CLEANING", "NAME-CLEANING", .mergedParty), ("NAME-CLEANING", "GB-COH-00000005", .mergedParty),
            ("GB-COH-00000004", "NAME-CLEANING", .mergedParty),
        ] as [(String, String, StoreError.Code)])
    func `a merge that cannot stand is refused and changes nothing`(
        alias: String, into: String, code: StoreError.Code
    ) async throws {
        try await withReport { city in
            _ = try await merge("GB-COH-00000005", into: "GB-COH-00000004", in: city)
            let before = try await credited(city)
            let error = await #expect(throws: StoreError.self) { try await merge(alias, into: into, in: city) }
            #expect(error?.code == code)
            #expect(try await credited(city) == before)
        }
    }
}
