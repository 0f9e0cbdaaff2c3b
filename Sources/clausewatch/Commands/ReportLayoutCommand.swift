import ArgumentParser
import Reports
import Store

/// `clausewatch report layout …`
struct ReportLayoutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout",
        abstract: "Works on what is remembered of a contractor's own columns.",
        subcommands: [ReportLayoutShowCommand.self, ReportLayoutSetCommand.self, ReportLayoutForgetCommand.self])
}

/// The contract whose prime contractor is meant, for commands on layouts.
struct LayoutOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(help: "Reference of a contract of the contractor; what is remembered holds for all of them.")
    var contract: String

    @Flag(help: "Print as JSON.")
    var json = false

    /// Does `body` and prints what is remembered afterwards.
    func run(_ body: (Workspace, Authority) async throws -> Void) async throws {
        let workspace = try await Workspace.open(try await common.settings())
        let layout = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            try await body(workspace, authority)
            return try await workspace.store.layout(of: contract, for: authority)
        }
        try print(layout)
    }

    private struct Told: Encodable {
        var contract: String
        var origin: String?
        var columns: [ColumnLayout.Meaning]
        var header: [String]
    }

    private func print(_ layout: RememberedLayout?) throws {
        if json {
            let told = Told(
                contract: contract, origin: layout?.origin, columns: layout?.layout.meanings ?? [],
                header: layout?.layout.header ?? [])
            return try Console.printJSON(told)
        }
        guard let layout, !layout.layout.meanings.isEmpty else {
            return Console.print("Nothing is remembered of the contractor's own columns.")
        }
        Console.print("As remembered from \(layout.origin):")
        for meaning in layout.layout.meanings { Console.print("  \"\(meaning.theirs)\" is \(meaning.ours)") }
        let header = layout.layout.header.filter { !$0.isEmpty }.map { "\"\($0)\"" }.joined(separator: ", ")
        if !header.isEmpty { Console.print("The header was \(header).") }
    }
}

/// `clausewatch report layout show --contract REF`
struct ReportLayoutShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Prints which of a contractor's own columns are read as which of ours.")

    @OptionGroup var options: LayoutOptions

    func run() async throws { try await options.run { _, _ in } }
}

/// `clausewatch report layout set --contract REF --map THEIRS=OURS …`
struct ReportLayoutSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract:
            "Says which of a contractor's own columns are read as which of ours, in place of what was remembered.",
        discussion: "An accepted file whose columns were named with --map is remembered in the same way.")

    @OptionGroup var options: LayoutOptions
    @OptionGroup var columns: ColumnOptions

    func validate() throws {
        guard !columns.map.isEmpty else { throw ValidationError("Name at least one column with --map THEIRS=OURS.") }
    }

    func run() async throws {
        let today = try Today(try await options.common.settings()).day()
        try await options.run { workspace, authority in
            try await workspace.store.remember(
                ColumnLayout(meanings: try columns.meanings()), of: options.contract, on: today, for: authority,
                by: workspace.actor)
        }
    }
}

/// `clausewatch report layout forget --contract REF`
struct ReportLayoutForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Forgets a contractor's own columns: its files are read by their headers alone again.",
        discussion: "What was accepted stays as it was read.")

    @OptionGroup var options: LayoutOptions

    func run() async throws {
        let today = try Today(try await options.common.settings()).day()
        try await options.run { workspace, authority in
            try await workspace.store.remember(
                nil, of: options.contract, on: today, for: authority, by: workspace.actor)
        }
    }
}
