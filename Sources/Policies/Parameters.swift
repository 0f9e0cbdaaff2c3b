public import Contracts

/// What a contract adds to a clause that leaves something open: the contractor's offer, its own full-time week.
public struct Parameters: Sendable, Hashable {
    /// The share the contractor offered; nil when it offered none.
    public var rate: Fraction?
    /// Hours of the contractor's own full-time week; nil while not known.
    public var fullTime: Quantity?

    /// What was added, if anything.
    public init(rate: Fraction? = nil, fullTime: Quantity? = nil) {
        self.rate = rate
        self.fullTime = fullTime
    }

    /// Reads parameters that were checked when they were noted; keys that are not known say nothing.
    public init(noted node: PolicyNode) {
        let cursor = Cursor(node: node, path: "", log: ReadingLog())
        rate = cursor.child("rate")?.share()
        fullTime = cursor.child("fullTime")?.hoursPerWeek(unitMayLack: false)
    }

    /// Reads the parameters of a commitment to this clause.
    ///
    /// - Parameters:
    ///   - node: the keys `rate` and `fullTime`.
    ///   - clause: the clause they complete.
    ///   - path: what to put before the paths of faults, such as `commitments[0].parameters`.
    /// - Throws: every fault: unknown keys, values out of the bounds the clause draws, values it does not ask for.
    public init(_ node: PolicyNode, of clause: Clause, at path: String = "") throws(PolicyFaults) {
        let log = ReadingLog()
        if let fields = Cursor(node: node, path: path, log: log).fields(.parameters) {
            rate = fields["rate"].flatMap { Parameters.offer($0, for: clause) }
            fullTime = fields["fullTime"].flatMap { Parameters.week($0, for: clause) }
        }
        guard log.faults.isEmpty else { throw PolicyFaults(log.sortedFaults) }
    }

    private static func offer(_ cursor: Cursor, for clause: Clause) -> Fraction? {
        guard let offer = clause.offer else {
            cursor.fault("the clause \(clause.code) takes no offer, so no rate belongs here")
            return nil
        }
        guard let rate = cursor.share() else { return nil }
        if let least = offer.from, rate < least {
            cursor.fault("found \(rate.percent), expected an offer from \(least.percent)")
        }
        if let most = offer.upTo, rate > most {
            cursor.fault("found \(rate.percent), expected an offer up to \(most.percent)")
        }
        return rate
    }

    private static func week(_ cursor: Cursor, for clause: Clause) -> Quantity? {
        guard case .valueShare(let share) = clause.rule, share.values.basis == .contractor else {
            cursor.fault("the clause \(clause.code) states its full-time week itself, so none belongs here")
            return nil
        }
        return cursor.hoursPerWeek(unitMayLack: false)
    }
}

extension Clause {
    /// The clause with what it leaves open filled in; what it does not leave open stays.
    public func with(_ parameters: Parameters) -> Clause {
        var settled = self
        let rate = offer == nil ? nil : parameters.rate
        settled.agreed = Parameters(rate: rate, fullTime: settled.takesWeek ? parameters.fullTime : nil)
        switch rule {
        case .valueShare(var share):
            if let rate, case .rate(_, let base) = share.obligation.amount {
                share.obligation.amount = .rate(rate, of: base)
            }
            if let week = parameters.fullTime, share.values.basis == .contractor { share.values.basis = .hours(week) }
            settled.rule = .valueShare(share)
        case .spendShare(var share):
            share.target = rate ?? share.target
            settled.rule = .spendShare(share)
        case .hoursShare(var share):
            share.target = rate ?? share.target
            settled.rule = .hoursShare(share)
        case .count, .duty: break
        }
        return settled
    }
}

extension Clause {
    /// Whether the clause leaves the full-time week to the contractor.
    fileprivate var takesWeek: Bool {
        if case .valueShare(let share) = rule { share.values.basis == .contractor } else { false }
    }
}
