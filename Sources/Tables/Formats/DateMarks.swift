/// What stands between the numbers of a column's dates, beside what those dates tell about their order.
///
/// Who writes `03/13/2026` and `05-03-2026` in one column has two habits: the first says nothing about the second.
struct DateMarks: Sendable, Hashable {
    private static let marks = Array("/-.".utf8)

    private var monthFirst: Set<UInt8> = []
    /// The first date for each mark that can be read in two ways.
    private var open: [UInt8: FormatSample] = [:]

    /// Notes a date of three numbers that only the month-first order reads.
    mutating func addMonthFirst(_ utf8: ArraySlice<UInt8>) {
        if let mark = Self.mark(of: utf8) { monthFirst.insert(mark) }
    }

    /// Notes a date of three numbers that both orders read, each as another day.
    mutating func addOpen(_ utf8: ArraySlice<UInt8>, row: Int) {
        guard open.count < Self.marks.count, let mark = Self.mark(of: utf8), open[mark] == nil else { return }
        open[mark] = FormatSample(utf8, row)
    }

    /// Takes in what another column of the same file says.
    mutating func add(_ other: DateMarks) {
        monthFirst.formUnion(other.monthFirst)
        open.merge(other.open) { own, _ in own }
    }

    /// The first date that stays open though others tell that they are month-first, as they have another mark.
    var stillOpen: FormatSample? {
        guard !monthFirst.isEmpty else { return nil }
        return open.filter { !monthFirst.contains($0.key) }.values.min { $0.row < $1.row }
    }

    private static func mark(of utf8: ArraySlice<UInt8>) -> UInt8? {
        utf8.first { marks.contains($0) }
    }
}
