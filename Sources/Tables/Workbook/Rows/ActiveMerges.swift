/// The merged ranges that touch the current row, found by going down the sheet once.
struct ActiveMerges {
    /// In the order of their first rows.
    private let ranges: [MergedRange]
    private var next = 0
    private var active: [MergedRange] = []

    init(_ ranges: [MergedRange]) {
        self.ranges = ranges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// Whether any range touches the row that was entered last.
    var isActive: Bool { !active.isEmpty }

    /// Goes down to a row and says how many ranges had to be looked at.
    mutating func enter(_ row: Int) -> Int {
        guard next < ranges.count || !active.isEmpty else { return 0 }
        active.removeAll { $0.rows.upperBound < row }
        while next < ranges.count, ranges[next].rows.lowerBound <= row {
            if ranges[next].rows.upperBound >= row { active.append(ranges[next]) }
            next += 1
        }
        return active.count
    }

    /// Whether a cell of the row lies under the first cell of a range.
    func hides(_ row: Int, _ column: Int) -> Bool {
        active.contains { $0.hides(row, column) }
    }
}
