public import Assessment
public import Contracts
import Digest
public import Store

/// The pages about contracts, made from what is stored, each as whoever asks for it may see it.
public struct Pages: Sendable {
    let store: Store
    let today: @Sendable () throws -> Day
    /// Where one severity of a flag ends and the next begins.
    let bounds: SeverityBounds
    /// What the policies are called.
    let policies: PolicyTitles
    /// How long persons are kept, and on what ground.
    let people: PeopleTerms

    /// The pages of a store.
    public init(
        store: Store, today: @escaping @Sendable () throws -> Day, bounds: SeverityBounds,
        policies: PolicyTitles = PolicyTitles(), people: PeopleTerms = PeopleTerms()
    ) {
        self.store = store
        self.today = today
        self.bounds = bounds
        self.policies = policies
        self.people = people
    }

    /// The list of flagged contracts; nil when the list has no such page.
    func flagged(_ filter: FlagFilter, page: Int, for visitor: Visitor) async throws -> FlaggedContractsPage? {
        let (authority, sight) = (visitor.authority, Sight(visitor))
        let first = (page - 1) * FlaggedContractsPage.size
        let (contracts, total) = try await store.flaggedContracts(
            of: authority, kind: filter.kind, departments: sight.departments(asked: filter.department), on: today(),
            in: first..<(first + FlaggedContractsPage.size))
        guard page == 1 || !contracts.isEmpty else { return nil }
        let day = try today()
        return FlaggedContractsPage(
            asOf: try contracts.map(\.asOf).max() ?? today(),
            contracts: contracts.map {
                FlaggedContract($0, on: day, bounds, policies, showsPeople: sight.reviews(contractsOf: $0.department))
            },
            total: total, page: page, watched: try await store.contractCount(of: authority), filter: filter,
            departments: try await store.departments(of: authority)
                .filter { sight.isWhole || sight.departments.contains($0) })
    }

    /// The contracts of a contractor.
    func ownContracts(of visitor: Visitor) async throws -> OwnContractsPage {
        let parties = Sight(visitor).parties
        return OwnContractsPage(
            try await store.contracts(of: parties, at: visitor.authority, limit: OwnContractsPage.limit + 1),
            parties: parties, people: people)
    }

    /// One contract, or as much of it as is seen.
    func contract(_ ref: String, for visitor: Visitor) async throws -> ContractView {
        let (authority, day) = (visitor.authority, try today())
        let (loaded, evaluation, flags) = try await store.evaluated(ref, of: authority, today: day)
        let status = Dictionary(
            flags.map { ($0.flag.key, FlagStatus($0, on: day, bounds)) }, uniquingKeysWith: { first, _ in first })
        switch Sight(visitor).extent(of: loaded) {
        case .nothing: throw PageProblem.notFound
        case .nodes(let nodes):
            return .part(
                PartPage(
                    title: loaded.stored.title, dossier: loaded.dossier, evaluation: evaluation, nodes: nodes,
                    status: status, policies: policies))
        case .whole: break
        }
        let merged = loaded.dossier.parties.filter { !$0.aliases.isEmpty }.map(\.id)
        let merges = merged.isEmpty ? [] : try await store.merges(of: authority, into: merged)
        let histories = try await store.histories(on: ref, for: authority)
        let consents = try await store.consents(
            on: loaded.stored, asOf: max(day, evaluation.asOf), for: authority)
        return .whole(
            ContractPage(
                title: loaded.stored.title, department: loaded.stored.department, dossier: loaded.dossier,
                evaluation: evaluation, source: LineSource.byLine(of: loaded), status: status,
                past: PastFlag.list(histories, standing: Set(flags.map(\.flag.key)), on: max(day, evaluation.asOf)),
                corrections: ReportCorrection.byPeriod(loaded), aliases: merges.map(AliasRow.init),
                consents: consents, policies: policies, showsPeople: Sight(visitor).showsPeople(of: loaded)))
    }

    /// A contract as somebody sees it.
    enum ContractView {
        case whole(ContractPage)
        case part(PartPage)
    }

    /// All lines behind a commitment; nil when the contract has no such commitment or the list no such page.
    func lines(_ ref: String, commitment: String, page: Int, for visitor: Visitor) async throws -> LinesPage? {
        let (loaded, evaluation, _) = try await store.evaluated(ref, of: visitor.authority, today: today())
        guard Sight(visitor).extent(of: loaded) == .whole else { throw PageProblem.notFound }
        return LinesPage(
            title: loaded.stored.title, dossier: loaded.dossier, evaluation: evaluation,
            source: LineSource.byLine(of: loaded), commitment: commitment, page: page,
            showsPeople: Sight(visitor).showsPeople(of: loaded))
    }

