import Tables
import Testing

@Suite struct HeaderBlockTests {
    @Test func `a line that names groups of columns is joined with the line below`() throws {
        let table = try Table.read(
            """
            ,Payment,,Supplier,
            Date,Net,Gross,Name,Town
            2024-01-01,1.00,1.20,Acme,Leeds
            2024-01-02,2.00,2.40,Beta,York
            """)
        #expect(table.header == ["Date", "Payment Net", "Gross", "Supplier Name", "Town"])
        #expect(table.summary.headerRows == 1...2)
        #expect(table.numbers == [3, 4])
        #expect(table.summary.notes == ["The header spans rows 1 to 2."])
    }

    @Test func `a line that goes on below blank names is joined with the line above`() throws {
        let table = try Table.read(
            """
            Spend of the month,,,
            Supplier,Amount,,Date
            ,Net,Gross,
            Acme,1.00,1.20,2024-01-01
            """)
        #expect(table.header == ["Supplier", "Amount Net", "Gross", "Date"])
        #expect(table.summary.headerRows == 2...3)
        #expect(table.summary.preambleRows == 1)
        #expect(table.texts == [["Acme", "1.00", "1.20", "2024-01-01"]])
    }

    @Test func `a row of units that comes again by itself is data, and no line of the header`() throws {
        let rows = "ja;nee\nnee;nee\nja;ja\nja;nee\n"
        let table = try Table.read("Lokaal;Klein\n" + rows)
        #expect(table.header == ["Lokaal", "Klein"])
        #expect(table.numbers == [2, 3, 4, 5])
        let paged = try Table.read("Duur;Bedrag\nuur;EUR\n1;5\n2;6\nDuur;Bedrag\nuur;EUR\n3;7\n")
        #expect(paged.header == ["Duur uur", "Bedrag EUR"])
        #expect(paged.texts == [["1", "5"], ["2", "6"], ["3", "7"]])
    }

    @Test func `lines within a header cell are joined by a blank`() throws {
        let table = try Table.read("Supplier,\"Amount\r\nnet\",\"Date\npaid\"\nAcme,1.00,2024-01-01\n")
        #expect(table.header == ["Supplier", "Amount net", "Date paid"])
    }

    @Test func `rows of text below a whole header are data`() throws {
        let table = try Table.read("Supplier,Category,Town\nService Ltd,,York\nSupply Ltd,Payment,Leeds\n")
        #expect(table.summary.headerRows == 1...1)
        #expect(table.numbers == [2, 3])
    }

    @Test func `the rows that a caller names are joined whatever they hold`() throws {
        let table = try Table.read("2024,2025\nA,B\nx,y\n", options: .init(header: .rows(1...2)))
        #expect(table.header == ["2024 A", "2025 B"])
        #expect(table.texts == [["x", "y"]])
    }

    @Test func `each line of a header that comes again is marked`() throws {
        let head = "Supplier,Amount,,Date\n,Net,Gross,\n"
        let table = try Table.read(head + "A,1.00,1.20,2024-01-01\n" + head + "B,2.00,2.40,2024-01-02\n")
        #expect(table.summary.markedRows.map(\.kind) == [.repeatedHeader, .repeatedHeader])
        #expect(table.numbers == [3, 6])
    }

    @Test func `a header of two whole lines that comes again soon is still one`() throws {
        let header = "Supplier,Payment,Payment\nName,Amount,Date\n"
        let table = try Table.read(
            header + "A,1.00,2025-01-01\nB,2.00,2025-01-02\n" + header + "C,3.00,2025-01-03\n")
        #expect(table.header == ["Supplier Name", "Payment Amount", "Payment Date"])
        #expect(table.numbers == [3, 4, 7])
        #expect(table.summary.markedRows.map(\.number) == [5, 6])
    }

    @Test func `a header may hold years`() throws {
        let table = try Table.read("Supplier,2024,2025\nA,1.50,2.50\n")
        #expect(table.header == ["Supplier", "2024", "2025"])
    }

    private static let amounts = "Acme;12345678;13-01-2025;100,00\nBeta;87654321;14-01-2025;200,00\n"

