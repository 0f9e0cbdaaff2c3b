import Contracts

/// Which subcontracts must carry a clause.
struct PassDownWords {
    let passDown: PassDown?
    /// Whether a subcontractor that carries the clause is judged by it.
    let isShare: Bool

    var sentences: [Phrase] {
        guard let passDown else {
            return [
                Phrase(
                    en: "The policy does not ask for this clause to be passed down to subcontractors.",
                    nl: "De regeling vraagt niet om deze bepaling door te leggen aan onderaannemers.")
            ]
        }
        return [carried(passDown)] + (isShare ? [judged] : [])
    }

    private func carried(_ passDown: PassDown) -> Phrase {
        let bound = passDown.threshold.map { threshold in
            Phrase(
                en: " of \(BoundsWords.phrase(threshold)), excluding VAT,",
                nl: " van \(BoundsWords.phrase(threshold)) exclusief btw")
        }
        let which = bound ?? Phrase(verbatim: "")
        return switch passDown.reach {
        case .all:
            Phrase(
                en: "Every subcontract\(which) at every tier of the chain must carry this clause.",
                nl: "Elke onderaannemingsovereenkomst\(which), op elk niveau van de keten, moet deze bepaling bevatten."
            )
        case .nextTier:
            Phrase(
                en: "Every subcontract\(which) directly under the main contractor must carry this clause; those "
                    + "further down need not.",
                nl: "Elke onderaannemingsovereenkomst\(which) direct onder de opdrachtnemer moet deze bepaling "
                    + "bevatten; die verder in de keten niet.")
        }
    }

    private var judged: Phrase {
        Phrase(
            en: "A subcontractor that carries it is also judged on its own subcontract; the main contractor stays "
                + "liable for the whole.",
            nl: "Een onderaannemer voor wie de bepaling geldt, wordt ook op zijn eigen overeenkomst beoordeeld; "
                + "de opdrachtnemer blijft aansprakelijk voor het geheel.")
    }
}
