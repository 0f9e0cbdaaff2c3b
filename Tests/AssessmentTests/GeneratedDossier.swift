import Assessment
import Contracts
import Policies

/// A dossier drawn from a seed: any clauses, a chain of up to ten tiers, reports in time, late, empty or not there.
///
/// Every part of it can be written as a file, so that a failing one can be looked at with `clausewatch assess`.
struct GeneratedDossier {
    var dossier: Dossier
    private(set) var asOf: Day
    var random: GeneratedChain.Seeded

    /// - Parameters:
    ///   - size: the most nodes of the chain.
    ///   - sharing: whether firms are eligible in part, clauses share out payees and roles are matched.
    init(seed: UInt64, size: Int = 12, sharing: Bool = false) {
        random = GeneratedChain.Seeded(state: seed &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<4 { _ = random.next() }
        let start: Day = ["2024-01-01", "2023-08-31", "2024-02-29", "2024-05-17"].randomElement(using: &random) ?? ""
        let contract = Contract(
            ref: "C-\(seed)", kind: .services, currency: "EUR", value: "1000000", start: start, end: start)
        dossier = Dossier(
            contract: contract, parties: [], chain: [], commitments: [], reports: [])
        asOf = start
        drawContract()
        for number in 0..<(sharing ? whole(2...3) : whole(1...3)) {
            let clause = sharing && number < 2 ? drawSpendClause("c\(number)") : drawClause("c\(number)")
            dossier.commitments.append(Commitment(code: clause.code, policy: "p", edition: "1", clause: clause))
        }
        drawChain(upTo: size)
        drawParties()
        drawReports()
        if sharing { drawSharing() }
        drawTerms()
    }

    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }

    mutating func one<Value>(of values: [Value]) -> Value { values[whole(0...values.count - 1)] }

    /// An amount in cents, sometimes in ten-thousandths.
    mutating func amount(upTo most: Int) -> Quantity {
        chance(80)
            ? Quantity(units: Int64(whole(0...most * 100)) * 100) : Quantity(units: Int64(whole(0...most * 10_000)))
    }

    private mutating func drawContract() {
        let start = dossier.contract.start
        dossier.contract.kind = one(of: [.works, .services, .supplies])
        dossier.contract.value = chance(3) ? .zero : amount(upTo: 2_000_000)
        dossier.contract.wageSum = chance(50) ? amount(upTo: 900_000) : nil
        dossier.contract.signed = chance(60) ? start.adding(days: -whole(0...60)) : nil
        dossier.contract.end = start.adding(months: whole(3...30)).adding(days: -1 + (chance(20) ? whole(0...20) : 0))
        let term = dossier.contract.end.days(since: start)
        asOf = start.adding(days: chance(10) ? whole(-20...60) : whole(60...term + 150))
    }

    private mutating func drawChain(upTo size: Int) {
        let isDeep = chance(20)
        let count = isDeep ? whole(8...max(8, size)) : whole(0...size)
        let codes = dossier.commitments.map(\.code)
        dossier.chain = [
            ChainNode(
                node: "n0", parent: nil, party: "P0", value: dossier.contract.value,
                carries: codes.filter { _ in chance(50) })
        ]
        for index in 1..<(count + 1) where index <= count {
            let parent = isDeep && index <= 10 ? index - 1 : whole(0...index - 1)
            var node = ChainNode(
                node: "n\(index)", parent: "n\(parent)", party: chance(85) ? "P\(index)" : "P\(whole(0...12))",
                value: chance(90) ? amount(upTo: 400_000) : nil, carries: codes.filter { _ in chance(55) })
            if chance(30) { node.start = dossier.contract.start.adding(days: whole(-90...500)) }
            if chance(30) { node.end = max(node.start ?? "2020-01-01", day(within: 100)) }
            dossier.chain.append(node)
        }
        drawOddities()
    }

    /// Nodes without parents, rings, and nodes that stand before those that pay them.
    private mutating func drawOddities() {
        guard dossier.chain.count > 2 else { return }
        let last = dossier.chain.count - 1
        if chance(8) { dossier.chain[whole(1...last)].parent = nil }
        if chance(8) {
            let (first, second) = (whole(1...last), whole(1...last))
            dossier.chain[first].parent = dossier.chain[second].node
            dossier.chain[second].parent = dossier.chain[first].node
        }
        if chance(15) { dossier.chain.swapAt(whole(1...last), whole(1...last)) }
    }

    private mutating func drawParties() {
        for number in 0...14 where chance(92) {
            var attributes: [Attribute] = []
            for code in ["local", "sme", "socialEnterprise", "affiliate"] where chance(code == "affiliate" ? 15 : 80) {
                for _ in 0..<(chance(15) ? 2 : 1) {
                    attributes.append(
                        Attribute(
                            code: code, value: one(of: [.yes, .yes, .yes, .no, .unknown]),
                            from: chance(25) ? day(within: 60) : nil, to: chance(10) ? day(within: 200) : nil,
                            verified: chance(50)))
                }
            }
            dossier.parties.append(Party(id: "P\(number)", name: "Party \(number)", attributes: attributes))
        }
    }

    /// A day of the term, or so many around it.
    mutating func day(within days: Int) -> Day {
        let term = dossier.contract.end.days(since: dossier.contract.start)
        return dossier.contract.start.adding(days: whole(-days...term + days))
    }

    mutating func put(_ report: Report) { dossier.reports.append(report) }
}
