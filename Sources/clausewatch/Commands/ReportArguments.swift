import ArgumentParser
import Contracts
import Reports
import Store

/// A report file and what its sender says of it.
struct ReportArguments: ParsableArguments {
    @Argument(help: "The report: CSV, XLSX, ODS or JSON lines.")
    var file: String

    @OptionGroup var table: TableChoices
    @OptionGroup var columns: ColumnOptions

    @Option(help: "Reference of the contract.")
    var contract: String

    @Option(
        help: "Period reported on: FIRST/LAST day (2025-03-01/2025-08-31), its number (1, 2, …) or its name (2025-H1).")
    var period: String

    @Option(help: "Day the report counts as received, YYYY-MM-DD; today when not given.")
    var received: String?

    @Flag(help: "Let a file count again that a later version has replaced.")
    var restore = false

    @Flag(
        name: .customLong("repeat"),
        help:
            "Take a file that another period's report has nearly all lines of, or whose days are all another period's.")
    var repeats = false

    /// The file, which is there and not larger than the settings allow.
    func input(_ settings: Settings) throws -> InputFile {
        let input = InputFile(path: file, limit: try settings.number(.reportLimit) << 20)
        try input.look()
        return input
    }

    /// What is said of the file in place of the reader.
    func choices() throws -> ReadingChoices { try table.reading(columns.map) }

    func submission(of file: SourceFile, by actor: String, _ settings: Settings) throws -> Submission {
        var submission = Submission(
            file: file, contract: contract, period: period, received: try Written.received(received, settings),
            actor: actor)
        (submission.restores, submission.repeats) = (restore, repeats)
        submission.choices = try choices()
        return submission
    }
}
