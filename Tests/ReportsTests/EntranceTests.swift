import Contracts
import Tables
import Testing

@testable import Reports

/// What a sender is told to do besides mending the file, by the way the file came in.
@Suite struct EntranceTests {
    private static let files: [(kind: String, bytes: [UInt8])] = {
        let texts = [
            ("column", "Leverancier,Uit & in,Datum\n12345678,10.50,2024-02-01"),
            ("days", "payee,amount,date\n12345678,1.00,02/03/2024"),
            ("table", "payee,amount,date\n12345678,1.00,2024-02-01\n\nSupplier,Amount,Date\n12345679,2.00,2024-02-01"),
            ("none", "payee,amount,date\n"), ("sentence", "Geen betalingen in deze periode\n"),
        ]
        return texts.map { ($0.0, Array($0.1.utf8)) }
    }()

    private static let remedies: [(kind: String, entrance: Entrance, words: String)] = [
        ("column", .commandLine, "rename it to \"amount\" or send the file with --map 'Uit & in=amount'"),
        ("column", .http, "rename it to \"amount\" or send it again with map=Uit%20%26%20in%3Damount in the address"),
        ("column", .inbox, "or ask the council to have \"Uit & in\" read as amount in your files"),
        ("days", .commandLine, ", or send the file with --dates dd/mm/yyyy or --dates mm/dd/yyyy"),
        ("days", .http, ", or send it again with dates=dd/mm/yyyy or dates=mm/dd/yyyy in the address"),
        ("days", .inbox, ", or let the council send it in and tell it which holds, dd/mm/yyyy or mm/dd/yyyy"),
        ("table", .commandLine, "or name the one table that is the report with --table, and the others are left out"),
        (
            "table", .http,
            "or name the one table that is the report with table= in the address, and the others are left out"
        ),
        ("table", .inbox, "or send the one table that is the report as a file of its own"),
        (
            "none", .commandLine,
            "if there is nothing to report, run: clausewatch report nil 'C-1' 2024-01-01/2024-06-30"
        ),
        ("none", .http, "if there is nothing to report, send these two lines as the file: kind, and below it nil"),
        (
            "sentence", .http,
            "send these two lines as the file: kind, and below it nil; if this row is about something that happened, "
                + "fill in its other cells"
        ),
        (
            "sentence", .inbox,
            "drop a text file of two lines, kind and below it nil, named C-1__2024-01-01_2024-06-30__nil.csv; if "
                + "this row is about something that happened, fill in its other cells"
        ),
    ]

    private func told(_ kind: String, by entrance: Entrance) throws -> String {
        var choices = ReadingChoices()
        choices.entrance = entrance
        let bytes = try #require(Self.files.first { $0.kind == kind }).bytes
        let reading = ReportReader.read(bytes, name: "a.csv", choices: choices, in: try ReportSample.context())
        return reading.problems.map(\.message).joined(separator: "\n")
    }

    @Test(arguments: remedies)
    func `the remedy is what a sender can do by that way`(kind: String, entrance: Entrance, words: String) throws {
        let told = try told(kind, by: entrance)
        #expect(told.hasSuffix(words), "\(told)")
        #expect(entrance == .commandLine || !told.contains("--"), "\(told)")
    }

    @Test func `the period that holds the days is named by what each way has for it`() throws {
        let period = try #require(Period("2024-07-01/2024-12-31"))
        let told = [Entrance.commandLine, .http, .inbox].map { $0.reporting(on: period, contract: "C/1") }
        #expect(
            told == [
                "send it with --period 2024-07-01/2024-12-31",
                "send it to /contracts/C%2F1/reports/2024-07-01..2024-12-31",
                "drop it in the folder C%2F1/2024-07-01_2024-12-31",
            ])
    }

    @Test func `lines that are meant in two periods are said to be so by each way`() {
        #expect(Entrance.commandLine.repeating == "send it with --repeat")
        #expect(
            Entrance.http.repeating == "send it again with repeat=true in the address under a new Idempotency-Key")
        #expect(Entrance.inbox.repeating == "ask the council")
    }

    @Test(arguments: [
        "kind,payee,amount,date\nGeen betalingen in deze periode,,,", "payee,amount,date\nNo payments this period,0,",
        "payee,amount,date\n,,\nGeen betalingen in deze periode", "Leverancier,Bedrag,Datum\nn.v.t.,-,-",
        "No payments in this period", "payee,amount,date\nnil,,", "kind,payee,amount,date\npayment,Geen,0.00,",
        "Leverancier;Bedrag;Datum\nniets te rapporteren;;", "Leverancier;Bedrag;Datum\nnihil;;",
        "Leverancier;Omschrijving;Datum;Bedrag\nN.v.t.;;;0,00", "kind,payee,amount,date\nno activity,,,",
        "Crediteur;Uitgekeerd;Datum betaald\nGeen;0,00;31-07-2026",
        "Leverancier;Bedrag;Datum\nNiets te rapporteren;;\nTotaal;0,00;",
        "Leverancier;Bedrag;Datum;Periode;Contract\nN.v.t.;0,00;;H1 2024;C-1",
        "Wij hebben in deze periode niets te rapporteren.",
        "Leverancier;Bedrag;Datum\nEr zijn geen betalingen gedaan;;",
    ])
    func `a lone sentence that nothing happened is led to the nil report and to nothing else`(text: String) throws {
        let found = ReportReader.read(Array(text.utf8), name: "a.csv", in: try ReportSample.context()).problems
        #expect(found.map(\.cause) == [.nothingFound])
        #expect(found[0].value != nil)
    }

    @Test(arguments: [
        "payee name,amount,date\nNo 5 Cleaning Ltd,,2024-02-01", "payee name,amount,date\nGeen BV,12.00,",
        "payee,amount,date\nGeen,,\n12345678,1.00,", "remark,kind,payee\nNo payments,nil,",
        "payee name,amount,date\nNoordman BV,,", "payee name,amount,date\nGeen,,\nTotal,12.00,",
        "payee name,amount,date\nBouwmij Geen Gedoe BV,,2024-02-01",
    ])
    func `what says something besides, or says nil itself, is read as it stands`(text: String) throws {
        let found = ReportReader.read(Array(text.utf8), name: "a.csv", in: try ReportSample.context()).problems
        #expect(!found.contains { $0.cause == .nothingFound }, "\(found)")
    }

    @Test func `what is said of a file is the same in words, in whatever order it was said`() throws {
        let words = [
            ("map", "B=date"), ("numbers", "comma"), ("dates", "excel-1904"), ("header", "3-4"), ("table", "2"),
            ("delimiter", "tab"), ("map", "A=amount"), ("encoding", "cp850"), ("sheet", "Payments"),
        ].map { (name: $0.0, text: $0.1) }
        let choices = try ReadingChoices(words: words)
        #expect(
            choices.reading == "sheet=Payments, delimiter=tab, header=3-4, table=2, encoding=cp850, dates=excel-1904, "
                + "numbers=comma, map=A=amount, map=B=date")
        #expect(try ReadingChoices(words: choices.words).reading == choices.reading)
        #expect(ReadingChoices().reading == nil)
    }
}
