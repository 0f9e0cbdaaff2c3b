/// Claims by what they claim, for finding those that claim the same.
///
/// What is claimed is held as a number: a contract can share a million lines with another, and their texts, held once
/// more, would take most of the memory of an assessment. Two things can have the same number, so that those of one
/// number are held beside each other by what they claim itself.
struct ClaimGroups {
    fileprivate struct Entry {
        let number: Int
        /// The position of a claim made here; of one made elsewhere the complement of its position.
        let place: Int32
    }

    private var entries: [Entry] = []

    /// Adds a claim of this.
    mutating func add(_ claim: Claim, of claimed: some Hashable) {
        let place =
            switch claim {
            case .here(let line): Int32(line)
            case .elsewhere(let other): ~Int32(other)
            }
        entries.append(Entry(number: claimed.hashValue, place: place))
    }

    /// Calls `body` with the claims of each thing that is claimed more than once, in no order.
    ///
    /// - Parameter what: tells what a claim claims, as it was added.
    consuming func forEachShared<Claimed: Equatable>(
        _ what: (Claim) -> Claimed?, _ body: (_ claims: [Claim]) -> Void
    ) {
        entries.sort { $0.number < $1.number }
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].number == entries[start].number { end += 1 }
            var left = end > start + 1 ? entries[start..<end].map(\.claim) : []
            while left.count > 1 {
                let claimed = what(left[0])
                let same = left.filter { what($0) == claimed }
                if same.count > 1 { body(same) }
                left = same.count == left.count ? [] : left.filter { what($0) != claimed }
            }
            start = end
        }
    }
}

extension ClaimGroups.Entry {
    fileprivate var claim: Claim { place < 0 ? .elsewhere(Int(~place)) : .here(Int(place)) }
}
