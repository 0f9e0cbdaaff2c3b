import ArgumentParser
import OpenID
import Store

/// `clausewatch account provider bind NAME`
struct ProviderBindCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "bind",
        abstract: "Binds an account to somebody at an authority's identity provider, such as a contractor's.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var named: AccountArgument

    @Option(help: "Who it is there: the claim sub of their tokens.")
    var subject: String

    func validate() throws {
        guard (1...255).contains(subject.utf8.count), subject.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else {
            throw ValidationError("--subject is \"\(subject)\"; expected 1 to 255 characters of visible ASCII.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        let providers = try ProviderFile.providers(settings)
        let workspace = try await Workspace.open(settings)
        try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            guard let provider = providers.first(where: { $0.authority == authority.code }) else {
                throw InputError(description: "accounts.providers-file names no provider of \(authority.code).")
            }
            try await workspace.store.bind(
                try await named.account(in: workspace.store),
                to: ProviderIdentity(issuer: provider.issuer.text, subject: subject), at: authority,
                by: workspace.actor)
        }
        Console.print("\(named.signInName) is bound")
    }
}
