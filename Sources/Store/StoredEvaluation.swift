public import Assessment
public import Contracts
import Postgres
import SQLFiles

/// What stood for a contract on a day: its conclusions and what else a digest tells of it, as they were kept.
public struct StoredEvaluation: Sendable {
    /// What is told of the contract besides.
    public var outline: ContractOutline
    /// The conclusions about the contract as a whole; the credits of single lines are not kept and stay empty.
    public var evaluation: Evaluation
    /// The version of the rules that drew them.
    public var engine: String
    /// The edition each assessment was made by, by the commitment's code.
    public var editions: [String: String]
    /// How each flag stood by what was decided on it, by key.
    public var standings: [String: FlagStanding]
}

extension Store {
    /// The facts of a contract with the conclusions drawn from them for the day that stands, those on the contract as a
    /// whole with every line's credit, and the flags that stand; for `today` while the contract waits for its first
    /// assessment.
    ///
    /// Its flags are those that were kept, whatever the rules of this store: every reader is shown the same. So what
    /// other contracts deliver too, of which nothing but flags follows, is not looked for again; before the first
    /// assessment those flags are missing.
    public func evaluated(
        _ ref: String, of authority: Authority, today: Day
    ) async throws -> (loaded: LoadedDossier, evaluation: Evaluation, flags: [StoredFlag]) {
        let stored = try await contract(ref, of: authority)
        let (loaded, standing) = try await read(authority) { session in
            let latest = try session.query(
                Query.evaluationCurrent.text, [.int(authority.id), .int(stored.id)]
            ).atMostOne()
            let day = try latest.map { row in try row.day("as_of") }
            try session.useIndexes()
            let loaded = try session.dossier(of: stored, beside: .ofPeople, asOf: day ?? today, for: authority)
            return (loaded, day)
        }
        let flags = try await flags(of: authority, contract: ref, on: today)
        var evaluation = assess(loaded.dossier, asOf: standing ?? today, primeOnly: true, rules: rules)
        if standing != nil { (evaluation.flags, evaluation.shadowFlags) = (flags.map(\.flag), []) }
        return (loaded, evaluation, flags)
    }
}
