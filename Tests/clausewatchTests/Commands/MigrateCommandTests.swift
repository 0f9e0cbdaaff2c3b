import SQLFiles
import Testing

@Suite(.timeLimit(.minutes(5))) struct MigrateCommandTests {
    @Test func `a dry run lists every migration and applies none`() async throws {
        try await Program.withOwnData { program in
            let names = Migration.all.map { $0.name + "\n" }.joined()
            for _ in 1...2 {
                let dry = try await program.run("migrate", "--dry-run")
                #expect(dry.status == 0, "\(dry.errors)")
                #expect(dry.output == names)
                #expect(dry.errors.hasSuffix("\(Migration.all.count) migrations would be applied.\n"))
            }
            let applied = try await program.run("migrate")
            #expect(applied.status == 0)
            #expect(applied.output == names)
            let nothing = try await program.run("migrate", "-n")
            #expect(nothing.status == 0)
            #expect(nothing.output == "")
            #expect(nothing.errors.hasSuffix("The schema is up to date; nothing to apply.\n"))
        }
    }

    @Test func `a database role that row-level security does not hold is refused by every command`() async throws {
        try await City.with { city in
            var program = city.program
            let url = try #require(program.environment["CLAUSEWATCH_DATABASE_URL"])
            program.environment["CLAUSEWATCH_DATABASE_URL"] = url.replacing(
                "user=clausewatch", with: "user=clausewatch_admin")
            for words in [["flags", "list"], ["serve", "--port", "0"]] {
                let ending = try await program.run(words)
                #expect(ending.status == 3, "\(ending)")
                #expect(ending.output == "")
                #expect(ending.errors.contains("clausewatch_admin bypasses row-level security"), "\(ending.errors)")
            }
        }
    }
}
