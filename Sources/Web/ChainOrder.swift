import Contracts

/// The nodes of a chain from the prime downwards, every branch in one piece.
struct ChainOrder: Sendable {
    /// Each node with the steps below its root, in the order of the tree.
    let places: [Place]

    /// A node in its place.
    struct Place: Sendable {
        var node: ChainNode
        var tier: Int
        /// Whether the node hangs on a known node or is the prime.
        var isLinked: Bool
    }

    /// Nodes whose parent is not in the chain come after the prime's branch, each as the root of its own branch; last
    /// come those whose parents only lead back to themselves.
    init(_ chain: [ChainNode]) {
        let known = Set(chain.map(\.node))
        let children = Dictionary(grouping: chain) { $0.parent }
        let strays = chain.filter { node in node.parent.map { !known.contains($0) } ?? false }
        var seen: Set<String> = []
        var places: [Place] = []
        let roots = children[nil, default: []] + strays + chain
        for root in roots {
            var open = [Place(node: root, tier: 0, isLinked: root.parent == nil)]
            while let place = open.popLast() {
                guard seen.insert(place.node.node).inserted else { continue }
                places.append(place)
                open += children[place.node.node, default: []].reversed().map {
                    Place(node: $0, tier: place.tier + 1, isLinked: place.isLinked)
                }
            }
        }
        self.places = places
    }

    /// The sum of each node's own value and those of all nodes below it.
    func branchSums(_ own: [String: Quantity]) -> [String: Quantity] {
        var sums = own
        for place in places.reversed() where place.tier > 0 {
            guard let parent = place.node.parent, let sum = sums[place.node.node] else { continue }
            sums[parent, default: .zero] += sum
        }
        return sums
    }
}
