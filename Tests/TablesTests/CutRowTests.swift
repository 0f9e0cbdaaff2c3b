import Testing

@testable import Tables

struct CutRowTests {
    @Test(arguments: [
        ("Id|Payee|Note|Amount\n0|P0|line one\nline two|0.50\n1|P1|x|1.50\n2|P2|a\nb|2.50\n3|P3|x|3.50\n", 2),
        ("Payee|Id|Note|Amount\nP0|0|line one\nline two|0.50\nP1|1|line one\nline two|1.50\n", 0),
        ("Id|Payee|Note|Amount||\n0|P0|one\ntwo|0.50\n1|P1|x|1.50\n2|P2|one\ntwo|2.50\n3|P3|x|3.50\n", 2),
        ("Id|Payee|Note|Amount||\n0|P0|one\ntwo|0.50||\n1|P1|x|1.50||\n2|P2|one\ntwo|2.50||\n3|P3|x|3||\n", 2),
        ("Payee;Note;Amount\nP0;a\nb\nc;1,50\nP1;x;2,50\nTotal;4,00\n", 1),
        ("Payee;Note;Amount;Town\nP0;a\nb\n\nc;1,50;T\nP1;x;2,50;T\nTotal;;4,00\n", 1),
        ("Note;Date;Amount;Payee\nx;1-2-2026;1,50;P\ny\nz;1-2-2026;2,50;P\ny;1-2-2026;3,50;Q\nR;\n", 0),
    ])
    func `rows that line ends in unquoted cells cut are put together where that is sure`(
        text: String, cut: Int
    ) throws {
        let table = try Table.read(text)
        let note = table.summary.notes.filter { $0.hasPrefix("Rows cut by line ends inside cells without quotation") }
        #expect(note.count == (cut > 0 ? 1 : 0), "\(table.summary.notes)")
        #expect(note.allSatisfy { $0.contains("marks: \(cut), the first is row 2;") }, "\(note)")
    }

    @Test(arguments: [
        // Every row ends early, and a total stands below.
        "Ref,Supplier,Value,Contact,Note\nC-1,Acme,100\nC-2,Beta,200\nC-3,Gamma,300\nC-4,Delta,400\nTotal,1000\n",
        // A row without a value below one that ends early.
        "Ref,Value,Supplier,Contact,Email,Note\nC-1,100,Acme,Ann,a@x.org,ok\nC-3,300,Gamma\nC-4,,Delta,Dan\n",
        "Ref,Value,Supplier,Contact,Email,Note\nC-1,100,Acme,Ann,a@x.org,ok\nC-3,300,Gamma,Carl,c@x.org\nC-4,tbc\n",
        // What stands below the table.
        "Ref,Value,Supplier,Contact,Email,Note\nC-1,100,Acme,Ann,a@x.org,ok\nC-3,300,G,Carl,c@x.org\nPrepared by,Bob\n",
        "Ref,Value,Supplier,Contact,Email,Note\nC-1,100,Acme,Ann,a@x.org,ok\nC-3,300,Gamma,Carl\nTotal,,600\n",
        "Ref,Supplier,Note,Value\nC-1,Acme,x,100\nC-3,Gamma,x\nTotal,600\n",
        // What stands below the last whole row.
        "Leverancier;Omschrijving;Bedrag\nAcme;weg;100,50\nGamma;bos;300,25\nOpgesteld door;J. Jansen\nKvK;1234\n",
        "Supplier,Desc,Amount\nAcme,Roads,100\nBeta,Parks,200\n\nArea,Spent\nNorth,500\nSouth,600\nEast,700\n",
        "Supplier,Description,Amount\nAcme,Roads,100\nBeta,Parks,200\nGamma,pending\nSum,300\n",
        // A section's title, and its budget.
        "Supplier,Description,Amount\nAcme,Roads,100\nGamma,pending\n\nSection North\nBudget,5000\nDelta,Trees,1\n",
        // Quoted cells are whole.
        "\"A\",\"B\",\"Amount\"\n\"c\",\"d\",\"1\"\n\"e\",\"f\"\n\"g\",\"3\"\n\"h\",\"i\",\"4\"\n",
        // A row whose first cell is empty.
        "Value,Ref,Hours,Address\n1,C-1,2,High St\n,C-4,19\n,C-5\n,C-6,,1 High St\n",
    ])
    func `rows, totals and notes below a row that ends early are no parts of it`(text: String) throws {
        let table = try Table.read(text)
        #expect(!table.summary.notes.contains { $0.contains("put together") }, "\(table.summary.notes)")
        #expect(!table.texts.joined().contains { $0.contains("\n") })
    }

