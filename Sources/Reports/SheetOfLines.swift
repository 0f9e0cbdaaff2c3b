import Tables

/// One sheet of a workbook whose rows are lines.
struct SheetOfLines {
    /// Its place among the tabs, from zero.
    let place: Int
    /// What its rows are, unless they say so themselves.
    let kind: LineKind
    /// The last row of its header, from one.
    let header: Int
    /// The cells of the header, as they stand there.
    let names: [String]
    let map: HeaderMap<ReportColumn>
    /// The period and the contract that a form was made for; nil where the sheet does not say so.
    var origin: String?

    /// The named columns that nothing is read from, by their names and how often each stood before.
    var unread: [UnreadColumn: Int] {
        let read = Set(map.read.map { $0.number - 1 })
        var counts: [String: Int] = [:]
        var found: [UnreadColumn: Int] = [:]
        for place in names.indices where !names[place].isEmpty && !read.contains(place) {
            let column = UnreadColumn(name: names[place], earlier: counts[names[place], default: 0])
            counts[column.name, default: 0] += 1
            found[column] = place
        }
        return found
    }
}

/// A column of sheets that are read as one, from which no line takes anything.
struct UnreadColumn: Hashable {
    let name: String
    /// How many of that name stand before it in its sheet.
    let earlier: Int
}
