import Tables

/// Finds rows that say the same as an earlier one.
struct RepeatedRows {
    private var firstLines: [Fingerprint: Int32] = [:]

    init(capacity: Int) {
        firstLines.reserveCapacity(capacity)
    }

    /// The row of the earlier line that says the same as the last one; nil when none does.
    mutating func earlier(than row: Row, in lines: [ReportedLine]) -> Int? {
        let index = lines.count - 1
        guard let first = firstLines.updateValue(Int32(index), forKey: row.fingerprint) else { return nil }
        // The hash only nominates: what was read decides.
        var repeated = lines[index]
        repeated.row = lines[Int(first)].row
        return repeated == lines[Int(first)] ? repeated.row : nil
    }
}

extension Row {
    /// A hash of all cells.
    var fingerprint: Fingerprint {
        var hash = Fingerprint()
        for column in 0..<count {
            hash.add(utf8(column))
            hash.addBoundary()
        }
        return hash
    }

    /// Whether both rows hold the same texts.
    func hasSameCells(as other: Row) -> Bool {
        (0..<max(count, other.count)).allSatisfy { utf8($0) == other.utf8($0) }
    }
}
