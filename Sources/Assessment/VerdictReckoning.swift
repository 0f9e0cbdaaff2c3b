import Contracts
import Policies

extension Assessment {
    /// How the verdict and the gaps came about, as one would write it on paper.
    public struct Reckoning: Sendable, Hashable {
        /// What was compared with what, what is missing and what comes of it, a sentence each.
        public var verdict: [String] = []
        /// The sum behind each node's gap that is not zero, by node.
        public var gaps: [String: String] = [:]

        /// Nothing told.
        public init() {}
    }
}

/// The sentences on the verdict of an assessment whose figures are known.
struct VerdictReckoning {
    let assessment: Assessment
    let clause: Clause
    let comparison: SpendShare.Comparison
    /// What is due if every open question about it is answered in the contractor's favour.
    let dueAtBest: Quantity
    let wording: Wording

    private var low: Quantity { assessment.creditedLow }
    private var high: Quantity { assessment.creditedHigh }
    private var due: Quantity { assessment.due }

    var sentences: [String] {
        if let withheld = assessment.withheld { return ["no verdict: \(withheld.words)"] }
        let ends =
            low == high && due == dueAtBest
            ? ["\(figure(low)) counts: \(outcome(low, due))"]
            : [
                "\(figure(low)) surely counts\(isFloor ? "" : atBest): \(outcome(low, isFloor ? due : dueAtBest))",
                "\(figure(high)) counts at best\(isFloor ? atBest : ""): \(outcome(high, isFloor ? dueAtBest : due))",
            ]
        let open =
            assessment.outcome == .undetermined ? ["one end of that is met and the other is not: undetermined"] : []
        return [thresholds] + ends + open + missing
    }

    private var isFloor: Bool { comparison == .atLeast }

    private var atBest: String {
        dueAtBest == due ? "" : ", \(figure(dueAtBest)) is \(isFloor ? "due" : "allowed") at best"
    }

    /// Where each verdict begins: `met from 20,000.00 EUR, approaching from 85% of it = 17,000.00 EUR, …`.
    private var thresholds: String {
        let steps = [
            ("approaching", clause.bands.approaching), ("requiresImprovement", clause.bands.requiresImprovement),
        ]
        switch comparison {
        case .atLeast:
            let bands = steps.map {
                "\($0) from \(Wording.percent($1)) of it = \(figure(units(due) * $1.numerator, $1.denominator))"
            }
            return "met from \(figure(due)) due, \(bands.joined(separator: ", ")), inadequate below"
        case .atMost:
            let bands = steps.map {
                "\($0) up to it / \(Wording.percent($1)) = \(figure(units(due) * $1.denominator, $1.numerator))"
            }
            return "met up to \(figure(due)) allowed, \(bands.joined(separator: ", ")), inadequate above"
        }
    }

    private func outcome(_ counted: Quantity, _ due: Quantity) -> String {
        switch comparison {
        case .atLeast: clause.bands.outcome(credited: units(counted), due: units(due)).rawValue
        case .atMost: clause.bands.outcome(spent: units(counted), allowed: units(due)).rawValue
        }
    }

    private var missing: [String] {
        let worse = isFloor ? (due, low) : (high, due)
        let better = isFloor ? (dueAtBest, high) : (low, dueAtBest)
        var sentences = [difference("shortfall", worse, is: assessment.shortfall)]
        if worse != better { sentences.append(difference("in any case", better, is: assessment.certainShortfall)) }
        if let consequence = clause.consequence, let cost = assessment.consequence {
            sentences.append(
                "by the clause that costs \(Wording.percent(consequence.rate)) x \(figure(assessment.shortfall)) = "
                    + figure(cost))
        }
        return sentences
    }

    private func difference(_ name: String, _ sides: (Quantity, Quantity), is result: Quantity) -> String {
        let rest = result == .zero && sides.0 < sides.1 ? ", which is below zero, so " : " = "
        return "\(name): \(figure(sides.0)) - \(figure(sides.1))\(rest)\(figure(result))"
    }

    private func units(_ amount: Quantity) -> Int128 { Int128(amount.units) }

    private func figure(_ amount: Quantity) -> String { wording.figure(amount) }

    /// A quotient to four decimals; a band of zero begins nowhere.
    private func figure(_ numerator: Int128, _ denominator: Int128) -> String {
        denominator == 0 ? "any amount" : figure(Quantity(rounding: numerator, over: denominator))
    }
}

extension Projection {
    /// `projected: 16,755.5556 EUR x 1,095/365 days = 50,266.67 EUR by 2027-02-28, of 60,000.00 EUR required`; both
    /// ends where lines are open.
    func sentence(for assessment: Assessment, _ wording: Wording) -> String {
        func figures(_ low: Quantity, _ high: Quantity) -> String {
            low == high ? wording.figure(low) : "\(wording.figure(low)) to \(wording.figure(high))"
        }
        return "projected: \(figures(assessment.creditedLow, assessment.creditedHigh)) x "
            + "\(Wording.number(Quantity(whole)))/\(Wording.number(Quantity(elapsed))) days = "
            + "\(figures(amounts.low, amounts.high)) by \(end), of "
            + "\(figures(amounts.requiredAtBest, assessment.required)) required"
    }
}

extension Assessment.Withheld {
    fileprivate var words: String {
        switch self {
        case .notDue: "nothing is due yet"
        case .silent: "the report for the period has not arrived"
        case .noSpend: "nothing was paid that a share could be taken of"
        case .suspended: "the clause is suspended"
        }
    }
}
