import Assessment
import Contracts
import Reports

/// Puts a dossier together from stored lines.
struct DossierBuilder {
    private let stored: StoredContract
    private let versions: [ReportVersion]
    private var lines: [Int64: [Line]] = [:]
    private var declared: [Int64: [ChainNode]] = [:]
    /// The parties named so far, by identifier; their names come later.
    var parties: [String: Party]

    init(stored: StoredContract, versions: [ReportVersion]) {
        self.stored = stored
        self.versions = versions
        parties = [stored.prime.id: stored.prime]
        for version in versions { lines[version.id, default: []].reserveCapacity(version.lineCount) }
    }

    mutating func add(_ line: StoredLine, row: Int, of version: Int64) throws {
        if let payee = line.payee, parties[payee] == nil { parties[payee] = Party(id: payee, name: "") }
        if line.kind == .subcontract {
            guard let node = line.payeeNode, let party = line.payee else {
                throw StoreError(.damagedFact, "Row \(row) of report version \(version) declares no subcontract.")
            }
            declared[version, default: []].append(
                ChainNode(
                    node: node, parent: line.node, party: party, value: line.amount, start: line.day,
                    end: line.until, carries: line.list ?? []))
            return
        }
        guard let fact = line.fact else {
            throw StoreError(.damagedFact, "Row \(row) of report version \(version) lacks what its kind needs.")
        }
        var found = Line(id: "\(version).\(row)", node: line.node, fact: fact)
        found.proof = line.proof
        lines[version, default: []].append(found)
    }

    /// Makes both known, one as another identifier of the other.
    mutating func merge(_ alias: String, into party: String) {
        for id in [alias, party] where parties[id] == nil { parties[id] = Party(id: id, name: "") }
        parties[party]?.aliases.append(alias)
    }

    /// Adds a status unless one of that code and first day stands: the first to come is the latest stated.
    mutating func add(_ attribute: Attribute, to party: String) {
        guard
            let known = parties[party]?.attributes,
            !known.contains(where: { $0.code == attribute.code && $0.from == attribute.from })
        else { return }
        parties[party]?.attributes.append(attribute)
    }

    /// Adds what a report says of a party from a day on; two reports that contradict each other leave that day unknown.
    mutating func declare(_ attribute: Attribute, of party: String) {
        guard let known = parties[party]?.attributes else { return }
        let place = known.firstIndex { $0.code == attribute.code && $0.from == attribute.from }
        guard let place else {
            parties[party]?.attributes.append(attribute)
            return
        }
        if known[place].value != attribute.value { parties[party]?.attributes[place].value = .unknown }
    }

    func finish(commitments: [Commitment]) -> LoadedDossier {
        let reports = versions.map { version in
            Report(
                period: version.period, node: version.node, received: version.firstReceived, nil: version.isNil,
                lines: lines[version.id, default: []])
        }
        let sources = versions.map { version in
            LoadedDossier.ReportSource(
                receipt: Int(version.id), version: version.version, period: version.period,
                received: version.received, isNil: version.isNil, file: version.fileName,
                lines: version.lineCount, sha256: version.digest)
        }
        let dossier = Dossier(
            contract: stored.contract, parties: parties.values.sorted { $0.id < $1.id }, chain: chain,
            commitments: commitments, reports: reports)
        return LoadedDossier(dossier: dossier, stored: stored, sources: sources)
    }

    /// The prime and every declared node; what arrived last of a node holds.
    private var chain: [ChainNode] {
        var chain = [
            ChainNode(
                node: ReportContext.prime, parent: nil, party: stored.prime.id, value: stored.contract.value,
                start: stored.contract.start, end: stored.contract.end)
        ]
        var places = [ReportContext.prime: 0]
        for version in versions.sorted(by: { ($0.received, $0.id) < ($1.received, $1.id) }) {
            for node in declared[version.id, default: []] where node.node != ReportContext.prime {
                if let place = places[node.node] {
                    chain[place] = node
                } else {
                    places[node.node] = chain.count
                    chain.append(node)
                }
            }
        }
        return chain
    }
}
