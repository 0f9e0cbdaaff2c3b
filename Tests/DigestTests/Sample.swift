import Assessment
import Contracts
import Digest
import Policies

/// Standings for tests, made of plain numbers.
enum Sample {
    static let euro = currency("EUR")
    static let pound = currency("GBP")
    static let asOf = day("2026-11-21")

    static func currency(_ code: String) -> Currency {
        guard let currency = Currency(code) else { preconditionFailure("\(code) is no currency") }
        return currency
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    static func period(_ text: String) -> Period {
        guard let period = Period(text) else { preconditionFailure("\(text) is no period") }
        return period
    }

    static func quantity(_ text: String) -> Quantity {
        guard let quantity = Quantity(text) else { preconditionFailure("\(text) is no quantity") }
        return quantity
    }

    static func assessment(
        _ commitment: String = "social-return", node: String = "n0", due: Int, credited: Int, reported: Int? = nil,
        outcome: Assessment.Outcome, withheld: Assessment.Withheld? = nil, gaps: [(String, Int)] = []
    ) -> Assessment {
        var assessment = Assessment(
            commitment: commitment, node: node, cutOff: day("2026-08-31"), period: period("2026-03-01/2026-08-31"),
            state: withheld == .silent ? .silent : .value, outcome: outcome, withheld: withheld)
        assessment.required = Quantity(due * 2)
        assessment.due = Quantity(due)
        assessment.reported = Quantity(reported ?? credited)
        assessment.creditedLow = Quantity(credited)
        assessment.creditedHigh = Quantity(credited)
        assessment.shortfall = Quantity(max(0, due - credited))
        assessment.attribution = gaps.map { Assessment.Gap(node: $0.0, gap: Quantity($0.1)) }
        return assessment
    }

    static func standing(
        _ ref: String, policy: String = "Utrecht", currency: Currency = euro,
        terms: [String: Terms] = ["social-return": Terms(title: "Social return", kind: .valueShare)],
        tiers: [String: Int] = ["n0": 0, "n1": 1, "n2": 2], reports: ReportCount = ReportCount(inTime: 1),
        flags: [Flag] = [], notPassedDown: [Flag] = [], standIns: [String: Int] = [:], _ assessments: [Assessment]
    ) -> ContractStanding {
        let atRisk = assessments.filter { $0.node == "n0" && terms[$0.commitment]?.isMoney == true }.map { made in
            let isUnreported = made.withheld == .silent
            let expected = standIns[made.commitment].map { Quantity($0) } ?? made.due
            return PartAtRisk(
                commitment: made.commitment, expected: expected,
                amount: isUnreported ? expected - made.creditedLow : made.shortfall, isUnreported: isUnreported)
        }
        let outline = ContractOutline(
            ref: ref, title: "Contract \(ref)", department: nil, primeName: "Prime of \(ref)", policy: policy,
            currency: currency, value: Quantity(1_000_000), start: day("2025-03-01"), end: day("2028-02-29"),
            prime: "n0", terms: terms, tiers: tiers, reports: reports, atRisk: atRisk.filter { $0.amount > .zero },
            notPassedDown: notPassedDown.map { .init(node: $0.node, value: $0.amount) })
        return ContractStanding(
            outline: outline,
            evaluation: Evaluation(asOf: asOf, cutOff: day("2026-08-31"), assessments: assessments, flags: flags))
    }

    /// Six contracts in two currencies with every kind of outcome.
    static let mixed: [ContractStanding] = [
        standing(
            "A",
            [
                assessment(
                    due: 100, credited: 60, outcome: .requiresImprovement, gaps: [("n0", -5), ("n1", 15), ("n2", 30)])
            ]),
        standing("B", [assessment(due: 200, credited: 110, outcome: .inadequate, gaps: [("n0", 90)])]),
        standing("C", [assessment(due: 50, credited: 70, outcome: .met)]),
        standing(
            "D", reports: ReportCount(missing: 1),
            [assessment(due: 80, credited: 0, outcome: .withheld, withheld: .silent)]),
        standing(
            "E", policy: "City of London", currency: pound, reports: ReportCount(late: 1),
            [assessment(due: 10, credited: 3, outcome: .inadequate, gaps: [("n1", 7)])]),
        standing("F", [assessment(due: 30, credited: 25, outcome: .undetermined)]),
    ]
}
