import ArgumentParser

/// `clausewatch account provider`
struct ProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider",
        abstract: "Identity providers by which people sign in, and who is bound to whom there.",
        subcommands: [ProviderCheckCommand.self, ProviderBindCommand.self, ProviderReleaseCommand.self])
}
