/// The lines of a header around its best one: names of groups above it, names that go on and units below it.
struct HeaderBlock {
    /// As many lines as a header may have unless the caller says more.
    private static let most = 4
    /// As many rows below a line are looked at for what its columns hold.
    private static let body = 10

    private let head: PackedRecords
    private(set) var places: ClosedRange<Int>

    init(around index: Int, _ head: PackedRecords) {
        self.head = head
        places = index...index
        while places.lowerBound > 0, hasRoom, isNext(places.lowerBound),
            line(places.lowerBound - 1).groups(line(places.lowerBound))
        {
            places = places.lowerBound - 1...places.upperBound
        }
        while places.upperBound + 1 < head.count, hasRoom, isNext(places.upperBound + 1), goesOn(places.upperBound + 1)
        {
            places = places.lowerBound...places.upperBound + 1
        }
    }

    private var hasRoom: Bool { places.count < Self.most }

    private func line(_ place: Int) -> HeaderLine { HeaderLine(head.row(place)) }

    private func isNext(_ place: Int) -> Bool { head.row(place).number == head.row(place - 1).number + 1 }

    /// Whether the line at a place belongs to the header that ends above it.
    private func goesOn(_ place: Int) -> Bool {
        let (upper, lower) = (line(place - 1), line(place))
        let isMeant =
            lower.continues(upper) || lower.numbers(upper) && isWords(below: place, lower)
            || names(below: place, lower, upper)
        return isMeant && !isData(place)
    }

    /// Whether the line at a place comes again where the one above it does not: the header of a next page comes whole.
    private func isData(_ place: Int) -> Bool {
        let (upper, lower) = (line(place - 1), line(place))
        return (place + 1..<head.count).contains { line($0) == lower && line($0 - 1) != upper }
    }

    /// Whether a column in which the line has a number holds words further down.
    private func isWords(below place: Int, _ line: HeaderLine) -> Bool {
        let rows = rows(below: place)
        return line.cells.indices.contains { column in
            !line.isBlank(column) && rows.contains { !$0.isBlank(column) && !$0.holdsValue(column) }
        }
    }

    /// Whether the line has words in columns that hold values further down, as names of columns have and data has not.
    private func names(below place: Int, _ line: HeaderLine, _ upper: HeaderLine) -> Bool {
        guard line.filled > 0, !line.holdsValues else { return false }
        let rows = rows(below: place)
        let typed = line.cells.indices.filter { column in
            let filled = rows.filter { !$0.isBlank(column) }
            return !filled.isEmpty && filled.allSatisfy { $0.holdsValue(column) }
        }
        let named = typed.filter { !line.isBlank($0) && !Placeholder.isPlaceholder(line.cells[$0][...]) }
        guard !named.isEmpty, named.count * 2 >= typed.count else { return false }
        return named.contains { column in
            HeaderWords.isMadeOf(line.cells[column][...]) || upper.isBlank(column)
        }
    }

    /// Rows of data: those that repeat a line of the header, as on a next page, say nothing of what columns hold.
    private func rows(below place: Int) -> [HeaderLine] {
        let header = (places.lowerBound...place).map(line)
        return (place + 1..<head.count).lazy.map(line).filter { $0.filled > 1 && !header.contains($0) }
            .prefix(Self.body).map(\.self)
    }
}
