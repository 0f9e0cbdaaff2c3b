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

    /// The figure of one level.
    subscript(level: Standing) -> Int128 {
        get { self[keyPath: Figures.path(to: level)] }
        set { self[keyPath: Figures.path(to: level)] = newValue }
    }

    private static func path(to level: Standing) -> WritableKeyPath<Figures, Int128> {
        switch level {
        case .reported: \.reported
        case .confirmed: \.confirmed
        case .verified: \.verified
        case .high: \.high
        default: \.low
        }
    }

    /// Adds an amount at the levels where its line counts.
    mutating func add(_ amount: Int64, at standing: Standing) {
        add(CreditRange(low: amount, high: amount), at: standing)
    }

    /// Adds what a line counts for at best to the best figure, what it surely counts for to the others.
    mutating func add(_ credit: CreditRange, at standing: Standing) {
        let amount = Int128(credit.low)
        if standing.contains(.reported) { reported += amount }
        if standing.contains(.confirmed) { confirmed += amount }
        if standing.contains(.verified) { verified += amount }
        if standing.contains(.low) { low += amount }
        if standing.contains(.high) { high += Int128(credit.high) }
    }

    static func += (left: inout Figures, right: Figures) {
        left.reported += right.reported
        left.confirmed += right.confirmed
        left.verified += right.verified
        left.low += right.low
        left.high += right.high
    }

    /// The figures of one kind made of the sure ones, of another kind made of the best one.
    func mapped(_ sure: (Int128) -> Int128, high best: (Int128) -> Int128) -> Figures {
        var made = Figures()
        made.reported = sure(reported)
        made.confirmed = sure(confirmed)
        made.verified = sure(verified)
        made.low = sure(low)
        made.high = best(high)
        return made
    }
}
