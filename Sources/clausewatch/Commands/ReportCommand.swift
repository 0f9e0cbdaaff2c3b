import ArgumentParser
import Contracts
import Postgres
import Reports
import Store

/// `clausewatch report …`
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Works on contractors' report files.",
        subcommands: [ReportTemplateCommand.self, ReportSubmitCommand.self, ReportValueCommand.self])
}

/// `clausewatch report submit FILE --contract REF --period P`
struct ReportSubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Checks a report file and, if every row can be used, keeps it and prints the receipt.",
        discussion: """
            The same bytes again give the same receipt. A file with problems is refused whole; every problem is \
            listed with its row and column, and nothing is stored.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The report: CSV, XLSX, ODS or JSON lines.")
    var file: String

    @OptionGroup var choices: TableChoices

    @Option(help: "Reference of the contract.")
    var contract: String

    @Option(help: "Period reported on: FIRST/LAST day (2025-03-01/2025-08-31) or its number (1, 2, …).")
    var period: String

    @Option(help: "Day the report counts as received, YYYY-MM-DD; today when not given.")
    var received: String?

    @Flag(help: "Let a file count again that a later version has replaced.")
    var restore = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let file = try InputFile(path: file, limit: try settings.number(.reportLimit) << 20).read()
        let tableChoices = ReadingChoices(choices.options(limit: file.bytes.count))
        let outcome = try await submit(file, tableChoices, settings)
        let answer = SubmissionAnswer(file: file.name, outcome: outcome)
        if json { try Console.printJSON(answer) } else { answer.print() }
        if case .accepted(_, isNew: false, _) = outcome, !tableChoices.areNone {
            Console.error(
                "\(file.name): these bytes have their receipt, so what the options say of the table was not looked at. "
                    + "To report another sheet or table, send it as a file of its own.")
        }
        if !answer.isInForce { throw CommandEnded(status: .findings) }
    }

    private func submit(
        _ file: SourceFile, _ tableChoices: ReadingChoices, _ settings: Settings
    ) async throws -> Submission.Outcome {
        do {
            let workspace = try await Workspace.open(settings)
            return try await workspace.closing {
                let authority = try await workspace.store.authority(chosen.authority)
                var submission = Submission(
                    file: file, contract: contract, period: period, received: try receivedDay(settings),
                    actor: workspace.actor)
                submission.restores = restore
                submission.choices = tableChoices
                return try await workspace.store.submit(submission, for: authority)
            }
        } catch let error as PostgresError {
            Console.error(
                error.code == .commitUncertain
                    ? "\(file.name): whether it was accepted is not known; send it again: the same bytes give the same "
                        + "receipt."
                    : "\(file.name): not accepted; send it again.")
            throw error
        }
    }

    private func receivedDay(_ settings: Settings) throws -> Day {
        guard let received else { return try Today(settings).day() }
        guard let day = Day(received) else {
            throw InputError(
                description: "--received is \"\(received)\"; expected a day that exists, written YYYY-MM-DD.")
        }
        let today = try Today(settings).day()
        guard day <= today else {
            throw InputError(
                description: "--received is \(day), a day after today, \(today); give the day the file came in.")
        }
        return day
    }
}
