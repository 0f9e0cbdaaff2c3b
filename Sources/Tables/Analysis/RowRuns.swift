/// Where rows of a kind stand, each run of them in sequence once: the first of many tell enough.
struct RowRuns {
    /// More runs than this are not kept.
    private static let most = 20

    private(set) var runs: [ClosedRange<Int>] = []

    /// Takes in a row below those taken in so far.
    mutating func add(_ row: Int) {
        if let last = runs.last, last.upperBound == row - 1 {
            runs[runs.count - 1] = last.lowerBound...row
        } else if runs.count < Self.most {
            runs.append(row...row)
        }
    }
}
