import ArgumentParser
import Contracts
import Policies
import Reports
import Store

/// `clausewatch register …`
struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "Works on the contract register.",
        subcommands: [
            RegisterImportCommand.self, RegisterAmendCommand.self, RegisterConsentCommand.self,
            RegisterMergeCommand.self,
            RegisterMergesCommand.self,
        ])
}

/// `clausewatch register import FILE`
struct RegisterImportCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Reads a contract register (CSV, XLSX, ODS or JSON lines) and freezes each contract's clauses on it.",
        discussion: """
            Rows that cannot be used are listed one by one with row, column, value and reason; the rest is kept. A file
            whose contracts stand in several sheets or tables is refused until --sheet or --table names one.
            The same file again changes nothing. The first import creates the authority.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Argument(help: "The register: CSV, XLSX, ODS or JSON lines.")
    var file: String

    @OptionGroup var choices: TableChoices

    @Option(help: "Name of the authority, when this import creates it.")
    var name: String?

    @Option(help: "Policy of contracts whose row names none, when this import creates the authority.")
    var policy: String?

    @Option(help: "Currency of the amounts (ISO 4217), when this import creates the authority.")
    var currency: String?

    @Option(help: "Scheme of company numbers (GB-COH, NL-KVK), when this import creates the authority.")
    var scheme: String = "GB-COH"

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        // Before a database is opened, which makes one where there is none.
        let reading = try choices.readingOfOne()
        let settings = try await common.settings()
        let today = try Today(settings).day()
        let workspace = try await Workspace.open(settings)
        let report = try await workspace.closing {
            let authority = try await authority(in: workspace.store)
            let library = try PolicyFiles.library(in: try settings.requiredText(.policiesDirectory))
            let limit = try settings.number(.reportLimit) << 20
            return try await RegisterImport(
                store: workspace.store, library: library, limit: limit,
                choices: reading
            ).run(path: file, authority: authority, actor: workspace.actor, on: today)
        }
        if json { try Console.printJSON(report) } else { report.print() }
        if report.hasErrors { throw CommandEnded(status: .findings) }
    }

    private func authority(in store: Store) async throws -> Authority {
        guard let code = chosen.authority else { return try await store.authority(nil) }
        if let known = try await store.authorities().first(where: { $0.code == code }) { return known }
        guard code.wholeMatch(of: /[a-z0-9][a-z0-9.-]{0,62}/) != nil else {
            throw InputError(
                description: "The authority code \"\(code)\" cannot be used: write it in lower-case letters, digits, "
                    + "dots and dashes, such as city-of-london.")
        }
        guard let currency, Currency(currency) != nil else {
            throw InputError(
                description: "The authority \"\(code)\" is new: say the currency of its amounts with --currency, "
                    + "such as --currency EUR.")
        }
        return try await store.ensureAuthority(
            code: code, name: name ?? code, policy: policy, currency: currency, scheme: scheme)
    }
}
