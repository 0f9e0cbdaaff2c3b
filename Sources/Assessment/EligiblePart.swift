import Contracts
import Policies

/// How much of a party is eligible.
struct EligiblePart {
    var status: Status
    /// The part that surely is, of a party that is at all.
    var sure = Fraction.one
    /// The part that is at best.
    var best = Fraction.one
}

extension SpendShare {
    /// Whether a party has the statuses on a day, and for what part of it.
    ///
    /// Nothing says whether parts that are stated for several statuses are the same members of a joint venture. So of
    /// a for one status and b for another at least a + b - 1 and at most the smaller one has both, and at least the
    /// larger one and at most a + b has either; in between what counts is open.
    func eligiblePart(of party: Int, on day: Day, in register: PartyRegister) -> EligiblePart {
        var whole = EligiblePart(status: eligible.isAll ? .yes : .no)
        whole.sure = eligible.isAll ? .one : .zero
        whole.best = whole.sure
        for code in eligible.codes {
            let part = register.part(of: party, with: code, on: day, counting: jointVentures)
            whole.status = eligible.isAll ? whole.status && part.status : whole.status || part.status
            if eligible.isAll {
                // A status of the whole party, as most are, needs no sum.
                if part.sure != .one { whole.sure = max(.zero, whole.sure + part.sure - .one) }
                whole.best = min(whole.best, part.best)
            } else {
                whole.sure = max(whole.sure, part.sure)
                if part.best != .zero { whole.best = min(.one, whole.best + part.best) }
            }
        }
        return whole
    }

    /// The answer per status in words, such as `local yes, sme unknown on 2025-08-01`.
    func explanation(of party: Int, on day: Day, in register: PartyRegister) -> String {
        let answers = eligible.codes.map { code in
            let stated = register.stated(code, of: party, on: day)
            let share = stated?.share.flatMap { $0 < .one ? " for \(Wording.percent($0)) of it" : nil } ?? ""
            return "\(code) \((stated?.value ?? .unknown).rawValue)\(share)"
        }
        return answers.joined(separator: ", ") + " on \(day)"
    }
}

extension PartyRegister {
    /// What is stated of a party with a status.
    fileprivate func part(
        of party: Int, with code: String, on day: Day, counting jointVentures: SpendShare.JointVentures
    ) -> EligiblePart {
        guard let (status, share) = stated(code, of: party, on: day) else { return jointVentures.part(.unknown, .one) }
        return jointVentures.part(status, share ?? .one)
    }
}

extension SpendShare.JointVentures {
    /// What a statement says of a party: one that holds for a part of it says no of the whole, where only own work
    /// counts.
    fileprivate func part(_ status: Status, _ share: Fraction) -> EligiblePart {
        switch (self, status) {
        case (_, .no): return EligiblePart(status: .no, sure: .zero, best: .zero)
        case (.ownWork, _) where share < .one: return EligiblePart(status: .no, sure: .zero, best: .zero)
        case (_, .yes): return EligiblePart(status: .yes, sure: share, best: share)
        case (_, .unknown): return EligiblePart(status: .unknown, sure: .zero, best: share)
        }
    }
}

extension SpendShare.Eligibility {
    /// The statuses asked for.
    var codes: [String] {
        switch self {
        case .all(let codes), .any(let codes): codes
        }
    }

    /// The statuses as a message names them.
    var words: String {
        switch self {
        case .all(let codes): codes.joined(separator: " and ")
        case .any(let codes): codes.joined(separator: " or ")
        }
    }

    fileprivate var isAll: Bool {
        if case .all = self { true } else { false }
    }
}
