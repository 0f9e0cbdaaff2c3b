import Contracts
import Policies

/// The payments up to a cut-off with what a clause makes of each: whether its payee is eligible, what it counts for.
struct SpendLedger {
    /// A payment under the clause.
    struct Entry {
        let paid: PaidLine
        /// Whether the payee is eligible: on the day of payment, for a node of the chain on its first day.
        let status: Status
        /// What it counts for by the payee's role, rounded once; the whole amount for a node of the chain.
        let credit: Int64
        /// Where it counts.
        let standing: Standing
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
    /// Whether the party of each place is eligible on the place's first day.
    let placeStatus: [Status]
    /// What each place paid, in ten-thousandths.
    let paidOut: [Int128]
    /// What each place was paid, in ten-thousandths.
    let received: [Int128]
    /// What each place keeps; nothing for modes that do not look at it.
    private(set) var byPlace = RetainedByPlace()

    init(
        _ rule: SpendShare, countsFrom: Clause.Level, cutOff: Day, dossier: IndexedDossier, wording: Wording
    ) {
        let judge = PayeeJudge(rule: rule, dossier: dossier, cutOff: cutOff)
        let statuses = dossier.chain.nodes.indices.map { judge.status(ofPlace: $0) }
        let within = dossier.payments.filter { $0.date <= cutOff && !judge.isLeftOut($0) }
        let entries = within.map { paid in
            let line = dossier.lines[paid.line].line
            let status = paid.paidPlace.map { statuses[$0] } ?? judge.status(ofPayeeOf: paid)
            let credit = judge.credit(of: paid, line: line)
            return Entry(
                paid: paid, status: status, credit: credit,
                standing: Standing(of: status, line: line, amount: credit, countsFrom: countsFrom))
        }
        self.init(
            rule: rule, countsFrom: countsFrom, cutOff: cutOff, dossier: dossier, wording: wording, judge: judge,
            entries: entries, placeStatus: statuses)
    }

    private init(
        rule: SpendShare, countsFrom: Clause.Level, cutOff: Day, dossier: IndexedDossier, wording: Wording,
        judge: PayeeJudge, entries: [Entry], placeStatus: [Status]
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
        self.placeStatus = placeStatus
        self.paidOut = paidOut
        self.received = received
        switch rule.mode {
        case .retained, .ownForces: byPlace = RetainedByPlace(self)
        case .direct, .eachTier, .leaving: break
        }
    }

    /// The places whose payments the clause looks at.
    func reach(of subject: Subject) -> Range<Int> {
        switch rule.mode {
        case .direct, .eachTier: subject.place..<(subject.place + 1)
        case .retained, .ownForces, .leaving: subject.places
        }
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
            of: .yes, line: dossier.lines[entry.paid.line].line, amount: entry.credit, countsFrom: countsFrom)
    }
}
