public import Assessment
public import Contracts
import FoundationEssentials
import Postgres
import Reports
import SQLFiles

/// What stands for a contract: its facts, its assessments and its flags with their first days.
public struct StoredEvaluation: Sendable {
    /// The contract.
    public var contract: StoredContract
    /// The conclusions; the credits of single lines are not kept and stay empty.
    public var evaluation: Evaluation
    /// The first day of each flag's unbroken run, by key.
    public var since: [String: Day]
    /// How each flag stands by what was decided on it, by key.
    public var standings: [String: FlagStanding]
    /// The facts without the lines of the reports: the contract, its chain, its commitments, which reports arrived.
    public var dossier: Dossier
}

extension Store {
    /// What stands for every contract of an authority that has been assessed, by reference.
    /// - Parameter day: The day on which decisions must hold; nil for the day of the conclusions.
    public func standings(of authority: Authority, on day: Day? = nil) async throws -> [StoredEvaluation] {
        let contracts = try await contracts(of: authority)
        let flags = Dictionary(grouping: try await flags(of: authority, on: day), by: \.contract)
        return try await pool.read { session in
            let made = try session.query(Query.currentAssessments.text, [.int(authority.id)]).map { row in
                (ref: try row.string("ref"), assessment: try Assessment(row))
            }
            let assessments = Dictionary(grouping: made, by: \.ref)
            let days = try session.query(Query.currentEvaluations.text, [.int(authority.id)]).map { row in
                (try row.int("contract_id"), (asOf: try row.day("as_of"), coverage: try [TierCoverage](row)))
            }
            guard let latest = days.map(\.1.asOf).max() else { return [] }
            let standing = Dictionary(days, uniquingKeysWith: { first, _ in first })
            let outlines = try Outlines(of: authority, asOf: latest, in: session)
            return try contracts.compactMap { contract in
                guard let (day, coverage) = standing[contract.id] else { return nil }
                let ref = contract.contract.ref
                var stored = StoredEvaluation(
                    contract: contract, asOf: day,
                    assessments: assessments[ref, default: []].map(\.assessment), flags: flags[ref, default: []],
                    dossier: try outlines.dossier(of: contract))
                stored.evaluation.coverage = coverage
                return stored
            }
        }
    }

    /// The assessments of the contracts as a whole that stood on a day, by reference; a contract that had not been
    /// assessed by then is left out, one that no commitment bound has none.
    public func standing(of authority: Authority, on day: Day) async throws -> [String: [Assessment]] {
        try await pool.read { session in
            let rows = try session.query(
                Query.assessmentsOnDay.text,
                [.int(authority.id), .text(day.description), .text(ReportContext.prime)])
            return try rows.reduce(into: [:]) { found, row in
                let made = try row.isNull("commitment") ? [] : [Assessment(row)]
                found[try row.string("ref"), default: []] += made
            }
        }
    }

    /// The facts of a contract with the conclusions drawn from them for the day that stands, every line's credit
    /// included, and the flags that stand; for `today` while the contract waits for its first assessment.
    ///
    /// Its flags are those that were kept, whatever the rules of this store: every reader is shown the same.
    public func evaluated(
        _ ref: String, of authority: Authority, today: Day
    ) async throws -> (loaded: LoadedDossier, evaluation: Evaluation, flags: [StoredFlag]) {
        let stored = try await contract(ref, of: authority)
        let (loaded, standing) = try await pool.read { session in
            let latest = try session.query(
                Query.evaluationCurrent.text, [.int(authority.id), .int(stored.id)]
            ).atMostOne()
            let day = try latest.map { row in try row.day("as_of") }
            return (try session.dossier(of: stored, asOf: day ?? today, for: authority), day)
        }
        let flags = try await flags(of: authority, contract: ref, on: today)
        var evaluation = assess(loaded.dossier, asOf: standing ?? today, rules: rules)
        if standing != nil { (evaluation.flags, evaluation.shadowFlags) = (flags.map(\.flag), []) }
        return (loaded, evaluation, flags)
    }
}

extension StoredEvaluation {
    init(
        contract: StoredContract, asOf: Day, assessments: [Assessment], flags: [StoredFlag], dossier: Dossier
    ) {
        self.contract = contract
        evaluation = Evaluation(
            asOf: asOf, cutOff: assessments.compactMap(\.cutOff).max(), assessments: assessments,
            flags: flags.map(\.flag))
        since = Dictionary(flags.map { ($0.flag.key, $0.since) }, uniquingKeysWith: { first, _ in first })
        standings = Dictionary(flags.map { ($0.flag.key, $0.standing) }, uniquingKeysWith: { first, _ in first })
        self.dossier = dossier
    }
}

extension [TierCoverage] {
    fileprivate init(_ row: Row) throws {
        self = try JSONDecoder().decode([TierCoverage].self, from: Data(try row.string("coverage").utf8))
    }
}
