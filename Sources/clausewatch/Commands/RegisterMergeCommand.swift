import ArgumentParser
import Store

/// `clausewatch register merge PARTY`
struct RegisterMergeCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Notes that two identifiers name one organisation, so that what is known of either holds for it.",
        discussion: """
            Contracts that name either are assessed again. Nothing that was stated is overwritten: --apart undoes a \
            merge.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The identifier that is to stand for another, such as NAME-ACME-LTD.")
    var party: String

    @Option(help: "The party it names, such as GB-COH-01234567.")
    var into: String?

    @Flag(help: "The identifier stands on its own again.")
    var apart = false

    @Option(help: "How that is known.")
    var reason: String

    func validate() throws {
        guard apart == (into == nil) else {
            throw ValidationError(
                apart
                    ? "--into and --apart say the opposite of each other; give one of them."
                    : "Say which party it names with --into, or that it stands on its own with --apart.")
        }
        guard !reason.allSatisfy(\.isWhitespace) else { throw ValidationError("Say how that is known with --reason.") }
    }

    func run() async throws {
        let settings = try await common.settings()
        let merge = PartyMerge(
            alias: party, into: into, reason: try Written.record(reason, "--reason"), on: try Today(settings).day())
        let workspace = try await Workspace.open(settings)
        let isNew = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.merge(merge, for: authority, by: workspace.actor)
        }
        guard isNew else {
            Console.print(
                apart
                    ? "\(party) stands for no other party; nothing changed"
                    : "\(party): this was noted before; nothing changed")
            return
        }
        Console.print(into.map { "\(party) stands for \($0) from now on" } ?? "\(party) stands on its own again")
    }
}
