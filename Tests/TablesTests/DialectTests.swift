import Tables
import Testing

@Suite struct DialectTests {
    @Test(arguments: ["||", "|~|", "~|~", "::", "^|^", ";;"])
    func `a delimiter of several characters is found`(delimiter: String) throws {
        let text = "Supplier;Amount;Date\nA, B: C;1,50;2024-01-01\nD;2,75;2024-01-02\n"
            .replacing(";", with: delimiter)
        let table = try Table.read(text)
        #expect(table.summary.delimiter == delimiter)
        #expect(table.header == ["Supplier", "Amount", "Date"])
        #expect(table.texts == [["A, B: C", "1,50", "2024-01-01"], ["D", "2,75", "2024-01-02"]])
    }

    @Test func `a delimiter of several characters can be asked for`() throws {
        let table = try Table.read("a=>b=c\n1=>2\n", options: .init(delimiter: "=>", header: .row(1)))
        #expect(table.header == ["a", "b=c"])
        #expect(table.texts == [["1", "2"]])
    }

    @Test func `two bars between some cells are a blank cell where others have one`() throws {
        let table = try Table.read("Supplier|Note|Amount\nA||1\nB|x|2\n")
        #expect(table.summary.delimiter == "|")
        #expect(table.texts == [["A", "", "1"], ["B", "x", "2"]])
    }

    @Test func `quotation marks behind a backslash are part of the cell`() throws {
        let table = try Table.read(#"Supplier,Amount,Note\#n"A \"Best\" Ltd, York",1,"C:\\temp"\#nB,2,"x \"y\""\#n"#)
        #expect(table.texts == [["A \"Best\" Ltd, York", "1", "C:\\temp"], ["B", "2", "x \"y\""]])
        #expect(
            table.summary.notes == ["Quotation marks inside quoted cells are written with a backslash before them."])
    }

    @Test func `a backslash at the end of a quoted cell is text where marks are doubled`() throws {
        let table = try Table.read("Supplier,Amount,Path\n\"A \"\"B\"\"\",1,\"C:\\temp\\\"\nC,2,\"D:\\\"\n")
        #expect(table.texts == [["A \"B\"", "1", "C:\\temp\\"], ["C", "2", "D:\\"]])
    }

    @Test func `cells in apostrophes are quoted`() throws {
        let table = try Table.read("'Supplier','Amount','Note'\n'A, B','1','it''s'\n'C','2','two\nlines'\n")
        #expect(table.header == ["Supplier", "Amount", "Note"])
        #expect(table.texts == [["A, B", "1", "it's"], ["C", "2", "two\nlines"]])
        #expect(table.summary.notes == ["Cells are quoted with apostrophes."])
    }

    @Test func `names that begin with an apostrophe quote nothing`() throws {
        let table = try Table.read("Supplier,Town,Amount\nA,'s-Hertogenbosch,1\nB,'t Zand,2\nC,'s-Gravenhage,3\n")
        #expect(table.texts.map { $0[1] } == ["'s-Hertogenbosch", "'t Zand", "'s-Gravenhage"])
        #expect(table.summary.notes == [])
    }

    @Test func `trailing delimiters make blank cells and no columns of values`() throws {
        #expect(try TableStream.written("Supplier,Amount\nA,1,,,\nB,2, ,\n") == "Supplier,Amount\nA,1\nB,2\n")
    }
}
