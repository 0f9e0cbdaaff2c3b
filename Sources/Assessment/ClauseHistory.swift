import Contracts
import Policies

/// The editions of one clause on a contract, in the order in which they came to hold.
struct ClauseHistory {
    /// The clause's code.
    let code: String
    private let editions: [Commitment]
    /// The first day on which a later edition of the policy holds that lacks the clause; nil when none does.
    private let end: Day?

    /// The histories of all clauses, in the order in which the dossier first names them.
    static func all(of commitments: [Commitment]) -> [ClauseHistory] {
        var codes: [String] = []
        var byCode: [String: [Commitment]] = [:]
        for commitment in commitments {
            if byCode[commitment.code] == nil { codes.append(commitment.code) }
            byCode[commitment.code, default: []].append(commitment)
        }
        // Mostly there is none: what holds from the beginning ends nothing.
        let dated = commitments.filter { $0.from != nil }
        return codes.map { code in
            let own = byCode[code, default: []]
            let last = own.compactMap(\.from).max()
            let later = dated.filter { other in
                own.allSatisfy { $0.policy == other.policy && $0.edition != other.edition }
            }.compactMap(\.from)
            let end = later.filter { day in last.map { $0 < day } ?? true }.min()
            return ClauseHistory(code: code, own, end: end)
        }
    }

    private init(code: String, _ commitments: [Commitment], end: Day?) {
        self.code = code
        self.end = end
        // Those that hold from the beginning come first; of two from one day the later in the dossier holds.
        editions = commitments.enumerated().sorted { left, right in
            switch (left.element.from, right.element.from) {
            case (nil, nil): left.offset < right.offset
            case (nil, _): true
            case (_, nil): false
            case (let a?, let b?): (a, left.offset) < (b, right.offset)
            }
        }.map(\.element)
    }

    /// The commitment that holds on a day; nil before the first does.
    func commitment(on day: Day) -> Commitment? {
        guard end.map({ day < $0 }) ?? true else { return nil }
        return editions.last { $0.from.map { $0 <= day } ?? true }
    }

    /// The clause that holds on a day; nil before the first does.
    func clause(on day: Day) -> Clause? {
        commitment(on: day)?.clause
    }

    /// The editions that hold up to a day, each with its first day; nil from the beginning.
    func starts(upTo day: Day) -> [(from: Day?, clause: Clause)] {
        editions.filter { $0.from.map { $0 <= day } ?? true }.map { ($0.from, $0.clause) }
    }
}
