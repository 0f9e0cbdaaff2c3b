import ArgumentParser
import Store

/// `clausewatch report mark CONTRACT LINE…`
struct ReportMarkCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Notes that lines are confirmed or disputed by who received them, or verified by an officer.",
        discussion: """
            A mark stays with its line when the report is corrected, for as long as the line says the same in every \
            column; a line that changed is to be confirmed again. unmarked takes back all that was said of a line. \
            Nothing that was noted before is overwritten.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The contract's reference.")
    var contract: String

    @Argument(help: "The lines: the number of the receipt and the row, such as 12.5.")
    var lines: [String]

    @Option(name: .customLong("as"), help: "confirmed, disputed, unmarked or verified.")
    var kind: String

    @Option(help: "Who says so; whoever runs the command when not given.")
    var by: String?

    @Option(help: "Why.")
    var reason: String?

    @Option(help: "The paper that shows it.")
    var document: String?

    func run() async throws {
        let settings = try await common.settings()
        guard let known = LineMark.Kind(rawValue: kind) else {
            let kinds = LineMark.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw InputError(description: "--as is \"\(kind)\"; expected one of \(kinds).")
        }
        let (by, reason) = (try written(by, "--by"), try written(reason, "--reason"))
        let document = try written(document, "--document")
        let today = try Today(settings).day()
        let workspace = try await Workspace.open(settings)
        let mark = LineMark(
            lines: lines, kind: known, by: by ?? workspace.actor, reason: reason, document: document, notedOn: today)
        try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            try await workspace.store.mark(mark, of: contract, for: authority, by: workspace.actor)
        }
        let count = Set(lines).count
        Console.print(
            "\(contract): \(count == 1 ? "line \(lines[0]) is" : "\(count) lines are") \(kind) by \(mark.by), from "
                + "\(today) on")
    }

    /// A text for the record; nil where nothing but blanks was given.
    private func written(_ text: String?, _ option: String) throws -> String? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        return try Written.record(text, option)
    }
}
