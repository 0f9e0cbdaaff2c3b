import Contracts
import Postgres
import Store
import Testing

/// What goes with a person besides the lines, and what stays.
@Suite struct ErasedFilesTests {
    @Test func `files of the contract go though they name others, those that are coming in parts too`() async throws {
        try await PeopleCity.with { city in
            let days = "2026-01-01,2026-02-01"
            try await PeopleCity.send("emp-8", days: days, in: PeopleCity.periods[1].0, to: city)
            let uploads = [City.ref, "C-2"].map { ref in
                Upload(key: ref, contract: ref, period: City.period, fileName: "report.csv", length: nil)
            }
            for upload in uploads { try await city.store.beginUpload(upload, for: city.authority) }
            let bytes = Array("emp-7".utf8)
            for upload in uploads {
                #expect(
                    try await city.store.append(bytes, to: upload.id, at: 0, isLast: false, for: city.authority))
            }
            let erased = try await city.store.erasePerson("emp-7", at: city.authority, by: "test")
            #expect(erased.files.count == 3)
            #expect(try await PeopleCity.places(of: "emp-8", in: city).isEmpty)
            let gone = await #expect(throws: StoreError.self) {
                try await city.store.upload(uploads[0].id, for: city.authority)
            }
            #expect(gone?.code == .unknownUpload)
            #expect(try await city.store.upload(uploads[1].id, for: city.authority).size == bytes.count)
        }
    }

    @Test func `bytes that are sent again after the erasure are kept again`() async throws {
        try await PeopleCity.with { city in
            _ = try await city.store.erasePerson("emp-7", at: city.authority, by: "test")
            #expect(try await PeopleCity.places(of: "emp-7", in: city).isEmpty)
            // The same bytes as the first period's.
            let days = PeopleCity.periods[0].1
            try await PeopleCity.send("emp-7", "emp-8", days: days, in: PeopleCity.periods[1].0, to: city)
            #expect(try await PeopleCity.places(of: "emp-7", in: city) == ["file_chunk.bytes"])
            #expect(try await city.store.erasePerson("emp-7", at: city.authority, by: "test").files.count == 1)
        }
    }

    @Test func `answers that hold the person go, and a name that nobody is kept by takes none`() async throws {
        try await PeopleCity.with { city in
            let file = SourceFile(name: "report.csv", bytes: [1])
            let requests = ["emp-7 is placed twice", "nothing to see"].map { text in
                (PostedRequest(key: text, contract: "C-1", period: City.period, file: file, choices: ""), text)
            }
            for (request, text) in requests {
                _ = try await city.store.claim(request, for: city.authority)
                _ = try await city.store.keep(
                    PostedAnswer(status: 422, body: Array(text.utf8)), to: request, for: city.authority)
            }
            // Both answers hold it.
            #expect(try await city.store.erasePerson("e", at: city.authority, by: "test").persons == 0)
            for (request, _) in requests {
                #expect(try await city.store.answer(under: request.key, for: city.authority) != nil)
            }
            #expect(try await city.store.erasePerson("emp-7", at: city.authority, by: "test").persons == 1)
            #expect(try await city.store.answer(under: requests[0].0.key, for: city.authority) == nil)
            #expect(try await city.store.answer(under: requests[1].0.key, for: city.authority) != nil)
        }
    }

    @Test func `nobody is erased when the list of the erased cannot be written`() async throws {
        try await PeopleCity.with { city in
            let before = try await PeopleCity.persons(city)
            await #expect(throws: City.Missing.self) {
                try await city.store.erasePerson("emp-7", at: city.authority, by: "test") { erased in
                    #expect(erased.digests.count == 1)
                    throw City.Missing()
                }
            }
            #expect(try await PeopleCity.persons(city) == before)
            #expect(try await PeopleCity.places(of: "emp-7", in: city) == ["file_chunk.bytes"])
            #expect(
                try await city.store.auditEntries(of: city.authority, containing: "person.erase", in: 0..<1).isEmpty)
        }
    }

    @Test func `without the key nobody is erased, since the list would tell of them`() async throws {
        try await PeopleCity.with { city in
            let store = PeopleCity.city(city, keys: nil).store
            let error = await #expect(throws: StoreError.self) {
                try await store.erasePerson("emp-7", at: city.authority, by: "test")
            }
            #expect(error?.code == .personKeyMissing)
        }
    }

    @Test func `files that began to come in and answers go after a day, younger ones stay`() async throws {
        try await PeopleCity.with { city in
            let file = SourceFile(name: "report.csv", bytes: [1])
            var uploads: [Upload] = []
            for key in ["old", "young"] {
                let request = PostedRequest(
                    key: key, contract: City.ref, period: City.period, file: file, choices: "")
                _ = try await city.store.claim(request, for: city.authority)
                _ = try await city.store.keep(
                    PostedAnswer(status: 422, body: Array(key.utf8)), to: request, for: city.authority)
                let upload = Upload(
                    key: key, contract: City.ref, period: City.period, fileName: "report.csv", length: nil)
                try await city.store.beginUpload(upload, for: city.authority)
                uploads.append(upload)
            }
            try await age(uploads[0], by: "25 hours", in: city)
            try await age(uploads[1], by: "23 hours", in: city)
            try await city.store.expireRequests(at: city.authority)
            let gone = await #expect(throws: StoreError.self) {
                try await city.store.upload(uploads[0].id, for: city.authority)
            }
            #expect(gone?.code == .unknownUpload)
            #expect(try await city.store.upload(uploads[1].id, for: city.authority).size == 0)
            #expect(try await city.store.answer(under: "old", for: city.authority) == nil)
            #expect(try await city.store.answer(under: "young", for: city.authority) != nil)
        }
    }

    /// Moves the beginning of an upload, and of the request of the same key, into the past.
    private func age(_ upload: Upload, by time: String, in city: City) async throws {
        let connection = try await Connection.open(city.owner)
        try await connection.write(TransactionSetting("clausewatch.authority", city.authority.id)) { session in
            for table in ["upload SET begun_at", "posted_request SET claimed_at"] {
                _ = try session.query(
                    "UPDATE \(table) = now() - $1::interval WHERE key = $2", [.text(time), .text(upload.key)])
            }
        }
        await connection.close()
    }
}