    /// What was done by whom, a page of it; nil when the list has no such page.
    func audit(containing text: String, page: Int, for visitor: Visitor) async throws -> AuditPage? {
        let first = (page - 1) * AuditPage.size
        let records = try await store.auditEntries(
            of: visitor.authority, containing: text.isEmpty ? nil : text, in: first..<(first + AuditPage.size + 1))
        guard page == 1 || !records.isEmpty else { return nil }
        return AuditPage(
            records, containing: text, page: page, head: try await store.auditHead(of: visitor.authority),
            visitor.account.language)
    }

    /// The council's digest of a day, today's where none is given, with what changed since another; since three months
    /// before where none is given.
    func digest(on day: Day? = nil, since: Day? = nil, for visitor: Visitor) async throws -> DigestPage {
        do {
            return DigestPage(
                try await DigestOfDay(of: visitor.authority, in: store, on: day, since: since, today: today()).digest,
                policies: policies, head: try await store.auditHead(of: visitor.authority))
        } catch let refusal as DigestOfDay.Refusal {
            throw PageProblem.unusable(refusal.description)
        }
    }
}

extension Sight {
    fileprivate func extent(of loaded: LoadedDossier) -> Extent {
        extent(department: loaded.stored.department, chain: loaded.dossier.chain, parties: loaded.dossier.parties)
    }

    fileprivate func showsPeople(of loaded: LoadedDossier) -> Bool {
        reviews(contractsOf: loaded.stored.department)
            || ownExtent(chain: loaded.dossier.chain, parties: loaded.dossier.parties) == .whole
    }
}

extension FlaggedContract {
    fileprivate init(
        _ summary: FlaggedSummary, on day: Day, _ bounds: SeverityBounds, _ policies: PolicyTitles,
        showsPeople: Bool
    ) {
        let flags = summary.open
        self.init(
            ref: summary.contract, title: summary.title, primeName: summary.prime, policy: policies[summary.policy],
            department: summary.department, moneyAtRisk: summary.moneyAtRisk,
            flags: FlaggedSummary.counts(of: flags), since: flags.map(\.since).min())
        let states = Dictionary(grouping: flags.filter { $0.standing.state != .open }, by: \.standing.state)
        for (state, held) in states {
            for (kind, count) in FlaggedSummary.counts(of: held) { self.states[kind, default: [:]][state] = count }
        }
        // What stands for no money may count people, and a claim made twice may name the lines about them.
        let told = showsPeople ? flags : flags.filter { $0.atRisk > .zero && $0.kind != .claimDuplicate }
        reason = told.max { $0.atRisk < $1.atRisk }?.message
        let severities = flags.map {
            bounds.severity(atRisk: $0.atRisk, age: max(day, summary.asOf).days(since: $0.since))
        }
        severity = Severity.allCases.last { severities.contains($0) } ?? .low
    }
}

extension FlagStatus {
    fileprivate init(_ flag: StoredFlag, on day: Day, _ bounds: SeverityBounds) {
        self.init(
            since: flag.since, standing: flag.standing, severity: flag.severity(on: day, bounds), atRisk: flag.atRisk,
            mark: flag.mark)
    }
}

extension PastFlag {
    /// Those that stand no more.
    fileprivate static func list(_ kept: [KeptHistory], standing: Set<String>, on day: Day) -> [PastFlag] {
        kept.filter { !standing.contains($0.flag.key) }.compactMap { kept in
            kept.history.life(on: day).map { life in
                PastFlag(flag: kept.flag, life: life, steps: kept.history.steps(upTo: day))
            }
        }
    }
}

extension AliasRow {
    fileprivate init(_ merge: NotedMerge) {
        self.init(
            alias: merge.alias, aliasName: merge.aliasName, party: merge.party, partyName: merge.partyName,
            reason: merge.reason, on: merge.on, by: merge.by)
    }
}

extension ReportCorrection {
    fileprivate static func byPeriod(_ loaded: LoadedDossier) -> [Period: ReportCorrection] {
        let corrected = loaded.sources.filter { $0.version > 1 }
        return Dictionary(
            corrected.map { ($0.period, ReportCorrection(version: $0.version, received: $0.received)) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension LineSource {
    /// Where a line was read by its name, the receipt of its file and its row.
    fileprivate static func byLine(of loaded: LoadedDossier) -> (String) -> LineSource? {
        let files = Dictionary(
            loaded.sources.map { (String($0.receipt), $0) }, uniquingKeysWith: { first, _ in first })
        return { line in
            let parts = line.split(separator: ".")
            guard parts.count == 2, let row = Int(parts[1]), let file = files[String(parts[0])] else { return nil }
            let place = file.rows.place(row)
            return LineSource(file: file.file, sheet: place.sheet, row: place.row, received: file.received)
        }
    }
}
