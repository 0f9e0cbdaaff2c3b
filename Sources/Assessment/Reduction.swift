import Contracts
import Policies

/// The share of an obligation that the contractor's own certificates take off.
struct Reduction {
    /// By what is known to hold.
    let surely: Fraction
    /// If what is not known holds.
    let atBest: Fraction

    /// Nothing.
    static let none = Reduction(surely: .zero, atBest: .zero)

    /// Whether it hangs on a status that is not known.
    var isOpen: Bool { surely != atBest }

    private init(surely: Fraction, atBest: Fraction) {
        self.surely = surely
        self.atBest = atBest
    }

    /// What the prime's certificates take off, as things stand on a day; of those that hold together the largest.
    init(_ obligation: Obligation, in commitment: BoundCommitment, term: Period?, upTo day: Day) {
        guard !obligation.reductions.isEmpty, let term, let known = Period(start: term.start, end: max(term.start, day))
        else {
            self = .none
            return
        }
        let dossier = commitment.dossier
        let party = dossier.chain.nodes[dossier.prime].party
        var spells = dossier.parties.spells(of: obligation.reductions, ofParty: party, in: known)
        // What stands on the last day is taken to stand for the days ahead.
        if let last = spells.last { spells[spells.count - 1].days = last.days + max(0, term.dayCount - known.dayCount) }
        self.init(
            surely: obligation.onLapse.share(of: spells.map { ($0.days, $0.surely) }),
            atBest: obligation.onLapse.share(of: spells.map { ($0.days, $0.atBest) }))
    }
}

extension Obligation.Lapse {
    /// What stays off of reductions that held for so many days each: the least where a lapse re-opens all, else each
    /// for its days.
    fileprivate func share(of spells: [(days: Int, by: Fraction)]) -> Fraction {
        switch self {
        case .reopensAll: spells.map(\.by).min() ?? .zero
        case .reopensRest:
            spells.reduce(.zero) { $0 + $1.by * Fraction(Int128($1.days)) }
                * Fraction(1, over: Int128(max(1, spells.reduce(0) { $0 + $1.days })))
        }
    }
}

extension PartyRegister {
    /// A stretch of days with the largest reduction by a certificate that holds, and by one that may.
    fileprivate struct Spell {
        var days: Int
        let surely: Fraction
        let atBest: Fraction
    }

    /// The stretches of a period in which a party's certificates stay as they are, in order.
    ///
    /// The contractor shows its certificates, so one that nobody stated, or that has run out, does not hold.
    fileprivate func spells(
        of reductions: [Obligation.Reduction], ofParty id: String, in period: Period
    ) -> [Spell] {
        let turns = reductions.flatMap { changes(of: $0.certificate, ofParty: id) }
        let starts = [period.start] + Set(turns.filter { period.start < $0 && $0 <= period.end }).sorted()
        return zip(starts, starts.dropFirst() + [period.end.adding(days: 1)]).map { start, next in
            func largest(among statuses: Set<Status>) -> Fraction {
                reductions.filter { statuses.contains(stated($0.certificate, ofParty: id, on: start) ?? .no) }
                    .map(\.by).max() ?? .zero
            }
            return Spell(
                days: next.days(since: start), surely: largest(among: [.yes]), atBest: largest(among: [.yes, .unknown]))
        }
    }
}
