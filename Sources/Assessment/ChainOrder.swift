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
        let named = NamedNodes(chain)
        nodes.reserveCapacity(named.nodes.count)
        parents.reserveCapacity(named.nodes.count)
        ends.reserveCapacity(named.nodes.count)
        var entered = Array(repeating: -1, count: named.nodes.count)
        for index in named.nodes.indices where named.parents[index] == nil { walk(from: index, of: named, &entered) }
        for index in named.nodes.indices where entered[index] < 0 {
            walk(from: named.headOfRing(above: index), of: named, &entered)
        }
        places = named.indices.mapValues { entered[$0] }
        prime = named.nodes.indices.first { named.nodes[$0].parent == nil }.map { entered[$0] }
    }

    /// Walks a tree without recursion: a chain may be as deep as it has nodes.
    private mutating func walk(from head: Int, of named: NamedNodes, _ entered: inout [Int]) {
        guard entered[head] < 0 else { return }
        var path = [(index: head, next: named.firstChild[head])]
        entered[head] = enter(named.nodes[head], under: nil)
        while let (index, next) = path.last {
            guard next < named.firstChild[index + 1] else {
                ends[entered[index]] = nodes.count
                path.removeLast()
                continue
            }
            path[path.count - 1].next = next + 1
            let child = named.children[next]
            guard entered[child] < 0 else { continue }
            entered[child] = enter(named.nodes[child], under: entered[index])
            path.append((child, named.firstChild[child]))
        }
    }

    private mutating func enter(_ node: ChainNode, under parent: Int?) -> Int {
        nodes.append(node)
        parents.append(parent)
        ends.append(nodes.count)
        return nodes.count - 1
    }
}

/// The nodes of a chain with their parents by number: names are looked up once.
private struct NamedNodes {
    /// The first node of each name, in the order of the dossier.
    private(set) var nodes: [ChainNode] = []
    /// Their positions by name.
    private(set) var indices: [String: Int] = [:]
    /// The position of each node's parent; nil where none is named, or one that the chain does not have.
    private(set) var parents: [Int?] = []
    /// The nodes below each, one node's after the other's.
    private(set) var children: [Int]
    /// Where the children of each begin; one more entry than nodes.
    private(set) var firstChild: [Int]

    init(_ chain: [ChainNode]) {
        nodes.reserveCapacity(chain.count)
        indices.reserveCapacity(chain.count)
        for node in chain where indices.updateIfNew(node.node, nodes.count) { nodes.append(node) }
        parents = nodes.map { [indices] node in node.parent.flatMap { indices[$0] } }
        firstChild = Array(repeating: 0, count: nodes.count + 1)
        for case let parent? in parents { firstChild[parent + 1] += 1 }
        for index in nodes.indices { firstChild[index + 1] += firstChild[index] }
        children = Array(repeating: 0, count: firstChild[nodes.count])
        var next = firstChild
        for (index, parent) in parents.enumerated() {
            guard let parent else { continue }
            children[next[parent]] = index
            next[parent] += 1
        }
    }

    /// The first in the dossier of those nodes that are each other's ancestors and stand above a node, or it itself.
    func headOfRing(above index: Int) -> Int {
        var passed: Set<Int> = []
        var entry = index
        while passed.insert(entry).inserted, let next = parents[entry] { entry = next }
        var (head, next) = (entry, parents[entry])
        while let place = next, place != entry { (head, next) = (min(head, place), parents[place]) }
        return head
    }
}

extension [String: Int] {
    /// Notes a value for a key that has none yet; false where it has one.
    mutating func updateIfNew(_ key: String, _ value: Int) -> Bool {
        guard self[key] == nil else { return false }
        self[key] = value
        return true
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
