/// What counts of firms that have a status in part, under several clauses, or by what is matched.
struct SpendCountingWords {
    let rule: SpendShare

    var sentences: [Phrase] {
        [matched, overlap].compactMap { $0 } + [jointVentures]
    }

    private var jointVentures: Phrase {
        switch (rule.jointVentures, rule.mode) {
        case (.ownWork, .direct), (.ownWork, .eachTier), (.ownWork, .leaving):
            Phrase(
                en: "A firm that has the status only in part, such as a joint venture, is taken not to have it.",
                nl: "Een bedrijf dat de status maar voor een deel heeft, zoals een combinatie, geldt als een bedrijf "
                    + "zonder die status.")
        case (.ownWork, .retained), (.ownWork, .ownForces):
            Phrase(
                en: "A firm that has the status only in part, such as a joint venture, counts nothing by itself: "
                    + "only what is paid lower in the chain to its partner with the status can count.",
                nl: "Een bedrijf dat de status maar voor een deel heeft, zoals een combinatie, telt zelf niet mee: "
                    + "alleen wat lager in de keten aan de deelnemer met de status wordt betaald, kan meetellen.")
        case (.share, _):
            Phrase(
                en: "Of a firm that has the status only in part, such as a joint venture, that part counts.",
                nl: "Van een bedrijf dat de status maar voor een deel heeft, zoals een combinatie, telt dat deel mee.")
        }
    }

    private var matched: Phrase? {
        guard !rule.matched.isEmpty else { return nil }
        let roles = ListWords.or(NameWords.quoted(rule.matched.sorted()))
        let line: Phrase =
            rule.usefulFunction == nil
            ? Phrase(verbatim: "")
            : Phrase(
                en: " Such payments are no part of what it must keep a share of.",
                nl: " Zulke betalingen horen niet bij het bedrag waarvan het een deel moet houden.")
        return Phrase(
            en: "What a firm with the status pays firms without it in the role \(roles) counts too, up to what it "
                + "keeps and what it pays firms with the status in that role together; the earliest payments first."
                + "\(line)",
            nl: "Wat een bedrijf met de status in de rol \(roles) betaalt aan bedrijven zonder die status, telt ook "
                + "mee, tot ten hoogste wat het zelf houdt en in die rol betaalt aan bedrijven met de status samen; "
                + "de eerste betalingen het eerst.\(line)")
    }

    private var overlap: Phrase? {
        guard let overlap = rule.overlap else { return nil }
        let codes = ListWords.and(overlap.with.map { Phrase(verbatim: $0).quoted })
        let payee = Phrase(
            en: "What is paid to a firm that is eligible here and under \(codes)",
            nl: "Wat wordt betaald aan een bedrijf dat hier en voor \(codes) in aanmerking komt,")
        switch overlap.how {
        case .many:
            return Phrase(en: "\(payee) counts for each in full.", nl: "\(payee) telt voor elk volledig mee.")
        case .halves:
            return Phrase(en: "\(payee) counts half for each.", nl: "\(payee) telt voor elk voor de helft mee.")
        case .oneOnly:
            return Phrase(
                en: "\(payee) counts for one of them only: the one that the line names. While the line names none, "
                    + "it counts at best.",
                nl: "\(payee) telt maar voor één daarvan mee: die de regel noemt. Zolang de regel er geen noemt, is "
                    + "niet zeker dat het meetelt.")
        }
    }
}
