import Assessment
import Contracts
import Policies
import Testing

/// A contract of one year whose only period is reported in time, put together fact by fact.
struct SampleContract {
    var contract: Contract
    var parties: [Party] = []
    var chain: [ChainNode]
    var clauses: [Clause] = []
    /// What the contract adds to its clauses.
    var parameters = Parameters()
    /// Editions of the clauses that were agreed on later.
    var later: [(from: Day, clause: Clause)] = []
    var amendments: [Amendment] = []
    var valuations: [Valuation] = []
    var otherClaims: [OtherClaim] = []
    var changes: [ChainChange] = []
    var restated: [EarlierFigure] = []
    var lines: [Line] = []
    /// The day the report of the first half of the year arrives.
    var firstReceived: Day = "2024-07-10"
    /// The day of assessment, after the first report was due.
    var asOf: Day = "2025-03-01"

    init(value: Quantity = "1000000", currency: Currency = "EUR", kind: Contract.Kind = .services) {
        contract = Contract(
            ref: "C-1", kind: kind, currency: currency, value: value, signed: "2023-12-01", start: "2024-01-01",
            end: "2024-12-31")
        chain = [ChainNode(node: "n0", parent: nil, party: "prime", value: value)]
    }

    /// Adds a party with statuses that always held.
    mutating func party(_ id: String, _ statuses: [String: Status]) {
        let attributes = statuses.sorted { $0.key < $1.key }.map { Attribute(code: $0.key, value: $0.value) }
        parties.append(Party(id: id, name: "", attributes: attributes))
    }

    /// Adds a subcontract named after its party.
    mutating func node(_ name: String, under parent: String, value: Quantity? = "1000", carries: [String] = []) {
        chain.append(ChainNode(node: name, parent: parent, party: name, value: value, carries: carries))
    }

    /// Adds a line, named by its position.
    mutating func line(
        _ fact: Fact, at node: String = "n0", confirmation: Line.Confirmation? = nil, verified: Bool = false
    ) {
        lines.append(
            Line(
                id: String(lines.count + 1), node: node, fact: fact, confirmation: confirmation, verified: verified))
    }

    /// Adds a payment; a payee that is a node of the chain is paid as such.
    mutating func pay(
        _ payee: String, _ amount: Quantity, from payer: String = "n0", on date: Day = "2024-06-01",
        role: String? = nil, confirmation: Line.Confirmation? = nil
    ) {
        let isNode = chain.contains { $0.node == payee }
        line(
            .payment(
                Fact.Payment(payee: payee, payeeNode: isNode ? payee : nil, amount: amount, date: date, role: role)),
            at: payer, confirmation: confirmation)
    }

    /// Adds a placement.
    mutating func place(
        _ person: String, block: String, _ days: Period, hours: Quantity, bonuses: [String] = [],
        at node: String = "n0"
    ) {
        line(
            .placement(
                Fact.Placement(person: person, block: block, days: days, hoursPerWeek: hours, bonuses: bonuses)),
            at: node)
    }

    /// The facts with one report for each half of the year, both made by the prime and in time; lines of other years
    /// stand in the nearer one.
    var dossier: Dossier {
        let middle: Day = "2024-07-01"
        let halves: [(Period, Day, [Line])] = [
            ("2024-01-01/2024-06-30", firstReceived, lines.filter { $0.date < middle }),
            ("2024-07-01/2024-12-31", "2025-01-10", lines.filter { $0.date >= middle }),
        ]
        let reports = halves.map { period, received, lines in
            Report(period: period, node: "n0", received: received, nil: lines.isEmpty, lines: lines)
        }
        var dossier = Dossier(
            contract: contract, parties: parties, chain: chain, commitments: commitments, reports: reports)
        dossier.amendments = amendments
        dossier.valuations = valuations
        dossier.otherClaims = otherClaims
        dossier.changes = changes
        dossier.restated = restated
        return dossier
    }

    private var commitments: [Commitment] {
        clauses.map { Commitment(code: $0.code, policy: "p", edition: "1", clause: $0, parameters: parameters) }
            + later.map { Commitment(code: $1.code, policy: "p", edition: "2", clause: $1, from: $0) }
    }

    /// Everything that follows from the facts.
    var evaluation: Evaluation { assess(dossier, asOf: asOf) }

    /// The flags of a kind when every kind is looked for.
    func flags(_ kind: Flag.Kind) -> [Flag] {
        assess(dossier, asOf: asOf, rules: .all).flags.filter { $0.kind == kind }
    }

    /// The assessment of the first clause at a node.
    func assessment(at node: String = "n0") throws -> Assessment {
        try #require(evaluation.assessments.first { $0.commitment == clauses.first?.code && $0.node == node })
    }
}

extension Clause {
    /// A value share of 5% of the contract value over a table.
    static func value(
        _ table: ValueTable,
        of obligation: Obligation = .rate("5%", of: .contractValue),
        due: DueCurve = .linear
    ) -> Clause {
        var share = ValueShare(obligation: obligation, values: table)
        share.due = due
        return Clause(code: "social-return", rule: .valueShare(share))
    }

    /// A spend share for parties of the status `certified`.
    static func spend(
        _ target: Fraction, _ mode: SpendShare.Mode, _ comparison: SpendShare.Comparison = .atLeast,
        change: (inout SpendShare) -> Void = { _ in }
    ) -> Clause {
        var share = SpendShare(target: target, eligible: .all(["certified"]))
        share.mode = mode
        share.comparison = comparison
        change(&share)
        return Clause(code: "certified-spend", rule: .spendShare(share))
    }
}
