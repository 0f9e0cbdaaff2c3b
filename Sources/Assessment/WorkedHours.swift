import Contracts
import Policies

/// The hours of a subtree up to a day: all of them, and those of the qualifying groups.
struct WorkedHours {
    /// The hours of one line.
    struct Stated {
        /// The position among the known lines.
        let line: Int
        let group: String
        let quantity: Quantity
        let isQualifying: Bool

        /// What counts as qualifying, in ten-thousandths.
        var qualifying: Int128 { isQualifying ? Int128(quantity.units) : 0 }
    }

    /// A node's part of a report.
    private struct Sheet: Hashable {
        let place: Int
        let report: Int
    }

    /// The lines in the order of the chain.
    private(set) var lines: [Stated] = []
    /// Everybody's hours, in ten-thousandths.
    private(set) var all: Int128 = 0
    /// The hours of the qualifying groups, in ten-thousandths.
    private(set) var qualifying: Int128 = 0

    /// Where a report states a node's hours of `all`, these are the whole and its other groups are parts of it;
    /// else the groups make up the whole.
    /// Hours of a group that stands outside are taken off that whole.
    init(of places: Range<Int>, upTo cutOff: Day, rule: HoursShare, in dossier: IndexedDossier) {
        var outside: [Sheet: Int128] = [:]
        var wholes: [Sheet: Int128] = [:]
        var sums: [Sheet: Int128] = [:]
        let known = dossier.lines(of: places)
        for index in known.indices {
            guard case .hours(let group, let quantity, let date) = known[index].line.fact, date <= cutOff else {
                continue
            }
            let sheet = Sheet(place: known[index].place, report: known[index].report)
            guard !rule.leaveOut.contains(group) else {
                outside[sheet, default: 0] += Int128(quantity.units)
                continue
            }
            let isQualifying = rule.groups.contains(group)
            lines.append(Stated(line: index, group: group, quantity: quantity, isQualifying: isQualifying))
            if group == "all" || group.isEmpty {
                wholes[sheet, default: 0] += Int128(quantity.units)
            } else {
                sums[sheet, default: 0] += Int128(quantity.units)
            }
        }
        wholes = Dictionary(uniqueKeysWithValues: wholes.map { ($0, $1 - outside[$0, default: 0]) })
        sums.merge(wholes) { _, whole in whole }
        all = sums.values.reduce(0, +)
        qualifying = lines.reduce(0) { $0 + $1.qualifying }
    }
}
