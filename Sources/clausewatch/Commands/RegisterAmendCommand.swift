import ArgumentParser
import Contracts
import Policies
import Store

/// `clausewatch register amend CONTRACT`
struct RegisterAmendCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Notes what the parties of a contract agreed on: a new value or end, another edition, an offer.",
        discussion: """
            Changes hold from the day given with --from; what was due before stays as it was. An offer (--rate) and \
            the contractor's own full-time week (--full-time) complete a clause from the beginning of the contract.
            The same agreement again changes nothing. Nothing that was stated before is overwritten.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contract's reference.")
    var contract: String

    @Option(help: "The first day on which the change holds, YYYY-MM-DD.")
    var from: String?

    @Option(help: "The whole new value excluding VAT, such as 1500000.00.")
    var value: String?

    @Option(help: "The whole new wage sum.")
    var wageSum: String?

    @Option(help: "The new labour share of the value, such as 30%.")
    var labourShare: String?

    @Option(help: "The new last day, YYYY-MM-DD.")
    var end: String?

    @Option(help: "The edition of the contract's policy that holds from then on.")
    var edition: String?

    @Option(help: "The clause that --rate or --full-time completes.")
    var clause: String?

    @Option(help: "The share the contractor offered or both agreed on, such as 4%.")
    var rate: String?

    @Option(help: "The contractor's own full-time week, such as \"38 h/week\".")
    var fullTime: String?

    @Option(help: "The paper in which it was agreed, such as \"amendment 2 of 12 May 2025\".")
    var agreed: String

    func validate() throws {
        let changes = [value, wageSum, labourShare, end, edition].contains { $0 != nil }
        let parameters = rate != nil || fullTime != nil
        guard changes || parameters else {
            throw ValidationError(
                "Say what was agreed: --value, --wage-sum, --labour-share, --end or --edition with --from, or --rate "
                    + "or --full-time with --clause.")
        }
        guard !agreed.allSatisfy(\.isWhitespace) else {
            throw ValidationError("Name the paper in which it was agreed with --agreed.")
        }
        guard changes == (from != nil) else {
            throw ValidationError(
                changes
                    ? "Say from which day the change holds with --from." : "--from goes with a change of the contract.")
        }
        guard parameters == (clause != nil) else {
            throw ValidationError(
                parameters
                    ? "Say which clause it completes with --clause." : "--clause goes with --rate or --full-time.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        var agreement = Agreement(contract: contract, agreedIn: try Written.record(agreed, "--agreed"))
        agreement.amendment = try amendment()
        agreement.parameters = parameters()
        let workspace = try await Workspace.open(settings)
        let outcome = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            if let edition, let from {
                let policy = try await workspace.store.contract(contract, of: authority).policy
                let library = try PolicyFiles.library(in: try settings.requiredText(.policiesDirectory))
                agreement.edition = (
                    try Written.day(from, "--from"), try RegisterAmendCommand.frozen(edition, of: policy, in: library)
                )
            }
            return try await workspace.store.agree(agreement, for: authority, by: workspace.actor)
        }
        for noted in outcome.noted { Console.print("\(contract): noted \(noted)") }
        if outcome.noted.isEmpty { Console.print("\(contract): all of this was noted before; nothing changed") }
    }

    private func amendment() throws -> Amendment? {
        guard let from, value != nil || wageSum != nil || labourShare != nil || end != nil else { return nil }
        return Amendment(
            from: try Written.day(from, "--from"), value: try value.map { try Written.amount($0, "--value") },
            wageSum: try wageSum.map { try Written.amount($0, "--wage-sum") },
            labourShare: try labourShare.map { try Written.share($0, "--labour-share") },
            end: try end.map { try Written.day($0, "--end") })
    }

    private func parameters() -> (clause: String, node: PolicyNode)? {
        guard let clause else { return nil }
        let given = [("rate", rate), ("fullTime", fullTime)].compactMap { key, text in
            text.map { PolicyNode.Entry(key: key, value: PolicyNode(.scalar($0))) }
        }
        return (clause, PolicyNode(.map(given)))
    }

    private static func frozen(_ edition: String, of policy: String, in library: PolicyLibrary) throws -> FrozenPolicy {
        let editions = library.policy(policy)?.editions ?? []
        guard let found = editions.first(where: { $0.edition == edition }) else {
            let known = editions.map(\.edition).joined(separator: ", ")
            throw InputError(
                description: "--edition is \"\(edition)\"; the policy \(policy) has the editions "
                    + "\(known.isEmpty ? "none" : known).")
        }
        return try FrozenPolicy(policy: policy, found)
    }
}
