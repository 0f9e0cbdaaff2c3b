import Contracts
import Policies

/// The levels of the ladder at which a line counts.
struct Standing: OptionSet {
    let rawValue: UInt8

    static let reported = Standing(rawValue: 1)
    static let confirmed = Standing(rawValue: 2)
    static let verified = Standing(rawValue: 4)
    /// Surely.
    static let low = Standing(rawValue: 8)
    /// At best.
    static let high = Standing(rawValue: 16)

    static let nowhere: Standing = []

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Where a line of this status counts; `amount` is its credit, negative for a correction.
    init(of status: Status, line: Line, amount: Int64, countsFrom: Clause.Level) {
        self.init(of: status, mark: LineMark(line), amount: amount, countsFrom: countsFrom)
    }

    /// As above, of a line of which only the marks are at hand.
    init(of status: Status, mark line: LineMark, amount: Int64, countsFrom: Clause.Level) {
        guard status != .no else {
            self = .nowhere
            return
        }
        var levels = Standing.nowhere
        if status == .yes {
            levels.insert(.reported)
            if line.confirmation == .confirmed { levels.insert(.confirmed) }
            if line.verified { levels.insert(.verified) }
        }
        if status == .yes, line.hasMark(of: countsFrom), line.confirmation != .disputed {
            levels.formUnion([.low, .high])
        } else if amount != 0 {
            levels.insert(amount > 0 ? .high : .low)
        }
        self = levels
    }
}

/// What was answered to a line and seen of it.
struct LineMark {
    let confirmation: Line.Confirmation?
    let verified: Bool

    init(_ line: Line) {
        confirmation = line.confirmation
        verified = line.verified
    }

    /// Whether the line has the mark that makes it sure.
    func hasMark(of level: Clause.Level) -> Bool {
        switch level {
        case .reported: true
        case .confirmed: confirmation == .confirmed
        case .verified: verified
        }
    }
}