    @Test func `a row that ends early keeps no cut one from being put together`() throws {
        let table = try Table.read(
            "Ref,Name,Value,Day\nC-0,Zeta,50,2025-01-01\nC-1,Acme\nLtd,100,2025-01-02\nC-2,Beta\nC-3,Eta\n"
                + "Ltd,2,2025-01-03\nC-4,Chi,9,2025-01-04\n")
        #expect(
            table.texts == [
                ["C-0", "Zeta", "50", "2025-01-01"], ["C-1", "Acme\nLtd", "100", "2025-01-02"], ["C-2", "Beta"],
                ["C-3", "Eta\nLtd", "2", "2025-01-03"], ["C-4", "Chi", "9", "2025-01-04"],
            ])
    }

    @Test func `the parts stand in one cell, the cells in their columns, and rows keep the numbers of the file`() throws
    {
        let table = try Table.read(
            "Payee;Note;Amount;Date\nA;x;1,00;1-2-2026\nB;one\n\ntwo;2,50;2-2-2026\nC;y;3;3-2-2026\n")
        #expect(
            table.texts == [
                ["A", "x", "1,00", "1-2-2026"], ["B", "one\n\ntwo", "2,50", "2-2-2026"], ["C", "y", "3", "3-2-2026"],
            ])
        var numbers: [Int] = []
        table.forEachRow { numbers.append($0.number) }
        #expect(numbers == [2, 3, 6])
        #expect(table.summary.narrowRows == 0)
    }

    @Test(arguments: [
        "Payee,Note,Amount\nA,x\nB,y\nC,z\nD,v\n",
        "Payee,Town,Note,Text\nA,b,c\nD,e\nF,g\nH,i,j,k\n",
        "Id,Date,Amount,Note,Text,More\nR0,2026-01-01,1.00,n,t,m\nR1,2026-01-01,1.00,n\nR2,2026-01-02,2.00\n",
    ])
    func `rows that may just end with their last filled cell stay as they are`(text: String) throws {
        let table = try Table.read(text)
        #expect(
            table.texts.map { $0.joined(separator: ",") } == text.split(separator: "\n").dropFirst().map(String.init))
    }

    @Test(arguments: [
        (
            "Leverancier;Omschrijving van\nde levering;Bedrag;Notitie\nAcme;weg;100,50;\nBeta;park;200,25;\n",
            ["Leverancier", "Omschrijving van de levering", "Bedrag", "Notitie"]
        ),
        (
            "Supplier,Paid to\ndate,Amount,Invoice value,Notes\nAcme,10,100,1000,\nBeta,20,200,2000,\n",
            ["Supplier", "Paid to date", "Amount", "Invoice value", "Notes"]
        ),
        (
            "Supplier,Amount\npaid,Amount due,Note\nAcme,10,100,\nBeta,20,200,x\n",
            ["Supplier", "Amount paid", "Amount due", "Note"]
        ),
        ("Supplier,Amount\n,EUR\nAcme,10\nBeta,20\n", ["Supplier", "Amount EUR"]),
    ])
    func `a header that a line end cut is put together, one of two lines is not`(text: String, names: [String]) throws {
        let table = try Table.read(text)
        #expect(table.header == names)
        #expect(table.texts.first?.prefix(2).joined() == (names[1].hasPrefix("Om") ? "Acmeweg" : "Acme10"))
    }

    @Test func `rows of text alone that look cut are told and left as they are`() throws {
        let table = try Table.read("Payee|Town|Note\nA|b\nc|d\nE|f|g\n")
        #expect(table.texts == [["A", "b"], ["c", "d"], ["E", "f", "g"]])
        #expect(!table.summary.notes.contains { $0.contains("put together") })
    }

    @Test(arguments: UInt64(1)...40)
    func `a table without quotation marks reads as the same table with them`(seed: UInt64) throws {
        var dice = Dice(state: seed)
        let words = ["bakery", "north side", "", "second line", "x"]
        var (plain, quoted) = ("Ref;Note;Town;Amount;Date\n", "Ref;Note;Town;Amount;Date\n")
        var cuts = 0
        let count = 3 + dice.below(57)
        for row in 1...count {
            let lines = row == 1 || row == count ? 1 : 1 + dice.below(3)
            cuts += lines > 1 ? 1 : 0
            let note = "n" + (1...lines).map { _ in words[dice.below(words.count)] }.joined(separator: "\n")
            let rest = "T\(row);\(row * 17),25;\(row % 27 + 1)-3-2026\n"
            plain += "R\(row);\(note);\(rest)"
            quoted += "R\(row);\"\(note)\";\(rest)"
        }
        let (read, meant) = (try Table.read(plain), try Table.read(quoted))
        #expect(read.texts == meant.texts)
        #expect(read.summary.notes.contains { $0.contains("put together again") } == (cuts > 0))
    }
}
