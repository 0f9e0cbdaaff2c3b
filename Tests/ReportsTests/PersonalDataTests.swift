import Reports
import Testing

/// What tells who a person is has no place in a report, in whichever column it stands.
@Suite struct PersonalDataTests {
    private static let placement = "kind,person,block,from,to,hours per week"

    /// A file, the causes it is refused for with the column of each, and the texts that must not be repeated.
    struct Case: Sendable, CustomTestStringConvertible {
        var lines: [String]
        var found: [String]
        var secrets: [String] = []

        var testDescription: String { lines.joined(separator: " / ") }
    }

    private static func people(_ column: String, _ cells: String...) -> [String] {
        [placement + "," + column]
            + cells.enumerated().map { "placement,k-\($0),participatiewet,2024-02-01,2024-03-31,24,\($1)" }
    }

    private static func money(_ column: String, _ cells: String...) -> [String] {
        ["kind,payee,amount,date," + column]
            + cells.enumerated().map { "payment,12345678,\($0 + 1).50,2024-02-01,\($1)" }
    }

    static let refused: [Case] = [
        Case(lines: people("Geboortedatum", "1990-05-17"), found: ["personalColumn Geboortedatum"], secrets: ["1990"]),
        Case(lines: people("Date of birth", "17/05/1990"), found: ["personalColumn Date of birth"], secrets: ["1990"]),
        Case(lines: people("BSN", "7"), found: ["personalColumn BSN"]),
        Case(lines: people("Achternaam", "Voorbeeld"), found: ["personalColumn Achternaam"], secrets: ["Voorbeeld"]),
        Case(lines: people("First name", "Sample"), found: ["personalColumn First name"], secrets: ["Sample"]),
        Case(lines: people("Medewerker", "Voor Beeld"), found: ["personalColumn Medewerker"], secrets: ["Beeld"]),
        Case(lines: people("Adres", "Plein 1"), found: ["personalColumn Adres"], secrets: ["Plein"]),
        Case(lines: people("Telefoon", "0612345678"), found: ["personalColumn Telefoon"], secrets: ["0612345678"]),
        Case(lines: people("Naam", "Voor Beeld"), found: ["personNamed Naam"], secrets: ["Beeld"]),
        Case(lines: people("Contact", "some.body@example.org"), found: ["emailAddress Contact"], secrets: ["example"]),
        Case(lines: money("scope", "mail some.body@example.org"), found: ["emailAddress scope"], secrets: ["example"]),
        Case(lines: money("payee name", "a@example.org"), found: ["emailAddress payee name"], secrets: ["example"]),
        Case(lines: people("Ref", "AB 12 34 56 C"), found: ["citizenNumber Ref"], secrets: ["12 34"]),
        Case(lines: money("scope", "mail a@example.org."), found: ["emailAddress scope"], secrets: ["example"]),
        Case(lines: money("scope", "@plein b@example.org"), found: ["emailAddress scope"], secrets: ["example"]),
        Case(lines: people("Remark", "bsn 123456782 12-03-2026"), found: ["citizenNumber Remark"], secrets: ["3456"]),
        Case(lines: people("Remark", "sofinr 123456782"), found: ["citizenNumber Remark"], secrets: ["3456"]),
        Case(
            lines: people("Contactpersoon", "Voor Beeld"), found: ["personalColumn Contactpersoon"], secrets: ["Voor"]),
        Case(lines: people("Remark", "some.body＠example.org"), found: ["emailAddress Remark"], secrets: ["some"]),
        Case(lines: people("Remark", "some.body﹫example．org"), found: ["emailAddress Remark"], secrets: ["some"]),
        Case(lines: people("Remark", "ＡＢ１２３４５６Ｃ"), found: ["citizenNumber Remark"], secrets: ["１２"]),
        Case(lines: people("Uitvoerder", "Jan de Voorbeeld"), found: ["personalColumn Uitvoerder"], secrets: ["Jan"]),
        Case(lines: money("Uitvoerder", "Voor Beeld"), found: ["personalColumn Uitvoerder"], secrets: ["Beeld"]),
        Case(
            lines: money("Uitvoerder", "Heijmans", "V. Beeld"), found: ["personalColumn Uitvoerder"],
            secrets: ["Beeld"]),
        Case(lines: money("Uitvoerder", "dhr. Voorbeeld"), found: ["personalColumn Uitvoerder"], secrets: ["dhr"]),
        Case(lines: people("Mentor", "ja", "K. Beeld"), found: ["personalColumn Mentor"], secrets: ["Beeld"]),
        Case(lines: people("Mentor", "Beeld"), found: ["personalColumn Mentor"], secrets: ["Beeld"]),
        Case(lines: people("Jobcoach", "Restart", "K.Beeld"), found: ["personalColumn Jobcoach"], secrets: ["Beeld"]),
        Case(lines: money("Akkoord door", "Beeld"), found: ["personalColumn Akkoord door"], secrets: ["Beeld"]),
        Case(lines: money("Opgesteld_door", "k. beeld"), found: ["personalColumn Opgesteld_door"], secrets: ["beeld"]),
        Case(lines: money("Approved by", "Voor Beeld"), found: ["personalColumn Approved by"], secrets: ["Beeld"]),
        Case(lines: money("Ingediend door", "mw. De Beeld"), found: ["personalColumn Ingediend door"], secrets: ["mw"]),
        Case(
            lines: people("Naam begeleider", "Voor Beeld"), found: ["personalColumn Naam begeleider"],
            secrets: ["Voor B"]),
        Case(
            lines: people("Begeleider (naam)", "Beeld"), found: ["personalColumn Begeleider (naam)"],
            secrets: ["Beeld"]),
        Case(
            lines: money("Contactpersoon opdrachtgever", "Beeld"),
            found: ["personalColumn Contactpersoon opdrachtgever"], secrets: ["Beeld"]),
        Case(
            lines: people("Leidinggevende", "Teamleider Beeld"), found: ["personalColumn Leidinggevende"],
            secrets: ["Beeld"]),
        Case(
            lines: people("Persoon/medewerker", "mw. De Beeld"), found: ["personalColumn Persoon/medewerker"],
            secrets: ["Beeld"]),
        Case(
            lines: money("Uitvoerder/monteur", "Acme", "\"Beeld, K.\""), found: ["personalColumn Uitvoerder/monteur"],
            secrets: ["Beeld"]),
        Case(
            lines: money("Uitvoerder", "Acme / K. de Voor-Beeld"), found: ["personalColumn Uitvoerder"],
            secrets: ["Beeld"]),
        Case(lines: money("Uitvoerder", "J. Bouwman"), found: ["personalColumn Uitvoerder"], secrets: ["Bouwman"]),
        Case(lines: money("Monteur", "Beeld K.J."), found: ["personalColumn Monteur"], secrets: ["Beeld"]),
        Case(lines: people("Full name", "Beeld"), found: ["personalColumn Full name"], secrets: ["Beeld"]),
        Case(lines: money("Voorman", "Beeld"), found: ["personalColumn Voorman"], secrets: ["Beeld"]),
        Case(lines: people("Remark", "bsn 111.222.333"), found: ["citizenNumber Remark"], secrets: ["111.222"]),
        Case(
            lines: people("Nr", "111222333", "123456782", "100000009"), found: ["personalColumn Nr"],
            secrets: ["111222333"]),
    ]

