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
    /// The parties named so far, by identifier; their names come later.
    var parties: [String: Party]

    init(stored: StoredContract, versions: [ReportVersion]) {
        self.stored = stored
        self.versions = versions
        parties = [stored.prime.id: stored.prime]
        lines = Array(repeating: [], count: versions.count)
        chain = DeclaredChain(versions: versions.count)
    }

    /// Adds a line of the version at a place.
    mutating func add(_ line: StoredLine, row: Int, of place: Int) throws {
        let version = versions[place].id
        if let payee = line.payee, parties[payee] == nil { parties[payee] = Party(id: payee, name: "") }
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
        var found = Line(id: "\(version).\(row)", node: line.node, fact: fact)
        found.proof = line.proof
        lines[place].append(found)
    }

    /// Makes every identifier known that names an organisation already named by another.
    mutating func meet(_ merges: PartyMerges) {
        for id in merges.identifiers(besides: parties.keys) { parties[id] = Party(id: id, name: "") }
    }

    /// Gives the parties their names and what the register states of them.
    mutating func name(_ known: [String: Party], _ merges: PartyMerges) {
        for place in parties.indices {
            if let party = known[parties[place].key] { parties.values[place] = party }
            parties.values[place].aliases = merges.aliases(of: parties[place].key)
        }
    }

    /// Adds what a report says of a party from a day on; two reports that contradict each other leave that day unknown.
    mutating func declare(_ attribute: Attribute, of party: String) {
        guard let known = parties[party]?.attributes else { return }
        let place = known.firstIndex { $0.code == attribute.code && $0.from == attribute.from }
        guard let place else {
            parties[party]?.attributes.append(attribute)
            return
        }
        guard known[place].value != attribute.value || known[place].share != attribute.share else { return }
        parties[party]?.attributes[place].value = .unknown
        parties[party]?.attributes[place].share = nil
    }

    func finish(commitments: [Commitment], consents: [Consent] = []) -> LoadedDossier {
        let reports = zip(versions, lines).map { version, lines in
            Report(
                period: version.period, node: version.node, received: version.firstReceived, nil: version.isNil,
                lines: lines)
        }
        let sources = versions.map { version in
            LoadedDossier.ReportSource(
                receipt: Int(version.id), version: version.version, period: version.period,
                received: version.received, isNil: version.isNil, file: version.fileName,
                lines: version.lineCount, sha256: version.digest)
        }
        let (nodes, changes) = drawn(commitments, consents)
        var dossier = Dossier(
            contract: stored.contract, parties: parties.values.sorted { $0.id < $1.id }, chain: nodes,
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
