import ArgumentParser
import Store

/// `clausewatch account provider release NAME`
struct ProviderReleaseCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Releases an account from whoever it is bound to at an authority's identity provider: whoever comes "
            + "with its name next is bound.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var named: AccountArgument

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let isReleased = try await workspace.closing {
            try await workspace.store.release(
                try await named.account(in: workspace.store),
                at: try await workspace.store.authority(chosen.authority), by: workspace.actor)
        }
        Console.print("\(named.signInName) \(isReleased ? "is released" : "was not bound")")
    }
}
