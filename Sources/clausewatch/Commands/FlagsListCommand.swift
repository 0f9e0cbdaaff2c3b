import ArgumentParser
import Assessment
import Contracts
import Store

/// `clausewatch flags`
struct FlagsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the flags that stand, by severity, money at risk and age; those that are settled last.",
        discussion: """
            Exit status 1 when there are any; with --rates when a rule fires on more contracts than \
            flags.hit-rate-limit allows.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(help: "Only the contract of this reference.")
    var contract: String?

    @Option(
        help: "Only flags of this state: open, acknowledged, asked, planned, extended, waived, confirmed, dismissed.")
    var state: String?

    @ArgumentParser.Flag(help: "Show on what share of the contracts each rule fires.")
    var rates = false

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    func validate() throws {
        guard !rates || (contract == nil && state == nil) else {
            throw ValidationError("--rates looks at all contracts and flags; leave out --contract and --state.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        let state = try wantedState()
        if rates { return try await showRates(settings) }
        let (day, bounds) = (try Today(settings).day(), try settings.severityBounds())
        let workspace = try await Workspace.open(settings)
        let (found, waiting) = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            if let contract { _ = try await workspace.store.contract(contract, of: authority) }
            return (
                try await workspace.store.flags(of: authority, contract: contract, on: day),
                try await workspace.store.jobCount(of: authority).waiting
            )
        }
        if waiting > 0 {
            Console.error(
                "\(waiting) contracts wait to be assessed; the list shows what was known before. They are assessed "
                    + "while clausewatch serve runs, or by clausewatch assess --all.")
        }
        let flags = found.filter { state == nil || $0.standing.state == state }
        let list = FlagList(flags: flags, day: day, bounds: bounds, state: state)
        if json { try Console.printJSON(list.entries) } else { list.print(waiting: waiting) }
        if !flags.isEmpty { throw CommandEnded(status: .findings) }
    }

    private func wantedState() throws -> FlagState? {
        guard let state else { return nil }
        let known = FlagState.allCases.filter { $0 != .closed }
        guard let wanted = known.first(where: { $0.rawValue == state }) else {
            throw InputError(
                description: "--state is \"\(state)\"; expected one of "
                    + known.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return wanted
    }

    private func showRates(_ settings: Settings) async throws {
        let limit = try settings.number(.hitRateLimit)
        let workspace = try await Workspace.open(settings)
        let rates = try await workspace.closing {
            try await workspace.store.rates(of: workspace.store.authority(chosen.authority))
        }
        let list = RateList(rates: rates, limit: limit)
        if json { try Console.printJSON(list.entries) } else { list.print() }
        if !list.warnings.isEmpty { throw CommandEnded(status: .findings) }
    }
}
