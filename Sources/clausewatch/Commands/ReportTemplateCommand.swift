import ArgumentParser
import Assessment
import Contracts
import Policies
import Reports
import Store

/// `clausewatch report template CONTRACT PERIOD`
struct ReportTemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Prints an empty report file (CSV) with the contract's clauses in words and the columns it needs.",
        discussion: "The rows above the column names are read over when the filled-in file is sent.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contract's reference.")
    var contract: String

    @Argument(help: "Period reported on: FIRST/LAST day (2025-03-01/2025-08-31) or its number (1, 2, …).")
    var period: String

    @Option(
        help: "Language of the words and the column names: en or nl.",
        transform: { try Written.language($0, "--language") })
    var language = Language.en

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let context = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.reportContext(of: contract, period: period, for: authority)
        }
        let words = context.clauses.map { ClauseText($0, currency: context.contract.currency, in: language).text }
        Console.print(ReportTemplate(context, words: words, language: language).csv)
    }
}
