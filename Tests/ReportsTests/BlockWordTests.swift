import Policies
import Reports
import Testing

/// Words for blocks that are none: the answer says which may be meant and where all blocks stand.
@Suite struct BlockWordTests {
    private func told(_ words: String..., kind: String = "placement") throws -> [Problem] {
        let rows = words.enumerated().map { "\(kind),k-\($0 + 1),\"\($1)\",2024-02-01,2024-03-31,24,8,2024-02-01" }
        let text = (["kind,person,block,from,to,hours per week,quantity,date"] + rows).joined(separator: "\n")
        return ReportReader.read(Array(text.utf8), name: "a.csv", in: try BookkeeperRound.context()).problems
    }

    /// The codes that the answer asks about.
    private func meant(_ word: String, kind: String = "placement") throws -> [String] {
        let message = try #require(try told(word, kind: kind).first).message
        let question = message.firstRange(of: "; did you mean ").map { message[$0.upperBound...] } ?? ""
        return question.matches(of: /"([^"]+)"/).map { String($0.output.1) }
    }

    @Test(arguments: [
        ("P-wet", ["participatiewet"]), ("bijstandsuitkering", ["participatiewet"]), ("WWB", ["participatiewet"]),
        ("IOAW", ["participatiewet"]), ("Unemployment benefit", ["ww"]), ("WAO", ["wia"]), ("WGA 80-100", ["wia"]),
        ("Wajong", ["banenafspraak", "wia"]), ("Doelgroepregister", ["banenafspraak"]), ("NUGger", ["nug"]),
        ("NEET", ["nug"]), ("leerling", ["pro-vso", "bbl", "bol"]), ("apprentice", ["bbl"]),
        ("BBL niveau 3", ["bbl"]), ("stagiair", ["bol"]), ("Praktijkschool", ["pro-vso"]),
        ("paticipatiewet", ["participatiewet"]),
        ("Long-term unemployed", ["ww", "participatiewet", "nug"]), ("mbo-student", ["pro-vso"]), ("statushouder", []),
        ("xyz", []),
    ])
    func `a word for a target group is asked about, by the blocks that the contract has for it`(
        word: String, codes: [String]
    ) throws {
        #expect(try meant(word) == codes)
    }

    @Test func `nothing is read by a guess, and a block's own name is no guess`() throws {
        #expect(try told("WW", "Participatiewet", "WIA of WAO", "disability insurance", "banenafspraak").isEmpty)
        #expect(try told("P-wet")[0].cause == .codeUnknown)
        #expect(try told("P-wet")[0].severity == .error)
    }

    @Test func `blocks that rows of the kind earn nothing with are not asked about while others are`() throws {
        #expect(try meant("activiteit", kind: "activity") == ["activity"])
        #expect(try meant("sociale activiteit", kind: "activity") == ["activity"])
        #expect(try meant("sociale onderneming") == ["social-purchase", "social-purchase-wages"])
    }

    @Test func `a long list of blocks is told with those for the kind of row, and where all of them stand`() throws {
        let message = try told("xyz")[0].message
        #expect(
            message
                == "expected a block: participatiewet, ww, wia, banenafspraak, "
                + "pro-vso, bbl, bol, nug, development-track, benefit-support (4 more stand in sheet \"Codes\" of the "
                + "form: clausewatch report template 'C-1' 2024-01-01/2024-06-30 --language en --output form.xlsx)")
        var choices = ReadingChoices()
        choices.entrance = .inbox
        let text = "Soort,Persoon,Bouwblok,Van,Tot,Uren per week\nplaatsing,k-1,xyz,2024-02-01,2024-03-31,24"
        let reading = ReportReader.read(
            Array(text.utf8), name: "a.csv", choices: choices, in: try BookkeeperRound.context())
        #expect(
            reading.problems[0].message.hasSuffix(
                "(4 more stand in sheet \"Codelijsten\" of the form, which the council has)"))
    }

    @Test func `every word that is no block is told on one screen, once each, with the list once`() throws {
        let groups = ProblemGroup.groups(
            of: try told("xyz", "P-wet", "xyz", "Wajong", "P-wet", "leerling", "NEET", "P-wet"))
        #expect(groups.count == 1)
        let lines = groups[0].lines
        #expect(lines[0].hasPrefix("column \"block\", 8 times: expected a block: "))
        #expect(!lines[0].contains("did you mean"))
        #expect(
            lines.dropFirst().map { String($0.prefix(40)) } == [
                "  row 2: found \"xyz\"", "  row 3: found \"P-wet\", did you mean \"pa", "  row 4: found \"xyz\"",
                "  row 5: found \"Wajong\", did you mean \"b", "  row 7: found \"leerling\", did you mean ",
                "  row 8: found \"NEET\", did you mean \"nug", "  and 2 more",
            ])
    }

    @Test func `a payee that is a block or a target group is asked about, and one whose name holds such a word is not`()
        throws
    {
        func warnings(_ payee: String) throws -> [String] {
            let text = "Leverancier;Bedrag;Datum\n\(payee);2,00;15-02-2024"
            let reading = ReportReader.read(Array(text.utf8), name: "a.csv", in: try BookkeeperRound.context())
            guard case .accepted(let content) = reading else { return ["refused"] }
            return content.warnings.map { "\($0.cause.map { "\($0)" } ?? "-") \($0.column ?? "-") \($0.value ?? "-")" }
        }
        #expect(try warnings("Participatiewet") == ["payeeIsBlock Leverancier Participatiewet"])
        #expect(try warnings("Wajong") == ["payeeIsBlock Leverancier Wajong"])
        #expect(try warnings("P-wet") == ["payeeIsBlock Leverancier P-wet"])
        #expect(
            try warnings("Sociale activiteit, naar kosten") == [
                "payeeIsBlock Leverancier Sociale activiteit, naar kosten"
            ])
        for firm in ["WW Bouw BV", "Stichting Beschut Werk Zeist", "Bol.com", "Acme", "99969247"] {
            #expect(try warnings(firm) == [], "\(firm)")
        }
    }
}
