import ArgumentParser

/// The program: one command with sub-commands, whose exit status says what kind of end it came to.
@main
struct Clausewatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clausewatch",
        abstract: "Keeps public contracts to their social-value clauses.",
        discussion: """
            Exit status: 0 done, 1 findings or rejections, 2 unusable input, 3 environment (database, disk).
            Data goes to standard output, messages to standard error.
            """,
        subcommands: [
            ServeCommand.self, DemoCommand.self, MigrateCommand.self, RegisterCommand.self, PolicyCommand.self,
            ReportCommand.self, TableCommand.self, AssessCommand.self, FlagsCommand.self,
            DigestCommand.self, AuditCommand.self, AccountCommand.self, PeopleCommand.self, ShowConfigCommand.self,
        ])

    static func main() async {
        var keeps = false
        do {
            var command = try parseAsRoot()
            keeps = command is any KeepingCommand
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            ExitStatus(of: error).leave(after: error, keeps: keeps)
        }
    }
}
