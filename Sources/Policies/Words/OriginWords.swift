/// Where a clause comes from.
struct OriginWords {
    let clause: Clause

    var sentences: [Phrase] {
        [name, legalBasis, source, ConfidenceWords.phrase(clause.confidence)] + table + choices
    }

    private var name: Phrase {
        Phrase(
            en: "Name of the clause in the policy: \(clause.code)",
            nl: "Naam van de bepaling in de regeling: \(clause.code)")
    }

    private var legalBasis: Phrase {
        clause.legalBasis.map { Phrase(en: "Legal basis: \($0)", nl: "Grondslag: \($0)") }
            ?? Phrase(en: "No legal basis is given.", nl: "Er is geen grondslag vermeld.")
    }

    private var source: Phrase {
        clause.source.map { Phrase(en: "Source: \($0)", nl: "Bron: \($0)") }
            ?? Phrase(en: "No source is given.", nl: "Er is geen bron vermeld.")
    }

    private var table: [Phrase] {
        guard case .valueShare(let share) = clause.rule else { return [] }
        let source = share.values.source.map {
            Phrase(en: "Source of the table: \($0)", nl: "Bron van de tabel: \($0)")
        }
        let read = share.values.confidence.map { ConfidenceWords.phrase($0) }.map {
            Phrase(en: "For the table: \($0)", nl: "Voor de tabel: \($0)")
        }
        return [source, read].compactMap { $0 }
    }

    private var choices: [Phrase] {
        guard !clause.councilChoice.isEmpty else { return [] }
        let all = ListWords.or(clause.councilChoice.map { Self.named($0) })
        let both = ListWords.and(clause.councilChoice.map { Self.named($0) })
        return [
            Phrase(
                en: "No published text gives \(all): the council's own choice.",
                nl: "Geen gepubliceerde tekst regelt \(both): dat is een eigen keuze van de opdrachtgever.")
        ]
    }

    private static func named(_ path: String) -> Phrase {
        Phrase(en: "\(PathWords.phrase(path)) (\(path))", nl: "\(PathWords.phrase(path)) (\(path))")
    }
}
