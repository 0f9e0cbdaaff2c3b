import ArgumentParser
import Store

/// `clausewatch report export CONTRACT PERIOD`
struct ReportExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes a report as it was accepted as one clean CSV, in the columns that every report can use.",
        discussion: """
            It says all that the lines say, whatever the layout of the file they came in. Sent again it is accepted, \
            and says the same as the version it was made from; corrected in a few cells it is the next version. A text \
            that a spreadsheet would take for a formula gets an apostrophe in front, which is taken off when the file \
            comes back.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @OptionGroup var place: PeriodArguments

    @Option(help: "Which version; the one in force when not given.")
    var version: Int?

    @Option(help: "The file to write, which must not be there yet; standard output when not given.")
    var output: String?

    func run() async throws {
        let settings = try await common.settings()
        let workspace = try await Workspace.open(settings)
        let report = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.export(
                place.contract, period: place.period, version: version, of: authority, by: workspace.actor)
        }
        if let output {
            try NewFile(path: output).write(Array(report.csv.utf8))
        } else {
            _ = Console.write(Array(report.csv.utf8))
        }
        let lines = report.lines == 0 ? "nothing to report" : report.lines == 1 ? "1 line" : "\(report.lines) lines"
        let replaced =
            report.version == report.versionInForce ? "" : "; version \(report.versionInForce) has replaced it"
        Console.error("\(place.contract): version \(report.version), receipt \(report.receipt), \(lines)\(replaced)")
    }
}
