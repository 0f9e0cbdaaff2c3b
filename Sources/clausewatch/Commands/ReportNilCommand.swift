import ArgumentParser
import Contracts
import Reports
import Store

/// `clausewatch report nil CONTRACT PERIOD`
struct ReportNilCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "nil",
        abstract: "Reports that there is nothing to report for a period.",
        discussion: """
            The same as a file of two rows, "kind" and "nil". Lines that were reported for the period before are taken \
            back only with --replace.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @OptionGroup var place: PeriodArguments

    @Option(help: "Day the report counts as received, YYYY-MM-DD; today when not given.")
    var received: String?

    @Flag(help: "Take back the lines that were reported before.")
    var replace = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let settings = try await common.settings()
        let file = SourceFile(name: "nothing-to-report.csv", bytes: Array(ReportExport.nothing.utf8))
        let day = try Written.received(received, settings)
        let workspace = try await Workspace.open(settings)
        let outcome = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            var submission = Submission(
                file: file, contract: place.contract, period: place.period, received: day, actor: workspace.actor)
            (submission.restores, submission.replacesLines) = (replace, replace)
            return try await workspace.store.submit(submission, for: authority)
        }
        try tell(outcome, file.name)
    }

    private func tell(_ outcome: Submission.Outcome, _ name: String) throws {
        var answer = ReportAnswer(file: name, outcome, by: .commandLine)
        // How a file of our own was read is no news to anybody.
        answer.notes = []
        if json { try Console.printJSON(answer) }
        if case .refused(let problems) = outcome {
            if !json {
                for problem in problems { Console.error("\(place.contract): \(problem.message).") }
                let advice =
                    problems.contains { $0.cause == .linesReported }
                    ? " To take those lines back, say so with --replace." : ""
                Console.error("\(place.contract): nothing was stored.\(advice)")
            }
            throw CommandEnded(status: .findings)
        }
        if !json { ReportAnswerText(answer).print() }
    }
}
