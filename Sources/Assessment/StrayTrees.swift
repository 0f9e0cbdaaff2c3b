import Contracts
import Policies

/// Payments into trees that do not hang below the prime: a node whose parent the chain does not show, nodes that are
/// each other's ancestors, a second head.
///
/// Who pays such a tree is not declared. Were it hung below its payer, what its nodes keep and pay outside the chain
/// would count as it does elsewhere, once, however many pay into it; so that counts at best, and nothing counts surely.
extension SpendLedger {
    /// A tree that a subject pays into.
    struct StrayTree {
        let head: Int
        let places: Range<Int>
        /// What it would count for, were it declared.
        let figures: Figures

        /// The ends of the interval that it moves.
        var ends: Standing {
            (figures.low < 0 ? Standing.low : .nowhere).union(figures.high > 0 ? .high : .nowhere)
        }
    }

    /// The trees that a subject pays into, itself or through another such tree, in the order of places.
    ///
    /// - Parameter assumed: parties taken to be eligible.
    func strayTrees(paidBy subject: Subject, assuming assumed: Set<String> = []) -> [StrayTree] {
        guard !byPlace.strayHeads.isEmpty else { return [] }
        return strayHeads(paidBy: subject).sorted().map { head in
            let places = dossier.subtree(of: head)
            let figures = places.reduce(into: Figures.zero) { sum, place in
                sum += assumed.isEmpty ? byPlace.outside[place] : paidOutside(by: place, assuming: assumed)
                sum += assumed.isEmpty ? byPlace.kept[place] : kept(by: place, assuming: assumed)
            }
            return StrayTree(head: head, places: places, figures: figures)
        }
    }

    /// The heads of the trees that a subject pays into, and of those that they pay into in turn.
    private func strayHeads(paidBy subject: Subject) -> Set<Int> {
        var found: Set<Int> = []
        var payers = [subject.places]
        while let places = payers.popLast() {
            for entry in payments(by: places) {
                guard let head = entry.paid.paidPlace.flatMap({ byPlace.strayHeads[$0] }),
                    head != byPlace.strayHeads[subject.place], found.insert(head).inserted
                else { continue }
                payers.append(dossier.subtree(of: head))
            }
        }
        return found
    }

    /// What trees that nobody is declared to pay add: at best what they would count for, surely only what they would
    /// take off; all of it for those whose head is taken to be declared.
    func strayFigures(of subject: Subject, assuming assumed: Set<String>) -> Figures {
        strayTrees(paidBy: subject, assuming: assumed).reduce(into: Figures.zero) { sum, tree in
            guard !assumed.contains(dossier.parties.ids[dossier.partyOfPlace[tree.head]]) else {
                sum += tree.figures
                return
            }
            sum.low += min(0, tree.figures.low)
            sum.high += max(0, tree.figures.high)
        }
    }

    /// The parties of the heads of such trees with what declaring them adds, and those whose status is asked in them,
    /// which add nothing before the tree is declared.
    func openInStrays(paidBy subject: Subject, isFloor: Bool) -> [(party: String, amount: Int128)] {
        let strays = strayTrees(paidBy: subject)
        guard !strays.isEmpty else { return [] }
        let undeclared = strayFigures(of: subject, assuming: []).low
        var heads: [String: Int128] = [:]
        for tree in strays {
            let party = dossier.parties.ids[dossier.partyOfPlace[tree.head]]
            let declared = strayFigures(of: subject, assuming: [party]).low - undeclared
            if isFloor ? declared > 0 || tree.ends.contains(.high) : tree.ends != .nowhere {
                heads[party] = isFloor ? declared : tree.figures.high
            }
        }
        let asked = strays.flatMap { payments(by: $0.places) }.filter(\.awaitsStatus).map { (party(of: $0), Int128(0)) }
        return heads.map { ($0.key, $0.value) } + asked
    }

    /// The head of the tree in which a place stands, where it does not hang below the prime; nil where it does.
    func strayHead(of place: Int) -> Int? {
        byPlace.strayHeads.isEmpty ? nil : byPlace.strayHeads[place]
    }

    /// The lines by and to the nodes of a tree, as positions in the ledger.
    func lines(of tree: StrayTree) -> Set<Int> {
        Set(first[tree.places.lowerBound]..<first[tree.places.upperBound]).union(tree.places.flatMap { incoming[$0] })
    }
}

extension IndexedDossier {
    /// By place, the head of the tree in which it stands; nil below the prime. Empty where all hang below the prime.
    var strayHeads: [Int?] {
        guard subtree(of: prime).count < chain.nodes.count else { return [] }
        var heads: [Int?] = []
        for (place, parent) in chain.parents.enumerated() {
            heads.append(parent.map { heads[$0] } ?? (place == prime ? nil : place))
        }
        return heads
    }
}
