import Contracts

/// Which contracts a clause binds.
struct ApplicabilityWords {
    let rule: Applicability

    var sentences: [Phrase] {
        [general] + Contract.Kind.allCases.flatMap { kind in rule.byKind[kind].map { special($0, for: kind) } ?? [] }
    }

    private var general: Phrase {
        let conditions = ConditionsWords(rule.conditions).all.map(\.phrase)
        guard !conditions.isEmpty else {
            return Phrase(en: "This clause binds \(bound).", nl: "Deze bepaling geldt voor \(bound).")
        }
        let all = ListWords.and(conditions)
        return Phrase(
            en: "This clause binds \(bound) where \(all).", nl: "Deze bepaling geldt voor \(bound) als \(all).")
    }

    private var bound: Phrase {
        guard let kinds = rule.kinds else { return Phrase(en: "every contract", nl: "elke opdracht") }
        guard !kinds.isEmpty else { return Phrase(en: "no kind of contract", nl: "geen enkele soort opdracht") }
        return Self.name(of: kinds)
    }

    /// What one kind of contract must fulfil: in place of the general condition on that figure, or besides.
    private func special(_ conditions: Applicability.Conditions, for kind: Contract.Kind) -> [Phrase] {
        let general = ConditionsWords(rule.conditions).all.map(\.name)
        let own = ConditionsWords(conditions).all
        let instead = own.filter { general.contains($0.name) }.map(\.phrase)
        let besides = own.filter { !general.contains($0.name) }.map(\.phrase)
        let name = Self.name(of: [kind])
        var sentences: [Phrase] = []
        if !instead.isEmpty {
            let all = ListWords.and(instead)
            sentences.append(
                Phrase(
                    en: "For \(name) the condition is instead that \(all).",
                    nl: "Voor \(name) geldt in plaats daarvan de voorwaarde dat \(all)."))
        }
        if !besides.isEmpty {
            let all = ListWords.and(besides)
            sentences.append(
                Phrase(
                    en: "\(name.capitalized) are bound only where \(all).",
                    nl: "Voor \(name) geldt de bepaling alleen als \(all)."))
        }
        return sentences
    }

    /// Permits and subsidies come first, so that nobody reads "contracts for works and permits".
    private static func name(of kinds: Set<Contract.Kind>) -> Phrase {
        var names: [Phrase] = []
        if kinds.contains(.permit) { names.append(Phrase(en: "permits", nl: "vergunningen")) }
        if kinds.contains(.subsidy) { names.append(Phrase(en: "subsidies", nl: "subsidies")) }
        var objects: [Phrase] = []
        if kinds.contains(.works) { objects.append(Phrase(en: "works", nl: "werken")) }
        if kinds.contains(.services) { objects.append(Phrase(en: "services", nl: "diensten")) }
        if kinds.contains(.supplies) { objects.append(Phrase(en: "supplies", nl: "leveringen")) }
        if !objects.isEmpty {
            let all = ListWords.and(objects)
            names.append(Phrase(en: "contracts for \(all)", nl: "opdrachten voor \(all)"))
        }
        return ListWords.and(names)
    }
}
