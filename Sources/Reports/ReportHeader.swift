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
    /// A column whose name says that it holds kinds of row, and whose cells are blocks.
    private let barred: (column: ReportColumn, position: Int)?
    /// What each row is where no column says it.
    private(set) var rowKind = LineKind.payment
    /// Whether the column that says what a row is has to be asked for beside those that its rows lack.
    private var asksForKind = false

    init(_ table: Table, _ columns: OwnColumns, context: ReportContext) {
        let own = table.summary.ownNames
        let match = LayoutMatch(table.header, own: own, by: columns)
        self.match = match
        let byName = HeaderMap<ReportColumn>(table.header, own: own, assigned: match.assigned)
        let contents = ColumnContents(table, byName.cells, context: context)
        let place = byName.position(.kind).flatMap { place in
            match.assigned[.kind] == nil && Self.isSaidOfBlocks(byName.cells[place]) && contents.isBlocksForKinds(place)
                ? place : nil
        }
        barred = place.map { (.kind, $0) }
        map = HeaderMap(table.header, own: own, assigned: match.assigned, barred: barred)
        (cells, self.own) = (table.header, own)
        row = table.summary.headerRow ?? 1
        entrance = columns.entrance
        proposal = ColumnProposal(table, map, contents: contents, entrance: entrance)
    }

    /// Whether the name of a column of kinds is as good a name for one of blocks.
    private static func isSaidOfBlocks(_ name: String) -> Bool {
        ["soort", "type"].contains(HeaderMap<ReportColumn>.key(name))
    }

    /// How the columns are read, a sentence each.
    var notes: [String] {
        let read = map.read.map { "\"\($0.theirs)\" as \($0.ours)" }.joined(separator: ", ")
        let rows = isPlacementList ? ["no column says what the rows are: each is read as a placement"] : []
        return match.notes + rows + ["columns read: \(read)"] + map.notes
    }

    /// Whether the file is a list of payments, which needs no kind column.
    var isPaymentList: Bool {
        !map.has(.kind) && !isOfPeople && barred == nil && missing(for: .payment).isEmpty
    }

    /// Whether the file is a list of placements, which needs no kind column either: no other row has all its columns.
    private var isPlacementList: Bool {
        !map.has(.kind) && missing(for: .placement).isEmpty && !missing(for: .payment).isEmpty
    }

    /// Whether it has columns that placements alone have: a list of people is none of payments, whatever else it names.
    private var isOfPeople: Bool { [.person, .hoursPerWeek, .lastBenefit].contains(where: map.has) }

    /// Whether a file without a kind column is most likely a list of payments that lacks a column or two.
    private var isLikePayments: Bool {
        guard !isOfPeople, barred == nil else { return false }
        let missing = missing(for: .payment)
        return missing.count < LineKind.payment.needs.count
            || missing.allSatisfy { advice(for: $0, of: .payment) != nil || lost($0) != nil }
    }

    /// So many of the columns that placements need tell a list of placements.
    private static let tellingColumns = 3

    /// Whether a file without a kind column is most likely a list of placements that lacks some columns: one that says
    /// who was placed or for which block, and more of what placements need. Invoices have days and hours too.
    private var isLikePlacements: Bool {
        guard !missing(for: .payment).isEmpty, [.person, .block].contains(where: isTold) else { return false }
        return LineKind.placement.needs.count { $0.contains(where: isTold) } >= Self.tellingColumns
    }

    /// Whether a column of placements stands there, stood there before, or most likely stands under another name.
    private func isTold(_ column: ReportColumn) -> Bool {
        map.has(column) || match.lost[column] != nil || proposal.isTelling(column)
    }

    /// The same header with the column that most likely says what the rows are, where it has none, or with what they
    /// all are; nil where there is none such and the file is no list of payments or of placements either.
    var withLikelyKinds: ReportHeader? {
        guard !map.has(.kind), !isPaymentList else { return self }
        if let kind = proposal.likeliest(for: [.kind], isOfPlacements: false) { return assuming([kind]) }
        if isPlacementList { return listing(.placement) }
        guard !isLikePlacements else {
            var header = listing(.placement)
            header.asksForKind = !missing(for: .placement).allSatisfy {
                advice(for: $0, of: .placement) != nil || lost($0) != nil
            }
            return header
        }
        return isLikePayments ? self : nil
    }

    private func listing(_ kind: LineKind) -> ReportHeader {
        var header = self
        header.rowKind = kind
        return header
    }

    /// The same header with the columns that most likely are those which rows of these kinds need and it lacks.
    func withLikelyColumns(for kinds: [LineKind]) -> ReportHeader {
        assuming(
            kinds.flatMap(missing).compactMap {
                proposal.likeliest(for: $0, isOfPlacements: isOfPlacements(kinds))
            })
    }

    private func isOfPlacements(_ kinds: [LineKind]) -> Bool { kinds == [.placement] }

    private func advice(for choice: [ReportColumn], of kind: LineKind) -> String? {
        proposal.advice(for: choice, isOfPlacements: isOfPlacements([kind]))
    }

    private func assuming(_ found: [(column: ReportColumn, position: Int)]) -> ReportHeader {
        var header = self
        for (column, position) in found where !header.assumed.values.contains(position) {
            header.assumed[column] = position
        }
        guard header.assumed != assumed else { return self }
        let assigned = match.assigned.merging(header.assumed) { told, _ in told }
        header.map = HeaderMap(cells, own: own, assigned: assigned, barred: barred)
        return header
    }

    /// What is wrong with the header for rows of these kinds, each missing column once.
    func problems(for kinds: [LineKind]) -> [Problem] {
        var problems: [Problem] = []
        var reported: Set<ReportColumn> = []
        if assumed[.kind] != nil || asksForKind { problems.append(kindProblem) }
        for kind in kinds {
            let reason = reason(for: kind)
            for choice in missing(for: kind) where reported.insert(choice[0]).inserted {
                problems.append(problem(choice, reason, isOfPlacements: isOfPlacements(kinds)))
            }
        }
        let needed = Set(kinds.flatMap(missing).joined())
        // A contractor sends files of several kinds: what only rows of another kind need is not missed in this one.
        let foreign = Set(LineKind.allCases.flatMap(\.needs).joined())
            .subtracting(kinds.flatMap(\.needs).joined())
        let gone = match.isKnown ? match.lost : [:]
        let lost = gone.filter { !needed.contains($0.key) && !foreign.contains($0.key) }.sorted {
            $0.key.rawValue < $1.key.rawValue
        }
        return match.problems + problems + lost.map { lostProblem($0.key, $0.value) }
    }

    /// What is wrong with a header without a kind column that is no list of payments either.
    var kindProblems: [Problem] { match.problems + [kindProblem] }

    private var kindProblem: Problem { problem([.kind], Self.saysKind, isOfPlacements: false) }

    private static let saysKind =
        "it says what a row is (\(LineKind.words)); only a list of payments with payee, amount and date, or of "
        + "placements with person, block, from, to and hours per week, can do without"

    /// Why rows of a kind lack a column.
    private func reason(for kind: LineKind) -> String {
        guard !map.has(.kind) else { return "rows of kind \(kind.word) need it" }
        return "a list of \(kind.word)s needs it" + (asksForKind ? "" : ", any other report needs a column \"kind\"")
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

    private func problem(_ choice: [ReportColumn], _ reason: String, isOfPlacements: Bool) -> Problem {
        let before = lost(choice).map { theirs in "; \(match.origin ?? "") has it as \"\(theirs)\"" } ?? ""
        var problem = Problem(
            .columnMissing, row: row,
            message: map.missing(
                choice, because: reason + before,
                advice: proposal.advice(for: choice, isOfPlacements: isOfPlacements)))
        let place = proposal.place(for: choice, isOfPlacements: isOfPlacements) ?? map.likeliest(of: choice)
        problem.headerCell = (place ?? cells.count) + 1
        return problem
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
