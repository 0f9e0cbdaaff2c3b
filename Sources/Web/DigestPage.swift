import Assessment
public import Digest
import Contracts
public import Store

/// The council's digest: one to two printed pages for somebody who reads it once.
public struct DigestPage: PageView {
    /// `digest.mustache`.
    public static let template = PageTemplate.digest
    /// The second entry.
    public static let navigation: NavigationEntry? = .digest

    let authority: String
    let asOf: String
    /// The day of the digest, as a form sends it.
    let asOfValue: String
    let cutOff: String
    let headline: String
    /// By which rules the contracts were assessed; empty where none was.
    let rules: String
    /// Up to where the audit log was sealed when the page was made; nil before the first entry.
    let sealed: String?
    let isEmpty: Bool
    let emptyReason: String
    let keys: [KeyFigure]
    let outcomes: [OutcomeCount]
    let totals: [DigestTotalRow]
    let hasTotals: Bool
    let rankings: [DigestRanking]
    let noRanking: Bool
    let tiers: [DigestTiers]
    let passDown: [String]
    let coverage: [CoverageTable]
    let reports: String
    let changes: ChangesTable?
    /// The day compared with, as a form sends it.
    let sinceValue: String

    /// The page of a digest.
    /// - Parameter head: The last sealed entry of the audit log when the page is made; nil before the first.
    public init(_ digest: Digest, policies: PolicyTitles = PolicyTitles(), head: AuditHead? = nil) {
        sealed = head?.short
        authority = digest.authority
        asOf = DayText.long(digest.asOf)
        asOfValue = digest.asOf.description
        cutOff = Self.assessedText(digest) + Self.cutOffText(digest) + Self.waitingText(digest)
        headline = digest.headline
        rules = Self.rulesText(digest)
        isEmpty = digest.contracts == 0
        emptyReason =
            digest.registered > 0
            ? "It is empty, because no contract of the register has been assessed yet."
            : "It is empty, because no contract is in the register yet."
        keys = KeyFigure.list(digest)
        outcomes = ContractOutcome.allCases.compactMap { outcome in
            digest.outcomes[outcome].map { OutcomeCount(outcome: OutcomeTag(outcome), count: String($0)) }
        }
        totals = digest.totals.map { DigestTotalRow($0, policies) }
        hasTotals = !totals.isEmpty
        rankings = DigestRanking.list(digest.ranked)
        noRanking = rankings.isEmpty
        tiers = DigestTiers.list(digest.tiers)
        passDown = digest.notPassedDown.map(Self.passDownText)
        coverage = Self.coverage(digest)
        reports = Self.reportText(digest.reports)
        changes = digest.changes.map { ChangesTable($0, in: digest) }
        sinceValue = digest.changes?.since.description ?? ""
    }

    /// `Digest for Exampleton, 21 November 2026`.
    public var documentTitle: String { "Digest for \(authority), \(asOf)" }

    private static func coverage(_ digest: Digest) -> [CoverageTable] {
        let several = digest.coverage.count > 1
        return digest.coverage.compactMap { known in
            CoverageTable(
                known.tiers, in: known.currency, prime: "Prime contractors",
                subject: several ? "in \(known.currency.code)" : nil,
                money: MoneyText.whole)
        }
    }

    /// How many contracts have an outcome.
    struct OutcomeCount: Sendable {
        var outcome: OutcomeTag
        var count: String
    }

    private static func rulesText(_ digest: Digest) -> String {
        guard !digest.engines.isEmpty else { return "" }
        let version = digest.engines.count == 1 ? "version" : "versions"
        return "Assessed by \(version) \(NumberText.list(digest.engines)) of the rules."
    }

    /// For which day was assessed last, where that is not the day of the digest.
    private static func assessedText(_ digest: Digest) -> String {
        guard let assessed = digest.assessed, assessed != digest.asOf else { return "" }
        return "Last assessed for \(DayText.long(assessed)). "
    }

    private static func waitingText(_ digest: Digest) -> String {
        let count = digest.registered - digest.contracts
        guard count > 0 else { return "" }
        let contracts = NumberText.count(count, "contract", "contracts")
        return
            " \(contracts) of the register \(count == 1 ? "is" : "are") not assessed yet and in none of these figures."
    }

    private static func cutOffText(_ digest: Digest) -> String {
        guard let cutOffs = digest.cutOffs else { return "No report was due yet, so nothing is judged." }
        if cutOffs.start == cutOffs.end { return "Facts dated up to \(DayText.long(cutOffs.end)) count." }
        return "Each contract is judged up to the end of its latest reporting period whose report was due: "
            + "\(DayText.long(cutOffs.start)) for the earliest, \(DayText.long(cutOffs.end)) for the latest."
    }

    private static func passDownText(_ found: Digest.PassDownCount) -> String {
        let subject = NumberText.count(found.count, "subcontract does", "subcontracts do")
        return "\(subject) not, as far as is known, carry a clause that should have been passed down, "
            + "in subcontracts worth \(MoneyText.whole(found.value))."
    }

    private static func reportText(_ reports: ReportCount) -> String {
        guard reports.due > 0 else { return "No report was due yet." }
        return "\(NumberText.count(reports.due, "report was", "reports were")) due: \(reports.inTime) came in time, "
            + "\(reports.late) came late and \(reports.missing) \(reports.missing == 1 ? "is" : "are") missing."
    }
}
