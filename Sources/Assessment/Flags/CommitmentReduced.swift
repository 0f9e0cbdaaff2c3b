import Contracts

/// A declared subcontract that was cut, or given to another, beyond what the authority agreed to.
struct CommitmentReduced {
    private(set) var flags: [Flag] = []

    init(_ changes: [ChainChange], in dossier: IndexedDossier) {
        let known = changes.filter { $0.on <= dossier.asOf }
        for (node, own) in Dictionary(grouping: known, by: \.node).sorted(by: { $0.key < $1.key }) {
            let place = dossier.chain.places[node]
            var agreed = AgreedValue(place.flatMap { dossier.chain.nodes[$0].value })
            for change in own.sorted(by: { ($0.on, $0.settles ? 1 : 0) < ($1.on, $1.settles ? 1 : 0) }) {
                agreed.apply(change)
            }
            guard agreed.isBroken else { continue }
            flags.append(
                Flag(
                    kind: .commitmentReduced, commitment: nil, node: node, period: nil, amount: agreed.lost,
                    message: "The subcontract of \(dossier.name(ofNode: node))\(agreed.words(in: dossier)).",
                    bounds: agreed.value.map { ">= \(dossier.spoken(Int128($0.units))) without consent" }
                        ?? "no replacement without consent"))
        }
    }
}

/// What was agreed of a subcontract, and what became of it.
private struct AgreedValue {
    /// What the authority last agreed to; nil while unknown.
    private(set) var value: Quantity?
    /// What it is worth now; nil while unknown.
    private var current: Quantity?
    /// The changes that nobody is known to have agreed to since.
    private var open: [ChainChange] = []
    private var isFirst = true

    init(_ value: Quantity?) {
        self.value = value
        current = value
    }

    mutating func apply(_ change: ChainChange) {
        // What a later change says it was is no agreement: only consent makes a value agreed.
        if isFirst, let was = change.was { (value, current) = (was, was) }
        isFirst = false
        // A value that is the first to be known is no cut.
        if value == nil { value = change.value }
        current = change.value ?? current
        guard change.settles else {
            open.append(change)
            return
        }
        value = current
        open = []
    }

    private var replaced: ChainChange? { open.last { $0.replacedBy != nil } }

    /// What was agreed to and is no longer there; nil where that is not known.
    var lost: Quantity? {
        guard replaced == nil else { return value }
        guard let value, let current else { return nil }
        return value - current
    }

    var isBroken: Bool { replaced != nil || lost.map { $0 > .zero } ?? false }

    func words(in dossier: IndexedDossier) -> String {
        func money(_ amount: Quantity?) -> String {
            amount.map { dossier.spoken(Int128($0.units)) } ?? "a value not stated"
        }
        let decisive = replaced ?? open.last
        let document = decisive?.document.map { " (\($0))" } ?? ""
        let fact =
            replaced.flatMap { change in
                change.replacedBy.map {
                    ", agreed at \(money(value)), was given to \(dossier.parties.name(ofParty: $0)) "
                        + "on \(change.on.spoken)"
                }
            } ?? " stands at \(money(current)) where \(money(value)) was agreed, \(money(lost)) less"
        guard let refused = open.last(where: { $0.consent == .no }) else {
            return "\(fact)\(document); whether the authority consented is not known"
        }
        return "\(fact)\(document); the authority "
            + (refused.consentOn.map { "refused consent on \($0)" } ?? "did not consent")
    }
}

extension ChainChange {
    fileprivate var settles: Bool { consent == .yes }
}
