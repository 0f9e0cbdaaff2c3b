public import Assessment
public import Contracts
import Digest
public import Store

/// One contract: what was found, what it rests on, and where in the chain the shortfall is.
public struct ContractPage: PageView {
    /// `contract.mustache`.
    public static let template = PageTemplate.contract
    /// No entry.
    public static let navigation: NavigationEntry? = nil

    let ref: String
    let title: String
    let asOf: String
    let cutOff: String
    let facts: [Fact]
    let verdicts: [Verdict]
    let noVerdicts: Bool
    let flags: [FlagRow]
    let hasFlags: Bool
    let settled: [FlagRow]
    let hasSettled: Bool
    let past: FlagLives?
    let paused: FlagLives?
    let moreFlags: String?
    let commitments: [CommitmentRow]
    let moreCommitments: String?
    let clauses: [ClauseTold]
    let unbound: [UnboundClause]
    let noClause: Bool
    let chains: [ChainTable]
    let aliases: [AliasRow]
    let hasAliases: Bool
    let consents: [ConsentRow]
    let hasConsents: Bool
    let coverage: CoverageTable?
    let lines: [LinesBehind]
    let reports: [ReportRow]
    let hasReports: Bool
    let noReports: String

    /// The page of a dossier and the conclusions drawn from it; `source` tells where the line of a name was read,
    /// `status` is by flag key, `past` the findings that stand no more or are not shown, `aliases` with why identifiers
    /// stand for its parties, `consents` what the authority said to its subcontracts, `policies` what the policies are
    /// called. Unless `showsPeople`, numbers of people are told as
    /// ``PeopleTold`` has them and the lines about each are left out.
    public init(
        title: String, department: String?, dossier: Dossier, evaluation: Evaluation,
        source: (String) -> LineSource? = { _ in nil }, status: [String: FlagStatus] = [:],
        past: [PastFlag] = [], corrections: [Period: ReportCorrection] = [:], aliases: [AliasRow] = [],
        consents: [Consent] = [], policies: PolicyTitles = PolicyTitles(), showsPeople: Bool = true
    ) {
        let index = DossierIndex(
            dossier, on: evaluation.asOf, cutOff: evaluation.cutOff, policies: policies, showsPeople: showsPeople)
        let whole = evaluation.assessments.filter { $0.node == index.prime?.node }
        ref = dossier.contract.ref
        self.title = title
        asOf = DayText.long(evaluation.asOf)
        let free = dossier.unbound(asOf: evaluation.asOf)
        unbound = free.map { UnboundClause($0, index: index) }
        noVerdicts = whole.isEmpty
        noClause = noVerdicts && unbound.isEmpty
        cutOff = Self.cutOffText(evaluation, free, noVerdicts: noVerdicts)
        facts = Fact.list(index, department: department) + Fact.atRisk(evaluation, status, index)
        verdicts = whole.map { Verdict($0, index: index) }
        let settledFlags = evaluation.flags.filter { status[$0.key]?.standing.state.isSettled == true }
        let openFlags = evaluation.flags.filter { status[$0.key]?.standing.state.isSettled != true }
        flags = openFlags.prefix(Self.limit).map { FlagRow($0, status[$0.key], past: past, index: index) }
        moreFlags = Self.more(than: openFlags.count, "finding", "findings")
        hasFlags = !flags.isEmpty
        settled = settledFlags.prefix(Self.limit).map { FlagRow($0, status[$0.key], past: past, index: index) }
        hasSettled = !settled.isEmpty
        self.past = FlagLives(past.filter { !$0.isPaused }, index: index)
        paused = FlagLives(past.filter(\.isPaused), index: index)
        // The parts of a number of people would tell of it what the whole keeps.
        let parts = evaluation.assessments.filter {
            $0.node != index.prime?.node && !index.hidesPeople(of: $0.commitment)
        }
        let judged = whole + parts
        commitments = judged.prefix(Self.limit).map { CommitmentRow($0, index: index) }
        moreCommitments = Self.more(than: judged.count, "assessment", "assessments")
        clauses = whole.compactMap { assessment in
            index.commitment(assessment.commitment).map { ClauseTold($0.clause, currency: index.contract.currency) }
        }
        chains = Self.chains(whole, index: index)
        self.aliases = aliases
        hasAliases = !aliases.isEmpty
        self.consents = consents.map { ConsentRow($0, index: index) }
        hasConsents = !consents.isEmpty
        coverage = CoverageTable(evaluation.coverage, in: index.contract.currency, money: MoneyText.full)
        lines = whole.map { LinesBehind($0, index: index, source: source) }
        reports = ReportRow.rows(evaluation, index: index, corrections: corrections)
        hasReports = !reports.isEmpty
        noReports = noVerdicts ? "No clause binds the contract, so no report is owed." : "None is due or received yet."
    }

    private static func cutOffText(_ evaluation: Evaluation, _ unbound: [UnboundCommitment], noVerdicts: Bool) -> String
    {
        if let cutOff = evaluation.cutOff { return "Facts dated up to \(DayText.long(cutOff)) count." }
        guard noVerdicts else { return "No report is due yet, so nothing is judged." }
        return unbound.contains(where: \.isOpen)
            ? "It is not known whether a clause applies, so nothing is judged."
            : "No clause applies to this contract, so no report is owed and nothing is judged."
    }

    /// Rows of a table before the rest is only counted.
    private static let limit = 200

