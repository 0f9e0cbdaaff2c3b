import ArgumentParser

/// `clausewatch table …`
struct TableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Reads tables in the files that people send.",
        subcommands: [TableReadCommand.self])
}
