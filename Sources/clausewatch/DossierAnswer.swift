import Assessment
import Contracts

/// Says what follows from dossiers, each as soon as it is assessed.
struct DossierAnswer {
    let day: Day
    let form: Form
    /// Which kinds of flags are drawn.
    let rules: FlagRules
    /// Whether any of them has a flag.
    private(set) var hasFlags = false
    private var isFirst = true

    /// How an evaluation is told.
    enum Form {
        case table, json, derivation
    }

    init(day: Day, form: Form, rules: FlagRules) {
        self.day = day
        self.form = form
        self.rules = rules
    }

    /// Assesses a dossier and prints what follows; one of many on one line of JSON or under its contract's reference.
    mutating func give(_ dossier: Dossier, isOneOfMany: Bool) throws {
        let evaluation = assess(dossier, asOf: day, explaining: form == .derivation, rules: rules)
        let text = EvaluationText(evaluation, of: dossier)
        let ref = dossier.contract.ref
        switch form {
        case .json:
            try Console.printJSON(evaluation, onOneLine: isOneOfMany)
            for sentence in text.unassessed { Console.error(isOneOfMany ? "\(ref): \(sentence)" : sentence) }
        case .table:
            if isOneOfMany { Console.print(isFirst ? ref : "\n\(ref)") }
            text.print()
        case .derivation:
            if !isFirst { Console.print("") }
            for line in DerivationText(evaluation, of: dossier).lines + text.unassessed { Console.print(line) }
        }
        isFirst = false
        if !evaluation.flags.isEmpty { hasFlags = true }
    }
}
