import Tables
import Testing

@Suite struct SeveralTablesTests {
    private let text = """
        Payments,,
        Supplier,Amount,Date
        A,1.00,2024-01-01
        B,2.00,2024-01-02
        Total,3.00,
        ,,
        Subcontracts,,
        ,,
        Name,Value,Start,End
        C,10.00,2024-01-01,2024-12-31

        Person,Hours
        p-1,12
        """

    @Test func `the first of several tables is read and the others are told`() throws {
        let table = try Table.read(text)
        #expect(table.header == ["Supplier", "Amount", "Date"])
        #expect(table.numbers == [3, 4])
        #expect(table.summary.markedRows.map(\.number) == [5])
        #expect(table.summary.tables.map(\.number) == [1, 2, 3])
        #expect(table.summary.tables.map(\.title) == [nil, "Subcontracts", nil])
        #expect(table.summary.tables.map(\.headerRows) == [2...2, 9...9, 12...12])
        #expect(table.summary.tables.map(\.dataRows) == [2, 1, 1])
        #expect(
            table.summary.notes == [
                "The file holds 3 tables; table 1 was read and these were not: table 2 \"Subcontracts\", header in "
                    + "row 9, rows: 1; table 3, header in row 12, rows: 1."
            ])
    }

    @Test func `another table can be asked for`() throws {
        let second = try Table.read(text, options: .init(table: 2))
        #expect(second.header == ["Name", "Value", "Start", "End"])
        #expect(second.texts == [["C", "10.00", "2024-01-01", "2024-12-31"]])
        #expect(second.summary.headerRow == 9)
        #expect(second.summary.table == 2)
        #expect(second.summary.columns.map(\.kind)[2] == .date(.yearFirst))
        let third = try Table.read(text, options: .init(table: 3))
        #expect(third.texts == [["p-1", "12"]])
    }

    @Test(arguments: [0, 4]) func `a table that is not there is refused`(number: Int) throws {
        let error = try #require(throws: TableError.self) { try Table.read(text, options: .init(table: number)) }
        #expect(error.code == .table)
        #expect(error.message.contains("table \(number) was asked for and the file has 3"))
    }

    @Test func `rows below a blank row that hold values go on with the table`() throws {
        let table = try Table.read("Supplier,Amount,Date\nA,1.00,2024-01-01\n,,\nService Company,2.00,2024-01-02\n")
        #expect(table.numbers == [2, 4])
        #expect(table.summary.tables.count == 1)
    }

    @Test func `a header that comes again below a blank row begins no table`() throws {
        let table = try Table.read("Supplier,Amount,Date\nA,1,2024-01-01\n\nSupplier,Amount,Date\nB,2,2024-01-02\n")
        #expect(table.summary.tables.count == 1)
        #expect(table.summary.markedRows.map(\.kind) == [.repeatedHeader])
        #expect(table.numbers == [2, 5])
    }

    @Test func `a text below a blank row is a footer and not the title of a table that does not come`() throws {
        let table = try Table.read("Supplier,Amount,Date\nA,1,2024-01-01\n\nPrinted today\n")
        #expect(table.summary.markedRows.map(\.kind) == [.footer])
        #expect(table.summary.tables.count == 1)
    }

    @Test func `a file of marks and tables without end is read in time and told in few words`() throws {
        let bars = try Table.read("Supplier||Amount\n" + String(repeating: "|", count: 16_000) + "\nA||1\n")
        #expect(bars.summary.records == 3)
        let tables = String(repeating: "Supplier,Amount,Date\nA,1,2024-01-01\n\nName,Value\nB,2\n\n", count: 900)
        let summary = try Table.read("Name,Amount\nA,1\n\n" + tables).summary
        #expect(summary.tables.count == 1_001)
        #expect(summary.tables[0].dataRows == 1)
        #expect(summary.notes.count == 1)
        #expect(summary.notes.first?.utf8.count ?? 0 < 2_000)
    }

    private let close = """
        Supplier,Amount,Date
        A,1.00,2024-01-01
        B,2.00,2024-01-02
        Subcontracts,,
        Name,Value,Start,End
        C,10.00,2024-01-01,2024-12-31
        """

    @Test func `a table right below a title is a table of its own`() throws {
        let table = try Table.read(close)
        #expect(table.numbers == [2, 3])
        #expect(table.summary.tables.map(\.title) == [nil, "Subcontracts"])
        #expect(table.summary.tables.map(\.headerRows) == [1...1, 5...5])
        #expect(
            try Table.read(close, options: .init(table: 2)).texts == [["C", "10.00", "2024-01-01", "2024-12-31"]])
        let narrow = try Table.read("Supplier,Amount\nA,1.00\nHours,\nPerson,Hours\np-1,12\n")
        #expect(narrow.texts == [["A", "1.00"]])
        #expect(narrow.summary.tables.map(\.title) == [nil, "Hours"])
    }

    @Test func `names of columns right below rows of values begin a table`() throws {
        let table = try Table.read(close.replacing("Subcontracts,,\n", with: ""))
        #expect(table.numbers == [2, 3])
        #expect(table.summary.tables.map(\.headerRows) == [1...1, 4...4])
        #expect(table.summary.tables.map(\.dataRows) == [2, 1])
    }

    @Test(arguments: [
        // Words that are no name of a column, in place of values.
        "Supplier,Amount,Date\nA,1.00,2024-01-01\nPayment Company Ltd,amount tbc,date tbc\nB,2.00,2024-01-02\n",
        // Words where the other rows hold words too.
        "Supplier,Type,Amount\nA,Service,1.00\nName,Contract,\nB,Service,2.00\n",
        // A section's title above rows of data.
        "Supplier,Type,Amount\nA,Service,1.00\nRoads,,\nCompany B,Service of roads,pm\nB,Service,2.00\n",
        // Words that are codes too, among codes and words.
        "code,name\n10,group\n11,outfit\nD93,second per metre\nDAY,day\nUNIT,item\n20,kind\n",
        // The same header below the title of another month.
        "Supplier,Amount,Date\nA,1.00,2024-01-01\nMarch,,\nSupplier,Amount,Date\nB,2.00,2024-01-02\n",
    ])
    func `rows of data that say words begin no table`(text: String) throws {
        let summary = try Table.read(text).summary
        #expect(summary.tables.count == 1)
        #expect(summary.dataRows + summary.markedRows.count == text.split(separator: "\n").count - 1)
    }

    @Test(arguments: Fixture.files)
    func `a table put right below a published one is told apart from it and takes no row of it`(name: String) throws {
        let alone = try Fixture.table(name)
        let delimiter = try #require(alone.summary.delimiter)
        let more = [["Hours worked"], ["Person", "Hours", "Week"], ["p-1", "12", "3"], ["p-2", "40", "4"]]
        let text = more.map { $0.joined(separator: delimiter) + "\r\n" }.joined()
        let ending: [UInt8] = try Fixture.bytes(name).last == 0x0A ? [] : [0x0D, 0x0A]
        let both = try Table.read(try Fixture.bytes(name) + ending + Array(text.utf8), name: name)
        #expect(both.summary.tables.count == alone.summary.tables.count + 1)
        #expect(both.summary.tables.last?.title == "Hours worked")
        #expect(both.summary.tables.last?.dataRows == 2)
        #expect(both.summary.dataRows == alone.summary.dataRows)
    }
}
