import Contracts
import Policies

/// Who is eligible under a clause, and for how much of a payment.
struct PayeeJudge {
    let rule: SpendShare
    let dossier: IndexedDossier
    let cutOff: Day
    private let excludedParty: Int?

    init(rule: SpendShare, dossier: IndexedDossier, cutOff: Day) {
        self.rule = rule
        self.dossier = dossier
        self.cutOff = cutOff
        excludedParty = rule.exclude.contains(.prime) ? dossier.partyOfPlace[dossier.prime] : nil
    }

    /// The status of a node's party, on the node's first day where the clause names no other.
    func status(ofPlace place: Int) -> Status {
        status(of: dossier.partyOfPlace[place], on: dossier.start(of: place))
    }

    /// The status of a payee that is no node, on the day of payment where the clause names no other.
    func status(ofPayeeOf paid: PaidLine) -> Status {
        status(of: paid.party, on: paid.date)
    }

    /// The day on which a status is asked: the clause's own where it names one, nil while that is not known.
    func asked(insteadOf day: Day) -> Day? {
        guard let statusOn = rule.statusOn else { return day }
        return dossier.day(of: statusOn, cutOff: cutOff)
    }

    /// What a payment counts for: the share of the payee's role, the whole for a node.
    func credit(of paid: PaidLine, line: Line) -> Int64 {
        guard paid.paidPlace == nil, case .payment(let payment) = line.fact, let role = payment.role,
            let share = rule.roles[role]
        else { return paid.amount }
        return Quantity(share: share, ofUnits: Int128(paid.amount)).units
    }

    /// Whether a payment stands outside both sides of the share.
    func isLeftOut(_ paid: PaidLine) -> Bool {
        guard !rule.leaveOut.isEmpty, case .payment(let payment) = dossier.lines[paid.line].line.fact,
            let role = payment.role
        else { return false }
        return rule.leaveOut.contains(role)
    }

    /// Whether purchases from a party do not count; an affiliate is one that has the status `affiliate`.
    func isExcluded(_ party: Int, on day: Day) -> Bool {
        party == excludedParty
            || (rule.exclude.contains(.affiliates)
                && dossier.parties.status("affiliate", of: party, on: day) == .yes)
    }

    /// The status of a party on a day, or on the day the clause names; no for one whose sales do not count.
    func status(of party: Int, on day: Day) -> Status {
        if isExcluded(party, on: day) { return .no }
        guard let asked = asked(insteadOf: day) else { return .unknown }
        return rule.eligible.status(of: party, on: asked, in: dossier.parties)
    }
}
