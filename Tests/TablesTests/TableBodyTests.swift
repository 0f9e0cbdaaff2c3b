import Tables
import Testing

@Suite struct TableBodyTests {
    private let head = "Supplier,Category,Date,Amount\nA,B,2024-01-01,10.00\nC,D,2024-01-02,20.00\n"

    private func marks(_ text: String) throws -> [MarkedRow.Kind] {
        let table = try Table.read(text)
        return table.summary.markedRows.map(\.kind)
    }

    @Test(arguments: [
        "Grand Total,,,30.00", "Total,,,\"30,00\"", ",,TOTAL:,30.00", "Sub-total for January 2024,,,30.00",
        "Total net amount,,,(30.00)", "Totaal excl. btw,,,\"1.030,00\"", ",,,30.00", "Total,,2,30.00",
    ])
    func `a row that announces a sum is left out`(row: String) throws {
        let table = try Table.read(head + row + "\n")
        #expect(table.summary.dataRows == 2)
        #expect(table.summary.markedRows.map(\.kind) == [.total])
        #expect(table.summary.markedRows.map(\.number) == [4])
        #expect(table.summary.markedRows[0].cells.count == 4)
    }

    @Test(arguments: [
        "TOTAL GAS & POWER,Gas,2024-01-03,30.00", "Total,Fuel,2024-01-03,30.00", "TOTAL GAS & POWER,,,30.00",
        "Totalise Ltd,,,30.00", "A,,,30.00",
    ])
    func `a supplier whose name begins with total is data`(row: String) throws {
        let table = try Table.read(head + row + "\n")
        #expect(table.summary.dataRows == 3)
        #expect(table.summary.markedRows == [])
    }

    @Test func `a copyright line under the data is a footer`() throws {
        let table = try Table.read(head + ",,,,© Copyright Network Rail 2017\n")
        #expect(table.summary.markedRows.map(\.kind) == [.footer])
        #expect(table.summary.markedRows.map(\.cells) == [["", "", "", "", "© Copyright Network Rail 2017"]])
        #expect(table.numbers == [2, 3])
    }

    @Test func `a header repeated on every page is left out`() throws {
        let table = try Table.read(head + "Supplier, Category ,Date,Amount\nE,F,2024-01-03,30.00\n")
        #expect(table.summary.markedRows.map(\.kind) == [.repeatedHeader])
        #expect(table.numbers == [2, 3, 5])
    }

    @Test func `marked rows stand in the file's order whatever their kind`() throws {
        let text =
            head + "Supplier,Category,Date,Amount\nE,F,2024-01-03,30.00\n,,,60.00\nTotal,,,60.00\nPrinted today\n"
        let table = try Table.read(text)
        #expect(table.summary.markedRows.map(\.number) == [4, 6, 7, 8])
        #expect(table.summary.markedRows.map(\.kind) == [.repeatedHeader, .total, .total, .footer])
    }

    @Test func `lone cells between data rows and in sparse tables are data`() throws {
        #expect(try marks(head + "Directorate A,,,\nE,F,2024-01-03,30.00\n") == [])
        #expect(try marks("Supplier,Category,Date\nA,,\nB,,\nC,,\n") == [])
        #expect(try marks("Supplier,Amount\nA,1\nB,\n") == [])
        #expect(try marks(head + (0..<6).map { "S\($0),,,\n" }.joined()) == [])
    }

    @Test func `cells that go on behind their closing mark keep their text and are told`() throws {
        let table = try Table.read("Supplier,Amount\n\"C\" D,1\n\"E\" ,2\n\"F \"\"G\"\"\",3\n\"H\"I,4\n")
        #expect(table.texts.map(\.[0]) == ["C D", "E", "F \"G\"", "HI"])
        #expect(
            table.summary.notes == [
                "Cells that go on behind their closing quotation mark: 2, the first in row 2; their text was kept without "
                    + "the marks."
            ])
    }

    @Test(arguments: [("J1", "J2"), ("EMP-0009", "EMP-0010"), ("a/1", "b/22")])
    func `a last row of a code alone is data as those above are`(first: String, last: String) throws {
        let table = try Table.read("Person,Start,End\n\(first),2025-01-01,\n\(last),,\nEnd of report 2025,,\n")
        #expect(table.numbers == [2, 3])
        #expect(table.summary.markedRows.map(\.number) == [4])
        let parted = try Table.read("Person,Start,End\n\(first),2025-01-01,\n\n\(last),,\n")
        #expect(parted.summary.markedRows.map(\.number) == [4])
    }

    @Test func `a subtotal is left out whatever it sums`() throws {
        let table = try Table.read(
            "Supplier;Amount;Date\nA;1,50;13-01-2025\nSubtotal Roads;1,50;\nTotal Gas;2,50;14-01-2025\n")
        #expect(table.numbers == [2, 4])
        #expect(table.summary.markedRows.map(\.kind) == [.total])
        #expect(table.summary.markedRows.map(\.isSubtotal) == [true])
    }

    @Test(arguments: [
        ("Total", false), ("Grand Total", false), ("Totaal", false), ("Sub-total", true), ("Subtotaal", true),
    ])
    func `a sum of a part is known by its name`(label: String, isPart: Bool) throws {
        let table = try Table.read("Supplier;Amount;Date\nA;1,50;13-01-2025\n\(label);1,50;\n")
        #expect(table.summary.markedRows.map(\.isSubtotal) == [isPart])
    }

    @Test func `tables side by side are told`() throws {
        let table = try Table.read("Supplier,Amount,,Supplier,Amount\nA,1.50,,B,2.50\n")
        #expect(
            table.summary.notes == [
                "The columns behind column 3 have the names of those before it: tables that stand side by side were read "
                    + "as one."
            ])
        #expect(try Table.read("Supplier,Amount,,Remark\nA,1.50,,B\n").summary.notes == [])
    }

    @Test func `more totals than are marked are told, with the row from which on they are data`() throws {
        let rows = String(repeating: "E,F,2024-01-03,30.00\nTotal,,,30.00\n", count: 10_002)
        let table = try Table.read(head + rows)
        #expect(table.summary.markedRows.count == 10_000)
        #expect(table.summary.dataRows == 2 + 10_002 + 2)
        #expect(
            table.summary.notes.contains {
                $0.hasPrefix(
                    "10000 rows are totals, footers or repeated headers; such rows from row 20005 on were read")
            })
    }
}
