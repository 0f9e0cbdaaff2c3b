import Assessment
import Contracts
import Postgres
import Store
import Testing

@Suite struct ErasePersonsTests {
    @Test func `whoever is erased stands nowhere any more, and what was done for them still counts`() async throws {
        try await PeopleCity.with { city in
            let before = try await Self.assessed(city)
            let kept = try PeopleCity.keys(1).kept("emp-7", upTo: 1, at: city.authority)
            // What is looked for is there before.
            #expect(try await PeopleCity.places(of: kept, in: city) == ["report_line.person"])
            #expect(try await PeopleCity.places(of: "emp-7", in: city) == ["file_chunk.bytes"])

            let erased = try await city.store.erasePerson("emp-7", at: city.authority, by: "test")
            #expect([erased.persons, erased.lines, erased.files.count] == [1, 2, 2])
            #expect(erased.files.allSatisfy { $0.name == "report.csv" && $0.digest.count == 64 })
            #expect(try await PeopleCity.places(of: kept, in: city).isEmpty)
            #expect(try await PeopleCity.places(of: "emp-7", in: city).isEmpty)
            let persons = try await PeopleCity.persons(city)
            #expect(persons[0] == persons[2] && persons[0].wholeMatch(of: /x-[0-9a-f]{24}/) != nil)
            #expect(persons[1] == persons[3] && persons[1].hasPrefix("k-"))
            let after = try await Self.assessed(city)
            #expect(after == before)
            #expect(after.first?.creditedLow == Quantity(2_000))
        }
    }

    @Test func `what proves that a file was sent stays, and the audit log tells that somebody was erased, not who`()
        async throws
    {
        try await PeopleCity.with { city in
            let kept = try await PeopleCity.persons(city)[0]
            _ = try await city.store.erasePerson(kept, at: city.authority, by: "test")
            let connection = try await Connection.open(city.owner)
            let files = try await connection.read(
                TransactionSetting("clausewatch.authority", city.authority.id)
            ) { session in
                try session.query(
                    """
                    SELECT count(*) AS files FROM file
                    WHERE erased_at IS NOT NULL AND size > 0 AND octet_length(sha256) = 32
                    """
                ).only().int64("files")
            }
            await connection.close()
            #expect(files == 2)
            let entries = try await city.store.auditEntries(of: city.authority, containing: "person.erase", in: 0..<10)
            #expect(entries.map(\.action) == ["person.erase"])
            #expect(entries.first?.detail == ["files": "2", "lines": "2", "persons": "1"])
            while try await city.store.seal(city.authority, after: nil, atMost: 100)?.count ?? 0 > 0 {}
            let verified = try await city.store.verifyAudit(of: city.authority, against: [])
            #expect(verified.finding == nil)
        }
    }

    @Test func `nobody is erased by a name that nobody is kept by, nor twice`() async throws {
        try await PeopleCity.with { city in
            #expect(try await city.store.erasePerson("emp-9", at: city.authority, by: "test").persons == 0)
            #expect(try await city.store.erasePerson("emp-7", at: city.authority, by: "test").persons == 1)
            let gone = try await PeopleCity.persons(city)[0]
            #expect(try await city.store.erasePerson("emp-7", at: city.authority, by: "test").persons == 0)
            #expect(try await city.store.erasePerson(gone, at: city.authority, by: "test").persons == 0)
            #expect(try await city.store.personCount(of: city.authority) == (1, 1))
        }
    }

    @Test func `who was erased is found by the list when an older copy brings them back, after a rotation too`()
        async throws
    {
        try await PeopleCity.with { city in
            let rotated = PeopleCity.city(city, keys: try PeopleCity.keys(2))
            let old = try await PeopleCity.persons(city)
            // Erased while kept by the second key.
            _ = try await rotated.store.rotatePersons(of: city.authority, by: "test")
            let erased = try await rotated.store.erasePerson("emp-7", at: city.authority, by: "test")
            let digest = try #require(erased.digests.first)
            #expect(erased.digests.count == 1)
            // The older copy has lines by the first key.
            try await PeopleCity.set(person: old[0], inPlaceOf: PeopleCity.persons(city)[0], at: city)
            // What is sent of the person since is another matter.
            try await PeopleCity.send("emp-7", days: "2026-01-01,2026-02-01", in: PeopleCity.periods[1].0, to: rotated)
            let list = [digest: erased.time]
            let again = try await rotated.store.eraseAgain(list, at: city.authority, by: "test")
            #expect([again.persons, again.lines] == [1, 1])
            let sent = try PeopleCity.keys(2).kept("emp-7", upTo: 2, at: city.authority)
            #expect(try await PeopleCity.persons(city).last == sent)
            #expect(try await rotated.store.eraseAgain(list, at: city.authority, by: "test").persons == 0)
            let later = [digest: "2999-01-01T00:00:00.000000Z"]
            #expect(try await rotated.store.eraseAgain(later, at: city.authority, by: "test").lines == 1)
        }
    }

    private static func assessed(_ city: City) async throws -> [Assessment] {
        let day = try City.known(Day("2026-04-15"))
        let loaded = try await city.store.dossier(City.ref, of: city.authority, asOf: day)
        return assess(loaded.dossier, asOf: day).assessments
    }

    @Test func `persons are let go of when the last contract that names them ended before the day`() async throws {
        try await PeopleCity.with { city in
            // The contract ends on 28 February 2027.
            let store = city.store
            let early = try await store.expirePersons(
                endedOver: 2, before: City.known(Day("2027-04-28")), at: city.authority, atMost: 10, by: "system")
            #expect(early.persons == 0)
            let day = try City.known(Day("2027-04-29"))
            let one = try await store.expirePersons(
                endedOver: 2, before: day, at: city.authority, atMost: 1, by: "system")
            #expect([one.persons, one.lines, one.files.count] == [1, 2, 2])
            let rest = try await store.expirePersons(
                endedOver: 2, before: day, at: city.authority, atMost: 10, by: "system")
            #expect([rest.persons, rest.lines, rest.files.count] == [1, 2, 0])
            let none = try await store.expirePersons(
                endedOver: 2, before: day, at: city.authority, atMost: 10, by: "system")
            #expect(none.persons == 0)
            #expect(try await store.personCount(of: city.authority) == (0, 2))
            #expect(Set(try await PeopleCity.persons(city)).count == 2)
        }
    }

    @Test func `a longer term keeps persons longer`() async throws {
        try await PeopleCity.with { city in
            let day = try City.known(Day("2027-04-29"))
            var letter = Agreement(contract: City.ref, agreedIn: "letter 3")
            letter.amendment = Amendment(
                from: try City.known(Day("2026-06-01")), end: try City.known(Day("2028-02-29")))
            _ = try await city.store.agree(letter, for: city.authority, by: "test")
            let none = try await city.store.expirePersons(
                endedOver: 2, before: day, at: city.authority, atMost: 10, by: "system")
            #expect(none.persons == 0)
        }
    }
}
