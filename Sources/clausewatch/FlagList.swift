import Assessment
import Contracts
import Store

/// The flags that stand, for a terminal and as JSON.
struct FlagList {
    var flags: [StoredFlag]
    /// The day for which they are asked.
    var day: Day
    var bounds: SeverityBounds
    /// The state that was asked for; nil for any.
    var state: FlagState?

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
        var message: String
        var because: [String]
        var since: Day
        var key: String
        var state: FlagState
        var until: Day?
        var changedSinceDecisionOf: Day?
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
                period: flag.period, amount: flag.amount, message: flag.message, because: flag.because,
                since: stored.since, key: flag.key, state: stored.standing.state, until: stored.standing.until,
                changedSinceDecisionOf: stored.standing.changedSince, severity: stored.severity(on: day, bounds),
                atRisk: stored.atRisk)
        }
    }

    /// Prints the table; `waiting` is how many contracts are not assessed as they now stand.
    func print(waiting: Int = 0) {
        guard !flags.isEmpty else {
            if let state {
                Console.print("No flag is \(state.rawValue).")
                return
            }
            Console.print(
                waiting == 0
                    ? "No flag stands."
                    : "No flags stand yet; \(waiting) contracts wait to be assessed.")
            return
        }
        let table = TextTable(
            columns: [
                .init(heading: "Contract"), .init(heading: "At risk", isNumber: true), .init(heading: "Cur"),
                .init(heading: "Flag"), .init(heading: "Node"), .init(heading: "Amount", isNumber: true),
                .init(heading: "Severity"), .init(heading: "State"), .init(heading: "Since"),
                .init(heading: "What was found"),
            ],
            rows: flags.map { stored in
                [
                    stored.contract, FlagList.twoDecimals(stored.moneyAtRisk), stored.currency,
                    stored.flag.kind.rawValue, stored.flag.node,
                    stored.flag.amount.map(FlagList.twoDecimals) ?? "",
                    stored.severity(on: day, bounds).rawValue, FlagList.text(stored.standing),
                    stored.since.description, stored.flag.message,
                ]
            })
        for line in table.lines { Console.print(line) }
        let contracts = Set(flags.map(\.contract)).count
        Console.print(
            "\(flags.count) \(flags.count == 1 ? "flag" : "flags") on \(contracts) "
                + "\(contracts == 1 ? "contract" : "contracts").")
    }

    /// The state in a few words, with the day that matters.
    static func text(_ standing: FlagStanding) -> String {
        if let until = standing.until { return "\(standing.state.rawValue) until \(until)" }
        if let day = standing.changedSince { return "open, changed since \(day)" }
        if let ended = standing.ended?.until { return "open, \(ended) passed" }
        return standing.state.rawValue
    }

    /// Two decimals, half-even, without grouping, so that the column can be cut and added up.
    private static func twoDecimals(_ quantity: Quantity) -> String {
        let cents = Fraction(Int128(quantity.units), over: 100 * Int128(Quantity.scale)).roundedHalfEven.units
        let text = String(cents.magnitude % 100)
        return (cents < 0 ? "-" : "") + "\(cents.magnitude / 100)." + (text.count == 1 ? "0" : "") + text
    }
}