    @Test(arguments: [
        (
            "Leverancier;KvK;Datum;Bedrag\n;;(dd-mm-jjjj);(EUR)\n",
            ["Leverancier", "KvK", "Datum (dd-mm-jjjj)", "Bedrag (EUR)"]
        ),
        ("Leverancier;KvK;Datum;Bedrag\n;;;EUR\n", ["Leverancier", "KvK", "Datum", "Bedrag EUR"]),
        (
            "Leverancier;KvK;Datum;Bedrag\n[naam];[8 cijfers];[dd-mm-jjjj];[€]\n",
            ["Leverancier [naam]", "KvK [8 cijfers]", "Datum [dd-mm-jjjj]", "Bedrag [€]"]
        ),
        (
            "Partij;;Betaling;\nLeverancier;KvK;Datum;Bedrag\n;;;excl. btw\n",
            ["Partij Leverancier", "KvK", "Betaling Datum", "Bedrag excl. btw"]
        ),
        (
            "Gegevens A;;Gegevens B;\nLeverancier;KvK;Datum;Bedrag\n",
            ["Gegevens A Leverancier", "KvK", "Gegevens B Datum", "Bedrag"]
        ),
        (";;Kosten;\nLeverancier;KvK;Datum;Bedrag\n", ["Leverancier", "KvK", "Kosten Datum", "Bedrag"]),
        (
            "Naam van;Nummer;Datum van;Bedrag\nleverancier;KvK;betaling;excl. btw\n",
            ["Naam van leverancier", "Nummer KvK", "Datum van betaling", "Bedrag excl. btw"]
        ),
        (
            "Leverancier;Leverancier;Betaling;Betaling\nNaam;KvK;Datum;Bedrag\n",
            ["Leverancier Naam", "Leverancier KvK", "Betaling Datum", "Betaling Bedrag"]
        ),
        ("Leverancier;KvK;Datum;Bedrag\n(1);(2);(3);(4)\n", ["Leverancier", "KvK", "Datum", "Bedrag"]),
        ("Leverancier;KvK;Datum;Bedrag\n1;2;3;4\n", ["Leverancier", "KvK", "Datum", "Bedrag"]),
        ("Overzicht;;;\nLeverancier;KvK;Datum;Bedrag\n", ["Leverancier", "KvK", "Datum", "Bedrag"]),
        ("Aannemer:;Zuid BV;;\nLeverancier;KvK;Datum;Bedrag\n", ["Leverancier", "KvK", "Datum", "Bedrag"]),
    ])
    func `every line of a header is found and the rows stay whole`(head: String, names: [String]) throws {
        let table = try Table.read(head + Self.amounts)
        #expect(table.header == names)
        #expect(
            table.texts == [
                ["Acme", "12345678", "13-01-2025", "100,00"], ["Beta", "87654321", "14-01-2025", "200,00"],
            ])
        #expect(table.summary.ownNames.count == 4)
    }

    @Test(arguments: [
        ("Leverancier;2024;2025\n", ["Leverancier", "2024", "2025"]),
        (
            "Partij;2024;;2025;\n;Budget;Werkelijk;Budget;Werkelijk\n",
            ["Partij", "2024 Budget", "Werkelijk", "2025 Budget", "Werkelijk"]
        ),
        ("Leverancier;31-01-2025;28-02-2025\n", ["Leverancier", "31-01-2025", "28-02-2025"]),
        ("Leverancier;Q1 2025;Q2 2025\n", ["Leverancier", "Q1 2025", "Q2 2025"]),
        ("Leverancier;jan-25;feb-25\n", ["Leverancier", "jan-25", "feb-25"]),
    ])
    func `years, periods and days may name columns of numbers`(head: String, names: [String]) throws {
        let row = names.dropFirst().indices.map { "\($0)000" }.joined(separator: ";")
        let table = try Table.read(head + "Acme;\(row)\nBeta;\(row)\n")
        #expect(table.header == names)
        #expect(table.numbers.count == 2)
    }

    @Test(arguments: ["1;2;3;4", "Gamma;nvt;onbekend;n.v.t.", "Gamma;EUR;;"])
    func `a row that only looks like a line of the header is data`(row: String) throws {
        let table = try Table.read(
            "Nr;KvK;Datum;Bedrag\n\(row)\n2;12345678;13-01-2025;1,50\n3;12345678;14-01-2025;2,50\n")
        #expect(table.header == ["Nr", "KvK", "Datum", "Bedrag"])
        #expect(table.numbers == [2, 3, 4])
    }

    @Test func `own names leave groups and units away`() throws {
        let table = try Table.read("Partij;;Betaling;\nNaam;KvK;Datum;Bedrag\n;;;(EUR)\n" + Self.amounts)
        #expect(table.summary.headerRows == 1...3)
        #expect(table.summary.ownNames == ["Naam", "KvK", "Datum", "Bedrag"])
    }

    @Test func `a lone line above a header that comes again ends its page`() throws {
        let table = try Table.read(
            "Supplier;Amount;Date\nA;1,50;13-01-2025\nPage 1;;\nSupplier;Amount;Date\nB;2,50;14-01-2025\n")
        #expect(table.summary.markedRows.map(\.kind) == [.footer, .repeatedHeader])
        #expect(table.numbers == [2, 5])
    }
}
