import ArgumentParser

/// `clausewatch audit …`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Looks after the log of what was done by whom.",
        subcommands: [AuditListCommand.self, AuditVerifyCommand.self])
}
