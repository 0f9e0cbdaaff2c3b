import Assessment
import Contracts
import Policies

/// Chains drawn at random from a seed, so that a failing one can be drawn again.
struct GeneratedChain {
    /// A linear congruential generator (Knuth, MMIX): the same seed gives the same chain on every machine.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }

    var sample = SampleContract(value: "5000000")
    private var random: Seeded

    init(seed: UInt64, clauses: [Clause], returns: Bool = true) {
        random = Seeded(state: seed)
        sample.clauses = clauses
        for index in 1...Int.random(in: 2...9, using: &random) {
            let parent = Int.random(in: 0..<index, using: &random)
            sample.node(
                "n\(index)", under: "n\(parent)", value: Quantity(Int.random(in: 1...900_000, using: &random)),
                carries: Bool.random(using: &random) ? clauses.map(\.code) : [])
        }
        for party in sample.chain.map(\.party) + (0..<6).map({ "p\($0)" }) {
            let status = [Status.yes, .yes, .no, .unknown].randomElement(using: &random) ?? .unknown
            sample.party(party, ["certified": status])
        }
        for _ in 0..<40 { addLine(returns: returns) }
    }

    private mutating func addLine(returns: Bool) {
        let node = sample.chain.randomElement(using: &random) ?? sample.chain[0]
        let day = sample.contract.start.adding(days: Int.random(in: 0..<366, using: &random))
        let units = Int64.random(in: (returns ? -2_000_000_000 : 1)...9_000_000_000, using: &random)
        let confirmation: Line.Confirmation? = [nil, .confirmed, .disputed].randomElement(using: &random) ?? nil
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let last = day.adding(days: Int.random(in: 0..<400, using: &random))
            guard let days = Period(start: day, end: last) else { return }
            sample.place(
                "k\(Int.random(in: 0..<12, using: &random))", block: "pw", days,
                hours: Quantity(Int.random(in: 1...50, using: &random)), at: node.node)
        case 1:
            guard let parent = node.parent else { return }
            sample.pay(
                node.node, Quantity(units: abs(units) * 3 + 1), from: parent, on: day, confirmation: confirmation)
        default:
            sample.pay(
                "p\(Int.random(in: 0..<6, using: &random))", Quantity(units: units), from: node.node, on: day,
                role: [nil, "dealer"].randomElement(using: &random) ?? nil, confirmation: confirmation)
        }
    }
}
