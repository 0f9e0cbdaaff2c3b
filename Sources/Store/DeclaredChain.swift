import Assessment
import Contracts
import Reports

/// The subcontracts that the reports on a contract declare, drawn into one chain.
struct DeclaredChain {
    fileprivate struct Declaration {
        let row: Int
        var node: ChainNode
        /// Whether the row was kept with what it says of passing down, be that nothing; false for rows of an earlier
        /// time.
        var isTold = false
    }

    /// By the place of the version.
    private var declared: [[Declaration]]

    init(versions: Int) {
        declared = Array(repeating: [], count: versions)
    }

    mutating func add(_ node: ChainNode, row: Int, of version: Int) {
        declared[version].append(Declaration(row: row, node: node))
    }

    /// Adds what the rows of a version say beside; they come in the order of the rows.
    mutating func tell(_ facts: [SubcontractFacts], of version: Int) {
        let places = Dictionary(
            declared[version].indices.map { (declared[version][$0].row, $0) }, uniquingKeysWith: { first, _ in first })
        for fact in facts {
            guard let place = places[fact.row] else { continue }
            declared[version][place].isTold = true
            declared[version][place].node.scope = fact.scope
            declared[version][place].node.offered = fact.offered
            declared[version][place].node.passedDown = fact.passedDown
        }
    }

    /// The prime and every declared node, with what became of those declared again; what arrived last of a node holds.
    ///
    /// - Parameters:
    ///   - prime: the node above all.
    ///   - arrivals: the places of the versions with the day each was received, in that order.
    ///   - consents: what the authority said to changes.
    ///   - codes: the clauses that may have to be passed down; where nobody was asked, that is not known.
    func drawn(
        below prime: ChainNode, arrivals: [(version: Int, received: Day)], consents: [Consent], passing codes: [String]
    ) -> (nodes: [ChainNode], changes: [ChainChange]) {
        var known = [Declaration(row: 0, node: prime)]
        var changes: [ChainChange] = []
        var places = [prime.node: 0]
        for (version, received) in arrivals {
            for later in declared[version] where later.node.node != prime.node {
                guard let place = places[later.node.node] else {
                    places[later.node.node] = known.count
                    known.append(later)
                    continue
                }
                if let change = known[place].node.change(to: later.node, on: received) {
                    changes.append(change.answered(by: consents, of: later.node))
                }
                known[place] = known[place].followed(by: later)
            }
        }
        return (known.map { $0.asked(codes) }, changes)
    }
}

extension DeclaredChain.Declaration {
    /// What is known once the subcontract is declared again: what the later row leaves blank beyond its term stays as
    /// it was, unless another party took the place.
    fileprivate func followed(by later: Self) -> Self {
        guard later.isTold, later.node.party == node.party else { return later }
        var both = later
        both.node.value = later.node.value ?? node.value
        both.node.scope = later.node.scope ?? node.scope
        both.node.offered = later.node.offered ?? node.offered
        let answered = Set(later.node.passedDown.map(\.code))
        both.node.passedDown = node.passedDown.filter { !answered.contains($0.code) } + later.node.passedDown
        both.node.carries =
            node.carries.filter { !answered.contains($0) }
            + later.node.passedDown.filter { $0.value == .yes }.map(\.code)
        return both
    }

    /// The node, with the clauses it was asked for and gave no answer to.
    fileprivate func asked(_ codes: [String]) -> ChainNode {
        guard isTold else { return node }
        var asked = node
        asked.passedDown += codes.filter { node.passing(of: $0) == nil && !node.carries.contains($0) }.map {
            PassedDown(code: $0, value: .unknown)
        }
        return asked
    }
}

extension ChainNode {
    /// What a later declaration changes of a subcontract; nil when neither its value nor its party does.
    fileprivate func change(to later: ChainNode, on day: Day) -> ChainChange? {
        let replacedBy = later.party == party ? nil : later.party
        guard replacedBy != nil || (later.value != nil && later.value != value) else { return nil }
        return ChainChange(node: node, on: day, was: value, value: later.value, replacedBy: replacedBy)
    }
}

extension ChainChange {
    /// The change with what the authority said last to the subcontract as it stood then.
    fileprivate func answered(by consents: [Consent], of node: ChainNode) -> ChainChange {
        guard
            let said = consents.last(where: {
                $0.node == node.node && $0.party == node.party && $0.value == node.value
            })
        else { return self }
        var answered = self
        answered.consent = said.isGiven ? .yes : .no
        answered.document = said.document
        answered.consentOn = said.decidedOn
        return answered
    }
}
