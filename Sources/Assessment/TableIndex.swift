import Contracts
import Policies

/// A value table arranged so that blocks and bonuses are found by their names.
struct TableIndex {
    let table: ValueTable
    let names: BlockNames
    let bonuses: [String: ValueBonus]
    let rules: PlacementRules
    /// The full-time week in hours; nil when the table has none or the contractor's own is not known.
    let week: Quantity?
    /// What is known of the people placed under this table.
    let people: PersonHistory

    init(_ rule: ValueShare, dossier: IndexedDossier, duplicates: DuplicateClaims, cutOff: Day) {
        table = rule.values
        week = rule.values.week
        names = BlockNames(rule)
        bonuses = Dictionary(rule.values.bonuses.map { ($0.code, $0) }) { first, _ in first }
        rules = PlacementRules(table: rule.values, start: dossier.contract.start, cutOff: cutOff)
        people = PersonHistory(of: names, rules: rules, dossier: dossier, duplicates: duplicates)
    }
}

extension ValueTable {
    /// The full-time week in hours; nil when the table has none or the contractor's own is not known.
    var week: Quantity? {
        if case .hours(let hours) = basis { hours } else { nil }
    }
}
