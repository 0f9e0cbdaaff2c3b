import Tables

/// What the cells of columns may be, to propose those that a header lacks.
struct ColumnContents {
    /// What most cells of a column are, and how many.
    struct Fit {
        let noun: String
        let fitting: Int
    }

    private let table: Table
    private let names: [String]
    private let context: ReportContext
    private let book: CodeBook

    init(_ table: Table, _ names: [String], context: ReportContext) {
        (self.table, self.names, self.context) = (table, names, context)
        book = CodeBook(context.clauses)
    }

    /// What the cells at a place are, where that fits the column.
    func fit(_ column: ReportColumn, at place: Int) -> Fit? {
        let reading = table.summary.columns[place]
        switch column {
        case .amount: return isNumeric(reading, place) && !isCompanies(place) ? typed("amounts", reading) : nil
        case .quantity, .count:
            return isNumeric(reading, place) && !isCompanies(place) ? typed("numbers", reading) : nil
        case .hoursPerWeek:
            let isFit =
                isNumeric(reading, place) && !isCompanies(place) && !ColumnHint.isOtherThanWeeks(names[place])
            return isFit ? typed("numbers", reading) : nil
        case .date: return isDays(reading) ? typed("days", reading) : nil
        case .block: return blocks(at: place, reading)
        case .person: return isCodes(place) ? all("codes", reading) : nil
        case .payee: return isCompanies(place) ? all("company numbers", reading) : nil
        case .payeeName:
            let isFit =
                reading.kind == .text
                && holds(place) {
                    PartyIdentifier.isName($0) && LineKind($0) == nil && !book.names.isName($0)
                }
            return isFit ? all("names", reading) : nil
        case .kind: return holds(place) { LineKind($0) != nil } ? all("kinds of row", reading) : nil
        case .code: return holds(place) { book.statements[$0] != nil } ? all("statements", reading) : nil
        case .outcome: return holds(place) { book.outcomes[$0] != nil } ? all("outcomes", reading) : nil
        default: return nil
        }
    }

    /// Whether no cell at a place says what a row is, and most are blocks: a column "Soort" may hold either.
    func isBlocksForKinds(_ place: Int) -> Bool {
        table.summary.columns[place].values > 0 && holds(place) { LineKind($0) == nil }
            && blocks(at: place, table.summary.columns[place]) != nil
    }

    /// The first and last days of placements among some columns.
    func daysReading(at place: Int) -> Fit {
        let reading = table.summary.columns[place]
        guard isDays(reading) else { return all("days or words such as \"ongoing\"", reading) }
        return typed("days", reading)
    }

    private func all(_ noun: String, _ reading: ColumnReading) -> Fit { Fit(noun: noun, fitting: reading.values) }

    private func typed(_ noun: String, _ reading: ColumnReading) -> Fit {
        Fit(noun: noun, fitting: reading.values - reading.others)
    }

    /// Cells that are blocks, or that words for blocks stand in: at least half, or any under a name that hints at it.
    private func blocks(at place: Int, _ reading: ColumnReading) -> Fit? {
        struct Hopeless: Error {}
        let isHinted = ColumnHint.isGiven(names[place], .block)
        guard reading.kind == .text || isHinted else { return nil }
        var known = ByteTable<(isCode: Bool, isLike: Bool)>()
        var (codes, likely, seen) = (0, 0, 0)
        try? table.forEachRow { row in
            guard !row.isBlank(place) else { return }
            seen += 1
            guard isHinted || seen < Self.cellsToTell || likely * 2 >= seen else { throw Hopeless() }
            let cell = known.value(for: row.utf8(place)) { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                let isCode = book.blocks[text] != nil
                return (isCode, isCode || book.names.isLikeBlock(text))
            }
            if cell.isCode { codes += 1 }
            if cell.isLike { likely += 1 }
        }
        guard likely > 0, likely * 2 >= reading.values || isHinted else { return nil }
        return codes == reading.values
            ? Fit(noun: "blocks", fitting: codes) : Fit(noun: "blocks or words for them", fitting: likely)
    }

    /// So many cells tell whether a column of words holds blocks at all.
    private static let cellsToTell = 1_000
    /// Of so many cells one may be something else: a slip is to be mended in its cell, and hides no column.
    private static let cellsForOneSlip = 4

    private func isMostly(_ reading: ColumnReading, _ isOne: (ColumnReading.Kind) -> Bool) -> Bool {
        isOne(reading.mostly ?? reading.kind) && reading.others * Self.cellsForOneSlip <= reading.values
    }

    /// Whether the column holds amounts or counts: what its name calls numbers of papers or parties are none.
    private func isNumeric(_ reading: ColumnReading, _ place: Int) -> Bool {
        let key = HeaderMap<ReportColumn>.key(names[place])
        guard !["nr", "nummer", "number", "code"].contains(where: key.hasSuffix) else { return false }
        return isMostly(reading) { kind in
            switch kind {
            case .number, .disputedNumber: true
            default: false
            }
        }
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

    /// Codes that tell people apart: of letters and digits and none of them twice, unless the name hints at people.
    private func isCodes(_ place: Int) -> Bool {
        guard !ColumnHint.isOfOtherCodes(names[place]), !isDays(table.summary.columns[place]) else { return false }
        let isHinted = ColumnHint.isGiven(names[place], .person)
        var seen: Set<String> = []
        return holds(place) { text in
            guard text.contains(where: \.isNumber), Pseudonym.objection(to: text) == nil else { return false }
            return isHinted || text.contains(where: \.isLetter) && seen.insert(text).inserted
        } && (isHinted || !isCompanies(place))
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
