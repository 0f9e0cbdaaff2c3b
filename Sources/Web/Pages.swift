import Assessment
public import Contracts
import Digest
public import Store

/// The pages of one council, made from what is stored.
public struct Pages: Sendable {
    let store: Store
    /// The code of the council whose pages are shown; nil for the only one there is.
    let authorityCode: String?
    let today: @Sendable () throws -> Day

    /// The pages of a council.
    public init(store: Store, authority: String?, today: @escaping @Sendable () throws -> Day) {
        self.store = store
        authorityCode = authority
        self.today = today
    }

    /// The list of flagged contracts; nil when the list has no such page.
    func flagged(_ filter: FlagFilter, page: Int) async throws -> FlaggedContractsPage? {
        let authority = try await store.authority(authorityCode)
        let stored = try await store.flags(of: authority)
        let all = FlaggedContract.list(stored)
        let matching = all.filter { contract in
            (filter.kind.map { contract.flags[$0] != nil } ?? true)
                && (filter.department.map { contract.department == $0 } ?? true)
        }
        let pages = Pager.pages(of: matching.count, size: FlaggedContractsPage.size)
        guard (1...pages).contains(page) else { return nil }
        return FlaggedContractsPage(
            asOf: try stored.map(\.asOf).max() ?? today(),
            contracts: Array(
                matching.dropFirst((page - 1) * FlaggedContractsPage.size).prefix(FlaggedContractsPage.size)),
            total: matching.count, page: page, watched: try await store.contractCount(of: authority), filter: filter,
            departments: Set(all.compactMap(\.department)).sorted())
    }

    /// One contract; nil while it waits for its first assessment.
    func contract(_ ref: String) async throws -> ContractPage? {
        let authority = try await store.authority(authorityCode)
        guard let (loaded, evaluation, since) = try await store.evaluated(ref, of: authority) else { return nil }
        return ContractPage(
            title: loaded.stored.title, department: loaded.stored.department, dossier: loaded.dossier,
            evaluation: evaluation, sources: LineSource.byLine(loaded), since: since)
    }

    /// All lines behind a commitment; nil when the contract has no such commitment or the list no such page.
    func lines(_ ref: String, commitment: String, page: Int) async throws -> LinesPage? {
        let authority = try await store.authority(authorityCode)
        guard let (loaded, evaluation, _) = try await store.evaluated(ref, of: authority) else { return nil }
        return LinesPage(
            title: loaded.stored.title, dossier: loaded.dossier, evaluation: evaluation,
            sources: LineSource.byLine(loaded), commitment: commitment, page: page)
    }

    /// The council's digest.
    func digest() async throws -> DigestPage {
        let authority = try await store.authority(authorityCode)
        let standings = try await store.standings(of: authority).compactMap { standing in
            ContractStanding(standing)
        }
        let asOf = try standings.map(\.evaluation.asOf).max() ?? today()
        return DigestPage(Digest.make(authority: authority.name, asOf: asOf, standings: standings))
    }
}

extension FlaggedContract {
    /// The contracts of flags, in the order in which the flags name them first.
    fileprivate static func list(_ flags: [StoredFlag]) -> [FlaggedContract] {
        var places: [String: Int] = [:]
        var list: [FlaggedContract] = []
        for stored in flags {
            guard let currency = Currency(stored.currency) else { continue }
            let place = places[stored.contract] ?? list.count
            if place == list.count {
                places[stored.contract] = place
                list.append(
                    FlaggedContract(
                        ref: stored.contract, title: stored.title, primeName: stored.prime, policy: stored.policy,
                        department: stored.department, moneyAtRisk: Money(stored.moneyAtRisk, currency), flags: [:],
                        since: stored.since))
            }
            list[place].flags[stored.flag.kind, default: 0] += 1
            list[place].since = [list[place].since, stored.since].compactMap(\.self).min()
        }
        return list
    }
}

extension LineSource {
    fileprivate static func byLine(_ loaded: LoadedDossier) -> [String: LineSource] {
        let files = Dictionary(
            loaded.sources.map { (String($0.receipt), $0) }, uniquingKeysWith: { first, _ in first })
        var sources: [String: LineSource] = [:]
        for line in loaded.dossier.reports.lazy.flatMap(\.lines) {
            let parts = line.id.split(separator: ".")
            guard parts.count == 2, let row = Int(parts[1]), let file = files[String(parts[0])] else { continue }
            sources[line.id] = LineSource(file: file.file, row: row, received: file.received)
        }
        return sources
    }
}

extension ContractStanding {
    fileprivate init?(_ stored: StoredEvaluation) {
        self.init(
            title: stored.contract.title, department: stored.contract.department, policy: stored.contract.policy,
            dossier: stored.dossier, evaluation: stored.evaluation, since: stored.since)
    }
}
