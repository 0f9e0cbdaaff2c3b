import Contracts

extension ValueShare {
    init?(_ fields: Fields) {
        let obligation = fields.required("obligation", "{ rate, of } or { fixed }").flatMap { Obligation($0) }
        let values = fields.required("values", "a table with blocks")?.table().flatMap { ValueTable($0) }
        let due = fields["due"].map { DueCurve($0) }
        let credit = fields["chain"]?.fields(["credit"])?
            .required("credit", "upward or primeOnly")?.choice(ChainCredit.self)
        guard let obligation, let values else { return nil }
        self.init(obligation: obligation, values: values)
        if let due { self.due = due }
        if let credit { self.credit = credit }
    }
}

extension ValueShare.Obligation {
    fileprivate init?(_ cursor: Cursor) {
        let undefined = "reductions are not worked out here: give what is left of the obligation as { fixed: … }"
        let keys = ["rate", "of", "minimum", "cap", "fixed"]
        guard let fields = cursor.fields(keys, elsewhere: ["reductions": undefined]) else { return nil }
        guard let form = fields.one(of: ["rate", "fixed"]) else { return nil }
        if form.key == "fixed" {
            for key in ["of", "minimum", "cap"] { fields[key]?.fault("this key belongs to a rate, not to a fixed sum") }
            guard let sum = form.value.money() else { return nil }
            self = .fixed(sum)
            return
        }
        let rate = form.value.share()
        let base = fields.required("of", "contractValue or wageSum")?.choice(ValueShare.Base.self)
        let minimum = fields["minimum"]?.money()
        let cap = fields["cap"]?.money()
        if let minimum, let cap, minimum.currency == cap.currency, minimum.amount > cap.amount {
            cursor.fault("the minimum \(minimum.brief) is above the cap \(cap.brief)")
        }
        guard let rate, let base else { return nil }
        self = .rate(rate, of: base, minimum: minimum, cap: cap)
    }
}

extension DueCurve {
    /// Reads a curve; the even one stands in for one with faults, which are logged.
    init(_ cursor: Cursor) {
        self = .linear
        if case .map = cursor.node.content {
            let list = cursor.fields(["milestones"])?.required("milestones", "a list of { by, share }")
            self = .milestones((list?.items("a list of { by, share }") ?? []).compactMap { Milestone($0) })
        } else if let named = cursor.name(of: ["linear": Self.linear, "end": .end], order: Self.forms) {
            self = named
        }
    }

    private static var forms: [String] { ["linear", "end", "{ milestones: [ { by, share } ] }"] }
}

extension DueCurve.Milestone {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["by", "share"]) else { return nil }
        let form = "a day, or a duration from the contract's start"
        let by = fields.required("by", form)?.value("\(form), such as 2025-06-30 or P12M") { text in
            Day(text).map { .day($0) } ?? Span(text).map { DueCurve.Moment.afterStart($0) }
        }
        let share = fields.required("share", "a share of the whole, such as \"30%\"")?.share()
        guard let by, let share else { return nil }
        self.init(by: by, share: share)
    }
}

extension Cursor {
    /// The table that stands here or is named here.
    fileprivate func table() -> Cursor? {
        guard case .scalar(let name) = node.content else { return self }
        if let table = log.tables[name] { return Cursor(node: table, path: path, log: log) }
        let known = log.tables.keys.sorted()
        let expected = known.isEmpty ? "the table itself, { basis, blocks, … }" : Cursor.alternatives(known)
        fault("no table is named \"\(name)\" here, expected \(expected)\(Spelling(known: known).hint(for: name))")
        return nil
    }
}
