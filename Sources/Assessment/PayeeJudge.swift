import Contracts
import Policies

/// Who is eligible under a clause, and for how much of a payment.
struct PayeeJudge {
    /// What a clause makes of a payee.
    struct Verdict {
        /// Whether it is eligible.
        let status: Status
        /// What part of an amount counts of it.
        let weight: CreditWeight
        /// Whether a clause that shares it out has it too.
        let isElsewhere: Status

        /// Whether knowing one of its statuses would let more of it count.
        var awaitsStatus: Bool { status == .unknown || (status == .yes && weight.sure != weight.best) }
    }

    let rule: SpendShare
    let dossier: IndexedDossier
    let cutOff: Day
    /// The clause's code.
    let code: String
    /// The clauses that share its payees.
    let others: [PayeeJudge]
    private let excludedParty: Int?

    init(rule: SpendShare, sharing overlap: OverlappingClauses, dossier: IndexedDossier, cutOff: Day) {
        self.rule = rule
        self.dossier = dossier
        self.cutOff = cutOff
        code = overlap.code
        others = overlap.others.map { other in
            PayeeJudge(
                rule: other.rule, sharing: OverlappingClauses(code: other.code), dossier: dossier, cutOff: cutOff)
        }
        excludedParty = rule.exclude.contains(.prime) ? dossier.partyOfPlace[dossier.prime] : nil
    }

    /// A node's party, judged on the node's first day where the clause names no other.
    func verdict(onPlace place: Int) -> Verdict {
        verdict(part(ofPlace: place)) { $0.part(ofPlace: place).status }
    }

    /// A payee that is no node, judged on the day of payment where the clause names no other.
    func verdict(onPayeeOf paid: PaidLine) -> Verdict {
        verdict(part(ofPayeeOf: paid)) { $0.part(ofPayeeOf: paid).status }
    }

    private func verdict(_ part: EligiblePart, elsewhere: (PayeeJudge) -> Status) -> Verdict {
        let isElsewhere = others.reduce(Status.no) { $0 || elsewhere($1) }
        guard part.status != .no else { return Verdict(status: .no, weight: .whole, isElsewhere: isElsewhere) }
        var weight = CreditWeight(sure: part.sure, best: part.best)
        if part.status == .unknown { weight.sure = part.best }
        if rule.overlap?.how == .halves, let other = others.first {
            weight.halved = isElsewhere
            weight.isFirstHalf = code < other.code
        }
        return Verdict(status: part.status, weight: weight, isElsewhere: isElsewhere)
    }

    /// Whether a party is eligible on a day; no for one whose sales do not count.
    func status(of party: Int, on day: Day) -> Status {
        part(of: party, on: day, asked: asked(onPayment: day)).status
    }

    private func part(ofPlace place: Int) -> EligiblePart {
        part(of: dossier.partyOfPlace[place], on: dossier.start(of: place), asked: asked(ofPlace: place))
    }

    private func part(ofPayeeOf paid: PaidLine) -> EligiblePart {
        part(of: paid.party, on: paid.date, asked: asked(onPayment: paid.date))
    }

    private func part(of party: Int, on day: Day, asked: Day?) -> EligiblePart {
        if isExcluded(party, on: day) { return EligiblePart(status: .no) }
        guard let asked else { return EligiblePart(status: .unknown) }
        return rule.eligiblePart(of: party, on: asked, in: dossier.parties)
    }

    /// The day on which a node's status is asked: the clause's own where it names one, nil while that is not known.
    func asked(ofPlace place: Int) -> Day? {
        switch rule.statusOn {
        case nil: dossier.start(of: place)
        case .offer: dossier.chain.nodes[place].offered
        case .some(let day): dossier.day(of: day, cutOff: cutOff)
        }
    }

    /// As ``asked(ofPlace:)``, for a payee that is no node.
    func asked(onPayment day: Day) -> Day? {
        switch rule.statusOn {
        case nil, .offer: day
        case .some(let statusOn): dossier.day(of: statusOn, cutOff: cutOff)
        }
    }

    /// Whether a payment is claimed for this clause, where it can count for one of several only: what its line names
    /// decides; where it names none, it is open while another clause may have the payee.
    func claim(of paid: PaidLine, isElsewhere: Status) -> Status {
        guard rule.overlap?.how == .oneOnly, !others.isEmpty,
            case .payment(let payment) = dossier.lines[paid.line].line.fact
        else { return .yes }
        if payment.countsFor == code { return .yes }
        if others.contains(where: { $0.code == payment.countsFor }) { return .no }
        return isElsewhere == .no ? .yes : .unknown
    }

    /// What a payment counts for: the share of the payee's role, for a node the whole; and the weight of the payee.
    func credit(of paid: PaidLine, _ weight: CreditWeight) -> CreditRange {
        guard paid.paidPlace == nil, !rule.roles.isEmpty,
            let share = dossier.lines[paid.line].line.role.flatMap({ rule.roles[$0] })
        else { return weight.range(of: paid.amount) }
        return weight.times(share).range(of: paid.amount)
    }

    /// Whether a payment stands outside both sides of the share.
    func isLeftOut(_ paid: PaidLine) -> Bool {
        guard !rule.leaveOut.isEmpty, let role = dossier.lines[paid.line].line.role else { return false }
        return rule.leaveOut.contains(role)
    }

    /// Whether purchases from a party do not count; an affiliate is one that has the status `affiliate`.
    func isExcluded(_ party: Int, on day: Day) -> Bool {
        party == excludedParty
            || (rule.exclude.contains(.affiliates)
                && dossier.parties.status("affiliate", of: party, on: day) == .yes)
    }
}

extension Line {
    /// What the payee of a payment did; nil when not said.
    var role: String? {
        if case .payment(let payment) = fact { payment.role } else { nil }
    }
}
