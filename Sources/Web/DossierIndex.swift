import Assessment
import Contracts
import Digest
import Policies

/// A dossier's facts by their names, for the words of the pages.
struct DossierIndex: Sendable {
    let dossier: Dossier
    /// The day for which everything is looked at.
    let day: Day
    /// The contract as it stands on the day.
    let contract: Contract
    let prime: ChainNode?
    let tiers: [String: Int]
    let policies: PolicyTitles
    /// Whether whoever reads may know of each person placed and of how few they are.
    let showsPeople: Bool
    private let nodes: [String: ChainNode]
    private let parties: [String: Party]
    /// Where the lines stand: only few of them are shown, and a copy of them all would take as much memory again.
    private let places: [String: LinePlace]
    private let commitments: [String: Commitment]

    /// - Parameters:
    ///   - day: the day for which the contract is looked at.
    ///   - cutOff: the day of the figures, whose clauses are told; nil while there is none.
    ///   - policies: what the policies are called.
    ///   - showsPeople: whether whoever reads may know of each person placed.
    init(
        _ dossier: Dossier, on day: Day, cutOff: Day? = nil, policies: PolicyTitles = PolicyTitles(),
        showsPeople: Bool = true
    ) {
        self.dossier = dossier
        self.showsPeople = showsPeople
        self.policies = policies
        self.day = day
        contract = dossier.contract(on: day)
        prime = dossier.chain.first { $0.parent == nil }
        tiers = dossier.tiers
        nodes = Dictionary(dossier.chain.map { ($0.node, $0) }) { first, _ in first }
        parties = Dictionary(dossier.parties.map { ($0.id, $0) }) { first, _ in first }
        places = LinePlace.byLine(of: dossier)
        commitments = Dictionary(uniqueKeysWithValues: dossier.commitments(on: cutOff ?? day).map { ($0.code, $0) })
    }

    func line(_ id: String) -> Line? {
        places[id].map { dossier.reports[Int($0.report)].lines[Int($0.row)] }
    }

    func commitment(_ code: String) -> Commitment? { commitments[code] }

    /// The terms of a commitment; a bare number under its code where the dossier does not know it.
    func terms(_ commitment: String) -> Terms {
        commitments[commitment].map { Terms($0.clause) } ?? Terms(title: commitment, kind: .count)
    }

    func title(_ commitment: String) -> String { terms(commitment).title }

    func unit(_ commitment: String) -> FigureUnit {
        hidesPeople(of: commitment)
            ? .hiddenPeople : FigureUnit(terms(commitment).kind, in: dossier.contract.currency)
    }

    func unit(of flag: Flag) -> FigureUnit {
        let unit = FigureUnit(
            of: flag, under: flag.commitment.map { terms($0).kind }, in: dossier.contract.currency)
        return unit == .number && flag.commitment.map(hidesPeople) == true ? .hiddenPeople : unit
    }

    func money(_ amount: Quantity) -> String {
        MoneyText.full(Money(amount, dossier.contract.currency))
    }

    /// The name of a party, or its identifier where no name was given.
    func name(party: String) -> String {
        guard let known = parties[party], !known.name.isEmpty else { return party }
        return known.name
    }

    /// The name of the party that performs at a node, or the node's own name where it is not in the chain.
    func name(node: String) -> String {
        nodes[node].map { name(party: $0.party) } ?? node
    }

    /// `Prime`, `Tier 2`, or `Not in the chain`.
    func tier(_ node: String) -> String {
        switch tiers[node] {
        case 0: "Prime"
        case let tier?: "Tier\u{A0}\(tier)"
        case nil: "Not in the chain"
        }
    }
}

/// A line's position among the lines of its report.
private struct LinePlace {
    let report: Int32
    let row: Int32

    /// The first line of each name.
    static func byLine(of dossier: Dossier) -> [String: LinePlace] {
        var places: [String: LinePlace] = [:]
        places.reserveCapacity(dossier.reports.reduce(0) { $0 + $1.lines.count })
        for (report, lines) in dossier.reports.lazy.map(\.lines).enumerated() {
            for (row, line) in lines.enumerated() where places[line.id] == nil {
                places[line.id] = LinePlace(report: Int32(report), row: Int32(row))
            }
        }
        return places
    }
}
