public import Assessment
import Contracts
import Postgres
import SQLFiles

/// A flag with its whole life.
public struct KeptHistory: Sendable, Hashable {
    /// The finding as it was last found.
    public var flag: Flag
    /// What was found and decided.
    public var history: FlagHistory

    /// Whether it was ever shown, not only counted for a rule on trial.
    var wasShown: Bool { history.sightings.contains { $0.found != nil && $0.mode == .shown } }
}

extension Store {
    /// What every evaluation said of a flag and what was decided on it; throws `unknownContract`, and `unknownFlag` for
    /// a key that never stood.
    /// - Parameter name: The flag's key, or its mark.
    public func history(of name: String, on ref: String, for authority: Authority) async throws -> KeptHistory {
        let histories = try await histories(on: ref, for: authority)
        let named = histories.filter { FlagMark.names(name, $0.flag.key) }
        guard let found = named.first, named.count == 1 else {
            throw StoreError.unknownFlag(name, on: ref, standing: try await flags(of: authority, contract: ref))
        }
        return found
    }

    /// The lives of all flags that were ever found on a contract, by key; one that was only ever counted is left out.
    public func histories(on ref: String, for authority: Authority) async throws -> [KeptHistory] {
        try await read(authority) { session in
            try session.histories(on: try Store.contract(ref, of: authority, in: session), for: authority)
                .filter(\.wasShown)
        }
    }
}

extension Session {
    /// The lives of all flags that were ever found on a contract, by key, those only ever counted among them.
    func histories(on stored: StoredContract, for authority: Authority) throws -> [KeptHistory] {
        let ref = stored.contract.ref
        let decisions = try decisions(of: authority, contract: ref, key: nil)
        let rows = try query(Query.flagHistory.text, [.int(authority.id), .int(stored.id)]).map { row in
            try Said(row)
        }
        let byKey = Dictionary(grouping: rows, by: \.key).sorted { $0.key < $1.key }
        return byKey.compactMap { key, said in
            said.last { $0.flag != nil }?.flag.map { flag in
                KeptHistory(
                    flag: flag, history: FlagHistory(sightings: said.map(\.sighting), decisions: decisions[ref, key]))
            }
        }
    }
}

/// What an evaluation said of a flag.
private struct Said {
    var key: String
    var flag: Flag?
    var sighting: FlagHistory.Sighting

    init(_ row: Row) throws {
        key = try row.string("key")
        let name = try row.string("mode")
        guard let mode = FlagRules.Mode(rawValue: name) else {
            throw StoreError(.damagedFact, "A stored rule has the mode \(name), which this version does not know.")
        }
        flag = try row.isNull("kind") ? nil : Flag(row)
        let fingerprint = try row.optionalString("fingerprint")
        let found = flag.map { flag in
            FlagHistory.Found(
                facts: fingerprint ?? flag.fingerprint, amount: flag.amount, message: flag.message,
                because: flag.because)
        }
        sighting = FlagHistory.Sighting(
            try row.day("as_of"), found, mode: mode, at: try row.int64("made_at"))
    }
}
