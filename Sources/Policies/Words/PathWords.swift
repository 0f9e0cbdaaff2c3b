/// The path of a key in readable words: `the contract value in the conditions`.
enum PathWords {
    static func phrase(_ path: String) -> Phrase {
        var keys = path.split(separator: ".").map(String.init)
        var steps: [Phrase] = []
        while let key = keys.popLast() {
            if let parent = keys.last, let both = pairs["\(parent).\(key)"] {
                steps.append(both)
                keys.removeLast()
            } else {
                // A name that is free to choose, such as a role, is said between quotation marks.
                steps.append(self.keys[key] ?? NameWords.quoted(key))
            }
        }
        guard let last = steps.first else { return Phrase(verbatim: path) }
        return steps.dropFirst().reduce(last) { Phrase(en: "\($0) in \($1)", nl: "\($0) in \($1)") }
    }

    static let keys = terms.merging(parts) { first, _ in first }.merging(table) { first, _ in first }

    /// The keys that are better said together with the one they stand in.
    private static let pairs = [
        "appliesTo.contractValue": Phrase(
            en: "the bounds on the contract value", nl: "de grenzen van de opdrachtwaarde"),
        "appliesTo.kinds": Phrase(en: "the kinds of contract bound", nl: "de soorten opdrachten"),
        "appliesTo.labourShare": Phrase(en: "the rule on labour", nl: "de regel over de arbeidscomponent"),
        "appliesTo.minDuration": Phrase(en: "the least term", nl: "de minimale looptijd"),
        "appliesTo.wageSum": Phrase(en: "the bounds on the wage sum", nl: "de grenzen van de loonsom"),
        "appliesTo.yearlyValue": Phrase(
            en: "the bounds on the contract value for each year", nl: "de grenzen van de opdrachtwaarde per jaar"),
        "by.after": Phrase(en: "the day the deadline is counted from", nl: "het begin van de termijn"),
        "by.within": Phrase(en: "the length of the deadline", nl: "de duur van de termijn"),
        "consequence.rate": Phrase(en: "the height of the cost", nl: "de hoogte van de kosten"),
        "consequence.remedy": Phrase(en: "the time to mend a shortfall", nl: "de hersteltermijn"),
        "milestones.by": Phrase(en: "the days of the steps in time", nl: "de dagen van de stappen in de tijd"),
        "obligation.of": Phrase(en: "what the percentage is taken of", nl: "de grondslag van het percentage"),
        "obligation.rate": Phrase(en: "the percentage owed", nl: "het verplichte percentage"),
        "overlap.how": Phrase(
            en: "what becomes of an overlap", nl: "wat er met een overlap gebeurt"),
        "overlap.with": Phrase(en: "the clauses it overlaps with", nl: "de bepalingen waarmee zij overlapt"),
        "passDown.above": Phrase(
            en: "the value of subcontracts that carry it", nl: "de waarde waarboven moet worden doorgelegd"),
        "passDown.from": Phrase(
            en: "the value of subcontracts that carry it", nl: "de waarde vanaf waar moet worden doorgelegd"),
        "passDown.to": Phrase(en: "how far down it is passed", nl: "tot hoe ver moet worden doorgelegd"),
        "reductions.by": Phrase(en: "how much the reductions take off", nl: "de hoogte van de verlagingen"),
        "report.by": Phrase(en: "who reports", nl: "wie rapporteert"),
        "report.dueAfter": Phrase(en: "the time within which to report", nl: "de termijn om te rapporteren"),
        "report.every": Phrase(en: "the rhythm of reporting", nl: "de frequentie van de rapportage"),
        "required.number": Phrase(en: "the number required", nl: "het vereiste aantal"),
        "required.perMillion": Phrase(
            en: "the number required for every million", nl: "het vereiste aantal per miljoen"),
        "suspended.from": Phrase(en: "the first day it does not hold", nl: "de eerste dag waarop zij niet geldt"),
        "suspended.to": Phrase(en: "the last day it does not hold", nl: "de laatste dag waarop zij niet geldt"),
    ]

