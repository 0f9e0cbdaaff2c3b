import Tables

/// Checks a report's header: which columns the rows need, and which of them are missing.
struct ReportHeader {
    let map: HeaderMap<ReportColumn>
    /// The header's row, from one.
    let row: Int
    /// How the sender's own columns were told from each other.
    let match: LayoutMatch
    private let proposal: ColumnProposal
    private let entrance: Entrance

    init(_ table: Table, _ columns: OwnColumns, context: ReportContext) {
        let own = table.summary.ownNames
        match = LayoutMatch(table.header, own: own, by: columns)
        map = HeaderMap(table.header, own: own, assigned: match.assigned)
        row = table.summary.headerRow ?? 1
        entrance = columns.entrance
        proposal = ColumnProposal(table, map, context: context, entrance: entrance)
    }

    /// How the columns are read, a sentence each.
    var notes: [String] {
        let read = map.read.map { "\"\($0.theirs)\" as \($0.ours)" }.joined(separator: ", ")
        return match.notes + ["columns read: \(read)"] + map.notes
    }

    /// Whether the file is a list of payments, which needs no kind column.
    var isPaymentList: Bool {
        !map.has(.kind) && missing(for: .payment).isEmpty
    }

    /// What is wrong with the header for rows of these kinds, each missing column once.
    func problems(for kinds: [LineKind]) -> [Problem] {
        var problems: [Problem] = []
        var reported: Set<ReportColumn> = []
        for kind in kinds {
            for choice in missing(for: kind) where reported.insert(choice[0]).inserted {
                problems.append(problem(choice, "rows of kind \(kind.word) need it"))
            }
        }
        let needed = Set(kinds.flatMap(missing).joined())
        let gone = match.isKnown ? match.lost : [:]
        let lost = gone.filter { !needed.contains($0.key) }.sorted { $0.key.rawValue < $1.key.rawValue }
        return match.problems + problems + lost.map { lostProblem($0.key, $0.value) }
    }

    /// What is wrong with a header without a kind column that is no list of payments either.
    var kindProblems: [Problem] {
        let missing = missing(for: .payment)
        let isProposed = missing.allSatisfy { proposal.advice(for: $0) != nil || lost($0) != nil }
        guard missing.count < LineKind.payment.needs.count || isProposed else {
            let kinds = LineKind.words
            return match.problems + [
                problem(
                    [.kind],
                    "it says what a row is (\(kinds)); only a list of payments with payee, amount and "
                        + "date can do without")
            ]
        }
        return match.problems
            + missing.map { problem($0, "a list of payments needs it, any other report needs a column \"kind\"") }
    }

    /// What is wrong with columns that name the same things once more and hold values: their rows would be lost.
    func secondTableProblem(_ columns: [ColumnReading]) -> Problem? {
        let places = map.secondTable.filter { columns[$0].values > 0 }
        guard let first = places.first, let last = places.last, first < last else { return nil }
        return Problem(
            .columnTwice, row: row, column: map.cells[first], columnNumber: first + 1,
            message: "expected each column once, but columns \(first + 1) to \(last + 1) name the same things again, "
                + "as a second table beside the first does; put its rows below those of the first table")
    }

    private func missing(for kind: LineKind) -> [[ReportColumn]] {
        kind.needs.filter { !$0.contains(where: map.has) }
    }

    private func problem(_ choice: [ReportColumn], _ reason: String) -> Problem {
        let before = lost(choice).map { theirs in "; \(match.origin ?? "") has it as \"\(theirs)\"" } ?? ""
        return Problem(
            .columnMissing, row: row,
            message: map.missing(choice, because: reason + before, advice: proposal.advice(for: choice)))
    }

    /// The header that one of the columns had before, and that is gone.
    private func lost(_ choice: [ReportColumn]) -> String? {
        choice.lazy.compactMap { match.lost[$0] }.first
    }

    private func lostProblem(_ column: ReportColumn, _ theirs: String) -> Problem {
        Problem(
            .layoutDiffers, row: row,
            message:
                "expected a column \"\(theirs)\", which \(match.origin ?? "") has for \(column.label), and this header "
                + "has none: nothing is read as \(column.label); if a column holds it, name that column "
                + "\"\(column.label)\", or \(entrance.reading([], as: column.label))", severity: .warning)
    }
}
