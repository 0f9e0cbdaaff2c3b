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

    @Test func `a header may hold years`() throws {
        let table = try Table.read("Supplier,2024,2025\nA,1.50,2.50\n")
        #expect(table.header == ["Supplier", "2024", "2025"])
    }
}
