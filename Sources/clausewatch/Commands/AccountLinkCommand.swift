import ArgumentParser
import Store

/// `clausewatch account link NAME`
struct AccountLinkCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Prints a new link by which an account's owner sets a password, and the second factor anew.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var named: AccountArgument

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let (account, token) = try await workspace.closing {
            let account = try await named.account(in: workspace.store)
            return (account, try await workspace.store.issueLink(for: account, by: workspace.actor))
        }
        SignInLinkTelling(account: account, token: token, settings: settings).print()
    }
}
