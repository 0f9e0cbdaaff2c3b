import Assessment
import Contracts
import Digest
import Store

/// The flags that stand, for a terminal and as JSON: the most pressing first.
struct FlagList {
    /// Those that wait for nobody come last; before that by severity, money at risk and age.
    let flags: [StoredFlag]
    /// The day for which they are asked.
    let day: Day
    let bounds: SeverityBounds
    /// The state that was asked for; nil for any.
    let state: FlagState?

    init(flags: [StoredFlag], day: Day, bounds: SeverityBounds, state: FlagState? = nil) {
        (self.day, self.bounds, self.state) = (day, bounds, state)
        let ranks = Dictionary(
            Severity.allCases.enumerated().map { ($1, -$0) }, uniquingKeysWith: { first, _ in first })
        let ranked = flags.enumerated().map { place, flag in
            Ranked(
                flag: flag, isSettled: flag.standing.state.isSettled ? 1 : 0,
                severity: ranks[flag.severity(on: day, bounds), default: 0], place: place)
        }
        self.flags = ranked.sorted().map(\.flag)
    }

    /// A flag with its place in the list.
    private struct Ranked: Comparable {
        var flag: StoredFlag
        var isSettled: Int
        var severity: Int
        var place: Int

        static func < (left: Ranked, right: Ranked) -> Bool {
            guard (left.isSettled, left.severity) == (right.isSettled, right.severity) else {
                return (left.isSettled, left.severity) < (right.isSettled, right.severity)
            }
            guard left.flag.atRisk == right.flag.atRisk else { return left.flag.atRisk > right.flag.atRisk }
            return (left.flag.since, left.flag.contract, left.place)
                < (right.flag.since, right.flag.contract, right.place)
        }
    }

    /// A flag as JSON: the published shape with the contract beside it.
    struct Entry: Encodable {
        var contract, title: String
        var department: String?
        var prime, policy, currency: String
        var asOf: Day
        var moneyAtRisk: Quantity
        var kind: Flag.Kind
        var commitment: String?
        var node: String
        var period: Period?
        var amount: Quantity?
        /// `money`, `hours` or `number`; nil without an amount.
        var unit: String?
        var message: String
        var because: [String]
        var since: Day
        var key, mark: String
        var state: FlagState
        var until: Day?
        var changedSinceDecisionOf: Day?
        var decision: FlagHistoryTelling.Decision?
        var severity: Severity
        var atRisk: Quantity
    }

    var entries: [Entry] {
        flags.map { stored in
            let flag = stored.flag
            return Entry(
                contract: stored.contract, title: stored.title, department: stored.department, prime: stored.prime,
                policy: stored.policy, currency: stored.currency, asOf: stored.asOf,
                moneyAtRisk: stored.moneyAtRisk, kind: flag.kind, commitment: flag.commitment, node: flag.node,
                period: flag.period, amount: flag.amount, unit: flag.amount.map { _ in stored.unit.name },
                message: flag.message, because: flag.because, since: stored.since, key: flag.key, mark: stored.mark,
                state: stored.standing.state, until: stored.standing.until,
                changedSinceDecisionOf: stored.standing.changedSince,
                decision: stored.standing.decision.map(FlagHistoryTelling.Decision.init),
                severity: stored.severity(on: day, bounds), atRisk: stored.atRisk)
        }
    }

    /// Prints the table; `waiting` is how many contracts are not assessed as they now stand.
    func print(waiting: Int = 0) {
        guard !flags.isEmpty else {
            Console.print(emptyText(waiting: waiting))
            return
        }
        let table = TextTable(columns: Self.columns, rows: flags.map(row))
        for line in table.lines { Console.print(line) }
        let contracts = Set(flags.map(\.contract)).count
        Console.print(
            "\(flags.count) \(flags.count == 1 ? "flag" : "flags") on \(contracts) "
                + "\(contracts == 1 ? "contract" : "contracts").")
    }

    /// Money and what is counted otherwise stand in columns of their own, so that each can be added up.
    private static let columns: [TextTable.Column] = [
        .init(heading: "Contract"), .init(heading: "Key"), .init(heading: "Severity"),
        .init(heading: "At risk", isNumber: true), .init(heading: "Money", isNumber: true), .init(heading: "Cur"),
        .init(heading: "Count", isNumber: true), .init(heading: "Flag"), .init(heading: "Node"),
        .init(heading: "State"), .init(heading: "Since"), .init(heading: "What was found"),
    ]

    private func row(_ stored: StoredFlag) -> [String] {
        let isMoney = stored.unit.name == "money"
        let amount = stored.flag.amount
        return [
            stored.contract, stored.mark, stored.severity(on: day, bounds).rawValue,
            Self.twoDecimals(stored.atRisk), isMoney ? amount.map(Self.twoDecimals) ?? "" : "", stored.currency,
            isMoney ? "" : amount.map(stored.unit.text) ?? "", stored.flag.kind.rawValue, stored.flag.node,
            Self.text(stored.standing), stored.since.description, stored.flag.message,
        ]
    }

    private func emptyText(waiting: Int) -> String {
        if let state { return "No flag is \(state.rawValue)." }
        return waiting == 0 ? "No flag stands." : "No flags stand yet; \(waiting) contracts wait to be assessed."
    }

    /// The state in a few words, with the day that matters.
    static func text(_ standing: FlagStanding) -> String {
        if let until = standing.until { return "\(standing.state.rawValue) until \(until)" }
        if let day = standing.changedSince { return "open, changed since \(day)" }
        if let ended = standing.ended?.until { return "open, \(ended) passed" }
        if let reopened = standing.reopened { return "open again since \(reopened.on)" }
        return standing.state.rawValue
    }

    /// Two decimals, half-even, without grouping, so that the column can be cut and added up.
    private static func twoDecimals(_ quantity: Quantity) -> String {
        let cents = Fraction(Int128(quantity.units), over: 100 * Int128(Quantity.scale)).roundedHalfEven.units
        let text = String(cents.magnitude % 100)
        return (cents < 0 ? "-" : "") + "\(cents.magnitude / 100)." + (text.count == 1 ? "0" : "") + text
    }
}

extension StoredFlag {
    /// What its size is counted in.
    fileprivate var unit: FigureUnit {
        Currency(currency).map { FigureUnit(of: flag, under: clause, in: $0) } ?? .number
    }
}

extension FigureUnit {
    /// `money`, `hours` or `number`.
    fileprivate var name: String {
        switch self {
        case .money: "money"
        case .hours: "hours"
        case .number, .hiddenPeople: "number"
        }
    }
}
