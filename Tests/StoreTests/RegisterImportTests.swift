import Assessment
import Contracts
import Postgres
import Reports
import Store
import Testing

@Suite struct RegisterImportTests {
    @Test func `the same register again changes nothing`() async throws {
        try await withCity { city in
            #expect(try await city.importRegister().added == 1)
            let again = try await city.importRegister()
            #expect([again.added, again.revised, again.unchanged, again.commitments] == [0, 0, 1, 0])
            let rows = try await rows(city)
            #expect(rows == ["contract_revision": 1, "commitment": 2, "audit_entry": 1, "party_attribute": 1])
        }
    }

    @Test func `a changed value is a revision beside the old one and keeps the frozen clauses`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let changed = try await city.importRegister(City.row(value: 5_000_000), file: "another")
            #expect([changed.added, changed.revised, changed.unchanged] == [0, 1, 0])
            let stored = try await city.store.contract(City.ref, of: city.authority)
            #expect(stored.revision == 2)
            #expect(stored.contract.value == Quantity(5_000_000))
            #expect(try await rows(city)["contract_revision"] == 2)
            #expect(try await rows(city)["commitment"] == 2)
        }
    }

    @Test func `a supplier's status that changes is recorded and its contracts are assessed again`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            let receipt = try await city.importRegister(City.row(sme: .yes), file: "another")
            #expect([receipt.revised, receipt.unchanged, receipt.statuses] == [0, 1, 1])
            #expect(try await city.store.jobCount(of: city.authority).waiting == 1)
            #expect(try await rows(city)["audit_entry"] == 2)
        }
    }

    @Test func `a status the register states of a party reaches every contract in whose lines it stands`() async throws
    {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            let timber = Party(
                id: "GB-COH-00000005", name: "Timber", attributes: [Attribute(code: "socialEnterprise", value: .yes)])
            var other = try City.row()
            (other.ref, other.contract.ref, other.prime) = ("C-2", "C-2", timber)
            _ = try await city.importRegister(other, file: "another")
            #expect(try await city.store.jobCount(of: city.authority).waiting == 2)
            let loaded = try await city.store.dossier(City.ref, of: city.authority, asOf: try day("2025-10-15"))
            let party = try #require(loaded.dossier.parties.first { $0.id == timber.id })
            #expect(party.status("socialEnterprise", on: try day("2025-07-20")) == .yes)
        }
    }

    @Test func `a contract keeps the policy whose clauses were frozen on it`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let other = FrozenPolicy(policy: "uk.other", edition: "1", clauses: [])
            let receipt = try await city.store.importRegister(
                [(try City.row(value: 5_000_000), other)], refused: 0,
                from: SourceFile(name: "register.csv", bytes: [2]), for: city.authority, by: "test",
                on: day("2025-03-01"))
            #expect(receipt.revised == 1)
            let stored = try await city.store.contract(City.ref, of: city.authority)
            #expect([stored.policy, stored.contract.value.description] == ["uk.test", "5000000.0000"])
        }
    }

    @Test func `rows of one register that contradict each other leave a supplier's status unknown`() async throws {
        try await withCity { city in
            var second = try City.row(sme: .yes)
            second.ref = "C-2"
            let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: City.clauses)
            _ = try await city.store.importRegister(
                [(try City.row(sme: .no), frozen), (second, frozen)], refused: 0,
                from: SourceFile(name: "register.csv", bytes: [1]), for: city.authority, by: "test",
                on: day("2025-03-01"))
            let loaded = try await city.store.dossier(City.ref, of: city.authority, asOf: try day("2025-10-15"))
            #expect(loaded.dossier.parties.first?.status("sme", on: try day("2025-10-15")) == .unknown)
        }
    }

    @Test func `a contract nobody imported is answered with how to look it up`() async throws {
        try await withCity { city in
            let error = await #expect(throws: StoreError.self) {
                try await city.store.contract("c-1", of: city.authority)
            }
            #expect(error?.code == .unknownContract)
            #expect(error?.message.contains("\"c-1\"") == true)
        }
    }

    private func rows(_ city: City) async throws -> [String: Int] {
        try await city.store.read(city.authority) { session in
            var counts: [String: Int] = [:]
            for table in ["contract_revision", "commitment", "audit_entry", "party_attribute"] {
                counts[table] = try session.query("SELECT count(*) AS n FROM \(table)").only().int("n")
            }
            return counts
        }
    }
}
