import Accounts
import ArgumentParser
import Store

/// `clausewatch account token NAME`
struct AccountTokenCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Prints a new access token, with which a program works in the name of an account.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var named: AccountArgument

    @Option(name: .customLong("for"), help: "What it is for.")
    var title: String

    @Option(
        help: "What it is good for: reports (to send and to check them) or checks (nothing is kept).",
        transform: { text in
            guard let scope = TokenScope(rawValue: text) else { throw ValidationError("expected reports or checks") }
            return scope
        })
    var scope = TokenScope.reports

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let token = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.issueToken(
                try Written.record(title, "--for"), good: scope, for: try await named.account(in: workspace.store),
                at: authority,
                by: workspace.actor)
        }
        Console.print(token.text)
        Console.error("It holds for \(AccessToken.days) days and is shown only now.")
    }
}
