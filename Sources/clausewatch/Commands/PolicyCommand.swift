import ArgumentParser
import Policies

/// `clausewatch policy …`
struct PolicyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Works on policies: lists, shows, checks and tries them.",
        subcommands: [
            PolicyListCommand.self, PolicyShowCommand.self, PolicyCheckCommand.self, PolicyTryCommand.self,
            PolicySchemaCommand.self,
        ])
}

/// `clausewatch policy schema`
struct PolicySchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of policy files, for editors and validators.")

    func run() {
        Console.print(PolicySchema.json())
    }
}
