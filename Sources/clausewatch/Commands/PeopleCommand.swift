import ArgumentParser

/// `clausewatch people`
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Looks after what is kept of the persons whom reports name.",
        subcommands: [PeopleStatusCommand.self, PeopleEraseCommand.self, PeopleRotateCommand.self])
}
