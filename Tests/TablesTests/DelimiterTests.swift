import Tables
import Testing

@Suite struct DelimiterTests {
    @Test(arguments: [",", ";", "\t", "|"])
    func `each delimiter is found`(delimiter: String) throws {
        let text = [["Supplier", "Amount", "Date"], ["A", "1", "2024-01-01"], ["B", "2", "2024-01-02"]]
            .map { $0.joined(separator: delimiter) }.joined(separator: "\n")
        let table = try Table.read(text)
        #expect(table.summary.delimiter == delimiter)
        #expect(table.header == ["Supplier", "Amount", "Date"])
        #expect(table.texts == [["A", "1", "2024-01-01"], ["B", "2", "2024-01-02"]])
    }

    @Test(arguments: [
        // Decimal commas in every row.
        "Naam;Bedrag\nA;1,50\nB;2,75\nC;3,00\n",
        "Naam;Bedrag;Btw;Netto\nA;1,5;1,5;1,5\nB;2,5;2,5;2,5\n",
        // More decimal commas than semicolons, below names that say nothing.
        "Foo;Bar;Baz\n" + String(repeating: "1,5;2,5;3,5\n", count: 20),
        // Rows that end early, so that decimal commas agree in more of them.
        "VAT;Amount;Count\n1,5;2,5;3\n2,5;3,5\n4,5;5,5\n6,5\n7,5;8,5;9\n",
        // One row broken by a semicolon of its own.
        "Naam;Bedrag\n" + String(repeating: "A;1,50\n", count: 20) + "B; C;2,50\n",
        // A comma in every name.
        "Supplier;Amount\nSmith, Ltd;100\nJones, Ltd;200\n",
        // Commas within quotation marks.
        "Supplier;Amount\n\"a,b,c,d\";1\n\"e,f,g,h\";2\n",
        // A comma in every cell, and in every name.
        "Naam, adres;Bedrag, netto;Datum\nA, B;1,50;2025-01-01\nC, D;2,50;2025-01-02\n",
        // The same without a header.
        "Bakker, Zn;1,50\nJansen, P;2,75\nDe Vries, J.;3,00\n",
        // Names that say nothing, and a comma without a blank behind it.
        "Wie;Som;Wat\nJansen,P;1,50;x\nVries,J;2,75;y\n",
        "Jansen,P;a;b;c;1,50\nVries,J;d;e;f;2,75\n",
        // Rows that end early among commas in their texts.
        "Aantal;Foo, bar;Bedrag;Wie\nJansen,P;2025-05-04;36,41;Jansen,P\nS;2025-03-07;21,60\nW, U;2025-03-28;4,67;A, B\n"
            + "V, J.;2025-01-16;58,08\nW, U;2025-05-08;31.433,49;K 5,7\nA, B;2025-06-14;3,17;C, D\nW, U;2025-07-19\n",
        "21641,12;1\n85393,72\n40530,83;4366\n29378,97;1744;1201\n82.654,01;87;3623\n60.423,47;1989\n",
        // Words alone.
        "Klant;baz;Tekst\nKerkstraat 5,7;goed, beter, best;Weg 12, Utrecht\n\"x; y\";A|B;A|B\nK 5,7;Cafe;Bakker, Zn\n"
            + "Jansen,P;goed, beter, best;Jansen,P\n",
        // A title of one cell above.
        "Lijst van werk\nfoo;bar\nBakker, Zn;1,50\nJansen, P;2,75\n",
        // A preamble of sentences with commas.
        "Report, of suppliers, for you\nSupplier;Amount;Date\nA;1;2024-01-01\nB;2;2024-01-02\n",
    ])
    func `a semicolon is found among commas`(text: String) throws {
        #expect(try Table.read(text).summary.delimiter == ";")
    }

