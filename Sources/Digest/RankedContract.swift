import Assessment
public import Contracts

/// A contract of the digest's list of those with the most money at risk.
public struct RankedContract: Sendable, Hashable {
    /// The authority's reference.
    public var ref: String
    /// What the contract is called.
    public var title: String
    /// The prime contractor's name.
    public var primeName: String
    /// The money not yet surely delivered of what is due.
    public var moneyAtRisk: Money
    /// The verdict on the contract as a whole.
    public var outcome: ContractOutcome
    /// What is the matter, in one sentence.
    public var sentence: String

    init(_ standing: ContractStanding) {
        ref = standing.ref
        title = standing.title
        primeName = standing.primeName
        moneyAtRisk = Money(standing.moneyAtRisk, standing.currency)
        outcome = standing.outcome
        sentence = standing.sentence
    }

    /// The `count` contracts of each currency with the most money at risk, currencies in the order of their codes.
    static func ranking(of standings: [ContractStanding], count: Int) -> [RankedContract] {
        let atRisk = standings.filter { $0.moneyAtRisk > .zero }
        let currencies = Set(atRisk.map(\.currency.code)).sorted()
        return currencies.flatMap { code in
            atRisk.filter { $0.currency.code == code }
                .sorted { ($1.moneyAtRisk, $0.ref) < ($0.moneyAtRisk, $1.ref) }
                .prefix(count).map(RankedContract.init)
        }
    }
}

extension ContractStanding {
    /// What is the matter with the contract, in one sentence about the commitment with the most missing.
    public var sentence: String {
        let missing = reports.missing
        let reportsText = NumberText.count(missing, "report is missing", "reports are missing")
        guard let largest = largestMoneyGap else {
            return missing > 0 ? reportsText + "." : outcome.text + "."
        }
        let (assessment, terms) = largest
        let unit = FigureUnit(terms.kind, in: currency)
        let due = unit.shortText(assessment.due)
        let text =
            if ContractOutcome(assessment) == .notReported {
                "\(terms.title): \(due) due, latest report not received"
            } else if terms.isLimit {
                "\(terms.title): \(unit.shortText(assessment.shortfall)) above the limit of \(due)"
            } else {
                "\(terms.title): \(unit.shortText(assessment.creditedLow)) of \(due) due is credited, "
                    + "short by \(unit.shortText(assessment.shortfall))"
            }
        return missing > 0 ? "\(text); \(reportsText)." : text + "."
    }

    private var largestMoneyGap: (Assessment, Terms)? {
        let open = primeAssessments.compactMap { assessment -> (Assessment, Terms)? in
            guard let terms = terms[assessment.commitment], terms.isMoney else { return nil }
            let outcome = ContractOutcome(assessment)
            return outcome == .notDue || outcome == .met ? nil : (assessment, terms)
        }
        return open.max { $0.0.due - $0.0.creditedLow < $1.0.due - $1.0.creditedLow }
    }
}
