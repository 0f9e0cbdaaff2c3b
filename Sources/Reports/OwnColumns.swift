import Tables

/// What is known of a sender's own columns besides what their headers say.
struct OwnColumns: Sendable {
    /// What the sender of the file says of it.
    var told: [ColumnLayout.Meaning] = []
    /// What was confirmed before; nil when nothing was.
    var remembered: RememberedLayout?
    /// How the file comes in.
    var entrance = Entrance.commandLine

    /// Where our columns stand in a header.
    func map(_ cells: [String], own: [String]) -> HeaderMap<ReportColumn> {
        HeaderMap(cells, own: own, assigned: LayoutMatch(cells, own: own, by: self).assigned)
    }
}

/// A header beside the columns that its sender told, or that were confirmed before: nothing is guessed where the two
/// have drifted apart.
struct LayoutMatch: Sendable {
    /// Positions that the sender or an earlier confirmation decides.
    private(set) var assigned: [ReportColumn: Int] = [:]
    /// What keeps the file from being read by them.
    private(set) var problems: [Problem] = []
    /// How they were decided, a sentence each.
    private(set) var notes: [String] = []
    /// Columns confirmed before under a header that this file does not have, and that no header of it names.
    private(set) var lost: [ReportColumn: String] = [:]
    /// How the earlier confirmation came about; nil without one.
    let origin: String?
    /// Whether the header has any of the columns confirmed before: one that has none is of another layout.
    private(set) var isKnown = false
    /// The columns that the sender of this file decides.
    private var told: Set<ReportColumn> = []
    private let entrance: Entrance
    private let header: [String]
    private let keys: [[String]]

    init(_ cells: [String], own: [String], by columns: OwnColumns) {
        header = cells.map { PersonalText.isPersonal($0) ? "" : $0 }
        keys = [cells, own].map { $0.map(HeaderMap<ReportColumn>.key) }
        origin = columns.remembered?.origin
        entrance = columns.entrance
        for meaning in columns.told { take(meaning) }
        told = Set(assigned.keys)
        guard let remembered = columns.remembered else { return }
        let names = HeaderMap<ReportColumn>(cells, own: own)
        let missing = remembered.layout.meanings.filter { !take($0, of: remembered, names) }
        for meaning in missing { miss(meaning, of: remembered, names) }
        noteDrift(from: remembered)
    }

    private func positions(_ theirs: String) -> [Int] {
        let key = HeaderMap<ReportColumn>.key(theirs)
        return keys.lazy.map { row in row.indices.filter { row[$0] == key } }.first { !$0.isEmpty } ?? []
    }

    private mutating func take(_ meaning: ColumnLayout.Meaning) {
        guard let column = ReportColumn(named: meaning.ours) else { return }
        let places = positions(meaning.theirs)
        guard let place = places.first, places.count == 1 else {
            let names = header.filter { !$0.isEmpty }.map { "\"\($0)\"" }.joined(separator: ", ")
            let found =
                places.isEmpty
                ? "no column of the header has that name; write it as the header does, which has \(names)"
                : "\(places.count) columns of the header have that name; give those that are not meant another one"
            problems.append(
                Problem(
                    .layoutDiffers,
                    message: "expected one column \"\(meaning.theirs)\", which you name for \(meaning.ours), and "
                        + found))
            return
        }
        guard assigned[column] == nil, !assigned.values.contains(place) else {
            problems.append(
                Problem(
                    .layoutDiffers, column: header[place], columnNumber: place + 1,
                    message: "expected each column to be named once, and you name \(meaning.ours) or "
                        + "\"\(meaning.theirs)\" twice; leave one of them out"))
            return
        }
        assigned[column] = place
        notes.append("column \"\(header[place])\" is read as \(column.label), as you say")
    }

