import Assessment
import Contracts
import Digest
import Store

/// A digest for a terminal: what the page says, shorter.
struct DigestText {
    let digest: Digest
    /// The last sealed entry of the audit log; nil before the first.
    let head: AuditHead?

    func print() {
        Console.print("\(digest.authority), as it stood on \(digest.asOf)")
        Console.print(digest.headline)
        Console.print(basis)
        for line in totals + ranking + changes { Console.print(line) }
        if let head { Console.print("Audit log sealed up to \(head.short)") }
    }

    /// What it rests on, with what is not in it.
    private var basis: String {
        var parts: [String] = []
        if let assessed = digest.assessed { parts.append("assessed for \(assessed)") }
        if !digest.engines.isEmpty { parts.append("rules version \(digest.engines.joined(separator: ", "))") }
        if let cutOffs = digest.cutOffs { parts.append("cut-offs \(cutOffs.start) to \(cutOffs.end)") }
        parts.append(
            "reports due \(digest.reports.due): \(digest.reports.inTime) in time, \(digest.reports.late) late, "
                + "\(digest.reports.missing) missing")
        let waiting = digest.registered - digest.contracts
        if waiting > 0 { parts.append("\(waiting) of \(digest.registered) contracts not assessed yet") }
        return parts.joined(separator: "; ")
    }

    private var totals: [String] {
        table(
            ["Policy", "Currency", "Due", "Credited", "Short by"], numbers: 2,
            digest.totals.map { total in
                [
                    total.policy + (total.isLimit ? " (at most)" : ""), total.currency.code,
                    NumberText.decimal(total.decided.due, decimals: 2),
                    NumberText.decimal(total.decided.credited, decimals: 2),
                    NumberText.decimal(total.decided.shortfall, decimals: 2),
                ]
            })
    }

    private var ranking: [String] {
        table(
            ["Contract", "Outcome", "At risk", "What is the matter"], numbers: 2, upTo: 3,
            digest.ranked.map { ranked in
                [ranked.ref, ranked.outcome.text, MoneyText.whole(ranked.moneyAtRisk), ranked.sentence]
            })
    }

    private var changes: [String] {
        guard let changes = digest.changes else { return [] }
        let heading =
            "Short on \(changes.since): \(changes.shortContracts) of "
            + NumberText.count(changes.contracts, "contract", "contracts")
            + "; short now: \(digest.shortContracts) of \(digest.contracts)"
        return ["", heading]
            + table(
                ["Contract", "Then", "Now", "Short then", "Short now"], numbers: 3,
                changes.moves.map { move in
                    [
                        move.ref, move.before?.text ?? "Not assessed yet", move.now.text,
                        MoneyText.whole(move.shortBefore), MoneyText.whole(move.shortNow),
                    ]
                })
    }

    /// A table after an empty line; nothing where it has no rows.
    private func table(_ headings: [String], numbers first: Int, upTo end: Int? = nil, _ rows: [[String]]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let columns = headings.enumerated().map { place, heading in
            TextTable.Column(heading: heading, isNumber: (first..<(end ?? headings.count)).contains(place))
        }
        return [""] + TextTable(columns: columns, rows: rows).lines
    }
}
