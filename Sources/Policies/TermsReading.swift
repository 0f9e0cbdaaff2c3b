import Contracts

extension Applicability {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(["kinds", "contractValue", "wageSum", "minDuration", "labourShare"]) else {
            return
        }
        kinds = fields["kinds"]?.items("a list of kinds of contract, such as [works, services]")
            .map { Set($0.compactMap { $0.choice(Contract.Kind.self) }) }
        contractValue = fields["contractValue"].flatMap { Threshold($0) }
        wageSum = fields["wageSum"].flatMap { Threshold($0) }
        minDuration = fields["minDuration"]?.span()
        labourShare = fields["labourShare"].flatMap { LabourRule($0) }
    }
}

extension Applicability.Threshold {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["above", "from"]) else { return nil }
        self.init(fields)
    }

    init?(_ fields: Fields) {
        guard let bound = fields.one(of: ["above", "from"]), let money = bound.value.money() else { return nil }
        self = bound.key == "above" ? .above(money) : .from(money)
    }
}

extension Applicability.LabourRule {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["below", "then"]) else { return nil }
        let below = fields.required("below", "a labour share, such as \"30%\"")?.share()
        let then = fields.required("then", "the rate below it, such as \"2%\"")?.share()
        guard let below, let then else { return nil }
        self.init(below: below, then: then)
    }
}

extension PassDown {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(["from", "above", "to"]) else { return }
        if fields["from"] != nil || fields["above"] != nil { threshold = Applicability.Threshold(fields) }
        if let value = fields["to"]?.choice(Reach.self) { reach = value }
    }
}

extension Bands {
    init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(["approaching", "requiresImprovement"]) else { return }
        if let value = fields["approaching"]?.share() { approaching = value }
        if let value = fields["requiresImprovement"]?.share() { requiresImprovement = value }
        if requiresImprovement > approaching {
            cursor.fault("requiresImprovement begins above approaching, expected at most the same share")
        }
    }
}
