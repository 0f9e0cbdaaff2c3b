import Contracts

/// The five amounts of the ladder, in ten-thousandths.
struct Figures: Equatable {
    var reported: Int128 = 0
    var confirmed: Int128 = 0
    var verified: Int128 = 0
    var low: Int128 = 0
    var high: Int128 = 0

    /// The levels at which a line can count.
    static let levels: [Standing] = [.reported, .confirmed, .verified, .low, .high]

    /// Nothing at any level.
    static let zero = Figures()

    init() {}

    /// One amount for all levels.
    init(everywhere amount: Int128) {
        (reported, confirmed, verified, low, high) = (amount, amount, amount, amount, amount)
    }

    /// Adds an amount at the levels where its line counts.
    mutating func add(_ amount: Int64, at standing: Standing) {
        let amount = Int128(amount)
        if standing.contains(.reported) { reported += amount }
        if standing.contains(.confirmed) { confirmed += amount }
        if standing.contains(.verified) { verified += amount }
        if standing.contains(.low) { low += amount }
        if standing.contains(.high) { high += amount }
    }

    static func += (left: inout Figures, right: Figures) {
        left.reported += right.reported
        left.confirmed += right.confirmed
        left.verified += right.verified
        left.low += right.low
        left.high += right.high
    }

    /// The same figures less an amount that counts in full at every level, each at least zero.
    func retained(after onward: Int128) -> Figures {
        var left = self
        left.reported = max(0, reported - onward)
        left.confirmed = max(0, confirmed - onward)
        left.verified = max(0, verified - onward)
        left.low = max(0, low - onward)
        left.high = max(0, high - onward)
        return left
    }
}
