import Contracts

/// What other circumstances would change in what is owed, or cost.
struct ExampleOtherwiseWords {
    let example: ClauseExample

    func certificates(_ all: [ExampleVariant.Certificate]) -> Phrase {
        let each = all.map { certificate in
            let (name, money) = (NameWords.quoted(certificate.code), example.money(certificate.required))
            return Phrase(en: "\(money) with \(name)", nl: "\(money) met \(name)")
        }
        let list = ListWords.and(each)
        return Phrase(
            en: "If the main contractor has a certificate itself, less is required: \(list).",
            nl: "Heeft de opdrachtnemer zelf een certificaat, dan is er minder vereist: \(list).")
    }

    func offer(_ share: Fraction, _ required: Quantity) -> Phrase {
        let figure: Phrase
        if case .hoursShare = example.clause.rule {
            figure = Phrase(en: "\(required) hours", nl: "\(required) uren")
        } else {
            let money = example.money(required)
            figure = Phrase(en: "\(money)", nl: "\(money)")
        }
        let verb =
            example.isCeiling
            ? Phrase(en: "allowed", nl: "toegestaan") : Phrase(en: "required", nl: "vereist")
        if case .valueShare = example.clause.rule {
            return Phrase(
                en: "If the main contractor had offered \(share), \(figure) would be \(verb).",
                nl: "Had de opdrachtnemer \(share) aangeboden, dan was \(figure) \(verb).")
        }
        return Phrase(
            en: "If the contract itself stated \(share), \(figure) would be \(verb).",
            nl: "Als in de overeenkomst zelf \(share) stond, dan was \(figure) \(verb).")
    }

    func littleLabour(_ labour: Fraction, _ share: Fraction, _ required: Money) -> Phrase {
        Phrase(
            en: "If labour made up \(labour), the percentage would be \(share) and \(required) would be required.",
            nl: "Was de arbeidscomponent \(labour), dan was het percentage \(share) en \(required) vereist.")
    }

    func bound(_ value: Money, _ unbounded: Money, _ required: Money) -> Phrase {
        Phrase(
            en: "On a contract of \(value) the share alone would be \(unbounded); \(required) is required.",
            nl: "Bij een opdracht van \(value) zou het percentage alleen \(unbounded) geven; vereist is \(required).")
    }

    func passThrough(_ paidOn: Money, _ kept: Money, _ line: Fraction, _ counted: Money) -> Phrase {
        Phrase(
            en: "If the subcontractor paid \(paidOn) on and kept \(kept), less than \(line), \(counted) of it would "
                + "count.",
            nl: "Betaalde de onderaannemer \(paidOn) door en hield hij \(kept), minder dan \(line), dan telde daarvan "
                + "\(counted) mee.")
    }

    func nothing(_ shortfall: Money, _ cost: Money?) -> Phrase {
        let missing = Phrase(
            en: "If nothing had been delivered, \(shortfall) would be missing",
            nl: "Was er niets geleverd, dan ontbrak \(shortfall)")
        guard let cost else { return Phrase(en: "\(missing).", nl: "\(missing).") }
        return Phrase(
            en: "\(missing), at a cost of \(cost).", nl: "\(missing), met \(cost) als kosten.")
    }

    func late(_ cost: Money) -> Phrase {
        Phrase(
            en: "If the latest report had come too late, the shortfall could cost \(cost).",
            nl: "Was de laatste rapportage te laat gekomen, dan kon het tekort \(cost) kosten.")
    }

    func unstated(_ day: Day) -> Phrase {
        Phrase(
            en: "Not stated by then, the verdict is \"inadequate\" from \(day) on, until it is stated.",
            nl: "Is het dan niet verklaard, dan is het oordeel vanaf \(day) \"onvoldoende\", totdat het is verklaard.")
    }
}
