import Contracts
import Policies

/// A subcontract large enough to carry a clause that does not carry it.
struct ClauseNotPassedDown {
    private(set) var flags: [Flag] = []

    init(_ commitment: BoundCommitment) {
        guard let rule = commitment.clause.passDown else { return }
        let dossier = commitment.dossier
        for place in dossier.chain.nodes.indices where place != dossier.prime {
            let node = dossier.chain.nodes[place]
            guard let value = node.value, rule.binds(value), dossier.start(of: place) <= dossier.asOf,
                !node.carries.contains(commitment.code),
                rule.reach == .all || dossier.chain.parents[place] == dossier.prime
            else { continue }
            let amount = Wording.amount(value)
            flags.append(
                Flag(
                    kind: .clauseNotPassedDown, commitment: commitment.code, node: node.node, period: nil,
                    amount: value,
                    message: "The subcontract of \(dossier.name(of: place)), worth \(amount) "
                        + "\(dossier.contract.currency) and begun on \(dossier.start(of: place)), does not carry "
                        + "\(commitment.code), which is to be passed down to subcontracts \(rule.bound)."))
        }
    }
}

extension PassDown {
    /// Whether a subcontract of this value must carry the clause.
    fileprivate func binds(_ value: Quantity) -> Bool {
        threshold?.isReached(by: value) ?? true
    }

    fileprivate var bound: String {
        switch threshold {
        case .above(let money): "above \(Wording.amount(money.amount)) \(money.currency)"
        case .from(let money): "of \(Wording.amount(money.amount)) \(money.currency) or more"
        case nil: "of any value"
        }
    }
}