    @Test(arguments: refused) func `what tells who a person is is refused by its column and not repeated`(
        _ item: Case
    ) throws {
        guard case .refused(let problems) = try ReportSample.read(item.lines.joined(separator: "\n")) else {
            Issue.record("accepted")
            return
        }
        #expect(
            problems.filter { $0.severity == .error }.map { "\($0.cause?.rawValue ?? "") \($0.column ?? "")" }
                == item.found)
        for problem in problems {
            #expect(problem.value == nil)
            #expect(problem.message.contains("pseudonym such as k-93af01"))
            for secret in item.secrets { #expect(!problem.description.contains(secret), "\(problem)") }
        }
    }

    static let taken: [[String]] = [
        people("Medewerker", "emp-0017"), people("Medewerkers", "Voor Beeld"), people("Geboortedatum", ""),
        people("Nr", "111222333", "123456782", "100000011"), people("Nr", "111222333", "123456782"),
        people("Ref", "AB 12 34 56 E"), people("Ref", "GB123456A"), people("Remark", "bsn bekend"),
        people("Remark", "order 111222333"), people("Remark", "paid @ 12.50"), people("Remark", "paid 3@5.00"),
        people("RSIN", "111222333"),
        money("Uitvoerder", "Voorbeeld Bouw B.V.", "Acme", "Ploeg Noord", "De Zon", "Infra Zuid", "team 3"),
        money("Uitvoerder", "Jansen B.V.", "K. Jansen & Zn. Bouw", "V.O.F. De Boer", "B.A.M.", "Stichting Jan Jansen"),
        people("Mentor", "ja", "nee", "n.v.t."), people("Begeleider", "M-004", "P-0012", "k3j9x"),
        people("Leidinggevende", "Teamleider", "manager inkoop", "Hoofd Uitvoering", "afdeling duurzaam bouwen"),
        money("Akkoord door", "Gemeente Utrecht", "directie", "opdrachtgever", "Voorbeeld Bouw B.V."),
        money("Jobcoach", "Restart", "Werkbedrijf Oost B.V."), money("Functie begeleider", "Voor Beeld"),
        people("Aantal begeleiders", "Voor Beeld"), money("Door", "Voor Beeld"), money("Opgesteld door", "2024-02-01"),
        people("Remark", "＠home"), money("Uitvoerder", ""), money("Adres", "Plein 1"), money("Telefoon", "0612345678"),
        money("Naam", "Voor Beeld"),
        money("invoice", "AB123456C"), money("RSIN", "111222333", "123456782", "100000009"),
        money("Ordernummer", "111222333", "123456782", "100000009"),
        money("KvK vestiging", "12345678", "23456789", "34567890"),
    ]

