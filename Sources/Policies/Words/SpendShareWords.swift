import Contracts

/// "This share of the spend goes to eligible parties", or at most so much.
struct SpendShareWords {
    let rule: SpendShare

    var owed: [Phrase] {
        let share = ShareWords.phrase(rule.target, rule.comparison)
        let verb = ShareWords.verb(rule.comparison)
        let target =
            rule.mode == .leaving
            ? Phrase(
                en: "\(share) of \(base) \(verb) leave the main contractor and the firms directly under it "
                    + "\(statuses).",
                nl: "\(share) van \(base) \(verb) terechtkomen bij anderen dan de opdrachtnemer en de bedrijven "
                    + "direct onder hem \(statuses).")
            : Phrase(
                en: "\(share) of \(base) \(verb) go to firms \(statuses).",
                nl: "\(share) van \(base) \(verb) gaan naar bedrijven \(statuses).")
        return [target] + [rule.offered.map { OfferWords(offer: $0).target }].compactMap { $0 } + [due]
    }

    var counts: [Phrase] {
        SpendModeWords(rule: rule).sentences + [roles, excluded, leftOut].compactMap { $0 }
            + SpendCountingWords(rule: rule).sentences + [day]
    }

    /// What the target is a share of.
    private var base: Phrase {
        switch (rule.base, rule.mode) {
        case (.contractValue, _):
            Phrase(en: "the contract value, excluding VAT,", nl: "de opdrachtwaarde exclusief btw")
        case (.receipts, _), (.spend, .leaving):
            Phrase(en: "what the authority pays, excluding VAT,", nl: "wat de opdrachtgever betaalt (exclusief btw)")
        case (.spend, .eachTier):
            Phrase(
                en: "what each firm that carries this clause pays others, excluding VAT,",
                nl: "wat elk bedrijf waarvoor deze bepaling geldt aan anderen betaalt (exclusief btw)")
        case (.spend, .direct), (.spend, .retained), (.spend, .ownForces):
            Phrase(
                en: "what the main contractor pays suppliers and subcontractors, excluding VAT,",
                nl: "wat de opdrachtnemer aan leveranciers en onderaannemers betaalt (exclusief btw)")
        }
    }

    private var statuses: Phrase {
        switch rule.eligible {
        case .all(let codes):
            codes.count == 1 ? Self.status(ListWords.and(NameWords.quoted(codes))) : Self.allOf(codes)
        case .any(let codes): Self.status(ListWords.or(NameWords.quoted(codes)))
        }
    }

    private static func status(_ names: Phrase) -> Phrase {
        Phrase(en: "with the status \(names)", nl: "met de status \(names)")
    }

    private static func allOf(_ codes: [String]) -> Phrase {
        let names = ListWords.and(NameWords.quoted(codes))
        return Phrase(en: "with each of the statuses \(names)", nl: "met elk van de statussen \(names)")
    }

    private var due: Phrase {
        rule.base == .contractValue ? DueCurveWords.phrase(rule.due ?? .linear) : ShareWords.dueInFull
    }

    private var roles: Phrase? {
        guard !rule.roles.isEmpty else { return nil }
        let rates = ListWords.and(
            rule.roles.sorted { $0.key < $1.key }.map { role, share in
                Phrase(en: "\(NameWords.quoted(role)) \(share)", nl: "\(NameWords.quoted(role)) \(share)")
            })
        return Phrase(
            en: "Of a payment to a firm that is no declared subcontractor, its role decides how much counts: "
                + "\(rates). With any other role the payment counts in full.",
            nl: "Bij een betaling aan een bedrijf dat geen gemelde onderaannemer is, bepaalt de rol hoeveel "
                + "meetelt: \(rates). Bij elke andere rol telt de betaling volledig mee.")
    }

    private var excluded: Phrase? {
        let sellers = SpendShare.Exclusion.allCases.filter { rule.exclude.contains($0) }.map { seller in
            switch seller {
            case .prime: Phrase(en: "the main contractor itself", nl: "de opdrachtnemer zelf")
            case .affiliates:
                Phrase(en: "affiliates of the main contractor", nl: "met de opdrachtnemer verbonden ondernemingen")
            }
        }
        guard !sellers.isEmpty else { return nil }
        let all = ListWords.and(sellers)
        return Phrase(
            en: "Purchases from \(all) never count as purchases from firms with that status.",
            nl: "Inkopen bij \(all) tellen nooit als inkopen bij bedrijven met die status.")
    }

    private var leftOut: Phrase? {
        guard !rule.leaveOut.isEmpty else { return nil }
        let roles = ListWords.or(NameWords.quoted(rule.leaveOut.sorted()))
        return Phrase(
            en: "Payments with the role \(roles) stand outside: they neither count nor belong to the whole.",
            nl: "Betalingen met de rol \(roles) blijven buiten beschouwing: zij tellen niet mee en horen niet bij "
                + "het totaal.")
    }

    private var day: Phrase {
        if rule.statusOn == .offer {
            return Phrase(
                en: "A declared subcontractor must have the status on the day of its offer for the subcontract, any "
                    + "other firm on the day of payment.",
                nl: "Een gemelde onderaannemer moet de status hebben op de dag van zijn offerte voor de "
                    + "onderaanneming, elk ander bedrijf op de dag van betaling.")
        }
        if let day = rule.statusOn.map({ StatusDayWords.phrase($0) }) {
            return Phrase(
                en: "A firm must have the status on \(day).", nl: "Een bedrijf moet de status hebben op \(day).")
        }
        return Phrase(
            en: "A firm must have the status on the day of payment; a declared subcontractor on the first day of "
                + "its subcontract.",
            nl: "Een bedrijf moet de status hebben op de dag van betaling; een gemelde onderaannemer op de eerste "
                + "dag van zijn onderaanneming.")
    }
}
