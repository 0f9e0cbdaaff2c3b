import Contracts
import Policies

/// What a form says of itself.
struct FormGuide {
    let language: Language

    var aboutSheet: String { language == .en ? "About" : "Uitleg" }
    var chainSheet: String { language == .en ? "Chain" : "Keten" }
    var codeSheet: String { language == .en ? "Codes" : "Codelijsten" }

    var chainColumns: [String] {
        switch language {
        case .en: ["node", "paid by", "identifier", "name", "value", "first day", "last day", "clauses passed down"]
        case .nl:
            [
                "knoop", "betaald door", "nummer", "naam", "waarde", "eerste dag", "laatste dag",
                "doorgelegde bepalingen",
            ]
        }
    }

    var instructions: [String] {
        switch language {
        case .en:
            [
                "1. One sheet for each kind of row. Leave a sheet that you do not need as it is.",
                "2. Columns with a darker name need a value in each row. Stand on a cell to see what to write.",
                "3. Grey cells were filled in for you. Such a row counts once you add something to it; as it is, it is "
                    + "passed over.",
                "4. Nothing to report at all? Choose nil in the sheet \"Nothing to report\", or send a text file of "
                    + "two lines in place of this workbook: kind, and below it nil. A form that was left as it is, or "
                    + "a sentence that nothing happened, is not taken for that.",
                "5. Send the workbook as it is, as XLSX or ODS.",
            ]
        case .nl:
            [
                "1. Elk soort regel heeft een eigen blad. Laat een blad dat u niet nodig hebt zoals het is.",
                "2. Kolommen met een donkerder naam hebben in elke rij een waarde nodig. Ga op een cel staan om te "
                    + "zien wat u invult.",
                "3. Grijze cellen zijn vooraf ingevuld. Zo'n rij telt zodra u er iets aan toevoegt; anders wordt zij "
                    + "overgeslagen.",
                "4. Helemaal niets te melden? Kies nihil op het blad \"Niets te melden\", of stuur in plaats van dit "
                    + "bestand een tekstbestand van twee regels: kind, en daaronder nil. Een formulier dat is gelaten "
                    + "zoals het was, of een zin dat er niets was, telt daar niet voor.",
                "5. Stuur het bestand zoals het is, als XLSX of ODS.",
            ]
        }
    }

    /// How "nothing to report" is said of a form that is one table.
    var nothing: String {
        switch language {
        case .en:
            "Nothing to report at all? Send a text file of two lines in place of this one: kind, and below it nil. A "
                + "form that was left as it is, or a sentence that nothing happened, is not taken for that."
        case .nl:
            "Helemaal niets te melden? Stuur in plaats van dit bestand een tekstbestand van twee regels: kind, en "
                + "daaronder nil. Een formulier dat is gelaten zoals het was, of een zin dat er niets was, telt daar "
                + "niet voor."
        }
    }

    /// What a sheet of lines is for.
    func purpose(_ kind: LineKind) -> String {
        guard kind != .nil else {
            return language == .en
                ? "Choose nil below only if there is nothing to report at all in this period."
                : "Kies hieronder nihil, alleen als er in deze periode helemaal niets te melden is."
        }
        let name = kind.sheet(in: language).lowercased()
        return language == .en ? "One row for each of the \(name)." : "Een rij per regel: \(name)."
    }

    func openPoints(_ count: Int) -> String {
        switch language {
        case .en: count == 0 ? "Nothing else stands open." : "What stands open:"
        case .nl: count == 0 ? "Verder staat er niets open." : "Wat openstaat:"
        }
    }

    func partiesLeftOut(_ count: Int) -> String {
        switch language {
        case .en: "\(count) more organisations were paid before; they are too many to be filled in here."
        case .nl: "Nog \(count) organisaties zijn eerder betaald; dat zijn er te veel om hier in te vullen."
        }
    }

    /// What is said when a cell gets something else than its column takes.
    func objection(_ content: FormContent) -> String {
        switch (content, language) {
        case (.choice, .en): "Choose a word from the list."
        case (.choice, .nl): "Kies een woord uit de lijst."
        case (.day(let expected, let term), .en):
            (expected ?? term).map { "A day from \($0.start) to \($0.end) is usual here. Is this one right?" }
                ?? "Write a day as yyyy-mm-dd."
        case (.day(let expected, let term), .nl):
            (expected ?? term).map { "Hier past een dag van \($0.start) tot en met \($0.end). Klopt deze?" }
                ?? "Schrijf een dag als jjjj-mm-dd."
        case (_, .en): "Write a number, without words."
        case (_, .nl): "Schrijf een getal, zonder woorden."
        }
    }
}
