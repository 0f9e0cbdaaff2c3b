import Contracts
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
