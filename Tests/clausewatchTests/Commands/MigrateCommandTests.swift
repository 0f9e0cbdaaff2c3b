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
}
