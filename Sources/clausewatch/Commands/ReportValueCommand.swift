import ArgumentParser
import Contracts
import Store

/// `clausewatch report value LINE`
struct ReportValueCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "value",
        abstract: "Notes what an officer says a line is worth whose block leaves that to an adviser.",
        discussion: """
            The reason and who decided are kept with it; a later decision takes the place of an earlier one, which \
            stays in the record.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The line: the number of its receipt and its row, such as 12.5.")
    var line: String

    @Option(help: "The contract's reference.")
    var contract: String

    @Option(help: "What the line is worth, such as 2500.00.")
    var amount: String

    @Option(help: "Why.")
    var reason: String

    @Option(help: "Who decided.")
    var by: String

    @Option(help: "The day of the decision, YYYY-MM-DD; today when not given.")
    var on: String?

    func validate() throws {
        guard !reason.isEmpty, !by.isEmpty else {
            throw ValidationError("A decision needs its reason (--reason) and who took it (--by).")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        let valuation = Valuation(
            line: line, amount: try Written.amount(amount, "--amount"), reason: try Written.record(reason, "--reason"),
            by: try Written.record(by, "--by"),
            on: try on.map { try Written.day($0, "--on") } ?? Today(settings).day())
        let today = try Today(settings).day()
        guard valuation.on <= today else {
            throw InputError(
                description: "--on is \(valuation.on), a day after today, \(today); give the day of the decision.")
        }
        let workspace = try await Workspace.open(settings)
        try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            try await workspace.store.value(valuation, of: contract, for: authority, by: workspace.actor)
        }
        Console.print("\(contract): line \(line) is worth \(valuation.amount) by \(by), from \(valuation.on) on")
    }
}
