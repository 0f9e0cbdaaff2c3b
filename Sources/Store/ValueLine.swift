import Assessment
public import Contracts
import Policies
import Postgres
import SQLFiles

extension Store {
    /// Notes what an officer says a line is worth whose block leaves that to an adviser, and asks for the contract to
    /// be assessed again. It holds in later versions of the report too, for as long as they have a line that says the
    /// same.
    ///
    /// Throws `unknownContract`, and `unknownLine` for a line that no report in force has or that a block values by
    /// itself.
    public func value(
        _ valuation: Valuation, of ref: String, for authority: Authority, by actor: String
    ) async throws {
        try await write(authority) { session in
            let stored = try Store.contract(ref, of: authority, in: session)
            let loaded = try session.dossier(of: stored, beside: .none, asOf: valuation.on, for: authority)
            let (version, row) = try loaded.dossier.advisedLine(valuation.line)
            _ = try session.query(
                Query.valuationInsert.text,
                [
                    .int(authority.id), .int(stored.id), .bigint(version), .int(row), .bigint(valuation.amount.units),
                    .text(valuation.reason), .text(valuation.by), .text(valuation.on.description),
                ])
            try session.enqueue([stored.id], for: authority)
            try AuditEntry(
                actor: actor, action: "line.value", subject: "\(ref) \(valuation.line)",
                detail: ["amount": valuation.amount.description, "on": valuation.on.description]
            ).keep(for: authority, in: session)
        }
    }
}

extension Dossier {
    /// The receipt and row of a line whose block an adviser values.
    fileprivate func advisedLine(_ name: String) throws -> (version: Int64, row: Int) {
        let place = try place(ofLine: name)
        let line = reports.lazy.flatMap(\.lines).first { $0.id == name }
        let advised = Set(commitments.flatMap(\.clause.advisedBlocks))
        guard let block = line?.fact.block, advised.contains(block) else {
            let known = advised.isEmpty ? "none" : advised.sorted().joined(separator: ", ")
            throw StoreError(
                .unknownLine,
                "Line \(name) is valued by its block, so no amount can be set by hand. Blocks that leave it to an "
                    + "adviser: \(known).")
        }
        return place
    }
}

extension Clause {
    /// The blocks that leave the value to an adviser, as lines name them.
    fileprivate var advisedBlocks: [String] {
        guard case .valueShare(let share) = rule else { return [] }
        let codes = share.values.blocks.filter { $0.worth == .adviser }.map(\.code)
        return codes + (share.obligation.elsewhere == nil ? [] : codes.map { "elsewhere:\($0)" })
    }
}

extension Fact {
    fileprivate var block: String? {
        switch self {
        case .placement(let placement): placement.block
        case .activity(let block, _, _): block
        case .purchase(let purchase): purchase.block
        case .payment, .receipt, .outreach, .hours, .statement: nil
        }
    }
}

extension Session {
    /// What officers said lines of contracts are worth, by the contract's key: also what was said of a line of an
    /// earlier version of a report, where those given have one that says the same in every column.
    func valuations(
        of contracts: [Int], in versions: [Int64], for authority: Authority
    ) throws -> [Int: [Valuation]] {
        let noted = try notedValuations(of: contracts, for: authority)
        guard !noted.isEmpty else { return [:] }
        let now = try places(of: noted.map(\.place), in: versions, for: authority)
        var found: [Int: [Valuation]] = [:]
        for (contract, place, valuation) in noted {
            guard let now = now[place] else { continue }
            var valuation = valuation
            valuation.line = LineName(version: now.version, row: now.row).text
            found[contract, default: []].append(valuation)
        }
        return found
    }

    /// The lines of a version that an officer valued, there or in another version of the report.
    func valuedLines(of contract: Int, in version: Int64, for authority: Authority) throws -> Set<LinePlace> {
        let noted = try notedValuations(of: [contract], for: authority)
        return Set(try places(of: noted.map(\.place), in: [version], for: authority).values)
    }

    private func notedValuations(
        of contracts: [Int], for authority: Authority
    ) throws -> [(contract: Int, place: LinePlace, valuation: Valuation)] {
        try query(Query.valuationsByContract.text, [.int(authority.id), .keys(contracts)]).map { row in
            let place = LinePlace(version: try row.int64("version_id"), row: try row.int("row"))
            return (
                try row.int("contract_id"), place,
                Valuation(
                    line: LineName(version: place.version, row: place.row).text,
                    amount: Quantity(units: try row.int64("amount")), reason: try row.string("reason"),
                    by: try row.string("decided_by"), on: try row.day("decided_on"))
            )
        }
    }
}
