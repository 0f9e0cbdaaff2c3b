import Assessment
import Contracts
import Policies
import Postgres
import SQLFiles

/// What surrounds the conclusions of every contract of an authority: commitments, chain and which reports arrived.
struct Outlines {
    private var commitments: [Int: [Commitment]] = [:]
    private var versions: [Int: [ReportVersion]] = [:]
    private var amendments: [Int: [Amendment]] = [:]
    private var subcontracts: [Int64: [(row: Int, line: StoredLine)]] = [:]
    private var facts: [Int64: [SubcontractFacts]] = [:]
    /// The nodes below the prime that a version has lines of, where they must report.
    private var speakers: [Int64: [String]] = [:]

    /// At most six statements for all contracts together; a clause that many contracts share is read once.
    init(of authority: Authority, asOf: Day, in session: Session) throws {
        var clauses: [String: Clause] = [:]
        for row in try session.query(Query.commitmentsList.text, [.int(authority.id), .null]) {
            let json = try row.string("clause")
            let clause = try clauses[json] ?? Clause(stored: json)
            clauses[json] = clause
            commitments[try row.int("contract_id"), default: []].append(try Commitment(row, clause: clause))
        }
        let known = try session.query(
            Query.reportVersionsByAuthority.text, [.int(authority.id), .text(asOf.description)])
        for row in known {
            versions[try row.int("contract_id"), default: []].append(try ReportVersion(row))
        }
        amendments = try session.amendments(of: nil, for: authority)
        try readSubcontracts(of: authority, in: session)
        try readSpeakers(of: authority, in: session)
    }

    /// Only where a clause asks others than the prime to report: it looks at every line of their reports.
    private mutating func readSpeakers(of authority: Authority, in session: Session) throws {
        let asking = commitments.filter { $0.value.contains { $0.clause.report.by != .prime } }.keys
        let ids = asking.flatMap { versions[$0, default: []] }.map(\.id)
        let nodes = Set(ids.flatMap { subcontracts[$0, default: []] }.compactMap(\.line.payeeNode))
        guard !nodes.isEmpty else { return }
        for row in try session.query(
            Query.linesByNode.text, [.int(authority.id), .bigints(ids), .texts(nodes.sorted())])
        {
            speakers[try row.int64("version_id"), default: []].append(try row.string("node"))
        }
    }

    private mutating func readSubcontracts(of authority: Authority, in session: Session) throws {
        let ids = versions.values.joined().map(\.id)
        facts = try session.subcontractFacts(of: ids, for: authority)
        for row in try session.query(Query.subcontractsByVersion.text, [.int(authority.id), .bigints(ids)]) {
            var line = StoredLine(kind: .subcontract, node: try row.string("parent"))
            line.payeeNode = try row.string("node")
            line.payee = try row.string("party")
            line.amount = try row.optionalInt64("value").map { Quantity(units: $0) }
            line.day = try row.optionalDay("start_day")
            line.until = try row.optionalDay("end_day")
            line.list = try row.optionalString("carries")?.split(separator: ",").map(String.init)
            subcontracts[try row.int64("version_id"), default: []].append((try row.int("row"), line))
        }
    }

    /// The dossier of a contract without the lines of its reports and the statuses of parties; a node that must report
    /// and has lines in another's report has a report of its own in it.
    func dossier(of contract: StoredContract) throws -> Dossier {
        let versions = versions[contract.id, default: []]
        var builder = DossierBuilder(stored: contract, versions: versions)
        for (place, version) in versions.enumerated() {
            for (row, line) in subcontracts[version.id, default: []] {
                try builder.add(line, row: row, of: place)
            }
            builder.chain.tell(facts[version.id, default: []], of: place)
        }
        var dossier = builder.finish(commitments: commitments[contract.id, default: []]).dossier
        dossier.amendments = amendments[contract.id, default: []]
        for version in versions {
            dossier.reports += speakers[version.id, default: []].map { node in
                Report(period: version.period, node: node, received: version.firstReceived)
            }
        }
        return dossier
    }
}
