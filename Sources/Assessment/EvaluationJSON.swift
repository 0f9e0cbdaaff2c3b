import Contracts

/// The published JSON shape: amounts as texts with four decimals, `null` for what is not there.
extension Evaluation: Encodable {
    private enum Key: String, CodingKey {
        case asOf, cutOff, assessments, flags, shadow
    }

    /// Writes the evaluation; the credits of single lines are no part of the published shape.
    ///
    /// Rules besides the normative ones add keys: each flag's `rule`, the `shadow` flags, what is `projected`.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(asOf, forKey: .asOf)
        try box.encode(cutOff, forKey: .cutOff)
        try box.encode(rules[.shortfallProjected] == .off ? withoutProjections : assessments, forKey: .assessments)
        guard rules != .normative else {
            try box.encode(flags, forKey: .flags)
            return
        }
        try box.encode(flags.map(RuledFlag.init), forKey: .flags)
        if !shadowFlags.isEmpty { try box.encode(shadowFlags.map(RuledFlag.init), forKey: .shadow) }
    }
}

extension Evaluation {
    private var withoutProjections: [Assessment] {
        assessments.map { assessment in
            var published = assessment
            published.projected = nil
            return published
        }
    }

    /// A flag with the rule that found it.
    private struct RuledFlag: Encodable {
        let flag: Flag

        private enum Key: CodingKey {
            case rule
        }

        init(_ flag: Flag) {
            self.flag = flag
        }

        func encode(to encoder: any Encoder) throws {
            try flag.encode(to: encoder)
            var box = encoder.container(keyedBy: Key.self)
            try box.encodeIfPresent(flag.rule, forKey: .rule)
        }
    }
}

extension Assessment: Encodable {
    private enum Key: String, CodingKey {
        case commitment, node, state, required, due, reported, confirmed, verified, creditedLow, creditedHigh
        case numerator, denominator, shortfall, certainShortfall, outcome, withheld, conduct, attribution, settledBy
        case consequence, projectedLow, projectedHigh
    }

    /// Writes the published keys, what a shortfall costs where the clause attaches a cost to it, and what is projected
    /// where that is known.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(commitment, forKey: .commitment)
        try box.encode(node, forKey: .node)
        try box.encode(state, forKey: .state)
        try box.encode(required, forKey: .required)
        try box.encode(due, forKey: .due)
        try box.encode(reported, forKey: .reported)
        try box.encode(confirmed, forKey: .confirmed)
        try box.encode(verified, forKey: .verified)
        try box.encode(creditedLow, forKey: .creditedLow)
        try box.encode(creditedHigh, forKey: .creditedHigh)
        try box.encode(numerator, forKey: .numerator)
        try box.encode(denominator, forKey: .denominator)
        try box.encode(shortfall, forKey: .shortfall)
        try box.encode(certainShortfall, forKey: .certainShortfall)
        try box.encode(outcome, forKey: .outcome)
        try box.encode(withheld, forKey: .withheld)
        try box.encode(conduct, forKey: .conduct)
        try box.encode(attribution, forKey: .attribution)
        try box.encode(settledBy, forKey: .settledBy)
        try box.encodeIfPresent(consequence, forKey: .consequence)
        try box.encodeIfPresent(projected?.low, forKey: .projectedLow)
        try box.encodeIfPresent(projected?.high, forKey: .projectedHigh)
    }
}

extension Flag: Encodable {
    private enum Key: String, CodingKey {
        case kind, commitment, node, period, amount, message, because
    }

    /// Writes the published keys.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(kind, forKey: .kind)
        try box.encode(commitment, forKey: .commitment)
        try box.encode(node, forKey: .node)
        try box.encode(period, forKey: .period)
        try box.encode(amount, forKey: .amount)
        try box.encode(message, forKey: .message)
        try box.encode(because, forKey: .because)
    }
}
