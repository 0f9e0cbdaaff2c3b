import Assessment
import Contracts
import Policies

/// What a contract's clauses say beside what another edition would have said.
struct PolicyTrial {
    /// One commitment at one node, as it was said and as it would have been.
    struct Row: Encodable {
        var commitment: String
        var node: String
        var now: Said?
        var tried: Said?

        /// Whether anything said of it differs.
        var differs: Bool { now != tried }
    }

    /// The figures and the verdict.
    struct Said: Encodable, Hashable {
        var due: Quantity
        var credited: Quantity
        var shortfall: Quantity
        var outcome: String
        var conduct: String

        init(_ made: Assessment) {
            (due, credited, shortfall) = (made.due, made.creditedLow, made.shortfall)
            outcome = made.outcome.rawValue + (made.withheld.map { " (\($0.rawValue))" } ?? "")
            conduct = made.conduct.rawValue
        }
    }

    let rows: [Row]
    private let day: Day

    init(_ dossier: Dossier, under edition: Policy.Edition, of policy: Policy, asOf day: Day) {
        var tried = dossier
        let added = Dictionary(uniqueKeysWithValues: dossier.commitments(on: day).map { ($0.code, $0.parameters) })
        tried.commitments = edition.clauses.map { written in
            Commitment(
                code: written.clause.code, policy: policy.code, edition: edition.edition, clause: written.clause,
                parameters: added[written.clause.code] ?? Parameters())
        }
        let now = assess(dossier, asOf: day, explaining: false).assessments
        let then = assess(tried, asOf: day, explaining: false).assessments
        self.day = day
        var keys: [[String]] = []
        for made in now + then where !keys.contains([made.commitment, made.node]) {
            keys.append([made.commitment, made.node])
        }
        func said(_ made: [Assessment], _ key: [String]) -> Said? {
            made.first { [$0.commitment, $0.node] == key }.map { Said($0) }
        }
        rows = keys.map { Row(commitment: $0[0], node: $0[1], now: said(now, $0), tried: said(then, $0)) }
    }

    func print() {
        Console.print("As of \(day). Nothing is stored.")
        let table = TextTable(
            columns: [
                .init(heading: "Commitment"), .init(heading: "Node"), .init(heading: ""),
                .init(heading: "Due", isNumber: true), .init(heading: "Credited", isNumber: true),
                .init(heading: "Shortfall", isNumber: true), .init(heading: "Outcome"), .init(heading: "Conduct"),
            ],
            rows: rows.flatMap { row in
                [
                    line(row, "as it stands", row.now),
                    line(row, row.differs ? "tried: differs" : "tried: same", row.tried),
                ]
            })
        for line in table.lines { Console.print(line) }
    }

    private func line(_ row: Row, _ name: String, _ said: Said?) -> [String] {
        guard let said else { return [row.commitment, row.node, name, "", "", "", "not assessed", ""] }
        return [
            row.commitment, row.node, name, said.due.description, said.credited.description,
            said.shortfall.description, said.outcome, said.conduct,
        ]
    }
}
