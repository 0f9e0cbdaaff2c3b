import Assessment
import Contracts
import Policies

/// What the contracts of one snapshot share, so that it is read once: clauses, what the register states of parties, and
/// which identifiers name the same.
///
/// Good for one transaction only: the next one may see something else.
struct Remembered {
    /// Beyond these many the memory begins anew, so that it stays bounded.
    private static let (mostClauses, mostParties) = (1_000, 100_000)

    private var clauses: [String: Clause] = [:]
    private(set) var parties: [String: Party] = [:]
    private var known: PartyMerges?

    /// The clause of that text, as it was frozen.
    mutating func clause(_ json: String) throws -> Clause {
        if let known = clauses[json] { return known }
        if clauses.count >= Self.mostClauses { clauses = [:] }
        let clause = try Clause(stored: json)
        clauses[json] = clause
        return clause
    }

    /// Which identifiers stand for others; read once.
    mutating func merges(_ read: () throws -> PartyMerges) throws -> PartyMerges {
        if let known { return known }
        let merges = try read()
        known = merges
        return merges
    }

    /// Begins anew with the parties where there are too many; what was named by them before keeps them.
    mutating func makeRoom() {
        if parties.count >= Self.mostParties { parties = [:] }
    }

    /// Gets to know parties; `read` gives what there is of them.
    mutating func meet(_ new: Set<String>, _ read: ([String]) throws -> [String: Party]) throws {
        guard !new.isEmpty else { return }
        let found = try read(new.sorted())
        for id in new { parties[id] = found[id] ?? Party(id: id, name: "") }
    }
}
