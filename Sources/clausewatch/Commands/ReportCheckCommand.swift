import ArgumentParser
import Policies
import Reports
import Store
import Tables

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

    @Option(
        help: "Writes the file back as a workbook with the cells to mend marked; what exists is never written over.")
    var marked: String?

    @Option(help: "Language of the marks: en or nl.", transform: { try Written.language($0, "--language") })
    var language = Language.en

    func run() async throws {
        let settings = try await common.settings()
        let input = try report.input(settings)
        // A large file takes as long to read as the store to open.
        let reading = Task { try input.read() }
        let workspace = try await Workspace.open(settings)
        let (file, check) = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            let submission = try report.submission(of: try await reading.value, by: workspace.actor, settings)
            let check = try await workspace.store.check(submission, for: authority, asOf: try Today(settings).day())
            return (submission.file, check)
        }
        let answer = ReportAnswer(file: file.name, check, by: .commandLine)
        switch format {
        case .text: ReportAnswerText(answer).print()
        case .json: try Console.printJSON(answer)
        case .csv: Console.print(ProblemTable.csv(answer.problems))
        }
        if let marked { try mark(file, answer.problems, at: marked) }
        if !answer.accepted { throw CommandEnded(status: .findings) }
    }
}

extension ReportCheckCommand {
    /// Writes the sender's own file back with its problems marked; nothing where there are none.
    private func mark(_ file: SourceFile, _ problems: [Problem], at path: String) throws {
        guard !problems.isEmpty else {
            return Console.error("\(path): not written, as there is nothing to mark.")
        }
        do {
            let back = try MarkedWorkbook.make(
                file.bytes, name: file.name, problems: problems, choices: try report.choices(),
                language: language)
            try NewFile(path: path).write(back.bytes)
            Console.error("\(path): \(back.content).")
        } catch let error as TableError {
            Console.error("\(path): not written, as the file cannot be given back as a workbook: \(error)")
        }
    }
}

/// How an answer is printed.
enum AnswerFormat: String, ExpressibleByArgument {
    case text, json, csv
}
