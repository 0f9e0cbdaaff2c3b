import Contracts
import Policies

/// The lines of nodes that do not hang below the prime: whoever turns out to pay those, the lines are the prime's, so
/// they count at best.
struct UndeclaredLines {
    /// By place, the place of the head of its tree; empty where all hang below the prime.
    private var heads: [Int: Int] = [:]
    private let dossier: IndexedDossier

    /// - Parameter subject: a lower node is credited with nothing beyond its own subtree.
    init(for subject: Subject, in dossier: IndexedDossier) {
        self.dossier = dossier
        guard subject.isPrime else { return }
        for (place, head) in dossier.strayHeads.enumerated() { heads[place] = head }
    }

    /// The places whose lines these are, in order.
    var places: [Int] { heads.keys.sorted() }

    /// Whether a place is one of them.
    func contains(_ place: Int) -> Bool { heads[place] != nil }

    /// The party at the head of the tree in which a place stands.
    func party(at place: Int) -> String? {
        heads[place].map { dossier.parties.ids[dossier.partyOfPlace[$0]] }
    }

    /// Those heads in whose trees lines count at best.
    func nodes(with credits: [LineCredit]) -> [UndeclaredNode] {
        let open = credits.filter { $0.low != $0.high }.compactMap { heads[dossier.lines[$0.line].place] }
        return Set(open).sorted().map { UndeclaredNode(place: $0, awaitsStatus: false) }
    }

    /// What is said of a line of such a place; nothing of others.
    func words(at place: Int) -> String {
        guard contains(place) else { return "" }
        return
            "; \(dossier.chain.nodes[place].node) does not hang below the prime, so this counts only at best, until "
            + "it is declared who pays it"
    }
}
