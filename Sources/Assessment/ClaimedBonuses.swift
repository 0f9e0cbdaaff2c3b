import Contracts
import Policies

/// The bonuses a placement claims, sorted into those that count and those that do not, with the reason.
struct ClaimedBonuses {
    /// Those that count.
    private(set) var counted: [ValueBonus] = []
    /// Why others do not, each a piece of a sentence.
    private(set) var refused: [String] = []

    init(_ placement: Fact.Placement, at line: Int, block: ValueBlock, index: TableIndex, worth: PlacementWorth) {
        var candidates: [ValueBonus] = []
        for code in placement.bonuses {
            guard let bonus = index.bonuses[code] else {
                refused.append("bonus \(code) is not in the table")
                continue
            }
            if candidates.contains(bonus) {
                refused.append("bonus \(code) is claimed twice")
            } else if !bonus.goes(with: block) {
                refused.append("bonus \(code) does not go with block \(block.code)")
            } else if bonus.per == .person, index.people.isCounted(code, of: placement, besides: line) {
                refused.append("bonus \(code) is counted for \(placement.person) by another line")
            } else {
                candidates.append(bonus)
            }
        }
        settle(candidates, worth)
    }

    /// Of bonuses that exclude each other the larger counts, of equal ones the first claimed.
    private mutating func settle(_ candidates: [ValueBonus], _ worth: PlacementWorth) {
        guard candidates.contains(where: { !$0.excludes.isEmpty }) else {
            counted = candidates
            return
        }
        let base = worth.credit(with: [])
        let ranked = candidates.enumerated().map { (offset: $0, bonus: $1, value: worth.credit(with: [$1]) - base) }
            .sorted { $0.value == $1.value ? $0.offset < $1.offset : $0.value > $1.value }
        var kept: [(offset: Int, bonus: ValueBonus)] = []
        for candidate in ranked {
            if let other = kept.first(where: { $0.bonus.isExclusive(with: candidate.bonus) }) {
                refused.append("bonus \(candidate.bonus.code) does not go with bonus \(other.bonus.code)")
            } else {
                kept.append((candidate.offset, candidate.bonus))
            }
        }
        counted = kept.sorted { $0.offset < $1.offset }.map(\.bonus)
    }

    /// The refusals as the end of a sentence.
    var note: String {
        refused.map { ", \($0)" }.joined()
    }
}

extension ValueBonus {
    fileprivate func isExclusive(with other: ValueBonus) -> Bool {
        excludes.contains(other.code) || other.excludes.contains(code)
    }
}
