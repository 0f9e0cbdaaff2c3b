import Assessment
public import Contracts
import FoundationEssentials
import Postgres
import Reports
import SQLFiles

/// How the contracts of an authority stood at the end of a day, by what was concluded and decided by then.
public struct DayStandings: Sendable {
    /// The day.
    public var day: Day
    /// The last day by then on which conclusions were drawn or found to hold; nil while there were none.
    public var assessed: Day?
    /// How many contracts the register had.
    public var registered: Int
    /// Those that had been assessed, by reference.
    public var contracts: [StoredEvaluation]
    /// How many more had been assessed before it was kept what a digest tells of them.
    public var unkept: Int
}

extension Store {
    /// How the contracts of an authority stood at the end of a day, from the evaluations that were kept: what was
    /// learned, decided or changed later has no say.
    public func standings(of authority: Authority, on day: Day) async throws -> DayStandings {
        try await read(authority) { session in
            let known = try session.query(
                Query.registerOnDay.text, [.int(authority.id), .text(day.description)]
            ).only()
            var standings = DayStandings(
                day: day, assessed: try known.optionalDay("looked"), registered: try known.int("contracts"),
                contracts: [], unkept: 0)
            let kept = try session.query(
                Query.evaluationsOnDay.text, [.int(authority.id), .text(day.description)]
            ).map { row in try KeptEvaluation(row) }
            let days = kept.map(\.asOf) + (standings.assessed.map { [$0] } ?? [])
            standings.assessed = days.max()
            let reading = try KeptParts(of: kept.map(\.id), for: authority, on: day, in: session)
            standings.contracts = kept.compactMap { reading.standing(of: $0) }
            standings.unkept = kept.count - standings.contracts.count
            return standings
        }
    }

    /// The first and the last day for which a contract of an authority was assessed; nil while none was.
    public func assessedDays(of authority: Authority) async throws -> Period? {
        try await read(authority) { session in
            let row = try session.query(Query.assessedDays.text, [.int(authority.id)]).only()
            guard let first = try row.optionalDay("first"), let last = try row.optionalDay("last") else { return nil }
            return Period(start: min(first, last), end: last)
        }
    }
}

/// An evaluation as it was kept, without what is kept in rows of their own.
private struct KeptEvaluation {
    let id: Int64
    let ref: String
    let asOf: Day
    let cutOff: Day?
    let engine: String
    let coverage: [TierCoverage]
    /// Nil where it was made before that was kept.
    let outline: ContractOutline?

    init(_ row: Row) throws {
        func json<Value: Decodable>(_ text: String) throws -> Value {
            try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        }
        id = try row.int64("evaluation_id")
        ref = try row.string("ref")
        asOf = try row.day("as_of")
        cutOff = try row.optionalDay("cut_off")
        engine = try row.string("engine")
        coverage = try json(try row.string("coverage"))
        outline = try row.optionalString("outline").map { text in try json(text) }
    }
}

/// The assessments and flags of some evaluations, and what was decided on these.
private struct KeptParts {
    private var assessments: [Int64: [Assessment]] = [:]
    private var editions: [Int64: [String: String]] = [:]
    private var flags: [Int64: [(flag: Flag, since: Day, facts: String)]] = [:]
    private let decisions: FlagDecisions
    private let day: Day

    init(of evaluations: [Int64], for authority: Authority, on day: Day, in session: Session) throws {
        self.day = day
        decisions = try session.decisions(of: authority, contract: nil, key: nil)
        let made = try session.query(
            Query.assessmentsByEvaluation.text,
            [.int(authority.id), .bigints(evaluations), .text(ReportContext.prime)])
        for row in made {
            let (id, assessment) = (try row.int64("evaluation_id"), try Assessment(row))
            assessments[id, default: []].append(assessment)
            editions[id, default: [:]][assessment.commitment] = try row.string("edition")
        }
        for row in try session.query(Query.flagsByEvaluation.text, [.int(authority.id), .bigints(evaluations)]) {
            let flag = try Flag(row)
            let facts = try row.optionalString("fingerprint") ?? flag.fingerprint
            flags[try row.int64("evaluation_id"), default: []].append((flag, try row.day("since"), facts))
        }
    }

    func standing(of kept: KeptEvaluation) -> StoredEvaluation? {
        guard let outline = kept.outline else { return nil }
        let found = flags[kept.id, default: []]
        return StoredEvaluation(
            outline: outline,
            evaluation: Evaluation(
                asOf: kept.asOf, cutOff: kept.cutOff, assessments: assessments[kept.id, default: []],
                flags: found.map(\.flag), coverage: kept.coverage),
            engine: kept.engine, editions: editions[kept.id, default: [:]],
            standings: found.reduce(into: [:]) { standings, found in
                standings[found.flag.key] = FlagStanding(
                    facts: found.facts, since: found.since, decisions: decisions[kept.ref, found.flag.key], on: day)
            })
    }
}
