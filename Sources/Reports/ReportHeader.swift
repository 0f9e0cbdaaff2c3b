import Tables

/// Checks a report's header: which columns the rows need, and which of them are missing.
struct ReportHeader {
    private(set) var map: HeaderMap<ReportColumn>
    /// The header's row, from one.
    let row: Int
    /// How the sender's own columns were told from each other.
    let match: LayoutMatch
    private let proposal: ColumnProposal
    private let entrance: Entrance
    /// Where columns most likely stand that are missing; nothing is kept of a file that was read by them.
    private var assumed: [ReportColumn: Int] = [:]
    private let cells: [String]
    private let own: [String]

    init(_ table: Table, _ columns: OwnColumns, context: ReportContext) {
        let own = table.summary.ownNames
        match = LayoutMatch(table.header, own: own, by: columns)
        map = HeaderMap(table.header, own: own, assigned: match.assigned)
        (cells, self.own) = (table.header, own)
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
        !map.has(.kind) && !isOfPeople && missing(for: .payment).isEmpty
    }

    /// Whether it has columns that placements alone have: a list of people is none of payments, whatever else it names.
    private var isOfPeople: Bool { [.person, .hoursPerWeek, .lastBenefit].contains(where: map.has) }

    /// Whether a file without a kind column is most likely a list of payments that lacks a column or two.
    private var isLikePayments: Bool {
        guard !isOfPeople else { return false }
        let missing = missing(for: .payment)
        return missing.count < LineKind.payment.needs.count
            || missing.allSatisfy { proposal.advice(for: $0) != nil || lost($0) != nil }
    }

    /// The same header with the column that most likely says what the rows are, where it has none; nil where there is
    /// none such and the file is no list of payments either.
    var withLikelyKinds: ReportHeader? {
        guard !map.has(.kind), !isPaymentList else { return self }
        if let kind = proposal.likeliest(for: [.kind]) { return assuming([kind]) }
        return isLikePayments ? self : nil
    }

    /// The same header with the columns that most likely are those which rows of these kinds need and it lacks.
    func withLikelyColumns(for kinds: [LineKind]) -> ReportHeader {
        assuming(kinds.flatMap(missing).compactMap { proposal.likeliest(for: $0) })
    }

    private func assuming(_ found: [(column: ReportColumn, position: Int)]) -> ReportHeader {
        var header = self
        for (column, position) in found where !header.assumed.values.contains(position) {
            header.assumed[column] = position
        }
        guard header.assumed != assumed else { return self }
        let assigned = match.assigned.merging(header.assumed) { told, _ in told }
        header.map = HeaderMap(cells, own: own, assigned: assigned)
        return header
    }

    /// What is wrong with the header for rows of these kinds, each missing column once.
    func problems(for kinds: [LineKind]) -> [Problem] {
        var problems: [Problem] = []
        var reported: Set<ReportColumn> = []
        if assumed[.kind] != nil { problems.append(problem([.kind], Self.saysKind)) }
        for kind in kinds {
            let reason =
                map.has(.kind)
                ? "rows of kind \(kind.word) need it"
                : "a list of payments needs it, any other report needs a column \"kind\""
            for choice in missing(for: kind) where reported.insert(choice[0]).inserted {
                problems.append(problem(choice, reason))
            }
        }
        let needed = Set(kinds.flatMap(missing).joined())
        let gone = match.isKnown ? match.lost : [:]
        let lost = gone.filter { !needed.contains($0.key) }.sorted { $0.key.rawValue < $1.key.rawValue }
        return match.problems + problems + lost.map { lostProblem($0.key, $0.value) }
    }

    /// What is wrong with a header without a kind column that is no list of payments either.
    var kindProblems: [Problem] { match.problems + [problem([.kind], Self.saysKind)] }

    private static let saysKind =
        "it says what a row is (\(LineKind.words)); only a list of payments with payee, amount and date can do without"

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
