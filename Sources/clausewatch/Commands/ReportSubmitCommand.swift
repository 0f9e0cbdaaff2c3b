import ArgumentParser
import Contracts
import Postgres
import Reports
import Store

/// `clausewatch report submit FILE --contract REF --period P`
struct ReportSubmitCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Checks a report file and, if every row can be used, keeps it and prints the receipt.",
        discussion: """
            The same bytes again give the same receipt, unless the options say other things of them than before: they \
            are then read again as a correction. A file with problems is refused whole; every problem is \
            listed with its row and column, and nothing is stored.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @OptionGroup var report: ReportArguments

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let input = try report.input(settings)
        let answer = ReportAnswer(file: input.name, try await submit(input, settings), by: .commandLine)
        if json { try Console.printJSON(answer) } else { ReportAnswerText(answer).print() }
        if !answer.isInForce { throw CommandEnded(status: .findings) }
    }

    private func submit(_ input: InputFile, _ settings: Settings) async throws -> Submission.Outcome {
        do {
            // A large file takes as long to read as the store to open.
            let reading = Task { try input.read() }
            let workspace = try await Workspace.open(settings)
            return try await workspace.closing {
                let authority = try await workspace.store.authority(chosen.authority)
                let submission = try report.submission(of: try await reading.value, by: workspace.actor, settings)
                return try await workspace.store.submit(submission, for: authority)
            }
        } catch let error as PostgresError {
            Console.error(
                error.code == .commitUncertain
                    ? "\(input.name): whether it was accepted is not known; send it again: the same bytes give the "
                        + "same receipt."
                    : "\(input.name): not accepted; send it again.")
            throw error
        }
    }
}
