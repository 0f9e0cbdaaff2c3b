import Contracts

extension ValueShare {
    init?(_ fields: Fields) {
        let obligation = fields["obligation"].flatMap { Obligation($0) }
        let values = fields["values"]?.table()
        let due = fields["due"].map { DueCurve($0) }
        let credit = fields["chain"]?.fields(.chain)?["credit"]?.choice(ChainCredit.self)
        if case .rate(_, of: .invoiced) = obligation?.amount {
            fields["due"]?.fault("a share of what was invoiced is due at once, so there is no curve")
        }
        guard let obligation, let values else { return nil }
        self.init(obligation: obligation, values: values)
        if let due { self.due = due }
        if let credit { self.credit = credit }
    }
}

extension DueCurve {
    /// Reads a curve; the even one stands in for one with faults, which are logged.
    init(_ cursor: Cursor) {
        self = .linear
        if case .map = cursor.node.content {
            let list = cursor.fields(.milestones)?["milestones"]
            let read = (list?.items("a list of { by, share }") ?? []).map { (cursor: $0, milestone: Milestone($0)) }
            self = .milestones(read.compactMap(\.milestone))
            DueCurve.reportSteps(read)
        } else if let named = cursor.name(of: ["linear": Self.linear, "end": .end], order: Self.forms) {
            self = named
        }
    }

    /// Reports shares that fall from one milestone to the next, and warns of a last one that leaves a rest: the shares
    /// are of the whole and not of a step.
    private static func reportSteps(_ read: [(cursor: Cursor, milestone: Milestone?)]) {
        for (earlier, later) in zip(read, read.dropFirst()) {
            guard let before = earlier.milestone, let after = later.milestone else { continue }
            if after.share < before.share {
                later.cursor.fault(
                    "\(after.share.percent) is less than the \(before.share.percent) before it: a share is of the "
                        + "whole that is due by then, not of a step")
            } else if !after.by.follows(before.by) {
                later.cursor.fault("this milestone is not after the one before it, expected them in order")
            }
        }
        guard let (cursor, milestone) = read.last, let milestone, milestone.share < .one else { return }
        cursor.warn("the last milestone leaves \((.one - milestone.share).percent) of the whole that never falls due")
    }

    private static var forms: [String] { ["linear", "end", "{ milestones: [ { by, share } ] }"] }
}

extension DueCurve.Moment {
    /// Whether it can come after another. Months have 28 to 31 days, so of durations in months and in days, and of a
    /// day and a duration, the start of a contract decides; they are compared again where that is known.
    fileprivate func follows(_ other: DueCurve.Moment) -> Bool {
        switch (self, other) {
        case (.day(let later), .day(let earlier)): later > earlier
        case (.afterStart(let later), .afterStart(let earlier)):
            later.months * 31 + later.days > earlier.months * 28 + earlier.days
                && (later.months != earlier.months || later.days > earlier.days)
                && (later.days != earlier.days || later.months > earlier.months)
        default: true
        }
    }
}

extension DueCurve.Milestone {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.milestone) else { return nil }
        let form = "a day, or a duration from the contract's start"
        let by = fields["by"]?.value("\(form), such as 2025-06-30 or P12M") { text in
            Day(text).map { .day($0) } ?? Span(text).map { DueCurve.Moment.afterStart($0) }
        }
        let share = fields["share"]?.share()
        guard let by, let share else { return nil }
        self.init(by: by, share: share)
    }
}

extension Cursor {
    /// The table that stands here or is named here.
    fileprivate func table() -> ValueTable? {
        guard case .scalar(let name) = node.content else { return ValueTable(self) }
        guard let named = log.tables[name] else {
            fault(unknownTable(name))
            return nil
        }
        log.used.insert(name)
        log.saw(named)
        return named.table
    }

    private func unknownTable(_ name: String) -> String {
        let known = log.tables.keys.sorted()
        let expected = known.isEmpty ? "the table itself, { basis, blocks, … }" : Spelling.alternatives(known)
        return "no table is named \"\(name)\" here, expected \(expected)\(Spelling(known: known).hint(for: name))"
    }
}
