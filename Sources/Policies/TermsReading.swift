import Contracts

extension Applicability {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(.appliesTo) else { return }
        kinds = fields["kinds"]?.items("a list of kinds of contract, such as [works, services]")
            .map { Set($0.compactMap { $0.choice(Contract.Kind.self) }) }
        conditions = Conditions(fields)
        readLabourShare(fields)
        readByKind(fields)
    }

    private mutating func readLabourShare(_ fields: Fields) {
        guard let labour = fields["labourShare"]?.fields(.labourShare), let form = labour.one() else { return }
        if form.key == "from" {
            labour.refuse(["then"], "this key belongs to below")
            conditions.leastLabourShare = form.value.share()
            return
        }
        let below = form.value.share()
        let then = labour.required("then")?.share()
        if let below, let then { labourRule = LabourRule(below: below, then: then) }
    }

    private mutating func readByKind(_ fields: Fields) {
        guard let written = fields["byKind"] else { return }
        guard case .map(let entries) = written.node.content else {
            written.fault("found \(written.found), expected conditions by kind, such as { works: { … } }")
            return
        }
        for entry in entries {
            let cursor = written.child(entry.key, entry.value)
            let names = Contract.Kind.allCases.map(\.rawValue)
            guard let kind = Contract.Kind(rawValue: entry.key) else {
                cursor.fault(
                    "unknown kind of contract, expected \(Spelling.alternatives(names))"
                        + Spelling(known: names).hint(for: entry.key))
                continue
            }
            if let kinds, !kinds.contains(kind) { cursor.fault("the clause does not bind \(entry.key), see kinds") }
            guard let fields = cursor.fields(.conditions) else { continue }
            var conditions = Conditions(fields)
            conditions.leastLabourShare = fields["labourShare"]?.fields(.leastLabour)?["from"]?.share()
            byKind[kind] = conditions
        }
    }
}

extension Applicability.Conditions {
    /// Reads the bounds; the labour share is written in two ways, so the caller reads it.
    fileprivate init(_ fields: Fields) {
        self.init()
        contractValue = fields["contractValue"].flatMap { Bounds($0) }
        yearlyValue = fields["yearlyValue"].flatMap { Bounds($0) }
        wageSum = fields["wageSum"].flatMap { Bounds($0) }
        minDuration = fields["minDuration"]?.span()
    }
}

extension Bounds {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.bounds) else { return nil }
        if fields["above"] != nil, fields["from"] != nil {
            cursor.fault("found both above and from, expected at most one of them")
        }
        if fields["below"] != nil, fields["upTo"] != nil {
            cursor.fault("found both below and upTo, expected at most one of them")
        }
        self.init(
            lower: Threshold(fields),
            upper: fields["below"]?.money().map { .below($0) } ?? fields["upTo"]?.money().map { .upTo($0) })
        if keysGiven(fields) == 0 {
            cursor.fault("found no bound, expected one of the keys above, from, below or upTo")
        }
        if let low = lower?.money, let high = upper?.money, low.currency == high.currency, low.amount > high.amount {
            cursor.fault("the lower bound \(low.brief) is above the upper bound \(high.brief)")
        }
    }

    private func keysGiven(_ fields: Fields) -> Int {
        fields.keys.names.count { fields[$0] != nil }
    }
}

extension Bounds.Threshold {
    fileprivate init?(_ fields: Fields) {
        if let money = fields["above"]?.money() {
            self = .above(money)
        } else if let money = fields["from"]?.money() {
            self = .from(money)
        } else {
            return nil
        }
    }
}

extension PassDown {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(.passDown) else { return }
        if fields["from"] != nil, fields["above"] != nil {
            cursor.fault("found both from and above, expected at most one of them")
        }
        threshold = Bounds.Threshold(fields)
        if let value = fields["to"]?.choice(Reach.self) { reach = value }
    }
}

extension Bands {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(.bands) else { return }
        if let value = fields["approaching"]?.share() { approaching = value }
        if let value = fields["requiresImprovement"]?.share() { requiresImprovement = value }
        if requiresImprovement > approaching {
            cursor.fault("requiresImprovement begins above approaching, expected at most the same share")
        }
    }
}

extension Consequence {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.consequence) else { return nil }
        let rate = fields["rate"]?.share(upTo: 1000)
        let how = fields["how"]?.choice(How.self)
        let discretion = fields["discretion"]?.choice(Discretion.self)
        let remedy = fields["remedy"]?.span()
        let excuse = fields["excusedBy"]?.choice(Excuse.self)
        guard let rate else { return nil }
        self.init(rate: rate)
        self.how = how
        isDiscretionary = discretion == .may
        self.remedy = remedy
        self.excuse = excuse
    }
}

extension Suspension {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.suspension) else { return nil }
        let from = fields["from"]?.day()
        let to = fields["to"]?.day()
        let contracts = fields["contracts"]?.choice(Reach.self)
        let because = fields["because"]?.text()
        let source = fields["source"]?.text()
        if let from, let to, to < from { fields["to"]?.fault("found \(to), expected \(from) (\"from\") or later") }
        guard let from, let contracts, let because else { return nil }
        self.init(from: from, to: to, contracts: contracts, because: because, source: source)
    }
}
