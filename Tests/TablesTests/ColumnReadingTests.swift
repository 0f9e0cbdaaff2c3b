import Tables
import Testing

@Suite struct ColumnReadingTests {
    private func kind(_ name: String, _ cells: [String], _ options: TableOptions = .init()) throws
        -> ColumnReading.Kind
    {
        let text = "Supplier;\(name)\n" + cells.map { "A;\($0)\n" }.joined()
        var options = options
        options.delimiter = ";"
        options.header = .row(1)
        return try Table.read(text, options: options).summary.columns[1].kind
    }

    @Test func `numbers are told by what all of a column allows`() throws {
        #expect(try kind("Amount", ["1,234.56", "7"]) == .number(.decimalPoint))
        #expect(try kind("Amount", ["1.234,56-", "€ 7,00", "(3,50)"]) == .number(.decimalComma))
        #expect(try kind("Amount", ["1.234", "5.678"]) == .ambiguousNumber(example: "1.234"))
        #expect(try kind("Amount", ["1.234", "5,50"]) == .number(.decimalComma))
        #expect(try kind("Share", ["12.5%", "100 %"]) == .percent(.decimalPoint))
        #expect(try kind("Amount", ["1", "2", "N/A"]) == .number(.decimalPoint))
        #expect(try kind("Amount", ["1", "two", "three"]) == .text)
        #expect(try kind("Amount", ["", " "]) == .blank)
    }

    @Test func `numbers that begin with a zero are codes`() throws {
        #expect(try kind("Company number", ["01234567", "12345678"]) == .text)
    }

    @Test func `dates are told by what all of a column allows`() throws {
        #expect(try kind("Date", ["2024-01-02", "2024-03-04"]) == .date(.yearFirst))
        #expect(try kind("Date", ["1/2/2024", "13/2/2024"]) == .date(.dayFirst))
        #expect(try kind("Date", ["1/2/2024", "2/13/2024"]) == .date(.monthFirst))
        #expect(try kind("Date", ["1/2/2024", "3/4/2024"]) == .ambiguousDate(example: "1/2/2024"))
        #expect(try kind("Datum", ["1 mei 2024", "2-okt-2024"]) == .date(.yearFirst))
        #expect(try kind("Period", ["2025-H1", "2025-H2"]) == .period)
    }

    @Test func `day numbers are dates below a name that says so`() throws {
        #expect(try kind("Date", ["45350", "45351"]) == .date(.serial1900))
        #expect(try kind("Amount", ["45350", "45351"]) == .number(.decimalPoint))
    }

    @Test func `one column decides for another of the same file`() throws {
        let table = try Table.read("Date;End date;Amount\n1/2/2024;20/2/2024;1,5\n3/4/2024;21/4/2024;2,5\n")
        #expect(table.summary.columns.map(\.kind) == [.date(.dayFirst), .date(.dayFirst), .number(.decimalComma)])
    }

    @Test func `a caller decides what the file leaves open`() throws {
        #expect(try kind("Date", ["1/2/2024"], .init(dates: .monthFirst)) == .date(.monthFirst))
        #expect(try kind("Amount", ["1.234"], .init(numbers: .decimalComma)) == .number(.decimalComma))
        #expect(try kind("Date", ["45350"], .init(dates: .serial1904)) == .date(.serial1904))
    }

    @Test func `values, placeholders and what does not fit are counted`() throws {
        let cells = (1...20).map { "\($0).5" } + ["N/A", "", "lots"]
        let text = "Supplier,Amount\n" + cells.map { "A,\($0)\n" }.joined()
        let reading = try Table.read(text).summary.columns[1]
        #expect(reading.values == 21)
        #expect(reading.placeholders == 1)
        #expect(reading.others == 1)
    }

    @Test func `a share is read before its sign`() {
        #expect(NumberFormat.decimalPoint.percentage(Array("12.5 %".utf8)[...]) == 125_000)
        #expect(NumberFormat.decimalComma.percentage(Array("-3,25%".utf8)[...]) == -32_500)
        #expect(NumberFormat.decimalPoint.percentage(Array("12.5".utf8)[...]) == nil)
        #expect(NumberFormat.decimalPoint.tenThousandths(Array("12.5%".utf8)[...]) == nil)
    }
}
