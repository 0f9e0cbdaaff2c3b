import Contracts
import Glibc
import Postgres
import Store
import Testing

@Suite struct RotatePersonsTests {
    @Test func `after a rotation pseudonyms and earlier exports lead to the same persons, by the new key`() async throws
    {
        try await PeopleCity.with { city in
            let before = try await PeopleCity.persons(city)
            let keys = try PeopleCity.keys(2)
            let rotated = PeopleCity.city(city, keys: keys)
            #expect(try await rotated.store.rotatePersons(of: city.authority, by: "test") == 2)
            let after = try await PeopleCity.persons(city)
            #expect(after.allSatisfy { $0.wholeMatch(of: /k2-[0-9a-f]{24}/) != nil })
            // Worked out with Python's hmac, the second key over what is kept by the first.
            #expect(after[0] == "k2-f3230c9655e81b789188f18d")
            #expect(after[0] == after[2] && after[1] == after[3] && after[0] != after[1])

            // The next report has one by the pseudonym and the other as an earlier export shows them.
            let days = "2026-01-01,2026-02-01"
            try await PeopleCity.send("emp-7", before[1], days: days, in: PeopleCity.periods[1].0, to: rotated)
            #expect(try await PeopleCity.persons(city).suffix(2) == after.prefix(2))
            #expect(try await rotated.store.rotatePersons(of: city.authority, by: "test") == nil)
        }
    }

    @Test func `a report beside a rotation waits for it, and is kept by the new key`() async throws {
        try await PeopleCity.with { city in
            let keys = try PeopleCity.keys(2)
            let rotated = PeopleCity.city(city, keys: keys)
            let sender = PeopleCity.city(city, keys: keys)
            let connection = try await Connection.open(city.owner)
            let sending = try await connection.write(TransactionSetting("clausewatch.authority", city.authority.id)) {
                session in
                // The lock that a rotation begins with.
                _ = try session.query("SELECT FROM person_key FOR UPDATE")
                let sending = Task {
                    try await PeopleCity.send(
                        "emp-7", days: "2026-01-01,2026-02-01", in: PeopleCity.periods[1].0, to: sender)
                }
                try Self.awaitOneWaiting(session)
                return sending
            }
            _ = try await rotated.store.rotatePersons(of: city.authority, by: "test")
            try await sending.value
            await connection.close()
            let persons = try await PeopleCity.persons(city)
            #expect(persons.allSatisfy { $0.hasPrefix("k2-") } && persons.count == 3 && persons[0] == persons[2])
        }
    }

    private static func awaitOneWaiting(_ session: Session) throws {
        for _ in 0..<2_000 {
            let waiting = try session.query(
                """
                SELECT count(*) AS waiting FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE NOT granted AND datname = current_database()
                """
            ).only().int64("waiting")
            if waiting > 0 { return }
            usleep(10_000)
        }
        Issue.record("nobody waits for the rotation")
    }

    @Test func `without the new key no file that names persons is taken, and nothing is lost`() async throws {
        try await PeopleCity.with { city in
            let rotated = PeopleCity.city(city, keys: try PeopleCity.keys(2))
            _ = try await rotated.store.rotatePersons(of: city.authority, by: "test")
            let text = PeopleCity.header + "placement,emp-7,job,2026-01-01,2026-02-01,24\n"
            let error = await #expect(throws: StoreError.self) { try await city.submit(text) }
            #expect(error?.code == .otherPersonKey)
            #expect(try await PeopleCity.persons(city).count == 4)
        }
    }

    @Test func `what was kept before there was a key is kept by it from a rotation on`() async throws {
        try await PeopleCity.with { city in
            let keys = try PeopleCity.keys(2)
            #expect(keys.kept("emp-7", upTo: 2, at: city.authority).hasPrefix("k2-"))
            let first = keys.kept("emp-7", upTo: 1, at: city.authority)
            #expect(keys.kept(first, upTo: 2, at: city.authority) == keys.kept("emp-7", upTo: 2, at: city.authority))
            // A text that only looks as if a later key had made it is a text as it was sent.
            let looks = "k3-" + String(repeating: "a", count: 24)
            #expect(keys.kept(looks, upTo: 2, at: city.authority) != looks)
            let gone = "x-" + String(repeating: "a", count: 24)
            #expect(keys.kept(gone, upTo: 2, at: city.authority) == gone)
        }
    }
}
