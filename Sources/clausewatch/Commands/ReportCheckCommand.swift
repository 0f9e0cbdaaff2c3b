import ArgumentParser
import Reports
import Store

/// `clausewatch report check FILE --contract REF --period P`
struct ReportCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Says whether a report file would be accepted, what to mend in which cell, and what would be flagged.",
        discussion: """
            Nothing is stored: the same file can be checked as often as needed, and submitted once it is right. The \
            problems are told by cause, those that keep the file from being taken first.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption
    @OptionGroup var report: ReportArguments

    @Option(help: "How to print the answer: text, json, or csv (the problems only).")
    var format = AnswerFormat.text

    func run() async throws {
        let settings = try await common.settings()
        let file = try report.read(settings)
        let workspace = try await Workspace.open(settings)
        let check = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            let submission = try report.submission(of: file, by: workspace.actor, settings)
            return try await workspace.store.check(submission, for: authority, asOf: try Today(settings).day())
        }
        let answer = ReportAnswer(file: file.name, check)
        switch format {
        case .text: ReportAnswerText(answer).print()
        case .json: try Console.printJSON(answer)
        case .csv: Console.print(ProblemTable.csv(answer.problems))
        }
        if !answer.accepted { throw CommandEnded(status: .findings) }
    }
}

/// How an answer is printed.
enum AnswerFormat: String, ExpressibleByArgument {
    case text, json, csv
}
