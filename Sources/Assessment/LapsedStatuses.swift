import Contracts
import Policies

/// A party's status that ended before lines that rest on it, or before the cut-off.
struct LapsedStatus {
    /// What rests on the status.
    enum Use: Equatable {
        /// Payments to a node, which go by the status on its first day.
        case node(start: Day)
        /// Payments or purchases, which go by the status on their own day.
        case payee
        /// The prime's own obligation.
        case reduction(Fraction)
    }

    let party: String
    /// The statuses that were asked for.
    let statuses: String
    /// The last day on which they held.
    let last: Day
    let use: Use
    /// The money that rests on it, in ten-thousandths.
    var amount: Int128 = 0
    /// The lines after that day, as positions among the known lines.
    var lines: [Int] = []
}

/// The statuses that ended before what rests on them, party by party.
struct LapsedStatuses {
    /// By party, those of a node before those of a payee.
    private(set) var found: [LapsedStatus] = []

    init(of subject: Subject, upTo cutOff: Day, in assessment: CommitmentAssessment) {
        if let spend = assessment.spend { add(assessment.lapsedPayments, of: subject, in: spend) }
        if let valuation = assessment.valuation { addPurchases(of: subject, upTo: cutOff, in: valuation) }
        if case .valueShare(let rule) = assessment.commitment.clause.rule, subject.isPrime {
            addReduction(by: rule, of: subject, upTo: cutOff, in: assessment.commitment)
        }
        found = found.filter { $0.amount != 0 }.sorted { ($0.party, $0.last, $0.rank) < ($1.party, $1.last, $1.rank) }
    }

    private mutating func add(_ lapsed: [LapsedPayment], of subject: Subject, in spend: SpendLedger) {
        guard !lapsed.isEmpty else { return }
        let dossier = spend.dossier
        let words = spend.rule.eligible.words
        let reach = spend.reach(of: subject)
        for payment in lapsed where reach.contains(spend.entries[payment.position].paid.payer) {
            let entry = spend.entries[payment.position]
            let start = entry.paid.paidPlace.map { dossier.start(of: $0) }
            let use = entry.status == .yes ? start.map { LapsedStatus.Use.node(start: $0) } : nil
            add(
                entry.credit.high, at: entry.paid.line,
                to: LapsedStatus(
                    party: spend.party(of: entry), statuses: words, last: payment.last, use: use ?? .payee))
        }
    }

    private mutating func addPurchases(of subject: Subject, upTo cutOff: Day, in valuation: LineValuation) {
        let dossier = valuation.dossier
        for line in dossier.lines(of: subject.places).indices where dossier.lines[line].line.date <= cutOff {
            guard case .purchase(let purchase) = dossier.lines[line].line.fact else { continue }
            let codes = valuation.statuses(askedOf: purchase)
            let register = dossier.parties
            let ends = StatusEnds(of: codes, in: register)
            let last = register.known(purchase.payee).flatMap { number in
                ends.last(ofParty: number, before: purchase.date) { day in
                    codes.reduce(Status.yes) { $0 && register.status($1, of: number, on: day) }
                }
            }
            guard let last, let valued = valuation.value(of: line) else { continue }
            add(
                valued.amount, at: line,
                to: LapsedStatus(
                    party: purchase.payee, statuses: codes.joined(separator: " and "), last: last, use: .payee))
        }
    }

    /// Of the prime's certificates that ended within the term, the one that took off most.
    private mutating func addReduction(
        by rule: ValueShare, of subject: Subject, upTo cutOff: Day, in commitment: BoundCommitment
    ) {
        let register = commitment.dossier.parties
        let number = commitment.dossier.partyOfPlace[subject.place]
        var lapsed: [(reduction: Obligation.Reduction, last: Day)] = []
        for reduction in rule.obligation.reductions {
            let ends = StatusEnds(of: [reduction.certificate], in: register)
            let last = ends.last(ofParty: number, before: cutOff) {
                register.stated(reduction.certificate, of: number, on: $0)?.value ?? .no
            }
            if let last, last >= subject.start { lapsed.append((reduction, last)) }
        }
        guard let largest = lapsed.max(by: { $0.reduction.by < $1.reduction.by }) else { return }
        let owed = Owed(rule, of: subject, in: commitment)
        let reduced = Quantity(share: .one - largest.reduction.by, ofUnits: Int128(owed.whole.units))
        guard reduced < owed.required else { return }
        var status = LapsedStatus(
            party: register.ids[number], statuses: largest.reduction.certificate, last: largest.last,
            use: .reduction(largest.reduction.by))
        status.amount = Int128(owed.required.units) - Int128(reduced.units)
        found.append(status)
    }

    private mutating func add(_ amount: Int64, at line: Int, to status: LapsedStatus) {
        let position = found.firstIndex {
            $0.party == status.party && $0.last == status.last && $0.use == status.use
                && $0.statuses == status.statuses
        }
        let index = position ?? found.count
        if position == nil { found.append(status) }
        found[index].amount += Int128(amount)
        found[index].lines.append(line)
    }
}

extension LapsedStatus {
    fileprivate var rank: Int {
        switch use {
        case .node: 0
        case .payee: 1
        case .reduction: 2
        }
    }
}