    @Test(arguments: taken) func `numbers, addresses and names that are no person's are taken`(_ lines: [String]) throws
    {
        if case .refused(let problems) = try ReportSample.read(lines.joined(separator: "\n")) {
            Issue.record("refused: \(problems)")
        }
    }

    @Test(arguments: [
        "Beeld", "K.Beeld", "k.beeld", "voor.beeld", "Beeld,K.", "Voor-Beeld", "DeBeeld", "D'Beeld", "K.de.Beeld",
        "K.VOORBEELD",
    ])
    func `a name in place of a pseudonym is refused and not repeated`(name: String) throws {
        let lines = [Self.placement, "placement,\"\(name)\",participatiewet,2024-02-01,2024-03-31,24"]
        guard case .refused(let problems) = try ReportSample.read(lines.joined(separator: "\n")) else {
            Issue.record("accepted")
            return
        }
        #expect(problems.map(\.cause) == [.personalData])
        #expect(problems[0].description.contains("letters and capitals as names have them; write a pseudonym"))
        #expect(!problems[0].description.contains(name))
    }

    @Test(arguments: [
        "P-0012", "k3j9x", "k-93af01", "deadbeef", "abcdef", "KJB", "Deelnemer-A", "Kand-A", "persoon-b", "Jan01",
        "k-ab", "3f2a9c",
    ])
    func `a code that tells nobody is taken for a pseudonym`(code: String) throws {
        let content = try ReportSample.accepted(
            Self.placement, "placement,\(code),participatiewet,2024-02-01,2024-03-31,24")
        #expect(content.lines.count == 1)
    }

    @Test(arguments: ["some.body@example.org", "some.body＠example.org", "bsn 123456782"])
    func `a column named by what tells who a person is is refused and its name not repeated`(name: String) throws {
        for header in ["payee,amount,date,\(name)", "payee,Bedrag in duizenden,\(name)"] {
            let width = header.split(separator: ",").count
            let file = ReportFile.text(
                header + "\n" + ["12345678", "1.50", "2024-02-01", "x"].prefix(width).joined(separator: ","))
            guard case .refused(let problems) = try file.read() else {
                Issue.record("accepted")
                return
            }
            #expect(problems.contains { $0.columnNumber == width && $0.row == 1 && $0.column == nil }, "\(problems)")
            for problem in problems {
                #expect(!problem.description.contains("some"))
                #expect(!problem.description.contains("12345678"))
            }
        }
    }

    @Test func `columns of people are told together with the columns that are missing`() throws {
        let found = try ReportSample.refused(
            "person,BSN,Achternaam,Adres,block", "k-1,123456782,Voorbeeld,Plein 1,participatiewet")
        #expect(
            Set(found.compactMap { problem in problem.cause.map { "\($0) \(problem.column ?? "")" } }) == [
                "columnMissing ", "personalColumn BSN", "personalColumn Achternaam", "personalColumn Adres",
            ])
    }

    @Test func `a firm that was paid and stands in another column too is no person`() throws {
        let content = try ReportSample.accepted(
            "Supplier,Uitvoerder,Amount,Date", "Van Dijk,Van Dijk,1.00,2024-02-01", "De Boer,De Boer,2.00,2024-02-01")
        #expect(content.lines.count == 2)
    }

    @Test func `a cell refused for something else does not repeat a person's address either`() throws {
        guard
            case .refused(let problems) = try ReportSample.read(
                "kind,payee,amount,date\npayment,12345678,a@example.org,2024-02-01")
        else {
            Issue.record("accepted")
            return
        }
        #expect(problems.contains { $0.cause == .numberUnreadable })
        for problem in problems { #expect(!problem.description.contains("example")) }
    }

    @Test(arguments: ["Tests/Fixtures/reports", "Tests/Fixtures/contractors", "Config/demo/reports"])
    func `no file of contractors as they send them is taken for personal data`(folder: String) throws {
        let files = try Fixture.files(in: folder).filter { !$0.name.hasSuffix(".txt") && !$0.name.hasSuffix(".md") }
        #expect(files.count > 8)
        for (name, bytes) in files {
            let reading = ReportReader.read(bytes, name: name, in: try ReportSample.context(scheme: "NL-KVK"))
            guard case .refused(let problems) = reading else { continue }
            let personal: Set<ProblemCause> = [.personalColumn, .personNamed, .emailAddress, .citizenNumber]
            #expect(!problems.contains { $0.cause.map(personal.contains) ?? false }, "\(name): \(problems)")
        }
    }
}
