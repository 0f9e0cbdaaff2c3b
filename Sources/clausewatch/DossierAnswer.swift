import Assessment
import Contracts

/// Says what follows from dossiers, each as soon as it is assessed.
struct DossierAnswer {
    let day: Day
    let isJSON: Bool
    /// Whether any of them has a flag.
    private(set) var hasFlags = false
    private var isFirst = true

    init(day: Day, isJSON: Bool) {
        self.day = day
        self.isJSON = isJSON
    }

    /// Assesses a dossier and prints what follows; one of many on one line of JSON or under its contract's reference.
    mutating func give(_ dossier: Dossier, isOneOfMany: Bool) throws {
        let evaluation = assess(dossier, asOf: day, explaining: false)
        let text = EvaluationText(evaluation, of: dossier)
        let ref = dossier.contract.ref
        if isJSON {
            try Console.printJSON(evaluation, onOneLine: isOneOfMany)
            for sentence in text.unassessed { Console.error(isOneOfMany ? "\(ref): \(sentence)" : sentence) }
        } else {
            if isOneOfMany { Console.print(isFirst ? ref : "\n\(ref)") }
            text.print()
        }
        isFirst = false
        if !evaluation.flags.isEmpty { hasFlags = true }
    }
}
