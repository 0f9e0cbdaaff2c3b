import ArgumentParser
import Assessment
import Contracts
import Policies
import Store

/// `clausewatch policy try FILE --contract REF`
struct PolicyTryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Shows what a changed policy would have said on a stored contract, beside what was said.",
        discussion: """
            The clauses of the edition that the contract's date chooses (or --edition) take the place of those frozen \
            on it, for this answer only: nothing is stored. Exit status 1 when any figure or verdict would differ.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The policy file (YAML).")
    var file: String

    @Option(help: "The contract's reference.")
    var contract: String

    @Option(help: "The edition to try; the one that the contract's date chooses when not given.")
    var edition: String?

    @Option(help: "The day the conclusions are drawn for, YYYY-MM-DD; today when not given.")
    var asOf: String?

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let policy = try PolicyFiles.policy(in: file)
        let day = try asOf.map { try Written.day($0, "--as-of") } ?? Today(settings).day()
        let workspace = try await Workspace.open(settings)
        let loaded = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.dossier(contract, of: authority, asOf: day)
        }
        let edition = try edition(of: policy, for: loaded.dossier.contract)
        let trial = PolicyTrial(loaded.dossier, under: edition, of: policy, asOf: day)
        if json { try Console.printJSON(trial.rows) } else { trial.print() }
        if trial.rows.contains(where: \.differs) { throw CommandEnded(status: .findings) }
    }

    private func edition(of policy: Policy, for contract: Contract) throws -> Policy.Edition {
        let known = policy.editions.map(\.edition).joined(separator: ", ")
        if let edition {
            guard let found = policy.editions.first(where: { $0.edition == edition }) else {
                throw InputError(description: "--edition is \"\(edition)\"; \(file) has the editions \(known).")
            }
            return found
        }
        guard let found = policy.edition(for: contract) else {
            throw InputError(
                description: "\(file): no edition was in force when the contract \(contract.ref) was made; name one of "
                    + "\(known) with --edition.")
        }
        return found
    }
}