    /// The keys that stand in a clause itself.
    private static let terms = [
        "appliesTo": Phrase(en: "the conditions", nl: "de voorwaarden"),
        "bands": Phrase(en: "the lines between the verdicts", nl: "de grenzen tussen de oordelen"),
        "by": Phrase(en: "the deadline", nl: "de termijn"),
        "chain": Phrase(en: "the credit for the chain", nl: "het meetellen van de keten"),
        "code": Phrase(en: "the code", nl: "de code"),
        "comparison": Phrase(en: "the choice between floor and ceiling", nl: "de keuze tussen minimum en maximum"),
        "confidence": Phrase(en: "how the text was read", nl: "hoe de tekst is gelezen"),
        "consequence": Phrase(en: "the cost of a shortfall", nl: "de kosten van een tekort"),
        "councilChoice": Phrase(en: "the council's own choices", nl: "de eigen keuzes"),
        "counts": Phrase(en: "what is counted", nl: "wat wordt geteld"),
        "countsFrom": Phrase(en: "the mark a line needs", nl: "de vereiste bevestiging van een regel"),
        "due": Phrase(en: "when how much is due", nl: "de opbouw in de tijd"),
        "effort": Phrase(en: "the choice between result and endeavours", nl: "de keuze tussen resultaat en inspanning"),
        "eligible": Phrase(en: "which firms are eligible", nl: "welke bedrijven meetellen"),
        "exclude": Phrase(en: "whose sales do not count", nl: "welke verkopers niet meetellen"),
        "groups": Phrase(en: "the groups", nl: "de groepen"),
        "jointVentures": Phrase(en: "what joint ventures count for", nl: "hoe combinaties meetellen"),
        "kind": Phrase(en: "the kind of clause", nl: "de soort bepaling"),
        "leaveOut": Phrase(en: "what stands outside", nl: "wat buiten beschouwing blijft"),
        "matched": Phrase(en: "the roles that are matched", nl: "de rollen die evenredig meetellen"),
        "overlap": Phrase(en: "the overlap with other clauses", nl: "de overlap met andere bepalingen"),
        "legalBasis": Phrase(en: "the legal basis", nl: "de grondslag"),
        "mode": Phrase(en: "how the chain is counted", nl: "de wijze waarop de keten wordt geteld"),
        "obligation": Phrase(en: "the obligation", nl: "de verplichting"),
        "of": Phrase(en: "what the percentage is taken of", nl: "de grondslag van het percentage"),
        "passDown": Phrase(en: "the passing down", nl: "het doorleggen aan onderaannemers"),
        "report": Phrase(en: "the reporting", nl: "de rapportage"),
        "required": Phrase(en: "the requirement", nl: "de eis"),
        "roles": Phrase(en: "what counts by role", nl: "wat per rol meetelt"),
        "source": Phrase(en: "the source", nl: "de bron"),
        "statement": Phrase(en: "the statement", nl: "de verklaring"),
        "steps": Phrase(en: "the clauses that show the endeavours", nl: "de bepalingen waaruit de inspanning blijkt"),
        "suspended": Phrase(en: "when it does not hold", nl: "wanneer de bepaling niet geldt"),
        "target": Phrase(en: "the percentage", nl: "het percentage"),
        "title": Phrase(en: "the title", nl: "de titel"),
        "usefulFunction": Phrase(en: "the least share to be kept", nl: "het deel dat ten minste wordt gehouden"),
        "values": Phrase(en: "the table of values", nl: "de waarderingstabel"),
    ]

