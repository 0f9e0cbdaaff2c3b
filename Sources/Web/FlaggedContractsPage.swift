import Assessment
public import Contracts
import Digest

/// The list of flagged contracts, those with the most money at risk first.
public struct FlaggedContractsPage: PageView {
    /// `flagged.mustache`.
    public static let template = PageTemplate.flagged
    /// The first entry.
    public static let navigation: NavigationEntry? = .flagged
    /// Contracts on one page.
    public static let size = 50

    let suffix: String
    let asOf: String
    let summary: String
    let kinds: [Choice]
    let departments: [Choice]
    let hasDepartments: Bool
    let isFiltered: Bool
    let caption: String
    let rows: [Row]
    let empty: String?
    let pager: Pager?

    /// One page of the list: `contracts` are its rows in the list's order, `total` is the length of the whole list
    /// under the filter, `page` counts from 1, `watched` is the number of contracts in the register.
    public init(
        asOf: Day, contracts: [FlaggedContract], total: Int, page: Int, watched: Int, filter: FlagFilter,
        departments: [String]
    ) {
        let pages = Pager.pages(of: total, size: Self.size)
        suffix = Pager.titleSuffix(page: page, pages: pages)
        self.asOf = DayText.long(asOf)
        summary = Self.summary(total: total, watched: watched, filter: filter)
        kinds = Flag.Kind.allCases.map {
            Choice(value: $0.rawValue, text: $0.words, isChosen: $0 == filter.kind)
        }
        self.departments = departments.map { Choice(value: $0, text: $0, isChosen: $0 == filter.department) }
        hasDepartments = !departments.isEmpty
        isFiltered = !filter.isEmpty
        caption = "Flagged contracts, most money at risk first" + suffix
        let first = (page - 1) * Self.size
        rows = contracts.enumerated().map { Row($0.element, rank: first + $0.offset + 1) }
        empty = contracts.isEmpty ? Self.emptyText(watched: watched, filter: filter) : nil
        pager = Pager(page: page, pages: pages) { PagePath.flagged(filter, page: $0) }
    }

    /// `Flagged contracts (page 2 of 4)`.
    public var documentTitle: String { "Flagged contracts" + suffix }

    /// An entry of a filter.
    struct Choice: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    /// One contract.
    struct Row: Sendable {
        var rank: String
        var ref: String
        var link: String
        var title: String
        var prime: String
        var policy: String
        var department: String?
        var findings: [Finding]
        /// What weighs most among them, whole.
        var reason: String?
        var atRisk: String
        var severity: SeverityTag
        var since: String

        init(_ contract: FlaggedContract, rank: Int) {
            self.rank = String(rank)
            ref = contract.ref
            link = PagePath.contract(contract.ref)
            title = contract.title
            prime = contract.primeName
            policy = contract.policy
            department = contract.department
            findings = Flag.Kind.allCases.compactMap { kind in
                contract.flags[kind].map { count in
                    Finding(
                        text: count == 1 ? kind.words : "\(kind.words) (\(count))",
                        state: Self.states(contract.states[kind, default: [:]], of: count))
                }
            }
            reason = contract.reason
            severity = SeverityTag(contract.severity)
            atRisk = MoneyText.whole(contract.moneyAtRisk)
            since = contract.since.map(DayText.short) ?? "not recorded"
        }

        /// `Acknowledged` for one finding, `2 acknowledged, 1 confirmed` for several.
        private static func states(_ states: [FlagState: Int], of count: Int) -> String? {
            let held = FlagState.allCases.compactMap { state in states[state].map { (state, $0) } }
            guard let first = held.first else { return nil }
            if count == 1 { return FlagStateText.name(first.0) }
            return held.map { "\($0.1) \(FlagStateText.name($0.0).lowercased())" }.joined(separator: ", ")
        }
    }

    /// What was found, and how far it has come.
    struct Finding: Sendable {
        var text: String
        var state: String?
    }

    private static func summary(total: Int, watched: Int, filter: FlagFilter) -> String {
        let all = NumberText.count(watched, "contract", "contracts")
        guard filter.isEmpty else {
            let verb = total == 1 ? "matches" : "match"
            return "\(NumberText.count(total, "flagged contract", "flagged contracts")) \(verb) the filter, of \(all)."
        }
        return "\(total) of \(all) \(total == 1 ? "has" : "have") something to look at."
    }

    private static func emptyText(watched: Int, filter: FlagFilter) -> String {
        if watched == 0 {
            return "Contracts appear here once reports or missing reports give a reason to look at them. "
                + "None does, because no contract is in the register yet. Import the contract register to begin."
        }
        if !filter.isEmpty {
            return "No flagged contract matches this filter. Clear the filter to see them all."
        }
        return "Contracts appear here when less was delivered than was due, a report is missing or late, or a clause "
            + "was not passed down. Nothing of that kind is known of the contracts in the register."
    }
}
