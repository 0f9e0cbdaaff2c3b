import ArgumentParser
import Assessment
import Contracts
import FoundationEssentials
import Policies
import Store

/// `clausewatch assess`
struct AssessCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Works out what was due and delivered: of dossier files, or of stored contracts.",
        discussion: """
            With --dossier no database is used and the evaluation is printed, with --json in the published format.
            A file may hold many dossiers, one a line: they are read, assessed and printed one after the other, with \
            --json one evaluation a line in the same order.
            With --contract or --all the stored conclusions are made anew, as of today. With --contract and --as-of \
            the conclusions of that day are printed and nothing is stored. Exit status 1 when there are flags.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var chosen: AuthorityOption

    @Option(
        help: ArgumentHelp(
            "A dossier (JSON, version 1), or many, one a line; - is standard input. May be given several times.",
            valueName: "file"))
    var dossier: [String] = []

    @Option(help: "Assess the stored contract of this reference again.")
    var contract: String?

    @ArgumentParser.Flag(help: "Assess every stored contract of the authority again.")
    var all = false

    @Option(help: "The day the conclusions are drawn for, YYYY-MM-DD; today when not given.")
    var asOf: String?

    @ArgumentParser.Flag(help: "Print as JSON.")
    var json = false

    @ArgumentParser.Flag(help: "Print how every figure came about, line by line, as one would on paper.")
    var explain = false

    @ArgumentParser.Flag(
        help: "Tell what advisory rules find too: projected shortfalls, lapsed certificates, open disputes and so on.")
    var allRules = false

    func validate() throws {
        guard !explain || !json else { throw ValidationError("--explain writes sentences; leave out --json.") }
        guard !(explain || allRules) || !dossier.isEmpty || (contract != nil && asOf != nil) else {
            throw ValidationError("--explain and --all-rules go with --dossier, or with --contract and --as-of.")
        }
        let ways = [!dossier.isEmpty, contract != nil, all].count { $0 }
        guard ways == 1 else {
            throw ValidationError("Say what to assess: one of --dossier FILE, --contract REF or --all.")
        }
        guard !all || asOf == nil else {
            throw ValidationError("--all assesses as of today; give --as-of with --dossier or --contract.")
        }
    }

    func run() async throws {
        let settings = try await common.settings()
        let day = try asOfDay(settings)
        if !dossier.isEmpty {
            try assessFiles(day, settings)
        } else if let contract, asOf != nil {
            try await assessWhatIf(contract, day, settings)
        } else {
            try await assessStored(day, settings)
        }
    }

    private func answer(on day: Day, rules: FlagRules = .normative) -> DossierAnswer {
        DossierAnswer(day: day, form: explain ? .derivation : json ? .json : .table, rules: allRules ? .all : rules)
    }

    private func asOfDay(_ settings: Settings) throws -> Day {
        guard let asOf else { return try Today(settings).day() }
        guard let day = Day(asOf) else {
            throw InputError(description: "--as-of is \"\(asOf)\"; expected a day that exists, written YYYY-MM-DD.")
        }
        return day
    }

    private func assessFiles(_ day: Day, _ settings: Settings) throws {
        let limit = try settings.number(.reportLimit) << 20
        var input = DossierInput(policies: try settings.requiredText(.policiesDirectory))
        var answer = answer(on: day)
        for path in dossier {
            let file = InputFile.orStandardInput(path, limit: limit)
            var stream = try DossierStream(of: file)
            while let written = try stream.next() {
                let isOneOfMany = dossier.count > 1 || written.line != nil
                try answer.give(try input.dossier(written, of: file), isOneOfMany: isOneOfMany)
            }
        }
        if answer.hasFlags { throw CommandEnded(status: .findings) }
    }

    /// A look at another day: what the council is shown stays as it is.
    private func assessWhatIf(_ ref: String, _ day: Day, _ settings: Settings) async throws {
        let workspace = try await Workspace.open(settings)
        let loaded = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            return try await workspace.store.dossier(ref, of: authority, asOf: day)
        }
        try loaded.dossier.check()
        var answer = answer(on: day, rules: try settings.flagRules())
        try answer.give(loaded.dossier, isOneOfMany: false)
        if answer.hasFlags { throw CommandEnded(status: .findings) }
    }

    private func assessStored(_ day: Day, _ settings: Settings) async throws {
        let bounds = try settings.severityBounds()
        let workspace = try await Workspace.open(settings)
        let clock = ContinuousClock()
        let started = clock.now
        let (count, flags, listed) = try await workspace.closing {
            let authority = try await workspace.store.authority(chosen.authority)
            let (count, flags) = try await renew(authority, day, in: workspace.store)
            let listed = json ? try await workspace.store.flags(of: authority, contract: contract, on: day) : []
            return (count, flags, listed)
        }
        if json { try Console.printJSON(FlagList(flags: listed, day: day, bounds: bounds).entries) }
        Console.error("\(count) contracts assessed as of \(day) in \(clock.now - started); \(flags) flags stand.")
        if flags > 0 { throw CommandEnded(status: .findings) }
    }

    /// Makes the conclusions anew; gives how many contracts were assessed and how many flags stand on them.
    private func renew(_ authority: Authority, _ day: Day, in store: Store) async throws -> (Int, Int) {
        guard let contract else {
            let sweep = try await store.sweep(
                authority, asOf: day, tasks: ProcessInfo.processInfo.activeProcessorCount)
            guard sweep.failures.isEmpty else { throw EnvironmentError(description: Self.told(sweep)) }
            return (sweep.assessed, sweep.flags)
        }
        try await store.enqueue(contract: contract, of: authority)
        while try await store.runNextJob(asOf: day) {}
        let failed = try await store.jobCount(of: authority).failed
        guard failed == 0 else {
            throw EnvironmentError(
                description: "\(failed) contracts could not be assessed; the column failure of the table job says why.")
        }
        return (1, try await store.flags(of: authority, contract: contract, on: day).count)
    }

    private static func told(_ sweep: Sweep) -> String {
        let shown = sweep.failures.prefix(20).map { "\($0.contract): \($0.reason)" }
        let more = sweep.failures.count - shown.count
        return "\(sweep.failures.count) contracts could not be assessed; what stood for them still stands. The other "
            + "\(sweep.assessed) are assessed.\n" + shown.joined(separator: "\n")
            + (more > 0 ? "\nand \(more) more" : "")
    }
}