    /// The keys within conditions, obligations, reports and the like.
    private static let parts = [
        "above": Phrase(en: "the bound", nl: "de ondergrens"),
        "after": Phrase(en: "the day it is counted from", nl: "de dag vanaf wanneer wordt gerekend"),
        "all": Phrase(en: "the statuses", nl: "de statussen"),
        "anchoredTo": Phrase(en: "the start of the periods", nl: "het begin van de perioden"),
        "any": Phrase(en: "the statuses", nl: "de statussen"),
        "approaching": Phrase(en: "the line of \"approaching\"", nl: "de grens van \"bijna voldaan\""),
        "because": Phrase(en: "the reason", nl: "de reden"),
        "before": Phrase(en: "the day before which", nl: "de dag waarvóór"),
        "below": Phrase(en: "the upper bound", nl: "de bovengrens"),
        "byKind": Phrase(en: "the conditions by kind", nl: "de voorwaarden per soort"),
        "cap": Phrase(en: "the maximum", nl: "het maximum"),
        "certificate": Phrase(en: "the certificate", nl: "het certificaat"),
        "contracts": Phrase(en: "the contracts reached", nl: "de opdrachten waarvoor het geldt"),
        "contractValue": Phrase(en: "the contract value", nl: "de opdrachtwaarde"),
        "credit": Phrase(en: "whose deliveries count", nl: "wiens inspanningen meetellen"),
        "discretion": Phrase(en: "who decides", nl: "wie beslist"),
        "dueAfter": Phrase(en: "the time to report", nl: "de termijn voor het rapporteren"),
        "elsewhere": Phrase(en: "the share on other projects", nl: "het deel op andere projecten"),
        "en": Phrase(en: "the English text", nl: "de Engelse tekst"),
        "every": Phrase(en: "the rhythm", nl: "de frequentie"),
        "excusedBy": Phrase(en: "what excuses", nl: "wat verschoont"),
        "fixed": Phrase(en: "the fixed sum", nl: "het vaste bedrag"),
        "from": Phrase(en: "where it begins", nl: "vanaf waar het geldt"),
        "how": Phrase(en: "how it is taken or paid", nl: "de wijze van verrekenen"),
        "kinds": Phrase(en: "the kinds of contract", nl: "de soorten opdrachten"),
        "labourShare": Phrase(en: "the share of labour", nl: "de arbeidscomponent"),
        "line": Phrase(en: "the lines counted", nl: "de getelde regels"),
        "milestones": Phrase(en: "the steps in time", nl: "de stappen in de tijd"),
        "minDuration": Phrase(en: "the least term", nl: "de minimale looptijd"),
        "minimum": Phrase(en: "the minimum", nl: "het minimum"),
        "months": Phrase(en: "the months", nl: "de maanden"),
        "nl": Phrase(en: "the Dutch text", nl: "de Nederlandse tekst"),
        "number": Phrase(en: "the number", nl: "het aantal"),
        "offered": Phrase(en: "the contractor's offer", nl: "het aanbod van de opdrachtnemer"),
        "onLapse": Phrase(en: "what follows a lapse", nl: "het gevolg van verval"),
        "outcome": Phrase(en: "the outcome", nl: "de uitkomst"),
        "perMillion": Phrase(en: "the number for every million", nl: "het aantal per miljoen"),
        "rate": Phrase(en: "the percentage", nl: "het percentage"),
        "reductions": Phrase(en: "the reductions", nl: "de verlagingen"),
        "remedy": Phrase(en: "the time to mend", nl: "de hersteltermijn"),
        "requiresImprovement": Phrase(
            en: "the line of \"requires improvement\"", nl: "de grens van \"verbetering nodig\""),
        "then": Phrase(en: "the lower percentage", nl: "het andere percentage"),
        "to": Phrase(en: "where it ends", nl: "tot waar het geldt"),
        "upTo": Phrase(en: "the most", nl: "de bovengrens"),
        "wageSum": Phrase(en: "the wage sum", nl: "de loonsom"),
        "within": Phrase(en: "the time allowed", nl: "de termijn"),
        "yearlyValue": Phrase(en: "the contract value for each year", nl: "de opdrachtwaarde per jaar"),
    ]

    /// The keys of a table of values.
    private static let table = [
        "amount": Phrase(en: "the amount", nl: "het bedrag"),
        "basis": Phrase(en: "the full-time week", nl: "de voltijdse werkweek"),
        "blocks": Phrase(en: "the blocks", nl: "de bouwblokken"),
        "bonus": Phrase(en: "the bonus on an invoice", nl: "de toeslag op een factuur"),
        "bonuses": Phrase(en: "the bonuses", nl: "de toeslagen"),
        "caps": Phrase(en: "the caps", nl: "de maxima per categorie"),
        "category": Phrase(en: "the category", nl: "de categorie"),
        "clock": Phrase(en: "the clock", nl: "de tijdrekening"),
        "each": Phrase(en: "the stretch of a limit", nl: "de eenheid van een maximum"),
        "excludes": Phrase(en: "the bonuses that exclude each other", nl: "de toeslagen die elkaar uitsluiten"),
        "factor": Phrase(en: "the factor", nl: "de factor"),
        "hourly": Phrase(en: "the value of an hour", nl: "de waarde per uur"),
        "lasts": Phrase(en: "the time that counts", nl: "de tijd die meetelt"),
        "limits": Phrase(en: "the limits", nl: "de maxima"),
        "lookBack": Phrase(en: "the look-back", nl: "de terugkijkperiode"),
        "minHoursPerWeek": Phrase(en: "the least hours a week", nl: "het minimale aantal uren per week"),
        "partTime": Phrase(en: "the part-time rule", nl: "de regel voor deeltijd"),
        "per": Phrase(en: "the unit", nl: "de eenheid"),
        "persons": Phrase(en: "the rules for people placed", nl: "de regels voor geplaatste personen"),
        "quantity": Phrase(en: "the quantity", nl: "de hoeveelheid"),
        "onContracts": Phrase(
            en: "on how many contracts a person may count", nl: "bij hoeveel opdrachten een persoon mag meetellen"),
        "statusOn": Phrase(
            en: "the day on which a status must hold", nl: "de dag waarop een status moet gelden"),
        "requires": Phrase(en: "the statuses asked of a firm", nl: "de vereiste status van een bedrijf"),
        "sameEmployer": Phrase(en: "the rule on the same employer", nl: "de regel over dezelfde werkgever"),
        "share": Phrase(en: "the share", nl: "het aandeel"),
        "window": Phrase(en: "how long a person counts", nl: "hoe lang een persoon meetelt"),
        "with": Phrase(en: "the blocks a bonus goes with", nl: "de bouwblokken waarbij een toeslag hoort"),
    ]
}
