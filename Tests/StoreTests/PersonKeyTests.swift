import Assessment
import Contracts
import Policies
import Reports
import Store
import Testing

@Suite struct PersonKeyTests {
    private static let jobs = (
        code: "social-return",
        json: """
        {"code": "social-return", "kind": "valueShare", "obligation": {"fixed": "1000.00 GBP"},
         "values": {"blocks": [{"code": "job", "per": "period", "amount": "500.00 GBP"}]}}
        """
    )
    private static let header = "kind,person,block,from,to,hours per week\n"

    private func importRegister(_ city: City) async throws {
        let frozen = FrozenPolicy(policy: "uk.test", edition: "1", clauses: [Self.jobs])
        _ = try await city.store.importRegister(
            [(try City.row(), frozen)], refused: 0, from: SourceFile(name: "register.csv", bytes: []),
            for: city.authority, by: "test", on: City.known(Day("2025-03-01")))
    }

    private func persons(_ city: City) async throws -> [String] {
        let dossier = try await city.store.dossier(
            City.ref, of: city.authority, asOf: try City.known(Day("2026-10-15")))
        return dossier.dossier.reports.flatMap(\.lines).compactMap { line in
            guard case .placement(let placement) = line.fact else { return nil }
            return placement.person
        }
    }

    @Test func `what is sent for a person is kept as a hash, the same in every report, and never as sent`()
        async throws
    {
        try await withCity { city in
            try await importRegister(city)
            for (period, days) in [
                (City.period, "2025-04-01,2025-06-30"), ("2025-09-01/2026-02-28", "2025-10-01,2025-12-31"),
            ] {
                let text = Self.header + "placement,emp-7,job,\(days),24\nplacement,emp-8,job,\(days),24\n"
                guard case .accepted = try await city.submit(text, received: "2026-03-10", period: period) else {
                    Issue.record("the report on \(period) was refused")
                    return
                }
            }
            let persons = try await persons(city)
            let key = try #require(PersonKey(Array(0..<32)).flatMap { PersonKeys([$0]) })
            let first = key.kept("emp-7", upTo: 1, at: city.authority)
            #expect(persons == [first, key.kept("emp-8", upTo: 1, at: city.authority), first, persons[1]])
            #expect(first.wholeMatch(of: /k-[0-9a-f]{24}/) != nil)
            // Worked out with Python's hmac, over "city", "clausewatch person 1" and "emp-7" with a zero byte between.
            #expect(first == "k-75911f032c6ee9f080f32890")
        }
    }

    @Test func `what is kept for a person stays as it is when an export brings it back`() async throws {
        try await withCity { city in
            try await importRegister(city)
            try await PeopleCity.send("emp-7", days: "2025-04-01,2025-06-30", in: City.period, to: city)
            // Nine of its digits in a row would pass for a citizen number.
            let kept = "k-ab123456782cdef012345678"
            try await PeopleCity.set(person: kept, inPlaceOf: persons(city)[0], at: city)
            try await PeopleCity.send(kept, days: "2025-10-01,2025-12-31", in: PeopleCity.periods[1].0, to: city)
            #expect(try await persons(city) == [kept, kept])
        }
    }

    @Test func `what only looks as if it were kept already is a pseudonym like any other`() async throws {
        try await withCity { city in
            try await importRegister(city)
            let looks = ["k-", "k2-", "x-"].map { $0 + "ab123456782cdef012345678" }
            for (period, days) in PeopleCity.periods {
                try await PeopleCity.send(looks[0], looks[1], looks[2], "emp-7", days: days, in: period, to: city)
            }
            let persons = try await persons(city)
            #expect(persons.prefix(4) == persons.suffix(4))
            #expect(Set(persons).count == 4 && Set(persons).isDisjoint(with: looks))
            #expect(persons.allSatisfy { $0.wholeMatch(of: /k-[0-9a-f]{24}/) != nil })
            // As sent it leads to them when they are to be let go of.
            #expect(try await city.store.erasePerson(looks[2], at: city.authority, by: "test").lines == 2)
        }
    }

    @Test func `a file that names persons is not taken without a key, nor with another than the first`() async throws {
        try await withCity { city in
            try await importRegister(city)
            let text = Self.header + "placement,emp-7,job,2025-04-01,2025-06-30,24\n"
            let none = City(
                store: Store(pool: city.store.pool), owner: city.owner, authority: city.authority)
            let missing = await #expect(throws: StoreError.self) { try await none.submit(text) }
            #expect(missing?.code == .personKeyMissing)
            guard case .accepted = try await city.submit(text) else {
                Issue.record("the report was refused")
                return
            }
            let changed = Store(
                pool: city.store.pool, personKeys: { PersonKey(Array(1...32)).flatMap { PersonKeys([$0]) } })
            let other = City(store: changed, owner: city.owner, authority: city.authority)
            let error = await #expect(throws: StoreError.self) { try await other.submit(text + "\n") }
            #expect(error?.code == .otherPersonKey)
            #expect(error?.message.contains("emp-7") == false)
        }
    }

    @Test func `a key has at least 32 bytes, and another key or authority keeps a person otherwise`() async throws {
        #expect(PersonKey(Array(0..<31)) == nil)
        try await withCity { city in
            let keys = try [Array(0..<32), Array(1..<33)].map {
                try #require(PersonKey($0).flatMap { PersonKeys([$0]) })
            }
            let other = try await city.store.ensureAuthority(
                code: "town", name: "Town", policy: "uk.test", currency: "GBP", scheme: "GB-COH")
            let kept = [
                keys[0].kept("a", upTo: 1, at: city.authority), keys[1].kept("a", upTo: 1, at: city.authority),
                keys[0].kept("a", upTo: 1, at: other), keys[0].kept("b", upTo: 1, at: city.authority),
            ]
            #expect(Set(kept).count == 4)
        }
    }
}