    @Test(arguments: [
        "Supplier,Amount,Codes\nA,1,a;b;c;d\nB,2,e;f;g;h\nC,3,i;j;k;l\n",
        "Supplier,Amount,Path\nA,1,a|b|c|d|e\nB,2,a|b|c|d|e\nC,3,a|b|c|d|e\n",
        "id,quantity\n1,2\n3,4\n5,6\n",
        "\"Supplier; name\",\"Amount; net\"\n\"A; B\",1\n\"C; D\",2\n",
        "Supplier\nA\nB\n",
        "1,2,3\n4,5,6\n",
        // Numbers side by side and lists in every row.
        "id,x,y,codes\n" + String(repeating: "1,2,3,a;b\n", count: 13),
        "Supplier, Amount, Codes\nA, 1, x;y\nB, 2, x;z\n",
        "what,who\ne;f,e;f\ne;f,a;b\nc;d,c;d\n",
        // A blank behind every comma, without a header.
        "2025-07-15, plain, 6207.34, a|b|c;d\n2025-12-20, a|b|c;e, \"21,513.00\", x\n2025-09-24, 3;4, 2640.48, 1468\n",
        "qux, what, foo, who\n1962, e;f, e;f, a;b\n704, e;f, e;f, a;b\n1538, e;f, a;b, c;d\n",
        // Semicolons in a title alone.
        "Report;2019\n\nfoo,bar\n1,2\n3,4\n",
    ])
    func `a comma is found among other marks`(text: String) throws {
        #expect(try Table.read(text).summary.delimiter == ",")
    }

    @Test func `lists of one length in nearly every row do not make a delimiter`() throws {
        let rows = (0..<50).map { "S\($0),\($0),a|b|c|d|e" }.joined(separator: "\n")
        let table = try Table.read("Supplier,Amount,Path\n" + rows)
        #expect(table.summary.delimiter == ",")
        #expect(table.header.count == 3)
    }

    @Test func `a first line that names the delimiter is followed`() throws {
        let table = try Table.read("sep=|\r\nSupplier|Amount, net\r\nA, B|1,5\r\n")
        #expect(table.summary.delimiter == "|")
        #expect(table.header == ["Supplier", "Amount, net"])
        #expect(table.summary.headerRow == 2)
        #expect(table.texts == [["A, B", "1,5"]])
        #expect(try Table.read("sep=^\nSupplier^Amount\nA^1\n").header == ["Supplier", "Amount"])
    }

    @Test(arguments: ["sep=\"\nSupplier,Amount\nA,1\n", "sep=;;\nSupplier,Amount\nA,1\n"])
    func `a first line that names no delimiter is a preamble`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.summary.delimiter == ",")
        #expect(table.header == ["Supplier", "Amount"])
    }

    @Test func `a delimiter that is asked for is used`() throws {
        #expect(try Table.read("a,b;c\n1,2;3\n", options: .init(delimiter: ";")).header == ["a,b", "c"])
        #expect(try Table.read("a:b\n1:2\n", options: .init(delimiter: ":")).texts == [["1", "2"]])
        #expect(try Table.read("a,b\tc\n1,2\t3\n", options: .init(delimiter: "\\t")).texts == [["1,2", "3"]])
    }

    @Test(arguments: ["semicolon", "x", "1", "a;"])
    func `a word in place of a delimiter is refused with what is accepted`(wanted: String) throws {
        let error = try #require(throws: TableError.self) {
            try Table.read("a;b\n1;2\n", options: .init(delimiter: wanted))
        }
        #expect(error.code == .delimiter)
        #expect(
            error.message.contains(
                "\"\(wanted)\" was asked for, and it must be one to eight ASCII characters other than letters, digits"))
        #expect(error.message.hasSuffix("ask for \",\", \";\", \"|\", or tab or \\t for a tab"))
    }

    @Test(arguments: [
        ("||", "|", ["Smith|Jones", "B|C Ltd", "X|Y"]), ("||", "|", ["Smith|Jones", "B Ltd", "XY"]),
        (";;", ";", ["A; B", "C", "D"]), ("|~|", "|", ["A|B", "C", "D|E|F"]),
    ])
    func `a delimiter of two marks is found beside a single one in names`(
        delimiter: String, mark: String, names: [String]
    ) throws {
        let rows = [["Supplier", "Amount", "Date"]] + names.map { [$0, "10.00", "2025-01-01"] }
        let table = try Table.read(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
        #expect(table.summary.delimiter == delimiter)
        #expect(table.header == rows[0])
        #expect(table.texts == Array(rows.dropFirst()))
    }

    @Test(arguments: [
        // A blank column in every row, and a stray bar in one.
        "Supplier|Amount|Note||Date\nA|1|x||2025-01-01\nB|C|2|y||2025-01-02\nD|3|z||2025-01-03\n",
        "Supplier|Amount|Date||\nA|1|2025-01-01||\nB|C|2|2025-01-02||\nD|3|2025-01-03||\n",
    ])
    func `blank columns do not make a delimiter of two bars`(text: String) throws {
        #expect(try Table.read(text).summary.delimiter == "|")
    }
}
