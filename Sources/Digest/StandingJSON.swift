import Assessment
import Contracts

/// A contract in the JSON of a digest: what the sums are made of, with edition, engine version and cut-off.
struct StandingJSON: Encodable, Sendable {
    let contract, title, prime, policy, currency: String
    let department: String?
    let value, moneyAtRisk: Quantity
    let outcome, engine: String
    let asOf: Day
    let cutOff: Day?
    let reports: ReportCount
    let notPassedDown: [ContractOutline.LackingClause]
    let findings: [Finding]
    let commitments: [Judged]

    init(_ standing: ContractStanding) {
        (contract, title, prime) = (standing.ref, standing.title, standing.primeName)
        (policy, currency, department) = (standing.policy, standing.currency.code, standing.department)
        (value, moneyAtRisk) = (standing.value, standing.moneyAtRisk)
        (outcome, engine) = (standing.outcome.rawValue, standing.engine)
        (asOf, cutOff, reports) = (standing.evaluation.asOf, standing.evaluation.cutOff, standing.reports)
        notPassedDown = standing.notPassedDown
        findings = standing.evaluation.flags.map { flag in
            Finding(key: flag.key, amount: flag.amount, state: standing.decided[flag.key]?.state ?? .open)
        }
        commitments = standing.primeAssessments.map { Judged($0, of: standing) }
    }

    struct Finding: Encodable, Sendable {
        var key: String
        var amount: Quantity?
        var state: FlagState
    }

    struct Judged: Encodable, Sendable {
        let commitment: String
        let title, edition: String?
        let cutOff: Day?
        let period: Period
        let outcome: String
        let isMoney, isLimit: Bool
        let required, due, reported, creditedLow, creditedHigh, shortfall: Quantity

        init(_ made: Assessment, of standing: ContractStanding) {
            let terms = standing.terms[made.commitment]
            (commitment, title, edition) = (made.commitment, terms?.title, standing.editions[made.commitment])
            (cutOff, period, outcome) = (made.cutOff, made.period, standing.outcome(of: made).rawValue)
            (isMoney, isLimit) = (terms?.isMoney == true, terms?.isLimit == true)
            (required, due, reported) = (made.required, made.due, made.reported)
            (creditedLow, creditedHigh, shortfall) = (made.creditedLow, made.creditedHigh, made.shortfall)
        }
    }
}
