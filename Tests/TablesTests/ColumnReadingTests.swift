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
        #expect(try kind("Amount", ["1.234", "5.678"]) == .disputedNumber(.open(FormatSample("1.234", row: 2))))
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
        #expect(try kind("Date", ["1/2/2024", "3/4/2024"]) == .disputedDate(.open(FormatSample("1/2/2024", row: 2))))
        #expect(try kind("Datum", ["1 mei 2024", "2-okt-2024"]) == .date(.yearFirst))
        #expect(try kind("Period", ["2025-H1", "2025-H2"]) == .period(example: "2025-H1"))
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

    @Test func `a value that the format of the column does not read is counted and named`() throws {
        let cells = (1...20).map { "\($0),5" } + ["7.25", "2,5"]
        let text = "Supplier;Amount\n" + cells.map { "A;\($0)\n" }.joined()
        let reading = try Table.read(text).summary.columns[1]
        #expect(reading.kind == .number(.decimalComma))
        #expect(reading.others == 1)
        #expect(reading.firstOther == FormatSample("7.25", row: 22))
    }

    @Test(arguments: [
        (["3 March 2025", "1 mrt 2025"], "d month yyyy"), (["March 3, 2025"], "month d yyyy"),
        (["2025-03-01", "20250302"], "yyyy-mm-dd and yyyymmdd"),
        (["13/2/2025", "1-Mar-2025"], "dd/mm/yyyy and d month yyyy"),
        (["2/13/2025"], "mm/dd/yyyy"), (["2025 mrt 1"], "yyyy month d"),
    ])
    func `dates are described as they stand`(cells: [String], pattern: String) throws {
        let text = "Supplier;Date\n" + cells.map { "A;\($0)\n" }.joined()
        let reading = try Table.read(text, options: .init(delimiter: ";")).summary.columns[1]
        guard case .date(let format) = reading.kind else {
            Issue.record("read as \(reading.kind)")
            return
        }
        #expect(reading.dates.text(format) == pattern)
    }

    @Test(arguments: ["Studio 54", "Route 66 Bouw BV", "3D Print BV", "1e Hulp", "4You", "Q8 Oil", "Kr 8 Bouw"])
    func `a name with a digit is text`(name: String) throws {
        #expect(try kind("Name", [name, name]) == .text)
    }

    @Test func `what looks like a number among words decides nothing for other columns`() throws {
        let table = try Table.read("Ref;Supplier;Amount\n1.05;A;1.234\nnote;B;2.345\n")
        #expect(table.summary.columns[2].kind == .disputedNumber(.open(FormatSample("1.234", row: 2))))
    }

    @Test func `a share is read before its sign`() {
        #expect(NumberFormat.decimalPoint.percentage(Array("12.5 %".utf8)[...]) == 125_000)
        #expect(NumberFormat.decimalComma.percentage(Array("-3,25%".utf8)[...]) == -32_500)
        #expect(NumberFormat.decimalPoint.percentage(Array("12.5".utf8)[...]) == nil)
        #expect(NumberFormat.decimalPoint.tenThousandths(Array("12.5%".utf8)[...]) == nil)
    }

    @Test func `a text whose values are mostly of one kind says so`() throws {
        let table = try Table.read("Supplier;Date\nA;13-01-2025\nB;14-01-2025\nC;soon\nD;later\n")
        let reading = table.summary.columns[1]
        #expect(reading.kind == .text)
        #expect(reading.mostly == .date(.dayFirst))
        #expect(reading.others == 2)
        #expect(reading.firstOther == FormatSample("soon", row: 4))
        #expect(try Table.read("Supplier;Remark\nA;13-01-2025\nB;x\nC;y\n").summary.columns[1].mostly == nil)
    }

    @Test func `a number of more digits than an amount has is told among the numbers, and kept as it stands`() throws {
        let table = try Table.read("Supplier,Amount\nA,1.50\nB,1234567890123456\nC,99999999999999\nD,2\n")
        let reading = table.summary.columns[1]
        #expect(reading.kind == .text)
        #expect(reading.mostly == .number(.decimalPoint))
        #expect(reading.others == 1)
        #expect(reading.firstOther?.description == "\"1234567890123456\" in row 3")
        #expect(table.texts[1] == ["B", "1234567890123456"])
        #expect(
            NumberFormat.decimalPoint.tenThousandths(Array("99999999999999.9999".utf8)[...]) == 999_999_999_999_999_999)
    }

    @Test func `a day number among written dates is counted and named`() throws {
        let table = try Table.read("Supplier;Date\nA;13-01-2025\nB;2025-01-14\nC;45678\n")
        let reading = table.summary.columns[1]
        #expect(reading.kind == .date(.dayFirst))
        #expect(reading.others == 1)
        #expect(reading.firstOther == FormatSample("45678", row: 4))
    }

    @Test func `days that do not exist are told with their row in a column of dates`() throws {
        func notes(_ days: [String], _ name: String = "Date") throws -> [String] {
            try Table.read("Supplier,\(name)\n" + days.map { "A,\($0)\n" }.joined()).summary.notes
        }
        #expect(
            try notes(["31-01-2025", "31-02-2025", "15-02-2025", "30-02-2025"])
                == ["Column \"Date\" holds days that do not exist: 2, the first is \"31-02-2025\" in row 3."])
        #expect(
            try notes(["2025-01-31", "2025-02-29", "2025-03-01"])
                == ["Column \"Date\" holds days that do not exist: 1, the first is \"2025-02-29\" in row 3."])
        #expect(
            try notes(["31 januari 2025", "31 april 2025"] + ["1 mei 2025"])[0].contains("\"31 april 2025\" in row 3"))
        #expect(
            try notes(["2025-02-30", "2025-06-31"])
                == ["Column \"Date\" holds days that do not exist: 2, the first is \"2025-02-30\" in row 2."])
        #expect(try notes(["31-04-2025", "30-02-2025", "32-01-2025"])[0].contains("do not exist: 3"))
        #expect(try notes(["1.234.567", "31-12-2025", "30-12-2025"]) == [])
        #expect(try notes(["a", "b", "31-02-2025"]) == [])
    }

    @Test func `bare digits that are no day are told only among days`() throws {
        func notes(_ cells: [String]) throws -> [String] {
            try Table.read("Supplier,Invoice\n" + cells.map { "A,\($0)\n" }.joined()).summary.notes
        }
        #expect(try notes(["20260000", "20260001", "20260002"]) == [])
        #expect(
            try notes(["2026-01-01", "20260230", "2026-03-01"])
                == ["Column \"Invoice\" holds days that do not exist: 1, the first is \"20260230\" in row 3."])
    }

    @Test func `numbers of eight digits that name a company are no dates`() throws {
        let days = ["20150101", "20110912", "20080115", "19841231"]
        #expect(try kind("KvK", days) == .number(.decimalPoint))
        #expect(try kind("Company number", days) == .number(.decimalPoint))
        #expect(try kind("Invoice no", days) == .number(.decimalPoint))
        #expect(try kind("Betaaldatum", days) == .date(.yearFirst))
        #expect(try kind("Paid", days) == .date(.yearFirst))
        #expect(try kind("Paid", ["17120101", "31121231"]) == .number(.decimalPoint))
    }
}
