/// How wide a text's filled records are under a dialect that is tried.
struct WidthTally {
    private(set) var records = 0
    private var widths: [Int: Int] = [:]

    init(_ source: CSVFile) throws(TableError) {
        _ = try source.forEachRecord { record in
            records += 1
            if record.filledCount() > 0 { widths[record.cells.count, default: 0] += 1 }
            return true
        }
    }

    /// The width that most records have.
    var usual: Int { widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0 }
    /// How many records have it.
    var agreeing: Int { widths.values.max() ?? 0 }
    /// How many filled records have another.
    var others: Int { widths.values.reduce(0, +) - agreeing }
}
