import Assessment
import Contracts
import Digest
import Store

/// On what share of the contracts each rule fires, for a terminal and as JSON, with a warning above the limit.
struct RateList {
    var rates: [FlagRate]
    /// The most a rule should fire on, percent.
    var limit: Int

    /// A rule as JSON.
    struct Entry: Encodable {
        var kind: Flag.Kind
        var mode: FlagRules.Mode
        var contracts, assessed: Int
        var share: String
        var isAboveLimit: Bool
    }

    var entries: [Entry] {
        rates.map { rate in
            Entry(
                kind: rate.kind, mode: rate.isShadow ? .shadow : .shown, contracts: rate.contracts,
                assessed: rate.assessed, share: NumberText.percent(rate.share), isAboveLimit: isAboveLimit(rate))
        }
    }

    /// A sentence for each rule that fires on more than the limit.
    var warnings: [String] {
        rates.filter(isAboveLimit).map { rate in
            "\(rate.kind.rawValue) fires on \(rate.contracts) of \(rate.assessed) contracts "
                + "(\(NumberText.percent(rate.share))), more than flags.hit-rate-limit allows (\(limit)%). Look "
                + "whether the rule or the data is at fault, or try the rule in flags.shadow."
        }
    }

    func print() {
        guard !rates.isEmpty else {
            Console.print("No rule fires on any contract.")
            return
        }
        let table = TextTable(
            columns: [
                .init(heading: "Flag"), .init(heading: "Mode"), .init(heading: "Contracts", isNumber: true),
                .init(heading: "Assessed", isNumber: true), .init(heading: "Share", isNumber: true),
            ],
            rows: entries.map { entry in
                [
                    entry.kind.rawValue, entry.mode.rawValue, String(entry.contracts), String(entry.assessed),
                    entry.share,
                ]
            })
        for line in table.lines { Console.print(line) }
        for warning in warnings { Console.error(warning) }
    }

    private func isAboveLimit(_ rate: FlagRate) -> Bool {
        rate.share > Fraction(Int128(limit), over: 100)
    }
}
