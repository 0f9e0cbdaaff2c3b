import Foundation
import Testing

/// The file of the key that persons are kept by.
@Suite(.serialized, .timeLimit(.minutes(5))) struct PersonKeyFileTests {
    @Test func `beside a private cluster the key is made once, for its owner alone`() async throws {
        try await Program.withOwnData { program in
            let path = try #require(program.data) + "/person.key"
            #expect(try await program.run(City.register).status == 0)
            let made = try Data(contentsOf: URL(filePath: path))
            #expect(made.count == 32)
            let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(rights == 0o600)
            #expect(try await program.run(City.register).status == 0)
            #expect(try Data(contentsOf: URL(filePath: path)) == made)
        }
    }

    @Test func `a key that is lost is not made anew once persons are kept by it`() async throws {
        try await Program.withOwnData { program in
            func submit() async throws -> Program.Ending {
                try await program.run(
                    "report", "submit", ReportCommandTests.report, "--contract", "C-1", "--period", City.period,
                    "--received", "2024-09-15")
            }
            let path = try #require(program.data) + "/person.key"
            let copy = path + ".copy"
            #expect(try await program.run(City.register).status == 0)
            #expect(try await submit().status == 0)
            try FileManager.default.moveItem(atPath: path, toPath: copy)
            let lost = try await submit()
            #expect(lost.status == 3)
            #expect(lost.errors.contains("person.key: the key of persons is gone"))
            #expect(lost.errors.contains("Put it back from its copy."))
            #expect(!FileManager.default.fileExists(atPath: path))
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            let folder = try await submit()
            #expect(folder.status == 3)
            #expect(folder.errors.contains("and this is a folder"))
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: copy, toPath: path)
            #expect(try await submit().status == 0)
        }
    }

    @Test func `a key that is missing, too short or open to everybody is told with what to do`() async throws {
        try await City.with { city in
            let path = city.scratch.folder + "/other.key"
            func ending(_ key: String?, _ rights: Int) async throws -> Program.Ending {
                if let key {
                    _ = try city.scratch.file("other.key", key)
                    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
                }
                return try await City(
                    program: city.program.with(personKey: path), scratch: city.scratch, owner: city.owner
                ).submit(ReportCommandTests.report)
            }
            let missing = try await ending(nil, 0)
            #expect(missing.status == 3)
            #expect(missing.errors.contains("the key of persons cannot be found"))
            let short = try await ending("short", 0o600)
            #expect(short.status == 3)
            #expect(short.errors.contains("expected a key of at least 32 random bytes, found 5"))
            let open = try await ending(String(repeating: "k", count: 32), 0o604)
            #expect(open.status == 3)
            #expect(open.errors.contains("chmod 600"))
            #expect(try await city.submit(ReportCommandTests.report).status == 0)
        }
    }
}
