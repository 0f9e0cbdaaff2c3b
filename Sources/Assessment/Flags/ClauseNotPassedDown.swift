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
            guard rule.binds(node.value), dossier.start(of: place) <= dossier.asOf,
                !node.carries.contains(commitment.code),
                rule.reach == .all || dossier.chain.parents[place] == dossier.prime
            else { continue }
            let worth = node.value.map { "worth \(Wording.cents($0)) \(dossier.contract.currency)" }
            flags.append(
                Flag(
                    kind: .clauseNotPassedDown, commitment: commitment.code, node: node.node, period: nil,
                    amount: node.value,
                    message: node.passing(of: commitment.code).sentence(
                        about: "subcontract of \(dossier.name(of: place)), \(worth ?? "of a value not stated") "
                            + "and begun on \(dossier.start(of: place).spoken),",
                        on: "\"\(commitment.title)\", which is to be passed down to subcontracts \(rule.bound)"),
                    bounds: "carried by subcontracts \(rule.bound)"))
        }
    }
}

extension PassDown {
    /// Whether a subcontract of this value must carry the clause; one of unknown value only where every one must.
    fileprivate func binds(_ value: Quantity?) -> Bool {
        guard let threshold else { return true }
        return value.map { threshold.isReached(by: $0) } ?? false
    }

    fileprivate var bound: String {
        switch threshold {
        case .above(let money): "above \(Wording.cents(money.amount)) \(money.currency)"
        case .from(let money): "of \(Wording.cents(money.amount)) \(money.currency) or more"
        case nil: "of any value"
        }
    }
}

extension PassedDown? {
    /// The finding for a subcontract that does not carry a clause, or of which that is not known.
    fileprivate func sentence(about subcontract: String, on clause: String) -> String {
        let source = [self?.document, self?.date.map { "of \($0)" }].compactMap { $0 }.joined(separator: " ")
        let document = source.isEmpty ? "" : " (\(source))"
        return self?.value == .unknown
            ? "It is not known whether the \(subcontract) carries \(clause)\(document)."
            : "The \(subcontract) does not carry \(clause)\(document)."
    }
}
