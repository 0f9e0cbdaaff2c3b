import Contracts

/// What in a table refers to something that is not there, or contradicts its neighbour.
struct ValueTableCrossCheck {
    let table: ValueTable
    let fields: Fields

    /// Caps on categories that no block has.
    func reportLooseCaps(_ caps: [(cursor: Cursor, row: ValueTable.Cap?)]) {
        let categories = Set(table.blocks.compactMap(\.category)).sorted()
        for case (let cursor, let cap?) in caps where !categories.contains(cap.category) {
            let known = { categories.isEmpty ? "blocks have none" : "blocks have \(Spelling.alternatives(categories))" }
            cursor.fault(
                "no block has the category \"\(cap.category)\", \(known())"
                    + Spelling(known: categories).hint(for: cap.category))
        }
    }

    /// Bonuses without a placement to go with, or that name a block or bonus the table does not have.
    func reportLooseBonuses(_ bonuses: [(cursor: Cursor, row: ValueBonus?)]) {
        let placing = table.blocks.filter(\.valuesPlacements)
        if placing.isEmpty, !bonuses.isEmpty {
            fields["bonuses"]?.fault(
                "a bonus goes with a placement, and no block has per: fteYear, month, period or once")
            return
        }
        let blocks = placing.map(\.code)
        let (known, names) = (Set(blocks), Set(table.bonuses.map(\.code)))
        for case (let cursor, let bonus?) in bonuses {
            for (item, name) in cursor.names("with") where !known.contains(name) {
                item.fault("no block that values placements is named \(Spelling(known: blocks).correction(of: name))")
            }
            for (item, name) in cursor.names("excludes") where name == bonus.code || !names.contains(name) {
                let others = { table.bonuses.map(\.code).filter { $0 != bonus.code } }
                item.fault("no other bonus is named \(Spelling(known: others()).correction(of: name))")
            }
        }
    }

    /// Years without the hours of a full-time week.
    func reportMissingBasis() {
        guard table.basis == nil, fields["basis"] == nil, table.blocks.contains(where: \.isProRataByHours) else {
            return
        }
        fields.cursor.fault("\"basis\" is missing, expected the hours of a full-time week, such as 36 h/week")
    }

    /// Warns of an hour that is not the year's amount over 52 full-time weeks, rounded as it is printed: the published
    /// figures differ, so the unit that is reported decides (Rijnmond 2024: 3.60 beside 7,500 a year).
    func warnOfHourlyAmounts(_ blocks: [(cursor: Cursor, row: ValueBlock?)]) {
        guard case .hours(let week) = table.basis else { return }
        for case (let cursor, let block?) in blocks {
            guard case .fteYear(let year) = block.worth, let hour = block.hourly, hour.currency == year.currency,
                let written = cursor.child("hourly")
            else { continue }
            let exact = Fraction(Int128(year.amount.units), over: Int128(week.units) * 52)
            let step: Fraction = hour.amount.isWhole ? .one : Fraction(1, over: 100)
            let apart = Fraction(hour.amount) - exact
            let size = apart < .zero ? .zero - apart : apart
            guard size * Fraction(2) > step else { continue }
            written.warn(
                "\(hour.brief) an hour is not \(year.brief) over 52 weeks of \(week.brief) h, which is "
                    + "\(Money(exact.roundedHalfEven, hour.currency).brief): both are kept, the reported unit decides")
        }
    }
}

extension Cursor {
    /// The texts of the list at a key, each with its place.
    fileprivate func names(_ key: String) -> [(item: Cursor, name: String)] {
        (child(key)?.items("a list of names") ?? []).compactMap { item in
            if case .scalar(let name) = item.node.content { (item, name) } else { nil }
        }
    }
}

extension ValueBlock {
    /// Whether placement lines can be valued by it.
    public var valuesPlacements: Bool {
        switch worth {
        case .fteYear, .unit(.month, _), .unit(.period, _), .unit(.once, _): true
        case .unit, .invoice, .adviser: false
        }
    }
}

extension Quantity {
    /// Whether it has no decimals.
    fileprivate var isWhole: Bool { units % Quantity.scale == 0 }

    /// The number without decimals that say nothing.
    fileprivate var brief: String { isWhole ? String(units / Quantity.scale) : description }
}
