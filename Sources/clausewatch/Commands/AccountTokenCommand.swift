import ArgumentParser
import Store

/// `clausewatch account token NAME`
struct AccountTokenCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Prints a new access token, with which a program sends reports in the name of an account.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var named: AccountArgument

    @Option(name: .customLong("for"), help: "What it is for.")
    var title: String

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let token = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.issueToken(
                try Written.record(title, "--for"), for: try await named.account(in: workspace.store), at: authority,
                by: workspace.actor)
        }
        Console.print(token.text)
        Console.error("It holds for \(AccessToken.days) days and is shown only now.")
    }
}
