import Assessment
import Contracts
import Policies

/// Chains drawn from a seed whose firms are certified in part and under two clauses, whose nodes pay on no more than
/// they get, and whose lines claim one clause, the other or none.
struct GeneratedShares {
    var sample = SampleContract(value: "5000000")
    private var random: GeneratedChain.Seeded

    /// - Parameter corrects: whether nodes give back part of what they were paid, on whatever claim.
    init(seed: UInt64, corrects: Bool = false, clauses: [Clause]) {
        random = GeneratedChain.Seeded(state: seed)
        sample.clauses = clauses
        for index in 1...Int.random(in: 2...7, using: &random) {
            sample.node("n\(index)", under: "n\(Int.random(in: 0..<index, using: &random))")
        }
        for party in sample.chain.map(\.party) + (0..<5).map({ "p\($0)" }) { addParty(party) }
        var spent = Dictionary(uniqueKeysWithValues: sample.chain.map { ($0.node, Int64(0)) })
        for _ in 0..<25 {
            let node = sample.chain.randomElement(using: &random)?.node ?? "n0"
            let units = Int64.random(in: 1...99_999, using: &random)
            pay("p\(Int.random(in: 0..<5, using: &random))", nil, units, from: node)
            spent[node, default: 0] += units
        }
        // From the leaves up, so that each node gets what it pays on and something besides.
        for node in sample.chain.reversed() {
            guard let parent = node.parent else { continue }
            let units = spent[node.node, default: 0] + Int64.random(in: 0...50_000, using: &random)
            let first = units / 3
            for part in [first, units - first] { pay(node.party, node.node, part, from: parent) }
            if corrects, node.parent == "n0" { pay(node.party, node.node, -units / 4, from: parent) }
            spent[parent, default: 0] += units
        }
    }

    private mutating func addParty(_ id: String) {
        let attributes = ["certified", "mbe", "wbe"].map { code in
            let status = [Status.yes, .yes, .no, .unknown].randomElement(using: &random) ?? .unknown
            let share: Fraction? = [nil, nil, "40%", "33.3333%"].randomElement(using: &random) ?? nil
            return Attribute(code: code, value: status, share: share)
        }
        sample.parties.append(Party(id: id, name: "", attributes: attributes))
    }

    private mutating func pay(_ party: String, _ node: String?, _ units: Int64, from payer: String) {
        let payment = Fact.Payment(
            payee: party, payeeNode: node, amount: Quantity(units: units),
            date: sample.contract.start.adding(days: Int.random(in: 0..<366, using: &random)),
            role: [nil, "truckLease"].randomElement(using: &random) ?? nil,
            countsFor: [nil, "mbe", "wbe"].randomElement(using: &random) ?? nil)
        let confirmation: Line.Confirmation? = [nil, nil, .disputed].randomElement(using: &random) ?? nil
        sample.line(.payment(payment), at: payer, confirmation: confirmation)
    }
}
