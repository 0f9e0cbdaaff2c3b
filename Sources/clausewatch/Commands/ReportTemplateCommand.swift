import ArgumentParser
import Assessment
import Contracts
import Policies
import Reports
import Store

/// `clausewatch report template CONTRACT PERIOD`
struct ReportTemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Makes the form for a report: filled in with what is known, with the contract's clauses in words.",
        discussion: """
            A workbook (xlsx) has a sheet for each kind of row, with lists to choose from; one table (csv) has all \
            kinds below each other. Both are taken by report submit as they are: rows that were filled in and left \
            as they were are passed over. A schema (schema) describes the table's columns for Frictionless.
            """)

    /// The shapes a form comes in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xlsx, csv, schema
    }

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @OptionGroup var place: PeriodArguments

    @Option(
        help: "Language of the words and the column names: en or nl.",
        transform: { try Written.language($0, "--language") })
    var language = Language.en

    @Option(help: "xlsx, csv or schema; when not given, what the name of the output ends in, else csv.")
    var format: Format?

    @Option(help: "File to write; one that exists is left as it is. Standard output when not given.")
    var output: String?

    func run() async throws {
        let settings = try await common.settings()
        let today = try Today(settings).day()
        let workspace = try await Workspace.open(settings)
        let template = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            let context = try await workspace.store.reportContext(
                of: place.contract, period: place.period, for: authority)
            let loaded = try await workspace.store.dossier(
                place.contract, of: authority, asOf: today, beside: .none)
            let flags = try await workspace.store.flags(of: authority, contract: place.contract, on: today)
            let clauses = context.clauses.map { clause in
                let told = ClauseText(clause, currency: context.contract.currency, in: language)
                return FormClause(title: told.title, sections: told.sections, text: told.text)
            }
            return ReportTemplate(
                context, history: ReportHistory(loaded.dossier, flags: flags, language), clauses: clauses,
                language: language)
        }
        let bytes = try bytes(of: template)
        if let output { try NewFile(path: output).write(bytes) } else { _ = Console.write(bytes) }
    }

    private func bytes(of template: ReportTemplate) throws -> [UInt8] {
        switch wanted {
        case .xlsx: try template.workbook()
        case .csv: Array(template.csv.utf8)
        case .schema: Array((try template.schema() + "\n").utf8)
        }
    }

    private var wanted: Format {
        if let format { return format }
        let name = output?.lowercased() ?? ""
        return name.hasSuffix(".xlsx") ? .xlsx : name.hasSuffix(".json") ? .schema : .csv
    }
}

extension ReportHistory {
    /// What a dossier knows of a contract, and the flags that wait for its contractor.
    fileprivate init(_ dossier: Dossier, flags: [StoredFlag], _ language: Language) {
        self.init(
            chain: dossier.chain, parties: dossier.parties, reports: dossier.reports,
            openPoints: flags.filter { !$0.standing.state.isSettled }.map { OpenPoint($0, dossier).text(language) })
    }
}
