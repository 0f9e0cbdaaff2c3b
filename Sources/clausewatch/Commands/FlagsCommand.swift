import ArgumentParser

/// `clausewatch flags …`
struct FlagsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flags", abstract: "Lists the flags that stand, decides on one, or tells its history.",
        subcommands: [FlagsListCommand.self, FlagsDecideCommand.self, FlagsHistoryCommand.self],
        defaultSubcommand: FlagsListCommand.self)
}
