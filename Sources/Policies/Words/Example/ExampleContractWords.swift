import Contracts

/// The sample contract of an example.
struct ExampleContractWords {
    let example: ClauseExample

    var sentences: [Phrase] {
        [contract] + [signed, wageSum, labour, week, offer].compactMap { $0 }
    }

    private var contract: Phrase {
        let value = example.money(example.contract.value)
        let (first, last) = (example.contract.start, example.contract.end)
        return Phrase(
            en: "Take \(kind) of \(value), excluding VAT, that runs from \(first) to \(last).",
            nl: "Neem \(kind) van \(value) exclusief btw, met een looptijd van \(first) tot en met \(last).")
    }

    private var kind: Phrase {
        switch example.contract.kind {
        case .works: Phrase(en: "a contract for works", nl: "een opdracht voor werken")
        case .services: Phrase(en: "a contract for services", nl: "een opdracht voor diensten")
        case .supplies: Phrase(en: "a contract for supplies", nl: "een opdracht voor leveringen")
        case .subsidy: Phrase(en: "a subsidy", nl: "een subsidie")
        case .permit: Phrase(en: "a permit for a project", nl: "een vergunning voor een project")
        }
    }

    private var signed: Phrase? {
        guard case .duty(let duty) = example.clause.rule, duty.isCountedFromSigning, let day = example.contract.signed
        else { return nil }
        return Phrase(en: "It was signed on \(day).", nl: "De overeenkomst is op \(day) ondertekend.")
    }

    private var wageSum: Phrase? {
        guard example.clause.asksForWageSum, let sum = example.contract.wageSum else { return nil }
        let money = example.money(sum)
        return Phrase(en: "The wage sum within it is \(money).", nl: "De loonsom daarin is \(money).")
    }

    private var labour: Phrase? {
        guard example.clause.asksForLabour, let labour = example.contract.labourShare else { return nil }
        let share = Fraction(labour)
        return Phrase(en: "Labour makes up \(share) of it.", nl: "De arbeidscomponent is \(share) daarvan.")
    }

    private var week: Phrase? {
        example.parameters.fullTime.map { hours in
            Phrase(
                en: "The main contractor's own full-time week has \(hours) hours.",
                nl: "De eigen voltijdse werkweek van de opdrachtnemer telt \(hours) uur.")
        }
    }

    private var offer: Phrase? {
        example.parameters.rate.map { share in
            Phrase(
                en: "The main contractor offered \(share).", nl: "De opdrachtnemer heeft \(share) aangeboden.")
        }
    }
}

extension Duty {
    fileprivate var isCountedFromSigning: Bool {
        switch by {
        case .within(_, after: .signed), .withinWorkingDays(_, after: .signed): true
        case .beforeContractStart, .within, .withinWorkingDays: false
        }
    }
}

extension Clause {
    private var conditions: [Applicability.Conditions] { [appliesTo.conditions] + appliesTo.byKind.values }

    fileprivate var asksForWageSum: Bool {
        if case .valueShare(let share) = rule, case .rate(_, of: .wageSum) = share.obligation.amount { return true }
        return conditions.contains { $0.wageSum != nil }
    }

    fileprivate var asksForLabour: Bool {
        appliesTo.labourRule != nil || conditions.contains { $0.leastLabourShare != nil }
    }
}
