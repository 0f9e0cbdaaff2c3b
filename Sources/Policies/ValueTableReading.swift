import Contracts

extension ValueTable {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.table) else { return nil }
        let blocks = fields["blocks"]?.items("a list of blocks") ?? []
        let bonuses = fields["bonuses"]?.items("a list of bonuses", mayBeEmpty: true) ?? []
        let caps = (fields["caps"]?.items("a list of caps", mayBeEmpty: true) ?? [])
            .map { (cursor: $0, row: Cap($0)) }
        let readBlocks = blocks.map { (cursor: $0, row: ValueBlock($0)) }
        let readBonuses = bonuses.map { (cursor: $0, row: ValueBonus($0)) }
        self.init(
            basis: fields["basis"].flatMap { Basis($0) }, blocks: readBlocks.compactMap(\.row),
            bonuses: readBonuses.compactMap(\.row), caps: caps.compactMap(\.row))
        source = fields["source"]?.text()
        confidence = fields["confidence"]?.choice(Confidence.self)
        lookBack = fields["lookBack"]?.span()
        if let persons = fields["persons"] { self.persons = PersonRules(persons) }
        Cursor.reportRepeats(of: "code", in: blocks)
        Cursor.reportRepeats(of: "code", in: bonuses)
        Cursor.reportRepeats(of: "category", in: caps.map(\.cursor))
        let crossCheck = ValueTableCrossCheck(table: self, fields: fields)
        crossCheck.reportLooseCaps(caps)
        crossCheck.reportLooseBonuses(readBonuses)
        crossCheck.reportMissingBasis()
        crossCheck.warnOfHourlyAmounts(readBlocks)
    }
}

extension ValueTable.Basis {
    fileprivate init?(_ cursor: Cursor) {
        if cursor.node.content == .scalar("contractor") {
            self = .contractor
            return
        }
        guard let hours = cursor.hoursPerWeek(unitMayLack: false) else { return nil }
        self = .hours(hours)
    }
}

extension ValueTable.PersonRules {
    fileprivate init(_ cursor: Cursor) {
        self.init()
        guard let fields = cursor.fields(.persons) else { return }
        minHoursPerWeek = fields["minHoursPerWeek"]?.hoursPerWeek(unitMayLack: true)
        sameEmployer = fields["sameEmployer"]?.span()
        if let onContracts = fields["onContracts"]?.choice(Contracts.self) { self.onContracts = onContracts }
    }
}

extension ValueTable.Cap {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.cap) else { return nil }
        let category = fields["category"]?.text()
        let share = fields["share"]?.share()
        guard let category, let share else { return nil }
        self.init(category: category, share: share)
    }
}