    /// Whether the header has the column of a meaning, or does not need it.
    private mutating func take(
        _ meaning: ColumnLayout.Meaning, of remembered: RememberedLayout, _ names: HeaderMap<ReportColumn>
    ) -> Bool {
        guard let column = ReportColumn(named: meaning.ours) else { return true }
        let places = positions(meaning.theirs)
        if let other = assigned[column] {
            if !told.contains(column), let place = places.first, place != other {
                problems.append(conflict(column, other, place))
            }
            return true
        }
        guard let place = places.first, places.count == 1, !assigned.values.contains(place) else { return false }
        let known = Set(remembered.layout.header.map(HeaderMap<ReportColumn>.key))
        if let named = names.position(column), named != place, !known.isEmpty, !known.contains(keys[0][named]) {
            problems.append(conflict(column, place, named, remembered))
            return true
        }
        assigned[column] = place
        isKnown = true
        notes.append("column \"\(header[place])\" is read as \(column.label), as remembered from \(remembered.origin)")
        return true
    }

    /// Notes that the header lacks the column of a meaning, unless another one stands for the same.
    private mutating func miss(
        _ meaning: ColumnLayout.Meaning, of remembered: RememberedLayout, _ names: HeaderMap<ReportColumn>
    ) {
        guard let column = ReportColumn(named: meaning.ours), assigned[column] == nil else { return }
        if let named = names.position(column) {
            notes.append(
                "column \"\(header[named])\" is read as \(column.label) by its name; \(remembered.origin) has "
                    + "\"\(meaning.theirs)\" for it")
        } else if lost[column] == nil {
            lost[column] = meaning.theirs
        }
    }

    private func conflict(_ column: ReportColumn, _ first: Int, _ second: Int) -> Problem {
        Problem(
            .layoutDiffers, column: header[second], columnNumber: second + 1,
            message:
                "expected one column that is \(column.label), and there are two that were read as it before: "
                + "\"\(header[first])\" and \"\(header[second])\"; "
                + entrance.reading([header[first], header[second]], as: column.label))
    }

    private func conflict(
        _ column: ReportColumn, _ place: Int, _ named: Int, _ remembered: RememberedLayout
    ) -> Problem {
        Problem(
            .layoutDiffers, column: header[named], columnNumber: named + 1,
            message:
                "expected one column for \(column.label), and there are two: \"\(header[place])\", as remembered "
                + "from \(remembered.origin), and \"\(header[named])\" by its name, which is new; give the one that is "
                + "not meant another name, or " + entrance.reading([header[place], header[named]], as: column.label))
    }

    private mutating func noteDrift(from remembered: RememberedLayout) {
        guard isKnown || !assigned.isEmpty, !remembered.layout.header.isEmpty else { return }
        let before = remembered.layout.header.filter { !$0.isEmpty }
        let knownBefore = Set(before.map(HeaderMap<ReportColumn>.key))
        let gone = before.filter { !Set(keys[0]).contains(HeaderMap<ReportColumn>.key($0)) }
        let new = header.filter { !$0.isEmpty && !knownBefore.contains(HeaderMap<ReportColumn>.key($0)) }
        let parts = [("gone", gone), ("new", new)].filter { !$0.1.isEmpty }.map { word, cells in
            "\(word) " + cells.map { "\"\($0)\"" }.joined(separator: ", ")
        }
        guard !parts.isEmpty else { return }
        notes.append("the header is not that of \(remembered.origin): " + parts.joined(separator: "; "))
    }

    /// The columns whose own headers do not say what they stand for.
    var meanings: [ColumnLayout.Meaning] {
        let names = HeaderMap<ReportColumn>(header, own: header)
        return ReportColumn.allCases.compactMap { column in
            assigned[column].flatMap { place in
                names.position(column) == place
                    ? nil : ColumnLayout.Meaning(theirs: header[place], ours: column.label)
            }
        }
    }

    /// What to remember of a file that is taken; nil when there is nothing new.
    func layout(beside columns: OwnColumns) -> ColumnLayout? {
        let here = meanings
        guard !here.isEmpty || !columns.told.isEmpty else { return nil }
        // A contractor may send files of several layouts: what this one did not have may come back with the next.
        let elsewhere = (columns.remembered?.layout.meanings ?? []).filter { positions($0.theirs).isEmpty }
        let layout = ColumnLayout(meanings: here + elsewhere, header: header)
        return layout == columns.remembered?.layout ? nil : layout
    }
}
