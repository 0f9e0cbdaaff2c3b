import ArgumentParser
import Store

/// `clausewatch account expel NAME`
struct AccountExpelCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "expel", abstract: "Takes all that an account is at an authority away, and its tokens there.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var named: AccountArgument

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let authority = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            try await workspace.store.expel(
                try await named.account(in: workspace.store), from: authority, by: workspace.actor)
            return authority
        }
        Console.print("\(named.signInName) is nothing at \(authority.name) any more")
    }
}
