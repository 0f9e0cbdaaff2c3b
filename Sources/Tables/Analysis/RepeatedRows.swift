/// Finds rows that say the same as an earlier one.
struct RepeatedRows: Sendable {
    /// The numbers of a row that says the same as an earlier one, and of the last such.
    struct Repetition: BitwiseCopyable {
        var row: UInt32
        var earlier: UInt32
    }

    /// Those found, in the order of the rows.
    private(set) var found: [Repetition] = []
    private var blocks = RowBlocks()
    private var count = 0
    /// Half of a row's hash above the row's number, from one; zero where free.
    ///
    /// The length is a power of two and a quarter above the rows at least, so that every search ends.
    private var slots = [UInt64](repeating: 0, count: 64)

    /// Takes in the next rows.
    mutating func add(_ block: PackedRecords) {
        blocks.append(block)
        makeRoom(for: block.count)
        for index in 0..<block.count {
            let row = block.row(index)
            if let earlier = earlier(than: row) {
                found.append(Repetition(row: UInt32(row.number), earlier: UInt32(earlier)))
            }
        }
    }

    /// The number of the last row before this one that says the same; nil when none does.
    private mutating func earlier(than row: Row) -> Int? {
        let hash = WordHash(of: row).value >> 32
        var place = Self.home(of: hash, slots.count)
        var earlier: Int?
        while earlier == nil, slots[place] > 0 {
            // The hash only nominates: what is written decides.
            let number = Int(slots[place] & 0xFFFF_FFFF)
            if slots[place] >> 32 == hash, let other = blocks.row(number: number), other.hasSameCells(as: row) {
                earlier = number
            } else {
                place = (place + 1) & (slots.count - 1)
            }
        }
        if earlier == nil { count += 1 }
        slots[place] = hash << 32 | UInt64(row.number)
        return earlier
    }

    private mutating func makeRoom(for more: Int) {
        let needed = (count + more) * 5 / 4
        guard slots.count <= needed else { return }
        var length = slots.count
        while length <= needed { length *= 2 }
        var larger = [UInt64](repeating: 0, count: length)
        for slot in slots where slot > 0 {
            var place = Self.home(of: slot >> 32, length)
            while larger[place] > 0 { place = (place + 1) & (length - 1) }
            larger[place] = slot
        }
        slots = larger
    }

    /// Where the search for a hash begins.
    private static func home(of hash: UInt64, _ length: Int) -> Int { Int(hash) & (length - 1) }
}
