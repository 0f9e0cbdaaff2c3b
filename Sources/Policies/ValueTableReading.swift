import Contracts

extension ValueTable {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["basis", "blocks", "bonuses", "caps"]) else { return nil }
        let blocks = fields.required("blocks", "a list of blocks")?.items("a list of blocks") ?? []
        let bonuses = fields["bonuses"]?.items("a list of bonuses", mayBeEmpty: true) ?? []
        let caps = (fields["caps"]?.items("a list of caps", mayBeEmpty: true) ?? [])
            .map { (cursor: $0, row: Cap($0)) }
        self.init(
            basis: fields["basis"]?.hoursPerWeek(unitMayLack: false), blocks: blocks.compactMap { Block($0) },
            bonuses: bonuses.compactMap { Bonus($0) }, caps: caps.compactMap(\.row))
        Cursor.reportRepeats(of: "code", in: blocks)
        Cursor.reportRepeats(of: "code", in: bonuses)
        Cursor.reportRepeats(of: "category", in: caps.map(\.cursor))
        reportLooseEnds(fields, caps: caps)
    }

    /// Reports what refers to nothing: a cap without blocks, a bonus without placements, years without hours.
    private func reportLooseEnds(_ fields: Fields, caps: [(cursor: Cursor, row: Cap?)]) {
        let categories = Set(blocks.compactMap(\.category)).sorted()
        for case (let cursor, let cap?) in caps where !categories.contains(cap.category) {
            let known = categories.isEmpty ? "blocks have none" : "blocks have \(Cursor.alternatives(categories))"
            let hint = Spelling(known: categories).hint(for: cap.category)
            cursor.fault("no block has the category \"\(cap.category)\", \(known)\(hint)")
        }
        let hasPlacements = blocks.contains { if case .fteYear = $0.worth { true } else { false } }
        if hasPlacements, fields["basis"] == nil {
            fields.cursor.fault("\"basis\" is missing, expected the hours of a full-time week, such as 36 h/week")
        }
        if !hasPlacements, !bonuses.isEmpty {
            fields["bonuses"]?.fault("a bonus goes with a placement, and no block has per: fteYear")
        }
    }
}

extension ValueTable.Block {
    fileprivate init?(_ cursor: Cursor) {
        let keys = ["code", "title", "per", "amount", "share", "category", "window", "minHoursPerWeek", "requires"]
        guard let fields = cursor.fields(keys) else { return nil }
        let code = fields.required("code", "the block's name in report files")?.code()
        let worth = ValueTable.Worth(fields)
        let title = fields["title"]?.titles()
        let category = fields["category"]?.text()
        let window = fields["window"]?.span()
        let hours = fields["minHoursPerWeek"]?.hoursPerWeek(unitMayLack: true)
        let requires = fields["requires"]?.texts("a list of statuses, such as [socialEnterprise]", mayBeEmpty: true)
        guard let code, let worth else { return nil }
        self.init(code: code, worth: worth)
        if let title { self.title = title }
        self.category = category
        self.window = window
        minHoursPerWeek = hours
        if let requires { self.requires = requires }
    }
}

extension ValueTable.Worth {
    fileprivate init?(_ fields: Fields) {
        let units = ValueTable.Unit.allCases
        let forms = ["fteYear", "invoice"] + units.map(\.rawValue)
        let known = Dictionary(uniqueKeysWithValues: forms.map { ($0, $0) })
        let per = fields.required("per", Cursor.alternatives(forms))?.name(of: known, order: forms)
        guard let per else { return nil }
        if per == "invoice" {
            fields["amount"]?.fault("an invoice is valued by a share of it, expected \"share\"")
            guard let written = fields["share"] else {
                self = .invoice(share: .one)
                return
            }
            guard let share = written.share(upTo: 1000) else { return nil }
            self = .invoice(share: share)
            return
        }
        fields["share"]?.fault("a share is of an invoice, expected \"amount\" for a block per \(per)")
        let amount = fields.required("amount", "what one \(per) is worth, such as \"100.00 EUR\"")?.money()
        guard let amount else { return nil }
        self = ValueTable.Unit(rawValue: per).map { .unit($0, amount) } ?? .fteYear(amount)
    }
}

extension ValueTable.Bonus {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["code", "title", "amount", "factor", "how"]) else { return nil }
        let code = fields.required("code", "the bonus's name in report files")?.code()
        let worth = ValueTable.BonusWorth(fields)
        let title = fields["title"]?.titles()
        guard let code, let worth else { return nil }
        self.init(code: code, worth: worth)
        if let title { self.title = title }
    }
}

extension ValueTable.BonusWorth {
    fileprivate init?(_ fields: Fields) {
        let forms = ["once", "proRata", "multiple"]
        let known = Dictionary(uniqueKeysWithValues: forms.map { ($0, $0) })
        guard let how = fields.required("how", Cursor.alternatives(forms))?.name(of: known, order: forms) else {
            return nil
        }
        if how == "multiple" {
            fields["amount"]?.fault("a multiple has no amount, expected \"factor\"")
            guard let factor = fields.required("factor", "how many times the block's credit, such as 1")?.number()
            else { return nil }
            self = .multiple(Fraction(factor))
            return
        }
        fields["factor"]?.fault("a factor belongs to how: multiple, expected \"amount\"")
        guard let amount = fields.required("amount", "the bonus, such as \"10000.00 EUR\"")?.money() else { return nil }
        self = how == "once" ? .once(amount) : .proRata(amount)
    }
}

extension ValueTable.Cap {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["category", "share"]) else { return nil }
        let category = fields.required("category", "a category of the blocks")?.text()
        let share = fields.required("share", "a share of the obligation, such as \"25%\"")?.share()
        guard let category, let share else { return nil }
        self.init(category: category, share: share)
    }
}
