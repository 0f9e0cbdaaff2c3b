/// The names that policies and report files share: statuses, roles and categories.
///
/// A name that stands here is said in words; any other is said as it is written, so that none is lost.
enum NameWords {
    /// The name between quotation marks.
    static func quoted(_ name: String) -> Phrase {
        phrase(name).quoted
    }

    static func quoted(_ names: [String]) -> [Phrase] {
        names.map { quoted($0) }
    }

    static func phrase(_ name: String) -> Phrase {
        statuses[name] ?? roles[name] ?? categories[name] ?? Phrase(verbatim: name)
    }

    private static let statuses = [
        "affiliate": Phrase(en: "affiliate", nl: "verbonden onderneming"),
        "dbe": Phrase(en: "disadvantaged business enterprise (DBE)", nl: "achtergestelde onderneming (DBE)"),
        "immigrantOwned": Phrase(en: "immigrant-owned", nl: "onderneming van een migrant"),
        "local": Phrase(en: "local", nl: "lokaal"),
        "micro": Phrase(en: "micro-enterprise", nl: "microbedrijf"),
        "pso-1": Phrase(en: "PSO step 1", nl: "PSO-trede 1"),
        "pso-2": Phrase(en: "PSO step 2", nl: "PSO-trede 2"),
        "pso-3": Phrase(en: "PSO step 3", nl: "PSO-trede 3"),
        "pso-30-plus": Phrase(en: "PSO 30+", nl: "PSO 30+"),
        "hubZone": Phrase(en: "HUBZone firm", nl: "HUBZone-bedrijf"),
        "serviceDisabledVeteranOwned": Phrase(
            en: "owned by a service-disabled veteran", nl: "onderneming van een veteraan met een dienstbeperking"),
        "shelteredWork": Phrase(en: "sheltered-work company", nl: "SW-bedrijf"),
        "similarlySituated": Phrase(en: "similarly situated", nl: "in dezelfde positie"),
        "smallBusiness": Phrase(en: "small business", nl: "kleine onderneming"),
        "smallDisadvantaged": Phrase(en: "small disadvantaged business", nl: "kleine achtergestelde onderneming"),
        "sme": Phrase(en: "small or medium-sized enterprise (SME)", nl: "mkb-bedrijf"),
        "socialEnterprise": Phrase(en: "social enterprise", nl: "sociale onderneming"),
        "veteranOwned": Phrase(en: "veteran-owned", nl: "onderneming van een veteraan"),
        "womenOwned": Phrase(en: "women-owned", nl: "onderneming van een vrouw"),
        "vcse": Phrase(
            en: "voluntary, community or social enterprise (VCSE)",
            nl: "vrijwilligers-, buurt- of sociale organisatie (VCSE)"),
    ]

    private static let roles = [
        "broker": Phrase(en: "broker", nl: "tussenpersoon"),
        "dealer": Phrase(en: "regular dealer", nl: "handelaar"),
        "fee": Phrase(en: "fee", nl: "vergoeding"),
        "manufacturer": Phrase(en: "manufacturer", nl: "fabrikant"),
        "materials": Phrase(en: "materials", nl: "materialen"),
        "otherDirectCost": Phrase(en: "other direct cost", nl: "overige directe kosten"),
        "ownSupplies": Phrase(en: "own supplies", nl: "eigen leveringen"),
        "performedAbroad": Phrase(en: "performed abroad", nl: "uitgevoerd in het buitenland"),
        "performedLocally": Phrase(en: "performed locally", nl: "lokaal uitgevoerd"),
        "subcontractor": Phrase(en: "subcontractor", nl: "onderaannemer"),
        "supplier": Phrase(en: "supplier", nl: "leverancier"),
        "truckLease": Phrase(en: "lease of trucks", nl: "huur van vrachtwagens"),
    ]

    private static let categories = [
        "activity": Phrase(en: "activity", nl: "activiteit"),
        "learning": Phrase(en: "learning", nl: "leren"),
        "open-impact": Phrase(en: "open social impact", nl: "open sociale impact"),
        "placement": Phrase(en: "placement", nl: "plaatsing"),
        "pso-purchase": Phrase(en: "purchase from PSO firms", nl: "inkoop bij PSO-bedrijven"),
        "purchase": Phrase(en: "purchase", nl: "inkoop"),
        "social-investing": Phrase(en: "social investing", nl: "sociaal investeren"),
    ]
}
