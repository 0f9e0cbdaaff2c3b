import ArgumentParser
import Store

/// `clausewatch account close NAME`
struct AccountCloseCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Ends all sessions of an account and lets nobody sign in with it any more; --open undoes it.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: AccountArgument

    @Flag(help: "It may be signed in with again.")
    var open = false

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        try await workspace.closing {
            try await workspace.store.close(
                try await named.account(in: workspace.store), !open, by: workspace.actor)
        }
        Console.print("\(named.signInName) is \(open ? "open" : "closed")")
    }
}
