import Reports
import Testing

/// Lists of placements as bookkeepers keep them: one answer says all that is to be done, and what it says is enough.
@Suite struct PlacementListTests {
    @Test func `a Dutch list with own columns takes one answer`() throws {
        let round = try BookkeeperRound(
            "Kandidaatcode;Doelgroep;In dienst;Uit dienst;Uren p/w;Functie",
            "K-014;P-wet;01-02-2024;31-05-2024;32;Schilder", "K-015;WW;15-02-2024;30-04-2024;24,5;Stukadoor",
            "K-016;Wajong;01-03-2024;;36;Hovenier", "K-017;leerling;01-03-2024;31-05-2024;28;Timmerman")
        #expect(round.maps == ["Doelgroep=block"])
        #expect(round.cells == ["2 Doelgroep", "4 Doelgroep", "5 Doelgroep"])
        #expect(round.words == ["P-wet": "participatiewet", "Wajong": "banenafspraak", "leerling": "pro-vso"])
        #expect(
            try round.followed().placements == [
                "K-014 participatiewet 2024-02-01/2024-05-31 32.0000", "K-015 ww 2024-02-15/2024-04-30 24.5000",
                "K-016 banenafspraak 2024-03-01/2024-06-30 36.0000", "K-017 pro-vso 2024-03-01/2024-05-31 28.0000",
            ])
    }

    @Test func `an English list takes one answer, and the names of blocks are blocks`() throws {
        let round = try BookkeeperRound(
            "Participant,Benefit,Started,Left,Contract hours,Site",
            "P1001,Municipal benefit,2024-02-01,2024-05-31,32,North",
            "P1002,unemployment insurance,2024-02-15,ongoing,24,North",
            "P1003,apprentice,2024-03-01,2024-06-30,36,South")
        #expect(
            round.maps == [
                "Participant=person", "Benefit=block", "Started=from", "Left=to", "Contract hours=hours per week",
            ])
        #expect(round.cells == ["4 Benefit"])
        #expect(round.words == ["apprentice": "bbl"])
        #expect(
            try round.followed().placements == [
                "P1001 participatiewet 2024-02-01/2024-05-31 32.0000", "P1002 ww 2024-02-15/2024-06-30 24.0000",
                "P1003 bbl 2024-03-01/2024-06-30 36.0000",
            ])
    }

    @Test func `a list with lines above it and a total below takes one answer`() throws {
        let round = try BookkeeperRound(
            "Overzicht inzet social return;;;;", "Opdracht onderhoud;;;;", ";;;;",
            "Deelnemer;Regeling;Begindatum;Einddatum;Uren per week", "D-1;Bijstand;01-02-2024;31-05-2024;32",
            "D-2;WIA;15-02-2024;30-04-2024;24", "D-3;BBL-plek;01-03-2024;31-02-2024;zestien", "Totaal;;;;92")
        #expect(round.maps == ["Deelnemer=person", "Regeling=block"])
        #expect(
            round.cells == ["5 Regeling", "7 Regeling", "7 Einddatum", "7 Uren per week"], "\(round.problems)")
        #expect(round.words == ["Bijstand": "participatiewet", "BBL-plek": "bbl"])
    }

    @Test func `a list with a total below is read once it is mended as the answer says`() throws {
        let round = try BookkeeperRound(
            "Overzicht inzet social return;;;;", "Opdracht onderhoud;;;;", ";;;;",
            "Deelnemer;Regeling;Begindatum;Einddatum;Uren per week", "D-1;Bijstand;01-02-2024;31-05-2024;32",
            "D-2;WIA;15-02-2024;30-04-2024;24", "Totaal;;;;56")
        #expect(
            try round.followed().placements == [
                "D-1 participatiewet 2024-02-01/2024-05-31 32.0000", "D-2 wia 2024-02-15/2024-04-30 24.0000",
            ])
    }

    @Test func `a list of nothing but own columns, with kinds of benefit under "Soort" and "lopend", takes one answer`()
        throws
    {
        let round = try BookkeeperRound(
            "Nr;Code;Soort;Gestart;Gestopt;Contract uren;Loonkosten", "1;AB12;WW;01-02-2024;lopend;32;1200,50",
            "2;AB13;WIA;15-02-2024;31-05-2024;24;2200,50", "3;AB14;P-wet;01-03-2024;lopend;36;3200,50")
        #expect(
            round.maps == [
                "Code=person", "Soort=block", "Gestart=from", "Gestopt=to", "Contract uren=hours per week",
            ])
        #expect(round.cells == ["4 Soort"])
        #expect(
            try round.followed().placements == [
                "AB12 ww 2024-02-01/2024-06-30 32.0000", "AB13 wia 2024-02-15/2024-05-31 24.0000",
                "AB14 participatiewet 2024-03-01/2024-06-30 36.0000",
            ])
        #expect(try round.followed().notes.contains("no column says what the rows are: each is read as a placement"))
    }

    @Test func `two columns of days without telling names are the first and last days by their order`() throws {
        let round = try BookkeeperRound(
            "Kandidaatcode;Bouwblok;Datum A;Datum B;Uren per week;Geboekt",
            "K-1;ww;31-05-2024;01-02-2024;32;05-06-2024", "K-2;wia;30-04-2024;15-02-2024;24;01-01-2024")
        #expect(round.maps == ["Datum B=from", "Datum A=to"])
        #expect(try round.followed().placements.count == 2)
    }

    @Test
    func `columns of days that lie in no order are not proposed, and no list without hints is called one of people`()
        throws
    {
        let round = try BookkeeperRound(
            "Kandidaatcode;Bouwblok;Dag A;Dag B;Uren per week", "K-1;ww;31-05-2024;01-02-2024;32",
            "K-2;wia;15-02-2024;30-04-2024;24")
        #expect(round.maps == [])
        #expect(round.problems[0].message.hasPrefix("the header has no column \"kind\""))
        #expect(
            round.problems.compactMap { $0.message.firstMatch(of: /no column "([^"]+)"/).map { String($0.output.1) } }
                == ["kind", "from", "to"])
        let other = try BookkeeperRound("Kleur;Smaak;Dag", "rood;zoet;15-02-2024")
        #expect(other.problems.count == 1)
    }

    @Test func `a column "Soort" of kinds is one of kinds, and payments beside blocks are not taken for payments`()
        throws
    {
        let kinds = try BookkeeperRound("Soort;Leverancier;Bedrag;Datum", "betaling;Acme BV;twee;15-02-2024")
        #expect(kinds.problems.map(\.cause) == [.numberUnreadable])
        let blocks = try BookkeeperRound(
            "Soort;Leverancier;Bedrag;Datum", "social-purchase;Acme BV;2,00;15-02-2024")
        #expect(blocks.problems.map(\.cause) == [.columnMissing])
        #expect(blocks.problems[0].message.hasPrefix("the header has no column \"kind\""))
    }

    @Test(arguments: [
        ["Deelnemernummer", "Soort uitkering", "In dienst", "Uit dienst", "Uren p/w"],
        ["Persoonscode", "Bouwblok", "Begindatum", "Einddatum", "Uren per week (contract)"],
        ["Kandidaatcode", "Blok", "Datum in dienst", "Datum uit dienst", "Arbeidsduur per week"],
        ["Participant ID", "Benefit type", "Start date", "Leaving date", "Contracted hours per week"],
        ["Candidate ref", "Building block", "Date of joining", "Date of leaving", "Hours p/w"],
    ])
    func `a list whose headers say plainly what they hold is taken at once`(header: [String]) throws {
        let text = header.joined(separator: ";") + "\nK-1;ww;15-02-2024;31-05-2024;32"
        let reading = ReportReader.read(Array(text.utf8), name: "a.csv", in: try BookkeeperRound.context())
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading.problems.map(\.description))")
            return
        }
        #expect(content.placements == ["K-1 ww 2024-02-15/2024-05-31 32.0000"])
    }

    @Test func `invoices with days and hours are asked for what payments need`() throws {
        let round = try BookkeeperRound(
            "Leverancier;Startdatum;Einddatum;Contracturen;Bedrag;Geboekt",
            "Acme BV;01-02-2024;31-03-2024;120;2000,00;15-04-2024")
        #expect(round.problems.count == 1)
        #expect(
            round.problems[0].message.hasPrefix("the header has no column \"date\", and a list of payments needs it"))
    }

    @Test func `codes under "Naam" are proposed as people, and names there are refused`() throws {
        let header = "Naam;Bouwblok;Van;Tot;Uren per week"
        let codes = try BookkeeperRound(header, "k-1;ww;15-02-2024;31-05-2024;32")
        #expect(codes.maps == ["Naam=person"])
        #expect(codes.cells == [])
        #expect(try codes.followed().placements == ["k-1 ww 2024-02-15/2024-05-31 32.0000"])
        let names = try BookkeeperRound(header, "Jan Jansen;ww;15-02-2024;31-05-2024;32")
        #expect(names.maps == [])
        #expect(names.problems.map(\.cause) == [.columnMissing, .columnMissing, .personNamed])
    }

    @Test func `row numbers, invoices and towns are not proposed as people, nor hours a month for those of a week`()
        throws
    {
        let round = try BookkeeperRound(
            "Nr;Factuurcode;Plaats;Bouwblok;In dienst;Uit dienst;Uren per maand",
            "1;F-1;Zeist;ww;01-02-2024;31-05-2024;120",
            "2;F-2;Zeist;wia;15-02-2024;30-04-2024;90")
        #expect(round.maps == [])
        #expect(round.problems.count == 3)
    }
}
