import Assessment
import Contracts
import Testing

/// Something that must hold of every dossier, tried on drawn ones; the first that breaks it is made small and told.
struct DrawnProperty {
    /// What is wrong with a dossier on a day, in words; empty when nothing is.
    let faults: (Dossier, Day) -> [String]

    /// Tries the dossiers of these seeds.
    func hold(
        for seeds: some Sequence<UInt64>, size: Int = 12, sharing: Bool = false,
        _ place: SourceLocation = #_sourceLocation
    ) {
        for seed in seeds {
            let drawn = GeneratedDossier(seed: seed, size: size, sharing: sharing)
            let found = faults(drawn.dossier, drawn.asOf)
            guard !found.isEmpty else { continue }
            let small = ShrunkDossier(drawn.dossier) { !faults($0, drawn.asOf).isEmpty }.dossier
            let words = faults(small, drawn.asOf).joined(separator: "\n")
            Issue.record(
                "seed \(seed), --as-of \(drawn.asOf)\n\(words)\n\(DossierText(dossier: small))", sourceLocation: place)
            return
        }
    }
}
