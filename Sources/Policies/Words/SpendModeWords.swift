import Contracts

/// How the chain is counted towards a share of spend.
struct SpendModeWords {
    let rule: SpendShare

    var sentences: [Phrase] {
        switch rule.mode {
        case .direct: [direct] + passThrough
        case .eachTier: [eachTier] + passThrough
        case .retained: [retained, keepsAll] + passThrough
        case .ownForces: [retained, keepsAll, ownForces]
        case .leaving: [leaving] + passThrough
        }
    }

    private var direct: Phrase {
        Phrase(
            en: "Only the main contractor's own payments to such firms count. What those firms pay on, and what "
                + "is paid lower in the chain, makes no difference.",
            nl: "Alleen wat de opdrachtnemer zelf aan zulke bedrijven betaalt, telt mee. Wat zij doorbetalen en "
                + "wat lager in de keten wordt betaald, maakt geen verschil.")
    }

    private var eachTier: Phrase {
        Phrase(
            en: "Each firm that carries this clause is looked at by itself: what it pays such firms counts, "
                + "against all that it pays. What is paid at other tiers makes no difference to it.",
            nl: "Elk bedrijf waarvoor deze bepaling geldt, wordt afzonderlijk bekeken: wat het zelf aan zulke "
                + "bedrijven betaalt telt mee, afgezet tegen alles wat het betaalt. Wat op andere niveaus van de "
                + "keten wordt betaald, maakt daarvoor geen verschil.")
    }

    private var retained: Phrase {
        Phrase(
            en: "Money counts where it stays, at every tier of the chain: of what such a firm is paid, the part "
                + "that it keeps and does not pay on counts. What it pays on counts only where a firm with that "
                + "status keeps it.",
            nl: "Geld telt mee waar het blijft, op elk niveau van de keten: van wat zo'n bedrijf ontvangt, telt "
                + "het deel mee dat het zelf houdt en niet doorbetaalt. Wat het doorbetaalt, telt alleen mee als "
                + "een bedrijf met die status het houdt.")
    }

    private var keepsAll: Phrase {
        Phrase(
            en: "A firm that is no declared subcontractor is taken to keep all that it is paid.",
            nl: "Een bedrijf dat geen gemelde onderaannemer is, wordt geacht alles te houden wat het ontvangt.")
    }

    private var ownForces: Phrase {
        // Where a clause does not give the line, 49 CFR 26.55(c)(3) does.
        let line = rule.usefulFunction ?? Fraction(30, over: 100)
        return Phrase(
            en: "A subcontractor that keeps less than \(line) of what it is paid is taken to do no work of its "
                + "own: nothing it keeps counts, and this is flagged.",
            nl: "Een onderaannemer die minder dan \(line) houdt van wat hij ontvangt, wordt geacht geen eigen "
                + "werk te doen: niets van wat hij houdt telt mee en dit wordt gesignaleerd.")
    }

    private var leaving: Phrase {
        Phrase(
            en: "What leaves is what the main contractor pays firms without that status, and all that the "
                + "subcontractors directly under it with that status pay on. What happens lower in the chain "
                + "makes no difference.",
            nl: "Bij anderen komt terecht wat de opdrachtnemer betaalt aan bedrijven zonder die status, en alles "
                + "wat de onderaannemers direct onder hem met die status doorbetalen. Wat lager in de keten "
                + "gebeurt, maakt geen verschil.")
    }

    private var passThrough: [Phrase] {
        guard let line = rule.usefulFunction else { return [] }
        return [
            Phrase(
                en: "A subcontractor with that status that keeps less than \(line) of what it is paid is flagged; "
                    + "the count does not change.",
                nl: "Een onderaannemer met die status die minder dan \(line) houdt van wat hij ontvangt, wordt "
                    + "gesignaleerd; de telling verandert daardoor niet.")
        ]
    }
}
