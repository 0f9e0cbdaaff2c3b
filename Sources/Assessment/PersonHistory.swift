import Contracts
import Policies

/// What earlier placements of a person mean for a later one: windows, single counting, the same employer again.
struct PersonHistory {
    /// A person in a block, at an employer or with a bonus.
    private struct Seat: Hashable {
        let person: String
        let name: String
    }

    private var firstDay: [Seat: Day] = [:]
    private var firstLine: [Seat: Int] = [:]
    private var worked: [Int: Fraction] = [:]
    private var former: [Int: Int] = [:]
    private var bonusLine: [Seat: Int] = [:]

    /// Looks only at the placements of blocks and bonuses whose rules ask for it, in the order of their first days.
    init(of names: BlockNames, rules: PlacementRules, dossier: IndexedDossier, duplicates: DuplicateClaims) {
        let single = rules.table.bonuses.filter { $0.per == .person }
        guard rules.table.asksForHistory || !single.isEmpty else { return }
        let placements = PersonHistory.placements(in: dossier, duplicates: duplicates, upTo: rules.cutOff)
        var years: [Seat: Fraction] = [:]
        var employments: [Seat: (last: Day, line: Int)] = [:]
        for (line, placement) in placements {
            let known = names.block(named: placement.block)
            noteEmployer(
                placement, known?.block, in: rules.table, at: line, dossier.lines[line].place, &employments)
            guard let (block, isElsewhere) = known else { continue }
            noteBlock(placement, block, in: rules, at: line, &years)
            guard former[line] == nil, !isElsewhere || names.allowsElsewhere,
                rules.refusal(of: placement, in: block) == nil
            else { continue }
            noteCounted(placement, block, single, at: line)
        }
    }

    private static func placements(
        in dossier: IndexedDossier, duplicates: DuplicateClaims, upTo cutOff: Day
    ) -> [(line: Int, placement: Fact.Placement)] {
        var found: [(line: Int, placement: Fact.Placement)] = []
        for (index, known) in dossier.lines.enumerated() where duplicates.earlier[index] == nil {
            guard case .placement(let placement) = known.line.fact, placement.days.start <= cutOff else { continue }
            found.append((index, placement))
        }
        return found.sorted { left, right in
            let (a, b) = (left.placement.days.start, right.placement.days.start)
            return a == b ? dossier.lines[left.line].line.rank < dossier.lines[right.line].line.rank : a < b
        }
    }

    private mutating func noteBlock(
        _ placement: Fact.Placement, _ block: ValueBlock, in rules: PlacementRules, at line: Int,
        _ years: inout [Seat: Fraction]
    ) {
        guard let window = block.window, window.per == .person else { return }
        let seat = Seat(person: placement.person, name: block.code)
        if firstDay[seat] == nil { firstDay[seat] = placement.days.start }
        guard window.clock == .worked, case let week = rules.table.week, week != nil || rules.table.basis == nil
        else { return }
        worked[line] = years[seat]
        let days = Period(start: placement.days.start, end: min(placement.days.end, rules.cutOff))
        years[seat] = (years[seat] ?? .zero) + placement.fullTimeYears(of: days, week: week)
    }

    /// A placement that counts is the one the person is counted by, with its bonuses.
    private mutating func noteCounted(
        _ placement: Fact.Placement, _ block: ValueBlock, _ single: [ValueBonus], at line: Int
    ) {
        guard block.valuesPlacements else { return }
        if block.countsPersonOnce {
            let seat = Seat(person: placement.person, name: block.code)
            if firstLine[seat] == nil { firstLine[seat] = line }
            guard firstLine[seat] == line else { return }
        }
        for bonus in single where placement.bonuses.contains(bonus.code) && bonus.goes(with: block) {
            let seat = Seat(person: placement.person, name: bonus.code)
            if bonusLine[seat] == nil { bonusLine[seat] = line }
        }
    }

    /// A placement follows an earlier one at the same employer after a break shorter than the rule's; one that goes on
    /// without a break is the same employment.
    private mutating func noteEmployer(
        _ placement: Fact.Placement, _ block: ValueBlock?, in table: ValueTable, at line: Int, _ place: Int,
        _ employments: inout [Seat: (last: Day, line: Int)]
    ) {
        let employer = Seat(person: placement.person, name: String(place))
        let next = employments[employer].map { $0.last.adding(days: 1) }
        if let span = block?.sameEmployer ?? table.persons.sameEmployer, let next,
            let (_, before) = employments[employer]
        {
            let broken = placement.days.start > next
            if broken, span.after(next) > placement.days.start { former[line] = before }
            // What goes on from a placement that does not count does not count either.
            if !broken { former[line] = former[before] }
        }
        if next.map({ $0 <= placement.days.end }) ?? true { employments[employer] = (placement.days.end, line) }
    }
}

extension PersonHistory {
    /// The first day of the person in the block.
    func firstDay(of placement: Fact.Placement, in block: ValueBlock) -> Day {
        firstDay[Seat(person: placement.person, name: block.code)] ?? placement.days.start
    }

    /// The line that counts the person in the block.
    func countedLine(of placement: Fact.Placement, in block: ValueBlock) -> Int? {
        firstLine[Seat(person: placement.person, name: block.code)]
    }

    /// The full-time years the person had worked in the block before this line.
    func yearsWorked(before line: Int) -> Fraction {
        worked[line] ?? .zero
    }

    /// The earlier line of the person at the same employer that keeps this one from counting.
    func formerEmployment(of line: Int) -> Int? {
        former[line]
    }

    /// Whether a bonus that comes once for each person is counted with another line.
    func isCounted(_ bonus: String, of placement: Fact.Placement, besides line: Int) -> Bool {
        bonusLine[Seat(person: placement.person, name: bonus)].map { $0 != line } ?? false
    }
}

extension ValueTable {
    /// Whether a placement is judged by others of the person.
    fileprivate var asksForHistory: Bool {
        persons.sameEmployer != nil
            || blocks.contains { $0.window?.per == .person || $0.sameEmployer != nil || $0.countsPersonOnce }
    }
}

extension ValueBlock {
    /// Whether each person counts once.
    var countsPersonOnce: Bool {
        if case .unit(.once, _) = worth { true } else { false }
    }
}

extension ValueBonus {
    /// Whether a placement in this block can have it.
    func goes(with block: ValueBlock) -> Bool {
        blocks.isEmpty || blocks.contains(block.code)
    }
}

extension Fact.Placement {
    /// The full-time years of some of its days; a year counts as full-time where no week says otherwise.
    func fullTimeYears(of days: Period?, week: Quantity?) -> Fraction {
        guard let days, hoursPerWeek > .zero else { return .zero }
        let year = YearFraction(days)
        let whole = Fraction(year.numerator, over: year.denominator)
        guard let week else { return whole }
        return Fraction(Int128(min(hoursPerWeek, week).units), over: Int128(week.units)) * whole
    }
}
