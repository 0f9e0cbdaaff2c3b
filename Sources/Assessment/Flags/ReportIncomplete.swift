import Contracts

/// A reported chain that does not fit together, one flag for each node.
struct ReportIncomplete {
    /// The findings that are shown.
    private(set) var shown: [Flag] = []
    /// The findings of a rule on trial.
    private(set) var shadow: [Flag] = []

    /// - Parameter mode: what becomes of the findings; a chain that is no tree is shown in any case.
    init(_ dossier: IndexedDossier, mode: FlagRules.Mode) {
        let tree = ChainFaults(treeOf: dossier)
        guard mode != .off else {
            shown = ReportIncomplete.flags(tree, in: dossier)
            return
        }
        let faults = ChainFaults(sumsOf: dossier)
        if mode == .shown {
            shown = ReportIncomplete.flags(tree.merged(with: faults), in: dossier)
        } else {
            shown = ReportIncomplete.flags(tree, in: dossier)
            shadow = ReportIncomplete.flags(faults, in: dossier)
        }
    }

    private static func flags(_ faults: ChainFaults, in dossier: IndexedDossier) -> [Flag] {
        faults.byPlace.sorted { $0.key < $1.key }.map { place, found in
            Flag(
                kind: .reportIncomplete, commitment: nil, node: dossier.chain.nodes[place].node, period: nil,
                amount: nil,
                message: "\(dossier.name(of: place)) does not fit into the chain as reported: "
                    + "\(found.map(\.words).joined(separator: "; ")).",
                because: found.flatMap(\.lines), bounds: found.map(\.bound).joined(separator: "; "))
        }
    }
}
