import ArgumentParser
import Store

/// `clausewatch account`
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Who may sign in, and as what.",
        subcommands: [
            AccountAddCommand.self, AccountListCommand.self, AccountLinkCommand.self, AccountTokenCommand.self,
            AccountExpelCommand.self, AccountCloseCommand.self, ProviderCommand.self,
        ])
}

/// The account that a command is about.
struct AccountArgument: ParsableArguments {
    @Argument(help: "Its sign-in name, an e-mail address.")
    var signInName: String

    /// The account of that name.
    func account(in store: Store) async throws -> Account {
        guard let account = try await store.account(named: signInName) else {
            throw InputError(
                description: "No account signs in as \(signInName). `clausewatch account list` shows those there are.")
        }
        return account
    }
}
