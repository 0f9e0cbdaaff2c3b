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
    /// What officers decided on its flags, in words; nil where nothing they decided holds.
    public var decided: String?

    init(_ standing: ContractStanding) {
        ref = standing.ref
        title = standing.title
        primeName = standing.primeName
        moneyAtRisk = Money(standing.moneyAtRisk, standing.currency)
        outcome = standing.outcome
        sentence = standing.sentence
        decided = standing.decidedText
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
    /// What is the matter with the contract, in one sentence about where most of the money at risk is.
    public var sentence: String {
        let missing = reports.missing
        let parts = [
            moneyText, missing > 0 ? NumberText.count(missing, "report is missing", "reports are missing") : nil,
        ]
        let found = parts.compactMap { $0 }
        return (found.isEmpty ? outcome.text : found.joined(separator: "; ")) + "."
    }

    /// The states other than open of its flags with how many flags each has, in the order of the flags.
    fileprivate var decidedText: String? {
        let held = evaluation.flags.compactMap { decided[$0.key] }.filter { $0.state != .open }
        let texts = held.map(FlagStateText.text)
        let each = texts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard !each.isEmpty else { return nil }
        let all = NumberText.count(evaluation.flags.count, "finding", "findings")
        return "Of \(all), "
            + each.map { text in "\(texts.count { $0 == text }) \(text.lowercasedFirst)" }
            .joined(separator: ", ") + "."
    }

    private typealias Judged = (assessment: Assessment, terms: Terms)

    private var moneyText: String? {
        let money = primeAssessments.compactMap { assessment -> Judged? in
            terms[assessment.commitment].flatMap { $0.isMoney ? (assessment, $0) : nil }
        }
        let judged = money.filter { $0.assessment.withheld == nil && $0.assessment.shortfall > .zero }
        let silent = money.filter { $0.assessment.withheld == .silent && !$0.terms.isLimit }
        let unreported = judged.reduce(moneyAtRisk) { $0 - $1.assessment.shortfall }
        let largest = judged.max { $0.assessment.shortfall < $1.assessment.shortfall }
        if !silent.isEmpty, unreported > largest?.assessment.shortfall ?? .zero {
            let titles = NumberText.list(silent.map(\.terms.title))
            return "\(titles): latest report not received, \(text(unreported)) at risk"
        }
        return largest.map(text)
    }

    private func text(_ judged: Judged) -> String {
        let (assessment, terms) = judged
        let due = text(assessment.due)
        if terms.isLimit { return "\(terms.title): \(text(assessment.shortfall)) above the limit of \(due)" }
        let low = text(assessment.creditedLow)
        if assessment.outcome == .undetermined {
            let high = text(assessment.creditedHigh)
            return "\(terms.title): between \(low) and \(high) of \(due) due is credited"
        }
        return "\(terms.title): \(low) of \(due) due is credited, short by \(text(assessment.shortfall))"
    }

    private func text(_ amount: Quantity) -> String {
        MoneyText.whole(Money(amount, currency))
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
