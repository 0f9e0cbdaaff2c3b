import Tables

/// Finds rows that say the same as an earlier one.
struct RepeatedRows {
    private let table: Table
    /// Half of a row's hash above the row's number, from one; zero where free.
    ///
    /// The length is a power of two and a quarter above the rows at least: every search ends at a free slot.
    private var slots: [UInt64]

    init(_ table: Table, capacity: Int) {
        self.table = table
        var length = 64
        while length < capacity + capacity / 4 { length *= 2 }
        slots = Array(repeating: 0, count: length)
    }

    /// The number of the last row before this one that says the same; nil when none does.
    mutating func earlier(than row: Row) -> Int? {
        let hash = WordHash(of: row).value
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[place] > 0, slots[place] >> 32 != hash >> 32 { place = (place + 1) & (slots.count - 1) }
        let earlier = Int(slots[place] & 0xFFFF_FFFF)
        slots[place] = (hash >> 32) << 32 | UInt64(row.number)
        // The hash only nominates: what is written decides.
        guard earlier > 0, let first = table.row(number: earlier), first.hasSameCells(as: row) else { return nil }
        return earlier
    }
}

extension Row {
    /// Whether both rows hold the same texts.
    func hasSameCells(as other: Row) -> Bool {
        (0..<max(count, other.count)).allSatisfy { utf8($0) == other.utf8($0) }
    }
}