    private static func more(than count: Int, _ one: String, _ many: String) -> String? {
        count > limit ? "and \(NumberText.count(count - limit, one, many)) more" : nil
    }

    /// The contract's title and reference.
    public var documentTitle: String { "\(title) (\(ref))" }

    /// A term and its value.
    struct Fact: Sendable {
        var term: String
        var value: String
    }

    private static func chains(_ whole: [Assessment], index: DossierIndex) -> [ChainTable] {
        let order = ChainOrder(index.dossier.chain)
        let attributed = whole.filter { $0.attribution.count > 1 && !index.hidesPeople(of: $0.commitment) }
        guard !attributed.isEmpty else { return [ChainTable(nil, order: order, index: index)] }
        return attributed.map { ChainTable($0, order: order, index: index) }
    }
}

extension ContractPage.Fact {
    /// The money at risk, and how much of it is settled.
    fileprivate static func atRisk(
        _ evaluation: Evaluation, _ status: [String: FlagStatus], _ index: DossierIndex
    ) -> [ContractPage.Fact] {
        let settled = evaluation.flags.compactMap { status[$0.key] }.filter(\.standing.state.isSettled)
        let amount = settled.reduce(Quantity.zero) { $0 + $1.atRisk }
        guard amount > .zero else { return [ContractPage.Fact(atRiskIn: evaluation, index: index)] }
        let text = "\(index.money(amount)) of it, by dismissal, waiver or more time"
        return [
            ContractPage.Fact(atRiskIn: evaluation, index: index), ContractPage.Fact(term: "Settled", value: text),
        ]
    }

    /// The money that ranks the contract, and what stands in where nothing was reported.
    fileprivate init(atRiskIn evaluation: Evaluation, index: DossierIndex) {
        let parts = index.dossier.partsAtRisk(in: evaluation)
        let amount = index.money(index.dossier.moneyAtRisk(in: evaluation))
        self.init(
            term: "Money at risk",
            value: ([amount] + parts.filter(\.isUnreported).map { index.reason($0, in: evaluation) })
                .joined(separator: "; "))
    }

    /// What the parties changed.
    private init(_ amendment: Amendment, index: DossierIndex) {
        let changes = [
            amendment.value.map { "value \(index.money($0))" },
            amendment.wageSum.map { "wage sum \(index.money($0))" },
            amendment.labourShare.map { "labour share \(NumberText.percent(Fraction($0)))" },
            amendment.end.map { "last day \(DayText.long($0))" },
        ]
        self.init(
            term: "Changed from \(DayText.long(amendment.from))",
            value: NumberText.list(changes.compactMap { $0 }))
    }

    fileprivate static func list(_ index: DossierIndex, department: String?) -> [ContractPage.Fact] {
        let contract = index.contract
        let prime = index.prime.map { "\(index.name(party: $0.party)) (\($0.party))" } ?? "not known"
        let subcontracts = index.dossier.chain.count { $0.parent != nil }
        let deepest = index.tiers.values.max() ?? 0
        var facts = [
            ContractPage.Fact(term: "Prime contractor", value: prime),
            ContractPage.Fact(term: "Kind", value: contract.kind.words),
            ContractPage.Fact(term: "Value", value: "\(index.money(contract.value)) without VAT"),
            ContractPage.Fact(
                term: "Term", value: "\(DayText.long(contract.start)) to \(DayText.long(contract.end))"),
            ContractPage.Fact(
                term: "Subcontracts",
                value: subcontracts == 0 ? "none declared" : "\(subcontracts), down to tier \(deepest)"),
        ]
        if let department { facts.insert(ContractPage.Fact(term: "Department", value: department), at: 0) }
        if let signed = contract.signed {
            facts.append(ContractPage.Fact(term: "Signed", value: DayText.long(signed)))
        }
        facts += index.dossier.amendments.filter { $0.from <= index.day }.map { ContractPage.Fact($0, index: index) }
        return facts + editions(index)
    }

    /// The editions that came to hold by agreement, each once.
    private static func editions(_ index: DossierIndex) -> [ContractPage.Fact] {
        var facts: [ContractPage.Fact] = []
        for commitment in index.dossier.commitments {
            guard let from = commitment.from, from <= index.day else { continue }
            let fact = ContractPage.Fact(
                term: "Changed from \(DayText.long(from))",
                value: "edition \(commitment.edition) of \(index.policies[commitment.policy])")
            if !facts.contains(where: { $0.term == fact.term && $0.value == fact.value }) { facts.append(fact) }
        }
        return facts
    }
}

extension DossierIndex {
    /// Why money is at risk although nothing was reported.
    fileprivate func reason(_ part: PartAtRisk, in evaluation: Evaluation) -> String {
        let made = evaluation.assessments.first { $0.commitment == part.commitment && $0.node == prime?.node }
        let (due, credited) = (made?.due ?? .zero, made?.creditedLow ?? .zero)
        let day = made?.cutOff.map { " by \(DayText.long($0))" } ?? ""
        let what =
            part.expected == due
            ? "the \(money(part.expected)) due\(day) stands"
            : "the same share of the contract value that has run off\(day), \(money(part.expected)), stands"
        return "the latest report on \(title(part.commitment)) is missing, so \(what) in, less \(money(credited)) "
            + "credited"
    }
}

extension Contract.Kind {
    fileprivate var words: String {
        switch self {
        case .works: "Works"
        case .services: "Services"
        case .supplies: "Supplies"
        case .subsidy: "Subsidy"
        case .permit: "Permit"
        }
    }
}
