import Assessment
import Contracts
import Policies
import Reports

/// Puts a dossier together from stored lines.
struct DossierBuilder {
    private let stored: StoredContract
    /// The versions in force of the reports, by period.
    let versions: [ReportVersion]
    /// The lines by the place of their version.
    private var lines: [[Line]]
    var chain: DeclaredChain
    /// The parties named so far.
    private var named = PartyNames()
    /// Those parties with what is known of them, by identifier; none before that has been read.
    private var parties: [Party] = []

    init(stored: StoredContract, versions: [ReportVersion]) {
        self.stored = stored
        self.versions = versions
        named.add(stored.prime.id)
        lines = Array(repeating: [], count: versions.count)
        chain = DeclaredChain(versions: versions.count)
    }

    /// Adds a line of the version at a place.
    mutating func add(_ line: StoredLine, row: Int, of place: Int, _ marks: LineMarks? = nil) throws {
        let version = versions[place].id
        if let payee = line.payee { named.add(payee) }
        if line.kind == .subcontract {
            guard let node = line.payeeNode, let party = line.payee else {
                throw StoreError(.damagedFact, "Row \(row) of report version \(version) declares no subcontract.")
            }
            chain.add(
                ChainNode(
                    node: node, parent: line.node, party: party, value: line.amount, start: line.day,
                    end: line.until, carries: line.list ?? []),
                row: row, of: place)
            return
        }
        guard let fact = line.fact else {
            throw StoreError(.damagedFact, "Row \(row) of report version \(version) lacks what its kind needs.")
        }
        if lines[place].isEmpty { lines[place].reserveCapacity(versions[place].lineCount) }
        // Put down first and added to there: a line that is put together beside would be copied.
        lines[place].append(
            Line(
                id: LineName(version: version, row: row).text, node: line.node, fact: fact,
                confirmation: marks?.confirmation, verified: marks?.isVerified ?? false))
        if line.proof != Proof() { lines[place][lines[place].count - 1].proof = line.proof }
    }

    /// Notes the days of claims that are younger than their reports, by the names of the lines.
    mutating func rank(_ late: [String: [ClaimMark: Day]]) {
        guard !late.isEmpty else { return }
        for place in lines.indices where versions[place].version > 1 {
            for row in lines[place].indices {
                if let claimed = late[lines[place][row].id] { lines[place][row].claimed = claimed }
            }
        }
    }

    /// Gives the parties their names and what the register states of them, also those that name an organisation
    /// already named by another; gives those that are not among the known.
    mutating func name(_ known: [String: Party], _ merges: PartyMerges) -> [String] {
        for id in merges.identifiers(besides: named.ids()) { named.add(id) }
        var unknown: [String] = []
        parties = named.ids().map { id in
            if let party = DossierBuilder.party(id, among: known, merges) { return party }
            unknown.append(id)
            return unread(id)
        }
        return unknown
    }

    /// Does so for those that were not among the known before.
    mutating func name(_ unknown: [String], _ known: [String: Party], _ merges: PartyMerges) {
        for id in unknown {
            if let place = place(of: id), let party = DossierBuilder.party(id, among: known, merges) {
                parties[place] = party
            }
        }
    }

    private static func party(_ id: String, among known: [String: Party], _ merges: PartyMerges) -> Party? {
        guard var party = known[id] else { return nil }
        let aliases = merges.aliases(of: id)
        if !aliases.isEmpty { party.aliases = aliases }
        return party
    }

    /// A party of which nothing has been read.
    private func unread(_ id: String) -> Party {
        id == stored.prime.id ? stored.prime : Party(id: id, name: "")
    }

    /// Adds what a report says of a party from a day on; two reports that contradict each other leave that day unknown.
    mutating func declare(_ attribute: Attribute, of party: String) {
        guard let number = place(of: party) else { return }
        let known = parties[number].attributes.firstIndex { $0.code == attribute.code && $0.from == attribute.from }
        guard let known else {
            parties[number].attributes.append(attribute)
            return
        }
        let said = parties[number].attributes[known]
        guard said.value != attribute.value || said.share != attribute.share else { return }
        parties[number].attributes[known].value = .unknown
        parties[number].attributes[known].share = nil
    }

    private func place(of party: String) -> Int? {
        var (low, high) = (0, parties.count)
        while low < high {
            let middle = (low + high) / 2
            if parties[middle].id < party { low = middle + 1 } else { high = middle }
        }
        return low < parties.count && parties[low].id == party ? low : nil
    }

    mutating func finish(commitments: [Commitment], consents: [Consent] = []) -> LoadedDossier {
        if parties.isEmpty { parties = named.ids().map(unread) }
        let reports = zip(versions, lines).map { version, lines in
            Report(
                period: version.period, node: version.node, received: version.firstReceived, nil: version.isNil,
                lines: lines)
        }
        let sources = versions.map { version in
            LoadedDossier.ReportSource(
                receipt: Int(version.id), version: version.version, period: version.period,
                received: version.received, isNil: version.isNil, file: version.fileName,
                lines: version.lineCount, sha256: version.digest, rows: version.rows)
        }
        let (nodes, changes) = drawn(commitments, consents)
        var dossier = Dossier(
            contract: stored.contract, parties: parties, chain: nodes,
            commitments: commitments, reports: reports)
        dossier.changes = changes
        return LoadedDossier(dossier: dossier, stored: stored, sources: sources)
    }

    /// The chain as it was declared, with what became of subcontracts that were declared again.
    private func drawn(
        _ commitments: [Commitment], _ consents: [Consent]
    ) -> (nodes: [ChainNode], changes: [ChainChange]) {
        let prime = ChainNode(
            node: ReportContext.prime, parent: nil, party: stored.prime.id, value: stored.contract.value,
            start: stored.contract.start, end: stored.contract.end)
        let arrivals = versions.indices.sorted { left, right in
            (versions[left].received, versions[left].id) < (versions[right].received, versions[right].id)
        }
        var codes: [String] = []
        for commitment in commitments where commitment.clause.passDown != nil && !codes.contains(commitment.code) {
            codes.append(commitment.code)
        }
        return chain.drawn(
            below: prime, arrivals: arrivals.map { ($0, versions[$0].received) }, consents: consents, passing: codes)
    }
}
