import Contracts
import Policies

/// What categories may still contribute, taken up line by line.
struct CategoryCaps {
    /// What is left of each capped category, in ten-thousandths.
    private var left: [String: Int64]

    init(_ caps: [ValueTable.Cap], required: Quantity) {
        left = Dictionary(
            caps.map { ($0.category, Quantity(share: $0.share, ofUnits: Int128(required.units)).units) },
            uniquingKeysWith: min)
    }

    /// What counts of an amount of a category; a correction makes room again.
    mutating func take(_ amount: Int64, of category: String?) -> Int64 {
        guard let category, let room = left[category] else { return amount }
        let taken = min(amount, room)
        left[category] = room - taken
        return taken
    }
}
