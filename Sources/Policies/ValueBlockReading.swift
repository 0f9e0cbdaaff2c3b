import Contracts

extension ValueBlock {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.block) else { return nil }
        let code = fields["code"]?.code()
        let worth = Worth(fields)
        let title = fields["title"]?.titles()
        guard let code, let worth else {
            _ = ValueBlock(code: "", worth: .adviser).filled(from: fields, worth)
            return nil
        }
        self = ValueBlock(code: code, worth: worth).filled(from: fields, worth)
        if let title { self.title = title }
    }

    /// The block with the keys that do not depend on how it is valued.
    private func filled(from fields: Fields, _ worth: Worth?) -> ValueBlock {
        var block = self
        block.category = fields["category"]?.text()
        block.hourly = fields["hourly"]?.money()
        block.window = fields["window"].flatMap { Window($0) }
        block.minHoursPerWeek = fields["minHoursPerWeek"]?.hoursPerWeek(unitMayLack: true)
        block.sameEmployer = fields["sameEmployer"]?.span()
        if let partTime = fields["partTime"]?.name(of: ["proRata": true, "full": false], order: ["proRata", "full"]) {
            block.isProRataByHours = partTime
        }
        let requires = fields["requires"]?.texts("a list of statuses, such as [socialEnterprise]", mayBeEmpty: true)
        if let requires { block.requires = requires }
        block.statusOn = fields["statusOn"]?.choice(of: StatusDay.ofContract)
        if block.requires.isEmpty, fields["requires"] == nil {
            fields["statusOn"]?.fault("no status is asked of the payee, expected \"requires\" beside it")
        }
        block.limits = (fields["limits"]?.items("a list of { amount or quantity, each }") ?? []).compactMap {
            Limit($0, of: worth)
        }
        return block
    }
}

extension ValueBlock.Worth {
    fileprivate init?(_ fields: Fields) {
        let known = Dictionary(uniqueKeysWithValues: ValueBlock.units.map { ($0, $0) })
        guard let per = fields["per"]?.name(of: known, order: ValueBlock.units) else { return nil }
        ValueBlock.Worth.refuseStrangers(to: per, in: fields)
        switch per {
        case "invoice", "cost":
            guard let invoice = ValueBlock.InvoiceWorth(fields, isCost: per == "cost") else { return nil }
            self = .invoice(invoice)
        case "adviser":
            self = .adviser
        default:
            guard let amount = ValueBlock.Worth.amount(fields, per: per) else { return nil }
            self = ValueBlock.Unit(rawValue: per).map { .unit($0, amount) } ?? .fteYear(amount)
        }
    }

    private static func amount(_ fields: Fields, per: String) -> Money? {
        guard let written = fields["amount"] else {
            fields.cursor.fault("\"amount\" is missing, expected what one \(per) is worth, such as \"100.00 EUR\"")
            return nil
        }
        return written.money()
    }

    /// Reports the keys that do not go with how the block is valued.
    private static func refuseStrangers(to per: String, in fields: Fields) {
        switch per {
        case "invoice", "cost":
            fields["amount"]?.fault("an invoice is valued by a share of it, expected \"share\"")
            if per == "cost" {
                fields["of"]?.fault("a cost has no labour part of its own, this key belongs to invoice")
            }
        case "adviser":
            fields.refuse(
                ["amount", "share", "of", "bonus"], "the adviser values each line, so the block states nothing")
        default:
            fields.refuse(["share", "of"], "a share is of an invoice, expected \"amount\" for a block per \(per)")
            fields["bonus"]?.fault("this bonus comes on top of an invoice; those of placements stand under bonuses")
        }
        if per != "fteYear" {
            fields["hourly"]?.fault("an hourly amount stands beside a year's, in a block per fteYear")
        }
        if !ValueBlock.weighed.contains(per) {
            fields["partTime"]?.fault("part-time is weighed in blocks per fteYear or month, this one is per \(per)")
        }
        if !ValueBlock.placing.contains(per) {
            fields.refuse(
                ["window", "minHoursPerWeek", "sameEmployer"],
                "this key is about people placed, and a block per \(per) values no placement")
        }
    }
}

