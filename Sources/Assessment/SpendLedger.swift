import Contracts
import Policies

/// The payments up to a cut-off with what a clause makes of each: whether its payee is eligible, what it counts for.
struct SpendLedger {
    /// A payment under the clause.
    struct Entry {
        let paid: PaidLine
        /// Whether the payee is eligible: on the day of payment, for a node of the chain on its first day.
        let status: Status
        /// As ``status``, whatever the line is claimed for.
        let payeeStatus: Status
        /// Whether it is claimed for this clause, where it can count for one of several only.
        let claim: Status
        /// Where it counts.
        let standing: Standing
        /// Whether knowing a status of its payee would let more of it count.
        let awaitsStatus: Bool
        /// What it counts for by the payee's role and part, rounded once; of a node of the chain by its part.
        let credit: CreditRange
    }

    let rule: SpendShare
    let countsFrom: Clause.Level
    let cutOff: Day
    let dossier: IndexedDossier
    let wording: Wording
    let judge: PayeeJudge
    /// The payments, payer by payer in the order of places.
    let entries: [Entry]
    /// Where the payments by each place begin; one more entry than places.
    let first: [Int]
    /// The positions of the payments to each place.
    let incoming: [[Int]]
    /// What the clause makes of the party of each place.
    let placeVerdicts: [PayeeJudge.Verdict]
    /// What each place paid, in ten-thousandths.
    let paidOut: [Int128]
    /// What each place was paid, in ten-thousandths.
    let received: [Int128]
    /// What each place keeps; nothing for modes that do not look at it.
    private(set) var byPlace = RetainedByPlace()
    /// The places of which nobody can tell who pays them; empty for modes that ask no node who pays it.
    private(set) var unsettled: [Int] = []

    init(
        _ rule: SpendShare, sharing overlap: OverlappingClauses, countsFrom: Clause.Level, cutOff: Day,
        dossier: IndexedDossier, wording: Wording
    ) {
        let judge = PayeeJudge(rule: rule, sharing: overlap, dossier: dossier, cutOff: cutOff)
        let verdicts = dossier.chain.nodes.indices.map { judge.verdict(onPlace: $0) }
        var payees = PayeeVerdicts(judge)
        var entries: [Entry] = []
        entries.reserveCapacity(dossier.payments.count)
        for paid in dossier.payments where paid.date <= cutOff && !judge.isLeftOut(paid) {
            let verdict = paid.paidPlace.map { verdicts[$0] } ?? payees.verdict(onPayeeOf: paid)
            let claim = judge.claim(of: paid, isElsewhere: verdict.isElsewhere)
            let status = verdict.status && claim
            let credit = judge.credit(of: paid, verdict.weight)
            entries.append(
                Entry(
                    paid: paid, status: status, payeeStatus: verdict.status, claim: claim,
                    standing: Standing(
                        of: status, mark: paid.mark, amount: paid.paidPlace == nil ? credit.sign : paid.amount,
                        countsFrom: countsFrom),
                    awaitsStatus: claim != .no && verdict.awaitsStatus, credit: credit))
        }
        self.init(
            rule: rule, countsFrom: countsFrom, cutOff: cutOff, dossier: dossier, wording: wording, judge: judge,
            entries: entries, placeVerdicts: verdicts)
    }

    private init(
        rule: SpendShare, countsFrom: Clause.Level, cutOff: Day, dossier: IndexedDossier, wording: Wording,
        judge: PayeeJudge, entries: [Entry], placeVerdicts: [PayeeJudge.Verdict]
    ) {
        let count = dossier.chain.nodes.count
        var first = Array(repeating: 0, count: count + 1)
        var incoming: [[Int]] = Array(repeating: [], count: count)
        var paidOut = Array(repeating: Int128(0), count: count)
        var received = paidOut
        for (index, entry) in entries.enumerated() {
            let amount = Int128(entry.paid.amount)
            first[entry.paid.payer + 1] += 1
            paidOut[entry.paid.payer] += amount
            if let place = entry.paid.paidPlace {
                incoming[place].append(index)
                received[place] += amount
            }
        }
        for place in 0..<count { first[place + 1] += first[place] }
        self.rule = rule
        self.countsFrom = countsFrom
        self.cutOff = cutOff
        self.dossier = dossier
        self.wording = wording
        self.judge = judge
        self.entries = entries
        self.first = first
        self.incoming = incoming
        self.placeVerdicts = placeVerdicts
        self.paidOut = paidOut
        self.received = received
        switch rule.mode {
        case .retained, .ownForces: byPlace = RetainedByPlace(self)
        case .leaving: unsettled = dossier.chain.unsettled
        case .direct, .eachTier: break
        }
    }

    /// The places whose payments the clause looks at.
    func reach(of subject: Subject) -> Range<Int> {
        switch rule.mode {
        case .direct, .eachTier: subject.place..<(subject.place + 1)
        case .retained, .ownForces, .leaving: subject.places
        }
    }

    /// What the clause makes of whom a payment reaches.
    func verdict(of entry: Entry) -> PayeeJudge.Verdict {
        entry.paid.paidPlace.map { placeVerdicts[$0] } ?? judge.verdict(onPayeeOf: entry.paid)
    }

    /// The payments by a run of places.
    func payments(by places: Range<Int>) -> ArraySlice<Entry> {
        entries[first[places.lowerBound]..<first[places.upperBound]]
    }

    /// The payments by one place.
    func payments(by place: Int) -> ArraySlice<Entry> {
        payments(by: place..<(place + 1))
    }

    /// What a place keeps of what it was paid, in ten-thousandths.
    func retained(by place: Int) -> Int128 {
        max(0, received[place] - paidOut[place])
    }

    /// The party that a payment reaches: the node's own where it names one.
    func party(of entry: Entry) -> String {
        dossier.parties.ids[entry.paid.paidPlace.map { dossier.partyOfPlace[$0] } ?? entry.paid.party]
    }

    /// Where a payment counts if its payee's status were yes.
    func standingIfEligible(_ entry: Entry) -> Standing {
        Standing(
            of: .yes, mark: entry.paid.mark,
            amount: entry.paid.paidPlace == nil ? entry.credit.sign : entry.paid.amount, countsFrom: countsFrom)
    }
}
