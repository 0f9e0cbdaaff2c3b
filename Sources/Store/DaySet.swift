import Contracts

/// Days in few bytes where they lie near each other: 64 of them in a word.
struct DaySet {
    /// Rising by their first days.
    private var words: [(index: Int, bits: UInt64)] = []

    /// Adds a day.
    mutating func insert(_ day: Day) {
        let index = day.number >> 6
        let bit = UInt64(1) << UInt64(day.number & 63)
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].index < index { low = middle + 1 } else { high = middle }
        }
        if low < words.count, words[low].index == index {
            words[low].bits |= bit
        } else {
            words.insert((index, bit), at: low)
        }
    }

    /// The days, rising.
    var days: [Day] {
        words.flatMap { word in
            (0..<64).filter { word.bits >> UInt64($0) & 1 == 1 }.map { Day(number: word.index << 6 + $0) }
        }
    }
}
