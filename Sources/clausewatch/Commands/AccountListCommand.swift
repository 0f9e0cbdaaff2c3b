import Accounts
import ArgumentParser
import Store

/// `clausewatch account list`
struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists who may sign in at an authority, and as what.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let found = try await workspace.closing {
            try await workspace.store.accounts(of: try await workspace.store.authority(chosen.authority))
        }
        let rows = found.map(Row.init)
        guard !json else { return try Console.printJSON(rows) }
        guard !rows.isEmpty else {
            return Console.print("Nobody signs in yet: add the first administrator with clausewatch account add.")
        }
        for row in rows {
            Console.print(
                "\(row.signInName)  \(row.roles.joined(separator: "; "))"
                    + (row.hasPassword ? "" : "  no password yet") + (row.hasSecondFactor ? "  second factor" : "")
                    + row.providers.map { "  by \($0)" }.joined() + (row.isClosed ? "  closed" : ""))
        }
    }

    /// One account as it is printed.
    private struct Row: Encodable {
        var signInName, name: String
        var roles: [String]
        /// The identity providers by which it signs in.
        var providers: [String]
        var hasPassword, hasSecondFactor, isClosed: Bool

        init(_ listed: ListedAccount) {
            let account = listed.account
            (signInName, name) = (account.signInName, account.name)
            providers = listed.issuers
            roles = listed.memberships.map { [$0.role.rawValue, $0.scope].compactMap(\.self).joined(separator: " ") }
            (hasPassword, hasSecondFactor) = (account.hasPassword, account.hasFactor)
            isClosed = account.isClosed
        }
    }
}
