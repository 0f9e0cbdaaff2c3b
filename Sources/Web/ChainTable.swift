import Assessment
import Contracts
import Digest

/// The chain of a contract, with each node's part of one commitment's shortfall.
struct ChainTable: Sendable {
    /// Nodes shown before the rest is only counted.
    static let limit = 200

    var caption: String
    /// Whether the table says where a shortfall is.
    var hasGaps: Bool
    var rows: [Row]
    /// How many nodes are not shown; nil when all are.
    var more: String?

    /// One node.
    struct Row: Sendable {
        var depth: String
        var tier: String
        var name: String
        var party: String
        var value: String
        var carries: String
        var own: String?
        var branch: String?
        var mark: String?
    }

    /// The chain with the gaps of the assessment; without gaps where it is nil.
    init(_ assessment: Assessment?, order: ChainOrder, index: DossierIndex) {
        caption = Self.caption(assessment, index: index)
        hasGaps = assessment != nil
        let own = (assessment?.attribution ?? []).reduce(into: [String: Quantity]()) { $0[$1.node] = $1.gap }
        let branches = order.branchSums(own)
        let largest = own.values.max().flatMap { $0 > .zero ? $0 : nil }
        let positive = own.values.reduce(Quantity.zero) { $0 + max($1, .zero) }
        rows = order.places.prefix(Self.limit).map { place in
            var row = Row(place, commitment: assessment?.commitment, index: index)
            guard let assessment else { return row }
            let unit = index.unit(assessment.commitment)
            row.own = Self.gapText(own[place.node.node], unit)
            row.branch = Self.gapText(branches[place.node.node], unit)
            if let largest, assessment.shortfall > .zero, own[place.node.node] == largest {
                row.mark = largest + largest > positive ? "Most of the shortfall" : "Largest part of the shortfall"
            }
            return row
        }
        let hidden = order.places.count - rows.count
        more = hidden > 0 ? "and \(NumberText.count(hidden, "node", "nodes")) more" : nil
    }

    private static func caption(_ assessment: Assessment?, index: DossierIndex) -> String {
        guard let assessment else { return "The chain of subcontracts" }
        let title = index.title(assessment.commitment)
        return title + (assessment.shortfall > .zero ? ": where in the chain the shortfall is" : ": each one’s part")
    }

    private static func gapText(_ gap: Quantity?, _ unit: FigureUnit) -> String {
        guard let gap else { return "–" }
        if gap == .zero { return "nothing" }
        return gap > .zero ? "short by \(unit.text(gap))" : "over by \(unit.text(-gap))"
    }
}

extension ChainTable.Row {
    fileprivate init(_ place: ChainOrder.Place, commitment: String?, index: DossierIndex) {
        depth = String(min(place.tier, 9))
        tier = place.isLinked ? index.tier(place.node.node) : "Not linked to the prime"
        name = index.name(party: place.node.party)
        party = place.node.party
        value = place.node.value.map(index.money) ?? "not known"
        let isPrime = place.tier == 0 && place.isLinked
        if let commitment {
            carries = isPrime || place.node.carries.contains(commitment) ? "yes" : "no"
        } else {
            carries = NumberText.list(place.node.carries.map(index.title))
        }
    }
}
