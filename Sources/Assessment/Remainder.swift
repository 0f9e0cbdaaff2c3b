import Contracts

/// A sum given to the nodes of a subtree, of which the root takes what the others leave.
struct Remainder {
    let total: Int128
    let subject: Subject
    let dossier: IndexedDossier

    /// The gaps, the root first, adding up to the total exactly.
    func gaps(of part: (Int) -> Int128) -> [Assessment.Gap] {
        var left = total
        var gaps = subject.places.map { place in
            let gap = place == subject.place ? 0 : part(place)
            left -= gap
            return Assessment.Gap(node: dossier.chain.nodes[place].node, gap: Quantity(clamping: gap))
        }
        gaps[0].gap = Quantity(clamping: left)
        return gaps
    }
}
