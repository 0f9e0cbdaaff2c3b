import Contracts

/// The chain in an order in which every subtree is one run of places.
///
/// A node whose parent is not in the chain heads a tree of its own; of nodes that are each other's ancestors, the
/// first in the dossier heads theirs; of nodes with one name the first stands.
struct ChainOrder {
    /// The nodes, parents before children.
    private(set) var nodes: [ChainNode] = []
    /// The place of each node's parent; nil at the head of a tree.
    private(set) var parents: [Int?] = []
    /// The place behind the last one of each node's subtree.
    private(set) var ends: [Int] = []
    /// The places by node name.
    private(set) var places: [String: Int] = [:]
    /// The place of the prime; nil when every node names a parent or there is none.
    private(set) var prime: Int?

    init(_ chain: [ChainNode]) {
        var named: Set<String> = []
        let unique = chain.filter { named.insert($0.node).inserted }
        var children: [String: [Int]] = [:]
        for (index, node) in unique.enumerated() {
            if let parent = node.parent { children[parent, default: []].append(index) }
        }
        let heads = unique.indices.filter { index in unique[index].parent.map { !named.contains($0) } ?? true }
        for head in heads { walk(from: head, of: unique, children: children) }
        for index in unique.indices where places[unique[index].node] == nil {
            walk(from: ChainOrder.headOfRing(above: index, of: unique), of: unique, children: children)
        }
        prime = unique.first { $0.parent == nil }.flatMap { places[$0.node] }
    }

    /// The first in the dossier of those nodes that are each other's ancestors and stand above a node, or it itself.
    private static func headOfRing(above index: Int, of unique: [ChainNode]) -> Int {
        let indices = Dictionary(unique.indices.map { (unique[$0].node, $0) }) { first, _ in first }
        func above(_ index: Int) -> Int? { unique[index].parent.flatMap { indices[$0] } }
        var passed: Set<Int> = []
        var entry = index
        while passed.insert(entry).inserted, let next = above(entry) { entry = next }
        var (head, next) = (entry, above(entry))
        while let place = next, place != entry { (head, next) = (min(head, place), above(place)) }
        return head
    }

    /// Walks a tree without recursion: a chain may be as deep as it has nodes.
    private mutating func walk(from head: Int, of unique: [ChainNode], children: [String: [Int]]) {
        guard places[unique[head].node] == nil else { return }
        var path: [(place: Int, left: ArraySlice<Int>)] = []
        func below(_ index: Int) -> ArraySlice<Int> { children[unique[index].node].map { $0[...] } ?? [] }
        path.append((enter(unique[head], under: nil), below(head)))
        while let (place, left) = path.last {
            guard let child = left.first else {
                ends[place] = nodes.count
                path.removeLast()
                continue
            }
            path[path.count - 1].left = left.dropFirst()
            if places[unique[child].node] == nil {
                path.append((enter(unique[child], under: place), below(child)))
            }
        }
    }

    private mutating func enter(_ node: ChainNode, under parent: Int?) -> Int {
        let place = nodes.count
        nodes.append(node)
        parents.append(parent)
        ends.append(place + 1)
        places[node.node] = place
        return place
    }
}

extension ChainOrder {
    /// The places of which nobody can tell who pays them: the heads of trees beside the prime's, and all of a ring, of
    /// which at least one names the wrong parent.
    var unsettled: [Int] {
        guard let prime, ends[prime] - prime < nodes.count else { return [] }
        return nodes.indices.filter { parents[$0] == nil && $0 != prime }.flatMap { head in
            let ring = circle(through: head)
            return ring.isEmpty ? [head] : ring
        }
    }

    /// The places that lead round to a place by their parents' names, itself first; none where they lead elsewhere.
    func circle(through place: Int) -> [Int] {
        var found: [Int] = []
        var seen: Set<Int> = []
        var next: Int? = place
        while let current = next, seen.insert(current).inserted {
            found.append(current)
            next = nodes[current].parent.flatMap { places[$0] }
        }
        return next == place ? found : []
    }
}
