import Assessment
import Contracts
import Policies
import Testing

/// Whoever turns out to pay the nodes that hang nowhere, the figures lie within those told before.
@Suite struct StrayCompletionTests {
    @Test(arguments: SpendShare.Mode.allCases)
    func `every way to complete a chain lies between what surely counts and what counts at best`(
        mode: SpendShare.Mode
    ) throws {
        var (completions, moved) = (0, 0)
        for seed in UInt64(1)...150 {
            var drawing = StrayDrawing(seed: seed, mode: mode)
            drawing.draw()
            let open = try drawing.sample.assessment()
            for completed in drawing.completions {
                var sample = drawing.sample
                sample.chain = completed
                let closed = try sample.assessment()
                let words = "seed \(seed): \(completed.map { "\($0.node) under \($0.parent ?? "nobody")" })"
                #expect(open.creditedLow <= closed.creditedLow, "\(words)")
                #expect(closed.creditedHigh <= open.creditedHigh, "\(words)")
                completions += 1
                if closed.creditedHigh != open.reported { moved += 1 }
            }
        }
        #expect(completions > 400)
        #expect(moved > 100)
    }

    @Test(arguments: [SpendShare.Mode.retained, .ownForces])
    func `a tree that only another one pays into counts at best`(mode: SpendShare.Mode) throws {
        var sample = SampleContract()
        sample.clauses = [.spend("30%", mode)]
        sample.node("n1", under: "gone")
        sample.node("n2", under: "lost")
        sample.party("p1", ["certified": .yes])
        sample.pay("n1", "1000")
        sample.pay("n2", "1000", from: "n1")
        sample.pay("p1", "1000", from: "n2")
        let open = try sample.assessment()
        #expect([open.creditedLow, open.creditedHigh] == ["0", "1000"])
        #expect(open.outcome == .undetermined)
        sample.chain[1].parent = "n0"
        sample.chain[2].parent = "n1"
        #expect(try sample.assessment().creditedLow == "1000")
    }
}

/// A small chain with one to three nodes whose parents are not there, are the nodes themselves or are each other.
private struct StrayDrawing {
    var sample = SampleContract()
    private var random: GeneratedChain.Seeded
    private var unsettled: [String] = []

    init(seed: UInt64, mode: SpendShare.Mode) {
        random = GeneratedChain.Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<4 { _ = random.next() }
        sample.clauses = [.spend("30%", mode, mode == .leaving ? .atMost : .atLeast)]
    }

    mutating func draw() {
        let count = Int.random(in: 2...5, using: &random)
        for index in 1...count {
            sample.node("n\(index)", under: "n\(Int.random(in: 0..<index, using: &random))")
        }
        breakChain(of: count)
        for party in sample.chain.map(\.party) + ["p0", "p1"] {
            sample.party(party, ["certified": [Status.yes, .yes, .no, .unknown].randomElement(using: &random) ?? .no])
        }
        sample.line(.receipt(amount: "100000", date: "2024-06-01"))
        // What each is paid, by the prime where nobody is said to pay it, and more than it pays on.
        for node in sample.chain.dropFirst() {
            let payer = unsettled.contains(node.node) ? "n0" : node.parent ?? "n0"
            pay(node.node, from: payer, upTo: 9_000)
        }
        for node in sample.chain {
            pay(["p0", "p1"].randomElement(using: &random) ?? "p0", from: node.node, upTo: 3_000)
        }
    }

    private mutating func pay(_ payee: String, from payer: String, upTo most: Int) {
        sample.pay(
            payee, Quantity(Int.random(in: 1...most, using: &random)), from: payer,
            confirmation: [nil, nil, .confirmed, .disputed].randomElement(using: &random) ?? nil)
    }

    private mutating func breakChain(of count: Int) {
        let place = Int.random(in: 1...count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: sample.chain[place].parent = "gone"
        case 1: sample.chain[place].parent = nil
        case 2: sample.chain[place].parent = sample.chain[place].node
        default: sample.chain[place].parent = sample.chain[count].node
        }
        unsettled = sample.chain.dropFirst().map(\.node).filter { isUnsettled($0) }
    }

    /// Whether the parents lead nowhere, or round, and this node stands at the end or in the ring.
    private func isUnsettled(_ node: String) -> Bool {
        func parent(of name: String) -> String? {
            sample.chain.first { $0.node == name }?.parent.flatMap { parent in
                sample.chain.contains { $0.node == parent } ? parent : nil
            }
        }
        guard var next = parent(of: node) else { return true }
        for _ in sample.chain {
            if next == node { return true }
            guard let above = parent(of: next) else { return false }
            next = above
        }
        return false
    }

    /// Every choice of other parents for those nodes that makes a tree below the prime, their written ones included.
    var completions: [[ChainNode]] {
        var chains = [sample.chain]
        for name in unsettled {
            chains = chains.flatMap { chain in
                chain.map(\.node).filter { $0 != name }.map { parent in
                    chain.map { node in
                        var changed = node
                        if node.node == name { changed.parent = parent }
                        return changed
                    }
                }
            }
        }
        return chains.filter { chain in chain.allSatisfy { hangsBelowPrime($0, in: chain) } }
    }

    private func hangsBelowPrime(_ node: ChainNode, in chain: [ChainNode]) -> Bool {
        var next: ChainNode? = node
        for _ in chain {
            guard let name = next?.parent else { return next?.node == "n0" }
            next = chain.first { $0.node == name }
        }
        return false
    }
}
