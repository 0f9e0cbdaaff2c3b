import Contracts
import Policies

/// A dossier made up for one clause, on which the engine is run.
struct ClauseSample {
    /// The clause as a sample contract carries it.
    var commitment: Commitment
    var contract: Contract
    var parties: [Party] = []
    /// What stands below the prime.
    var subcontracts: [ChainNode] = []
    var lines: [Line] = []
    var valuations: [Valuation] = []
    /// The statuses of the prime itself.
    var certificates: [String] = []
    /// The last day of the period that the engine is asked about.
    var cutOff: Day
    /// Whether the report of that period came a day too late.
    var isLate = false
    /// The day on which the only report arrives; nil where every period is reported in time.
    var onlyReport: Day?

    static let prime = "n0"
    static let subcontractor = "n1"

    /// A sample without lines; asked about the first period end after a year by which something is due.
    init(_ clause: Clause, parameters: Parameters, contract: Contract) {
        commitment = Commitment(
            code: clause.code, policy: "example", edition: "example", clause: clause, parameters: parameters)
        self.contract = contract
        cutOff = contract.end
        moveCutOff(to: contract.start.adding(months: 12).adding(days: -1))
    }

    var clause: Clause { commitment.clause }

    /// Asks about the first period that ends on a day or later, and by which something is due.
    mutating func moveCutOff(to day: Day) {
        let ends = periods.map(\.end).filter { $0 >= day }
        cutOff = ends.first { clause.dueShare(on: $0, of: contract) > .zero } ?? contract.end
    }

    private var periods: [Period] {
        Period(start: contract.start, end: contract.end).map { clause.report.periods(of: $0) } ?? []
    }

    private var current: Period? { periods.last { $0.end <= cutOff } ?? periods.first }

    /// Adds what a node reports, with the marks that make a line sure.
    mutating func report(_ fact: Fact, at node: String = ClauseSample.prime) -> String {
        let id = String(lines.count + 1)
        let isConfirmed = clause.countsFrom != .reported
        lines.append(
            Line(
                id: id, node: node, fact: fact, confirmation: isConfirmed ? .confirmed : nil,
                verified: clause.countsFrom == .verified))
        return id
    }

    /// Adds a party that has these statuses and has not got those.
    mutating func party(_ id: String, has: [String] = [], lacks: [String] = []) {
        guard !parties.contains(where: { $0.id == id }) else { return }
        let attributes = has.map { Attribute(code: $0, value: .yes) } + lacks.map { Attribute(code: $0, value: .no) }
        parties.append(Party(id: id, name: "", attributes: attributes))
    }

    /// The first day after the report of the cut-off's period was due.
    var asOf: Day {
        current.map { clause.report.dueDay(of: $0).adding(days: 1) } ?? cutOff.adding(days: 1)
    }

    var dossier: Dossier {
        let prime = Party(
            id: "prime", name: "", attributes: certificates.map { Attribute(code: $0, value: .yes, verified: true) })
        var dossier = Dossier(
            contract: contract, parties: [prime] + parties,
            chain: [
                ChainNode(node: ClauseSample.prime, parent: nil, party: prime.id, value: contract.value)
            ] + subcontracts,
            commitments: [commitment], reports: reports)
        dossier.valuations = valuations
        return dossier
    }

    /// A report for every period; all lines stand in the last one.
    private var reports: [Report] {
        if let onlyReport {
            return periods.prefix(1).map {
                Report(period: $0, node: ClauseSample.prime, received: onlyReport, nil: lines.isEmpty, lines: lines)
            }
        }
        let reported = periods.filter { $0.end <= (current?.end ?? cutOff) }
        return reported.map { period in
            let isLast = period == reported.last
            let dueDay = clause.report.dueDay(of: period)
            return Report(
                period: period, node: ClauseSample.prime,
                received: isLast && isLate ? dueDay.adding(days: 1) : period.end, nil: !isLast || lines.isEmpty,
                lines: isLast ? lines : [])
        }
    }

    /// What the engine answers about the prime; nil when the clause does not bind the sample.
    func assessed(on day: Day? = nil) -> Assessment? {
        assess(dossier, asOf: day ?? asOf).assessments.first { $0.node == ClauseSample.prime }
    }

    /// What the engine answers after a change.
    func assessed(after change: (inout ClauseSample) -> Void) -> Assessment? {
        var changed = self
        change(&changed)
        return changed.assessed()
    }
}

extension Clause {
    /// The share of what is required that is due on a day of a contract.
    fileprivate func dueShare(on day: Day, of contract: Contract) -> Fraction {
        let curve: DueCurve? =
            switch rule {
            case .valueShare(let share):
                if case .rate(_, of: .invoiced) = share.obligation.amount { nil } else { share.due }
            case .spendShare(let share): share.due
            case .count(let count): count.due
            case .hoursShare, .duty: nil
            }
        return curve?.share(on: day, from: contract.start, to: contract.end) ?? .one
    }
}

extension Assessment {
    /// What counts of these lines.
    func credited(_ ids: [String]) -> Quantity {
        credits.filter { ids.contains($0.line) }.reduce(.zero) { $0 + $1.low }
    }
}
