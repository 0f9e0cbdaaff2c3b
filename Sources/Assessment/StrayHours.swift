import Contracts
import Policies

/// The hours in trees of nodes that do not hang below the prime: whoever turns out to pay those, the hours are the
/// prime's, in the whole as well as among those that qualify.
///
/// So nobody's hours there count surely, all that qualify count at best, and what is due takes in of each tree what
/// makes the most of the shortfall, and at best what makes the least of it.
struct StrayHours {
    /// The hours of one tree.
    struct Tree {
        let head: Int
        let worked: WorkedHours
        /// What the clause asks of them, in ten-thousandths.
        let asked: Int128

        /// What they bring beyond what is asked of them.
        var surplus: Int128 { worked.qualifying - asked }
    }

    let trees: [Tree]

    init(for subject: Subject, upTo cutOff: Day, rule: HoursShare, in dossier: IndexedDossier) {
        let heads = subject.isPrime ? Set(dossier.strayHeads.compactMap(\.self)).sorted() : []
        trees = heads.compactMap { head in
            let worked = WorkedHours(of: dossier.subtree(of: head), upTo: cutOff, rule: rule, in: dossier)
            guard !worked.lines.isEmpty else { return nil }
            return Tree(
                head: head, worked: worked, asked: Int128(Quantity(share: rule.target, ofUnits: worked.all).units))
        }
    }

    /// What counts at best.
    var qualifying: Int128 { trees.reduce(0) { $0 + $1.worked.qualifying } }

    /// What they add to what is asked while none of their hours count.
    var askedAlone: Int128 { trees.reduce(0) { $0 + max(0, -$1.surplus) } }

    /// What they add to what is asked while all of their hours count.
    var askedBeside: Int128 { trees.reduce(0) { $0 + min($1.asked, $1.worked.qualifying) } }
}
