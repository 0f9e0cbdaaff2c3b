import Tables

/// Proposes by their contents which of the columns not read may be one that is missing; a person decides.
struct ColumnProposal {
    /// A column that may be the one, why, and whether its name says that it counts thousands.
    private struct Candidate {
        let position: Int
        let why: String
        let isScaled: Bool
    }

    private let table: Table
    private let map: HeaderMap<ReportColumn>
    private let context: ReportContext
    private let book: CodeBook
    private let entrance: Entrance

    init(_ table: Table, _ map: HeaderMap<ReportColumn>, context: ReportContext, entrance: Entrance) {
        self.entrance = entrance
        self.table = table
        self.map = map
        self.context = context
        book = CodeBook(context.clauses)
    }

    /// What to do about a missing column, by the first of the choice that a column's contents fit; nil when none does.
    func advice(for choice: [ReportColumn]) -> String? {
        for column in choice {
            let all = candidates(for: column)
            let plain = all.filter { !$0.isScaled }
            let advice = [proposal(of: plain, as: column), all.first(where: \.isScaled).map { scaled($0, column) }]
                .compactMap(\.self)
            guard advice.isEmpty else { return advice.joined(separator: "; ") }
        }
        return nil
    }

    /// The one column of a choice, and the one place, that a missing column most likely stands at: to read on by it and
    /// tell what else is wrong, in a file that is refused for the missing column in any case.
    func likeliest(for choice: [ReportColumn]) -> (column: ReportColumn, position: Int)? {
        for column in choice {
            let all = candidates(for: column)
            guard !all.isEmpty else { continue }
            return all.count == 1 && !all[0].isScaled ? (column, all[0].position) : nil
        }
        return nil
    }

    private func proposal(of found: [Candidate], as column: ReportColumn) -> String? {
        let names = found.prefix(3).map { "\"\(map.cells[$0.position])\" (\($0.why))" }
        guard let name = names.first else { return nil }
        let remedy = entrance.reading(found.prefix(3).map { map.cells[$0.position] }, as: column.label)
        guard found.count > 1 else {
            return "column \(name) looks like it: if it is, rename it to \"\(column.label)\" or \(remedy)"
        }
        return "these look like it: \(names.joined(separator: ", ")); rename the right one to \"\(column.label)\", "
            + "or \(remedy)"
    }

    /// Renaming a column that counts thousands would make each amount a thousandth of what it is.
    private func scaled(_ found: Candidate, _ column: ReportColumn) -> String {
        "column \"\(map.cells[found.position])\" (\(found.why)) looks like it, and its name says that it "
            + "does not hold whole amounts: write each amount in full, such as 12000.00, and name the column "
            + "\"\(column.label)\""
    }

    /// A list with more columns than this is none that rows are reported in, and too many to look into each.
    private static let mostColumns = 256

    private func candidates(for column: ReportColumn) -> [Candidate] {
        guard map.cells.count <= Self.mostColumns else { return [] }
        let read = Set(map.read.map { $0.number - 1 })
        let unread = map.cells.indices.filter { place in
            let key = HeaderMap<ReportColumn>.key(map.cells[place])
            // What says who a person is, or which period a row is of, is nothing to be read as something else.
            return !read.contains(place) && !map.cells[place].isEmpty && !OriginColumns.isNamed(key)
                && PersonalColumn(key, isOfPeople: true) == nil
        }
        return unread.compactMap { place in
            let reading = table.summary.columns[place]
            guard reading.values > 0, let noun = noun(column, at: place, reading) else { return nil }
            let fitting = Self.isTyped(column) ? reading.values - reading.others : reading.values
            let all = fitting == reading.values ? "all \(fitting)" : "\(fitting) of \(reading.values)"
            let cells = reading.values == 1 ? "its one cell could be one" : "\(all) cells are \(noun)"
            return Candidate(position: place, why: cells, isScaled: ShownUnit(words: map.cells[place]).isScaled)
        }
    }

    /// What the cells at a place are, where that fits the column.
    private func noun(_ column: ReportColumn, at place: Int, _ reading: ColumnReading) -> String? {
        switch column {
        case .amount: isNumeric(reading, place) && !isCompanies(place) ? "amounts" : nil
        case .quantity, .count: isNumeric(reading, place) && !isCompanies(place) ? "numbers" : nil
        case .hoursPerWeek:
            isNumeric(reading, place) && !isCompanies(place) && !saysOtherThanWeeks(place) ? "numbers" : nil
        case .date, .from, .to: isDays(reading) ? "days" : nil
        case .payee: isCompanies(place) ? "company numbers" : nil
        case .payeeName:
            reading.kind == .text && holds(place) { PartyIdentifier.isName($0) && LineKind($0) == nil } ? "names" : nil
        case .kind: holds(place) { LineKind($0) != nil } ? "kinds of row" : nil
        case .block: holds(place) { book.blocks[$0] != nil } ? "blocks" : nil
        case .code: holds(place) { book.statements[$0] != nil } ? "statements" : nil
        case .outcome: holds(place) { book.outcomes[$0] != nil } ? "outcomes" : nil
        default: nil
        }
    }

    /// Of so many cells one may be something else: a slip is to be mended in its cell, and hides no column.
    private static let cellsForOneSlip = 4

    /// Whether the column holds numbers or days, of which some cells may be none.
    private static func isTyped(_ column: ReportColumn) -> Bool {
        switch column {
        case .amount, .quantity, .count, .hoursPerWeek, .date, .from, .to: true
        default: false
        }
    }

    private func isMostly(_ reading: ColumnReading, _ isOne: (ColumnReading.Kind) -> Bool) -> Bool {
        isOne(reading.mostly ?? reading.kind) && reading.others * Self.cellsForOneSlip <= reading.values
    }

    /// Whether the column holds amounts or counts: what its name calls numbers of papers or parties are none.
    private func isNumeric(_ reading: ColumnReading, _ place: Int) -> Bool {
        let key = HeaderMap<ReportColumn>.key(map.cells[place])
        guard !["nr", "nummer", "number", "code"].contains(where: key.hasSuffix) else { return false }
        return isMostly(reading) { kind in
            switch kind {
            case .number, .disputedNumber: true
            default: false
            }
        }
    }

    /// Whether the column's name says that its numbers are hours of another time than a week, or money.
    private func saysOtherThanWeeks(_ place: Int) -> Bool {
        let key = HeaderMap<ReportColumn>.key(map.cells[place])
        return [
            "maand", "month", "jaar", "year", "annual", "dag", "day", "daily", "totaal", "total", "loon", "wage",
            "salar", "kosten", "cost", "bedrag", "amount",
        ].contains(where: key.contains)
    }

    private func isDays(_ reading: ColumnReading) -> Bool {
        isMostly(reading) { kind in
            switch kind {
            case .date, .disputedDate: true
            default: false
            }
        }
    }

    /// Numbers of a register have eight characters; a name is read as a company elsewhere.
    private func isCompanies(_ place: Int) -> Bool {
        holds(place) { text in
            text.utf8.count >= 8 && text.contains(where: \.isNumber)
                && PartyIdentifier.read(text, scheme: context.defaultScheme) != nil
        }
    }

    /// Whether every filled cell passes; the first that does not ends the search.
    private func holds(_ place: Int, _ test: (String) -> Bool) -> Bool {
        struct Differs: Error {}
        do {
            try table.forEachRow { row in
                if !row.isBlank(place), !test(row.text(place)) { throw Differs() }
            }
            return true
        } catch {
            return false
        }
    }
}