extension ValueBlock.InvoiceWorth {
    fileprivate init?(_ fields: Fields, isCost: Bool) {
        let share = fields["share"].map { $0.share(upTo: 1000) } ?? .one
        let part = fields["of"]?.name(of: ["invoice": Part.invoice, "labour": .labour], order: ["invoice", "labour"])
        let bonus = fields["bonus"].flatMap { Bonus($0) }
        guard let share else { return nil }
        self.init(share: share, part: isCost ? .cost : part ?? .invoice, bonus: bonus)
    }
}

extension ValueBlock.InvoiceWorth.Bonus {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.invoiceBonus) else { return nil }
        let share = fields["share"]?.share(upTo: 1000)
        let upTo = fields["upTo"]?.money()
        guard let share else { return nil }
        self.init(share: share, upTo: upTo)
    }
}

extension ValueBlock.Window {
    fileprivate init?(_ cursor: Cursor) {
        guard case .map = cursor.node.content else {
            guard let span = cursor.span() else { return nil }
            self.init(span)
            return
        }
        guard let fields = cursor.fields(.window) else { return nil }
        let lasts = fields["lasts"]?.span()
        let per = fields["per"]?.choice(Reach.self)
        let clock = fields["clock"]?.choice(Clock.self)
        let from = fields["from"]?.choice(Origin.self)
        if clock == .worked, let lasts, lasts.days > 0 || lasts.months == 0 {
            fields["lasts"]?.fault("found \(lasts), expected whole months or years, as time worked is counted in years")
        }
        if from == .lastBenefit {
            if per == .person { fields["per"]?.fault("a window after the last benefit runs for the placement") }
            if clock == .worked { fields["clock"]?.fault("a window after the last benefit runs by the calendar") }
        }
        guard let lasts else { return nil }
        self.init(lasts, per: per ?? .placement, clock: clock ?? .calendar, from: from ?? .firstDay)
    }
}

extension ValueBlock.Limit {
    /// - Parameter worth: how the block is valued; nil where that has a fault.
    fileprivate init?(_ cursor: Cursor, of worth: ValueBlock.Worth?) {
        guard let fields = cursor.fields(.limit) else { return nil }
        let each = fields["each"]?.choice(Stretch.self)
        guard let form = fields.one() else { return nil }
        if form.key == "amount" {
            guard let money = form.value.money(), let each else { return nil }
            self.init(.amount(money), each: each)
            return
        }
        switch worth {
        case .unit, nil: break
        case .fteYear, .invoice, .adviser:
            form.value.fault("a number of units is a limit of blocks valued by the unit, expected \"amount\"")
        }
        guard let number = form.value.number(), let each else { return nil }
        self.init(.quantity(number), each: each)
    }
}

extension ValueBonus {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.bonus) else { return nil }
        let code = fields["code"]?.code()
        let worth = Worth(fields)
        let title = fields["title"]?.titles()
        let blocks = fields["with"]?.texts("a list of blocks, such as [participatiewet]")
        let excludes = fields["excludes"]?.texts("a list of bonuses, such as [over55]")
        let per = fields["per"]?.choice(ValueBlock.Window.Reach.self)
        guard let code, let worth else { return nil }
        self.init(code: code, worth: worth)
        if let title { self.title = title }
        if let blocks { self.blocks = blocks }
        if let excludes { self.excludes = excludes }
        if let per { self.per = per }
    }
}

extension ValueBonus.Worth {
    fileprivate init?(_ fields: Fields) {
        let known = Dictionary(uniqueKeysWithValues: ValueBonus.forms.map { ($0, $0) })
        guard let how = fields["how"]?.name(of: known, order: ValueBonus.forms) else { return nil }
        if ValueBonus.multiples.contains(how) {
            fields["amount"]?.fault("a multiple has no amount, expected \"factor\"")
            guard let factor = fields.required("factor")?.number(upTo: 1000) else { return nil }
            self = how == "multiple" ? .multiple(Fraction(factor)) : .multipleOfAmount(Fraction(factor))
            return
        }
        fields["factor"]?.fault("a factor belongs to how: multiple or multipleOfAmount, expected \"amount\"")
        guard let amount = fields.required("amount")?.money() else { return nil }
        switch how {
        case "once": self = .once(amount)
        case "perYear": self = .perYear(amount)
        default: self = .proRata(amount)
        }
    }
}
