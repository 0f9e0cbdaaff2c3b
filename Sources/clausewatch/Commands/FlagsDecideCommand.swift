import ArgumentParser
import Assessment
import Contracts
import Digest
import Store

/// `clausewatch flags decide CONTRACT KEY`
struct FlagsDecideCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Notes what an officer decided on a flag that stands.",
        discussion: """
            acknowledge and ask note a step; plan, extend and waive hold up to and including --until; confirm and \
            dismiss hold for as long as the facts stay as they are. Every decision sticks to the facts it was taken \
            on: when they change, the flag is open again. Nothing that was decided before is overwritten, and no \
            figure changes.

            reopen withdraws what holds. A step never takes the place of a decision that settles more, and a decision \
            of another only when the flag is named by the key that clausewatch flags shows now, which changes with the \
            facts and with every decision: of two officers who decide at once the second is told what the first decided.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contract's reference.")
    var contract: String

    @Argument(help: "The flag's key, as clausewatch flags names it, short or whole.")
    var key: String

    @Option(name: .customLong("as"), help: "acknowledge, ask, plan, extend, waive, confirm, dismiss or reopen.")
    var kind: String

    @Option(help: "The last day on which a plan, an extension or a waiver holds, YYYY-MM-DD.")
    var until: String?

    @Option(help: "Why; needed for all but acknowledge and ask.")
    var reason = ""

    @Option(help: "Who decided.")
    var by: String

    func run() async throws {
        let settings = try await common.settings()
        let decision = FlagDecision(
            try decisionKind(), until: try until.map { try Written.day($0, "--until") },
            reason: try Written.record(reason, "--reason"),
            by: try Written.record(by, "--by"), on: try Today(settings).day())
        let workspace = try await Workspace.open(settings)
        let receipt = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.decide(
                decision, on: key, of: contract, for: authority, by: workspace.actor)
        }
        let now = FlagList.text(receipt.standing)
        Console.print(
            "\(contract): \(receipt.key) "
                + (decision.kind == .reopen
                    ? "was opened again by \(by) on \(decision.on)"
                    : "is \(now) by \(by), from \(decision.on) on"))
        if let before = receipt.before {
            Console.print("Before, from \(before.on) on: \(before.sentence)")
        }
    }

    private func decisionKind() throws -> FlagDecision.Kind {
        guard let known = FlagDecision.Kind(rawValue: kind) else {
            let kinds = FlagDecision.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw InputError(description: "--as is \"\(kind)\"; expected one of \(kinds).")
        }
        if known.hasEnd, until == nil {
            throw InputError(
                description: "To \(kind) needs the last day on which it holds; give it with --until YYYY-MM-DD.")
        }
        if known.needsReason, reason.allSatisfy(\.isWhitespace) {
            throw InputError(description: "To \(kind) a flag needs a reason, which stays in the record; give --reason.")
        }
        return known
    }
}
