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
