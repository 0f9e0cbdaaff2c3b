/// A group of people that social return is for, by the words that bookkeepers have for it: what a policy calls its
/// blocks need not be what stands on a benefit's papers.
///
/// The laws stand under these numbers at https://wetten.overheid.nl: Participatiewet, once WWB, BWBR0015703; IOAW
/// BWBR0004044; IOAZ BWBR0004163; WW BWBR0004045; WIA, with WGA and IVA, BWBR0019057; WAO BWBR0002524; WAZ BWBR0008656;
/// Wajong BWBR0008657; WSW BWBR0008903; the register of the jobs agreement BWBR0017745, article 38b; BBL and BOL
/// BWBR0007625, article 7.2.2. The English words are those of the policies in `Config/policies` and of British forms.
struct TargetGroup: Sendable {
    /// Words and phrases that say it, as ``words(_:)`` has them.
    private let names: [String]
    /// Names of groups that a policy most likely counts it under which has no block of its own for it.
    let kin: [String]

    private init(_ names: [String], kin: [String] = []) {
        (self.names, self.kin) = (names, kin)
    }

    /// Whether a text, as ``words(_:)`` has it, says the group among other words.
    func isSaid(in words: String) -> Bool {
        names.contains { words.contains(" \($0) ") }
    }

    /// The groups that a text says.
    static func said(in words: String) -> [TargetGroup] { all.filter { $0.isSaid(in: words) } }

    /// All that is said for one of them.
    static var allNames: [String] { all.flatMap(\.names) }

    /// A text's words in small letters with one blank between and at either end: `P-wet` as ` p wet `.
    static func words(_ text: String) -> String {
        " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }

    private static let all = [
        TargetGroup([
            "participatiewet", "p wet", "pwet", "pw", "bijstand", "bijstandsuitkering", "bijstandsgerechtigde", "wwb",
            "municipal benefit", "social assistance",
        ]),
        TargetGroup(["ioaw", "ioaz"], kin: ["participatiewet"]),
        TargetGroup([
            "ww", "werkloosheidswet", "werkloosheidsuitkering", "unemployment insurance", "unemployment benefit",
        ]),
        TargetGroup([
            "wia", "wga", "iva", "wao", "waz", "arbeidsongeschikt", "arbeidsongeschikte", "arbeidsongeschiktheid",
            "disability insurance", "disability benefit",
        ]),
        TargetGroup(
            ["wajong", "wajonger", "jonggehandicapt", "jonggehandicapte", "young disabled"],
            kin: ["banenafspraak", "wia"]),
        TargetGroup([
            "banenafspraak", "garantiebaan", "doelgroepregister", "doelgroepenregister", "jobs agreement",
        ]),
        TargetGroup(
            [
                "wsw", "sw", "beschut", "beschut werk", "sociale werkvoorziening", "sheltered work",
                "sheltered employment",
            ], kin: ["banenafspraak"]),
        TargetGroup([
            "nug", "nugger", "niet uitkeringsgerechtigde", "niet uitkeringsgerechtigd", "zonder uitkering",
            "geen uitkering", "without benefit", "no benefit",
        ]),
        TargetGroup(
            [
                "neet", "vsv", "vsver", "voortijdig schoolverlater", "zonder startkwalificatie", "youth",
                "young person", "start qualification",
            ], kin: ["nug"]),
        TargetGroup(["werkloos", "werkloze", "unemployed"], kin: ["ww", "participatiewet", "nug"]),
        TargetGroup(["werkzoekende", "jobseeker"], kin: ["ww", "participatiewet", "nug"]),
        TargetGroup([
            "bbl", "leerwerkplek", "leerwerkbaan", "leerling", "leerling werknemer", "apprentice",
            "apprenticeship", "trainee", "work based",
        ]),
        TargetGroup([
            "bol", "stage", "stageplek", "stageplaats", "stagiair", "stagiaire", "leerling", "intern",
            "internship", "trainee", "school based",
        ]),
        TargetGroup(["mbo"], kin: ["bbl", "bol"]),
        TargetGroup([
            "pro", "vso", "praktijkonderwijs", "praktijkschool", "speciaal onderwijs", "leerling",
            "practical education", "special education",
        ]),
        TargetGroup([
            "statushouder", "vergunninghouder", "inburgeraar", "vluchteling", "status holder", "refugee",
        ]),
        TargetGroup([
            "werkervaring", "werkervaringsplaats", "werkervaringsplek", "proefplaats", "proefplaatsing",
            "work experience", "trial place",
        ]),
    ]
}
