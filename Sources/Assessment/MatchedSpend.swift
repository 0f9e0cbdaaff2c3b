import Contracts
import Policies

/// Roles in which what an eligible node pays parties that are not eligible counts up to the value of what it does
/// itself and pays eligible parties in those roles (49 CFR 26.55(d)(5), leased trucks).
extension SpendLedger {
    /// A payment by its position, with what of it is matched.
    typealias Match = (index: Int, amount: Int128)

    /// The payments by a node in the matched roles, by date, then by line.
    func matchedLines(by place: Int) -> [Int] {
        guard !rule.matched.isEmpty else { return [] }
        return (first[place]..<first[place + 1]).filter { index in
            line(of: entries[index]).role.map { rule.matched.contains($0) } ?? false
        }.sorted { left, right in
            let (a, b) = (entries[left], entries[right])
            return a.paid.date == b.paid.date ? line(of: a).rank < line(of: b).rank : a.paid.date < b.paid.date
        }
    }

    /// What is matched of each payment at one level; a correction first takes off what found no match.
    ///
    /// - Parameter own: what the node keeps that counts at that level.
    func matches(
        by place: Int, keeping own: Int128, at level: Standing, assuming assumed: Set<String> = []
    ) -> [Match] {
        let lines = matchedLines(by: place)
        let room = max(0, own + eligible(lines, at: level, assuming: assumed))
        var paid: [Int: Int128] = [:]
        var (asked, taken) = (Int128(0), Int128(0))
        return lines.map { index in
            asked += unmatched(entries[index], at: level, assuming: assumed, &paid)
            let before = taken
            taken = min(room, max(0, asked))
            return (index, taken - before)
        }
    }

    /// What of these payments counts by itself: of a node what it keeps.
    private func eligible(_ lines: [Int], at level: Standing, assuming assumed: Set<String>) -> Int128 {
        var sum: Int128 = 0
        var nodes: [Int: Int128] = [:]
        for entry in lines.lazy.map({ entries[$0] })
        where standing(of: entry, assuming: assumed).contains(level) {
            if let node = entry.paid.paidPlace {
                nodes[node, default: 0] += Int128(entry.paid.amount)
            } else {
                sum += credit(of: entry, assuming: assumed).amount(at: level)
            }
        }
        return nodes.reduce(sum) { $0 + min($1.value, ownCounted(by: $1.key, assuming: assumed)[level]) }
    }

    /// What of a payment counts nowhere else: of a node what it keeps, which `paid` follows from payment to payment.
    private func unmatched(
        _ entry: Entry, at level: Standing, assuming assumed: Set<String>, _ paid: inout [Int: Int128]
    ) -> Int128 {
        guard standingIfEligible(entry).contains(level), !isExcluded(entry) else { return 0 }
        let amount = Int128(entry.paid.amount)
        // What an eligible party is paid counts at that party or, where it does no useful work, nowhere.
        let isAssumed = !assumed.isEmpty && assumed.contains(party(of: entry))
        guard entry.payeeStatus != .yes, !isAssumed else { return 0 }
        guard let node = entry.paid.paidPlace else {
            return standing(of: entry, assuming: assumed).contains(level) ? 0 : amount
        }
        // What others pay a node is not this payer's to match.
        guard dossier.chain.parents[node] == entry.paid.payer else { return 0 }
        let most = max(0, retained(by: node) - ownCounted(by: node, assuming: assumed)[level])
        let before = paid[node, default: 0]
        paid[node] = before + amount
        return min(before + amount, most) - min(before, most)
    }

    private func isExcluded(_ entry: Entry) -> Bool {
        guard let node = entry.paid.paidPlace else { return judge.isExcluded(entry.paid.party, on: entry.paid.date) }
        return judge.isExcluded(dossier.partyOfPlace[node], on: dossier.start(of: node))
    }

    private func line(of entry: Entry) -> Line { dossier.lines[entry.paid.line].line }
}

extension CreditRange {
    fileprivate func amount(at level: Standing) -> Int128 { Int128(level == .high ? high : low) }
}
