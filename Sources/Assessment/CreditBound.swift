import Contracts
import Policies

/// A bound that lines share: what one of them takes up is gone for the others.
struct CreditBound: Hashable {
    /// What the lines have in common.
    enum Subject: Hashable {
        case category(String)
        case elsewhere
        /// A limit of a block by its position, in one stretch of time; nil for the whole contract.
        case limit(block: String, position: Int, stretch: Int?)
    }

    let subject: Subject
    /// The most that counts of them together, in ten-thousandths.
    let size: Int64
}

extension CreditBound {
    /// The bound as a reason names it.
    var name: String {
        switch subject {
        case .category(let category): "the cap on \(category)"
        case .elsewhere: "the cap on what is delivered elsewhere"
        case .limit(let block, _, _): "the limit of \(Wording.amount(Quantity(units: size))) on block \(block)"
        }
    }
}

extension ValueBlock {
    /// The bounds that a line of this block shares with others of its day, week and so on.
    func bounds(on day: Day) -> [CreditBound] {
        limits.enumerated().filter { $0.element.each != .line }.map { position, limit in
            CreditBound(
                subject: .limit(block: code, position: position, stretch: limit.each.number(on: day)),
                size: size(of: limit))
        }
    }

    /// The most that a single line counts for, in ten-thousandths; nil for no such limit.
    var mostOfLine: Int64? {
        limits.lazy.filter { $0.each == .line }.map { size(of: $0) }.min()
    }

    private func size(of limit: Limit) -> Int64 {
        switch limit.size {
        case .amount(let money): money.amount.units
        case .quantity(let quantity):
            Quantity(
                rounding: Int128(quantity.units) * Int128(unitAmount.units), over: Int128(Quantity.scale)
            ).units
        }
    }

    private var unitAmount: Quantity {
        if case .unit(_, let money) = worth { money.amount } else { .zero }
    }
}

extension ValueBlock.Limit.Stretch {
    /// The number of the stretch that a day falls in, nil for the whole contract; lines of one number share the limit.
    fileprivate func number(on day: Day) -> Int? {
        switch self {
        case .day: day.number
        case .week: day.adding(days: 1 - day.weekday).number
        case .month: day.parts.year * 12 + day.parts.month
        case .line, .contract: nil
        }
    }
}

/// What bounds still leave room for, taken up line by line.
struct CreditRoom {
    /// What stands under each bound.
    private var taken: [CreditBound.Subject: Int128] = [:]
    /// What was claimed under the same bounds and found no room.
    private var refused: [[CreditBound]: Int128] = [:]

    /// What counts of an amount under these bounds.
    ///
    /// A correction first takes off what found no room, for that never counted, and then makes room again.
    mutating func take(_ amount: Int64, under bounds: [CreditBound]) -> Int64 {
        guard !bounds.isEmpty else { return amount }
        let counted = amount < 0 ? takeBack(Int128(amount), under: bounds) : min(Int128(amount), room(under: bounds))
        if counted < amount { refused[bounds, default: 0] += Int128(amount) - counted }
        for bound in bounds { taken[bound.subject, default: 0] += counted }
        return Int64(clamping: counted)
    }

    private mutating func takeBack(_ amount: Int128, under bounds: [CreditBound]) -> Int128 {
        var left = amount
        if let never = refused[bounds] {
            left = min(0, amount + never)
            refused[bounds] = never + amount - left
        }
        let floor = bounds.compactMap { bound in bound.floor.map { $0 - taken[bound.subject, default: 0] } }.max()
        return floor.map { min(0, max(left, $0)) } ?? left
    }

    private func room(under bounds: [CreditBound]) -> Int128 {
        bounds.reduce(.max) { min($0, Int128($1.size) - taken[$1.subject, default: 0]) }
    }

    /// The bound that leaves the least room; asked before the line takes it up.
    func tightest(of bounds: [CreditBound]) -> CreditBound? {
        bounds.min { left, right in
            Int128(left.size) - taken[left.subject, default: 0] < Int128(right.size) - taken[right.subject, default: 0]
        }
    }
}

extension CreditBound {
    /// The least that lines can come to under a limit of a stretch of time: a correction dated elsewhere takes back at
    /// most what could have counted there. Nil for bounds of the whole term.
    fileprivate var floor: Int128? {
        guard case .limit(_, _, let stretch) = subject, stretch != nil else { return nil }
        return -Int128(size)
    }
}
