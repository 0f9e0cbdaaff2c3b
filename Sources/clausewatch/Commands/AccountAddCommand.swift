import Accounts
import ArgumentParser
import Policies
import Store

/// `clausewatch account add NAME`
struct AccountAddCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds an account, or another role of one, and prints the link by which its owner sets a password.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var named: AccountArgument

    @Option(help: "What they are: administrator, officer, reader or contractor.")
    var role: String

    @Option(help: "The department of an officer; without it all of them.")
    var department: String?

    @Option(help: "The party of a contractor, such as GB-COH-01234567.")
    var party: String?

    @Option(help: "What people call them; the sign-in name when it is not given.")
    var name: String?

    @Option(
        help: "The language they read: en or nl.",
        transform: { text in
            guard let language = Language(rawValue: text) else { throw ValidationError("expected en or nl") }
            return language
        })
    var language = Language.en

    private func membership() throws -> Membership {
        guard let role = Role(rawValue: role) else {
            let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--role is \"\(role)\"; expected one of \(known).")
        }
        guard (party == nil) == (role != .contractor), department == nil || role == .officer,
            let membership = Membership(role, scope: party ?? department)
        else {
            throw ValidationError(
                "A contractor needs --party, an officer may have --department, and nobody else has either.")
        }
        return membership
    }

    func validate() throws {
        _ = try membership()
    }

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let (account, token) = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            let account = try await workspace.store.addAccount(
                named.signInName, name: name ?? named.signInName, language: language, as: try membership(),
                at: authority, by: workspace.actor)
            guard !account.hasPassword else { return (account, nil as SecretToken?) }
            return (account, try await workspace.store.issueLink(for: account, by: workspace.actor))
        }
        guard let token else { return Console.print("\(account.signInName) is now \(role) as well") }
        SignInLinkTelling(account: account, token: token, settings: settings).print()
    }
}
