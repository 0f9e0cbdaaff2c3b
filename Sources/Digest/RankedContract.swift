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
    /// What is the matter with the contract, in one sentence about where most of the money at risk is; what it tells of
    /// adds up to the money at risk.
    public var sentence: String {
        let largest = outline.atRisk.max { $0.amount < $1.amount }
        let rest = moneyAtRisk - (largest?.amount ?? .zero)
        // A missing report that the first part tells of is not told twice.
        let missing = outline.reports.missing > 1 || largest?.isUnreported != true ? outline.reports.missing : 0
        let parts = [
            largest.flatMap(text), rest > .zero ? "\(text(rest)) more at risk under other clauses" : nil,
            largest.flatMap(weakest),
            missing > 0 ? NumberText.count(missing, "report is missing", "reports are missing") : nil,
        ]
        let found = parts.compactMap { $0 }
        return (found.isEmpty ? outcome.text : found.joined(separator: "; ")) + "."
    }

    /// The clause by which the verdict on the contract is what it is, where the money told of is under another one.
    private func weakest(beside part: PartAtRisk) -> String? {
        let decisive = primeAssessments.filter { outcome(of: $0) == outcome }
        guard outcome.isShort, !decisive.contains(where: { $0.commitment == part.commitment }) else { return nil }
        return decisive.first.flatMap { outline.terms[$0.commitment] }.map {
            "\(outcome.text.lowercasedFirst) on \($0.title)"
        }
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

    private func text(_ part: PartAtRisk) -> String? {
        guard let terms = outline.terms[part.commitment],
            let assessment = primeAssessments.first(where: { $0.commitment == part.commitment })
        else { return nil }
        let facts = part.isUnreported ? unreportedText(assessment, part) : judgedText(assessment, terms)
        return "\(terms.title): \(facts)"
    }

    private func unreportedText(_ assessment: Assessment, _ part: PartAtRisk) -> String {
        let (expected, low) = (text(part.expected), assessment.creditedLow)
        let missing = "no report for \(DayText.range(assessment.period))"
        let risk = (low > .zero ? "less \(text(low)) credited, " : "") + "\(text(part.amount)) is at risk"
        return part.expected == assessment.due
            ? "\(missing): \(expected) was due by then; \(risk)"
            : "\(missing): in its place stands the same share of the contract value run off by then, "
                + "\(expected); \(risk)"
    }

    private func judgedText(_ assessment: Assessment, _ terms: Terms) -> String {
        let (due, short) = (text(assessment.due), text(assessment.shortfall))
        let (low, high) = (text(assessment.creditedLow), text(assessment.creditedHigh))
        guard assessment.outcome != .undetermined else {
            return terms.isLimit
                ? "between \(low) and \(high) is counted where \(due) is allowed, \(short) above the limit at worst"
                : "between \(low) and \(high) of \(due) due is credited, short by \(short) at worst"
        }
        return terms.isLimit
            ? "\(short) above the limit of \(due)" : "\(low) of \(due) due is credited, short by \(short)"
    }

    private func text(_ amount: Quantity) -> String {
        MoneyText.whole(Money(amount, outline.currency))
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
