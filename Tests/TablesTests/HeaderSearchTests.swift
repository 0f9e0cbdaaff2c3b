import Tables
import Testing

@Suite struct HeaderSearchTests {
    @Test func `the header is found below a title, pairs of words and values, and blank rows`() throws {
        let table = try Table.read(
            """
            Payments under contract C-1,,
            Supplier:,ACME,
            Period:,2024-01-01,
            Until:,2024-03-31,

            Supplier,Amount,Date
            A,1.00,2024-01-05
            B,2.00,2024-02-05
            """)
        #expect(table.summary.headerRow == 6)
        #expect(table.summary.preambleRows == 5)
        #expect(table.header == ["Supplier", "Amount", "Date"])
        #expect(table.numbers == [7, 8])
        #expect(table.summary.notes == [])
    }

    @Test func `a title of one cell above unknown names of two columns is no header`() throws {
        let table = try Table.read("Report of work\nfoo;bar\nA;1\nB;2\n")
        #expect(table.header == ["foo", "bar"])
        #expect(table.summary.headerRows == 2...2)
        #expect(table.summary.preambleRows == 1)
        // One that names the first of two columns is.
        #expect(try Table.read("Supplier\nA;1\nB;2\n").header == ["Supplier"])
    }

    @Test func `a row of internal column names above the header is no header`() throws {
        let table = try Table.read(
            "columns,text dscr,apar_name,amount\nDirectotate,Service,Supplier,Amount\nX,Y,Z,1.00\n")
        #expect(table.summary.headerRow == 2)
    }

    @Test func `rows of words below the header do not take its place`() throws {
        let table = try Table.read(
            "Supplier,Category,Note\nA Ltd,Supplies,Service Contract\nB Ltd,Invoice Payment,Supplier Payment\n")
        #expect(table.summary.headerRow == 1)
        #expect(table.summary.dataRows == 2)
    }

    @Test func `column names run together or joined by underscores are known`() throws {
        let table = try Table.read(
            "Quarterly overview,of all,of it\nPayeeName,net_amount,paymentDate\nA,1,2024-01-01\n")
        #expect(table.summary.headerRow == 2)
        #expect(table.summary.notes == [])
    }

    @Test func `a header of unknown words is taken with a note`() throws {
        let table = try Table.read("Foo,Bar\nA,1\nB,2\n")
        #expect(table.header == ["Foo", "Bar"])
        #expect(
            table.summary.notes == [
                "Row 1 was taken as the header although none of its words is a known column name."
            ])
    }

    @Test func `a file without a header is given none`() throws {
        let table = try Table.read("A,1,2024-01-01\nB,2,2024-01-02\n")
        #expect(table.header == [])
        #expect(table.summary.headerRow == nil)
        #expect(table.texts == [["A", "1", "2024-01-01"], ["B", "2", "2024-01-02"]])
        #expect(
            table.summary.notes == [
                "No row was taken as the header, because every row holds numbers or dates; if one is the header, "
                    + "name it."
            ])
    }

    @Test func `a caller may say that a file has no header`() throws {
        let table = try Table.read("\nSupplier,Town\nA,Leeds\n", options: .init(header: HeaderPlace.none))
        #expect(table.header == [])
        #expect(table.texts == [["Supplier", "Town"], ["A", "Leeds"]])
        #expect(table.numbers == [2, 3])
        #expect(table.summary.preambleRows == 1)
    }

    @Test(arguments: [
        "Begunstigde;Rol;Mkb\nAcme;onderaannemer;ja\nDatum BV;uren;nee\nZeta;x;ja\n",
        "Clause;Answer\nLiving wage;yes\nStart date;invoice total\nHours;unknown\n",
        "Supplier;Comment;Amount\nStart Ltd;invoice date unknown;amount tbc\nBeta;x;5\nGamma;y;6\n",
        "Naam;Rol;Oordeel\nA;x;ja\n\nDatum BV;uren bedrag;nee\nB;y;ja\n",
    ])
    func `a row of data that says header words does not take the place of a whole header`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.summary.headerRows == 1...1)
        #expect(table.summary.preambleRows == 0)
        #expect(table.numbers.first == 2)
        #expect(table.header == text.split(separator: "\n")[0].split(separator: ";").map(String.init))
    }

    @Test(arguments: [
        "Zuid;Wijkteam;Overzicht\nLeverancier;Bedrag;Datum\nA;1,50;13-01-2025\n",
        "Zuid;Wijkteam;Overzicht\nLeverancier;Afdeling;Soort\nA;x;y\n",
        "Opdracht;Wijkteam\nLeverancier;Bedrag;Datum\nA;1,50;13-01-2025\n",
        "Opdracht:;Wijkteam;Zuid\nLeverancier;Soort;Plaats A\nA;x;y\n",
    ])
    func `a header below words of a preamble takes their place`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.summary.headerRows == 2...2)
        #expect(table.summary.preambleRows == 1)
        #expect(table.numbers == [3])
    }

    @Test(arguments: [
        "Prepared by,J. Smith,Finance,\nSupplier name,Net value,Date paid,Ref\nA,1,2025-01-01,x\n",
        "Hello, please find the payment below, regards\nPayee,Amount,Date,Ref\nA,1,2025-01-01,x\n",
    ])
    func `a sentence with commas right above the header is no line of it`(text: String) throws {
        let table = try Table.read(text)
        #expect(table.summary.headerRows == 2...2)
        #expect(table.summary.preambleRows == 1)
        #expect(table.header.count == 4 && table.header[3] == "Ref")
    }

    @Test func `the header row that is named is used`() throws {
        let table = try Table.read("Supplier,Amount\nSupplier,Net\nA,1\n", options: .init(header: .row(2)))
        #expect(table.header == ["Supplier", "Net"])
        #expect(table.summary.preambleRows == 1)
        #expect(table.summary.dataRows == 1)
    }

    @Test func `blank and repeated header cells keep their place`() throws {
        let table = try Table.read(",Class Code, NetAmount ,Class Code,,\nx,1,2,3,4,5\n")
        #expect(table.header == ["", "Class Code", "NetAmount", "Class Code", "", ""])
        #expect(table.texts == [["x", "1", "2", "3", "4", "5"]])
    }
}
