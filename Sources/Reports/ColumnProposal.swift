import Tables

/// Proposes by their contents which of the columns not read may be one that is missing; a person decides.
///
/// Columns read as what placements have no use for may be proposed as well, in a file of placements alone.
struct ColumnProposal {
    /// A column that may be the one, why, and whether its name says that it counts thousands.
    private struct Candidate {
        let position: Int
        let why: String
        let isScaled: Bool
    }

    private let table: Table
    private let map: HeaderMap<ReportColumn>
    private let contents: ColumnContents
    private let entrance: Entrance

    init(_ table: Table, _ map: HeaderMap<ReportColumn>, contents: ColumnContents, entrance: Entrance) {
        self.entrance = entrance
        self.table = table
        self.map = map
        self.contents = contents
    }

    /// What to do about a missing column, by the first of the choice that a column's contents fit; nil when none does.
    ///
    /// - Parameter isOfPlacements: Whether all rows are placements.
    func advice(for choice: [ReportColumn], isOfPlacements: Bool) -> String? {
        for column in choice {
            let all = candidates(for: column, isOfPlacements)
            let plain = all.filter { !$0.isScaled }
            let advice = [proposal(of: plain, as: column), all.first(where: \.isScaled).map { scaled($0, column) }]
                .compactMap(\.self)
            guard advice.isEmpty else { return advice.joined(separator: "; ") }
        }
        return nil
    }

    /// The one column of a choice, and the one place, that a missing column most likely stands at: to read on by it and
    /// tell what else is wrong, in a file that is refused for the missing column in any case.
    func likeliest(for choice: [ReportColumn], isOfPlacements: Bool) -> (column: ReportColumn, position: Int)? {
        for column in choice {
            let all = candidates(for: column, isOfPlacements)
            guard !all.isEmpty else { continue }
            return all.count == 1 && !all[0].isScaled ? (column, all[0].position) : nil
        }
        return nil
    }

    /// The place of the first column that the advice on a missing one names; nil where it names none.
    func place(for choice: [ReportColumn], isOfPlacements: Bool) -> Int? {
        choice.lazy.compactMap { candidates(for: $0, isOfPlacements).first?.position }.first
    }

    /// Whether a column that is missing may stand in the file, and by its name or its contents hardly anywhere but in a
    /// list of placements.
    func isTelling(_ column: ReportColumn) -> Bool {
        let found = candidates(for: column, true)
        return !found.isEmpty
            && (column == .block || found.contains { ColumnHint.isGiven(map.cells[$0.position], column) })
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

    private func candidates(for column: ReportColumn, _ isOfPlacements: Bool) -> [Candidate] {
        guard map.cells.count <= Self.mostColumns else { return [] }
        let unread = unread(for: column, isOfPlacements)
        let found: [(place: Int, fit: ColumnContents.Fit)]
        switch column {
        case .from, .to:
            let days = PlacementDays(table, map, among: unread)
            found = (column == .from ? days.starts() : days.stops()).map { ($0, contents.daysReading(at: $0)) }
        default: found = unread.compactMap { place in contents.fit(column, at: place).map { (place, $0) } }
        }
        let hinted = found.filter { ColumnHint.isGiven(map.cells[$0.place], column) }
        return (hinted.isEmpty ? found : hinted).map { candidate($0.place, $0.fit) }
    }

    private func candidate(_ place: Int, _ fit: ColumnContents.Fit) -> Candidate {
        let values = table.summary.columns[place].values
        let all = fit.fitting == values ? "all \(values)" : "\(fit.fitting) of \(values)"
        let why = values == 1 ? "its one cell could be one" : "\(all) cells are \(fit.noun)"
        return Candidate(position: place, why: why, isScaled: ShownUnit(words: map.cells[place]).isScaled)
    }

    /// The places of columns with values that nothing is read from, or nothing that rows of placements need.
    private func unread(for column: ReportColumn, _ isOfPlacements: Bool) -> [Int] {
        // A column "Naam" may hold what stands for one.
        let others: [ReportColumn] = [.code, .group, .quantity, .count] + (column == .person ? [.payeeName] : [])
        let passed = isOfPlacements ? others : []
        let read = Set(map.read.map { $0.number - 1 }).subtracting(passed.compactMap(map.position))
        return map.cells.indices.filter { place in
            let name = map.cells[place]
            let key = HeaderMap<ReportColumn>.key(name)
            // What says who a person is, or which period a row is of, is nothing to be read as something else.
            return !read.contains(place) && !name.isEmpty && !OriginColumns.isNamed(key)
                && table.summary.columns[place].values > 0 && !isPersonal(name, key, column)
        }
    }

    /// Whether a name says that its cells tell who people are; of people alone, as `Deelnemer`, they may be codes.
    private func isPersonal(_ name: String, _ key: String, _ column: ReportColumn) -> Bool {
        guard let personal = PersonalColumn(key, isOfPeople: true) else { return false }
        return !(column == .person && PersonalRole(name) == .somebody && personal.isOfWords)
    }
}
