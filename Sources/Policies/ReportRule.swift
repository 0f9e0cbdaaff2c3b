public import Contracts

/// How often, by whom and how soon a clause is reported.
public struct ReportRule: Sendable, Hashable {
    /// Whole months in a period.
    public var every: Int = 6
    /// Where the periods are counted from.
    public var anchor = Anchor.contractStart
    /// The time after a period's last day within which the report is due.
    public var dueAfter = Span(days: 30)
    /// Who must report.
    public var by = Reporter.prime

    /// Where periods are counted from.
    public enum Anchor: Sendable, Hashable {
        /// The first day of the contract.
        case contractStart
        /// The first day of each of these months (1...12, ascending), every year.
        case calendar(months: [Int])
        /// One report over the whole term.
        case term
    }

    /// The nodes that must report.
    public enum Reporter: String, Sendable, Hashable, CaseIterable {
        case prime, carrying, all
    }

    /// Six months from the start of the contract, due after 30 days, by the prime.
    public init() {}
}
