import Contracts
import Policies
import Reports
import Tables
import Testing

/// Which of a file's tables and sheets holds the lines, and that no other is lost unsaid.
@Suite struct ReportTableTests {
    private func read(_ name: String, _ options: TableOptions = TableOptions()) throws -> ReportReading {
        ReportReader.read(
            try Fixture.bytes(name), name: name, choices: ReadingChoices(options), in: try ReportSample.context())
    }

    private func amounts(_ reading: ReportReading) -> [String] {
        guard case .accepted(let content) = reading else { return ["refused"] }
        return content.lines.map { line in
            if case .fact(.payment(let payment)) = line.content { payment.amount.description } else { "none" }
        }
    }

    private func problems(_ reading: ReportReading) -> [String] {
        guard case .refused(let problems) = reading else { return ["accepted"] }
        return problems.map(\.description)
    }

    @Test(arguments: ["cover.xlsx", "summary-first.xlsx"])
    func `the sheet that holds lines is read and the others are named`(name: String) throws {
        let reading = try read(name)
        #expect(amounts(reading) == ["10.0000", "20.0000"])
        guard case .accepted(let content) = reading else { return }
        #expect(content.notes.contains("sheet: Lines"))
        #expect(content.notes.contains { $0.contains("\"Lines\", was read; not read: 1 ") })
        #expect(content.warnings == [])
    }

    @Test(arguments: ["two-sheets.xlsx", "two-sheets.ods"])
    func `a second sheet of lines keeps the file out until the sender names one`(name: String) throws {
        #expect(
            problems(try read(name)) == [
                "expected all lines in one table, but beside sheet \"January\" (1 row) these look like lines too: "
                    + "sheet 3 \"February\" (2 rows, header in row 1); put all lines below each other under one "
                    + "header, or name the one table that is the report with --sheet, and the others are left out; "
                    + "sheets that are one report together are each named with --sheet"
            ])
        #expect(amounts(try read(name, TableOptions(sheet: "February"))) == ["20.0000", "30.0000"])
        #expect(amounts(try read(name, TableOptions(sheet: "2"))) == ["10.0000"])
    }

    @Test func `a sheet that goes on without a header keeps the file out`() throws {
        #expect(problems(try read("continued.xlsx"))[0].contains("sheet 2 \"February\" (2 rows)"))
        #expect(amounts(try read("continued.xlsx", TableOptions(sheet: "January"))) == ["10.5000", "11.5000"])
    }

    /// A workbook of payments with another sheet, of which rows and header are given.
    private func workbook(_ header: [String], _ rows: [[NewCell.Value]]) throws -> [UInt8] {
        func sheet(_ name: String, _ header: [String], _ rows: [[NewCell.Value]]) -> NewSheet {
            NewSheet(
                name: name, columns: header.map { _ in NewColumn(width: 12) },
                rows: ([header.map(NewCell.Value.text)] + rows).map { $0.map { NewCell($0) } })
        }
        let paid: [[NewCell.Value]] = [[.text("Acme"), .text("10.00"), .text("2024-01-05")]]
        return try WorkbookWriter.bytes(
            NewWorkbook([sheet("Paid", ["Supplier", "Amount", "Date"], paid), sheet("More", header, rows)], made: 0))
    }

    @Test(arguments: [
        (["Medewerker", "Doelgroep", "Startdatum", "Uren per week"], [["k-1", "Wajong", "2024-01-08", "24"]], true),
        (["Medewerker", "Doelgroep", "Eerste dag", "Laatste dag"], [["k-1", "A", "2024-01-08", "2024-03-08"]], true),
        (["Wie", "Factuurdatum", "Excl. btw"], [["Beta", "2024-02-01", "12.50"]], true),
        (["Versie", "Datum", "Naam", "Bedragen"], [["1", "2024-02-01", "Jansen", "12"]], false),
        (["Month", "Total"], [["January", "10.00"]], false),
        (["Explanation", "More"], [["Paid", "what we paid"]], false),
    ])
    func `a sheet with days and amounts or people is not lost unsaid`(
        header: [String], rows: [[String]], isLost: Bool
    ) throws {
        let bytes = try workbook(header, rows.map { $0.map(NewCell.Value.text) })
        func read(_ options: TableOptions = TableOptions()) throws -> ReportReading {
            ReportReader.read(
                bytes, name: "own.xlsx", choices: ReadingChoices(options), in: try ReportSample.context())
        }
        guard isLost else {
            #expect(amounts(try read()) == ["10.0000"])
            return
        }
        #expect(
            problems(try read()) == [
                "expected all lines in one table, but beside sheet \"Paid\" (1 row) these look like lines too: "
                    + "sheet 2 \"More\" (1 row, header in row 1); put all lines below each other under one header, "
                    + "or name the one table that is the report with --sheet, and the others are left out; sheets that "
                    + "are one report together are each named with --sheet"
            ])
        #expect(amounts(try read(TableOptions(sheet: "Paid"))) == ["10.0000"])
    }

    private static let tables = """
        Supplier,Amount,Date
        Acme,1.00,2024-01-05

        Payee name,Net amount,Payment date,Role
        Beta,2.00,2024-01-06,dealer
        """

    @Test func `a second table of lines keeps the file out until the sender names one`() throws {
        #expect(
            problems(try ReportSample.read(Self.tables))[0]
                .contains("beside table 1 (1 row) these look like lines too: table 2 (1 row, header in row 4)"))
        let second = ReportReader.read(
            Array(Self.tables.utf8), name: "a.csv", choices: ReadingChoices(TableOptions(table: 2)),
            in: try ReportSample.context())
        #expect(amounts(second) == ["2.0000"])
    }

    @Test func `the second report of a JSON file keeps it out until the sender names one`() throws {
        func report(_ amount: String) -> String {
            "{\"lines\":[{\"kind\":\"receipt\",\"amount\":\"\(amount)\",\"date\":\"2024-01-05\"}]}"
        }
        let text = "{\"dossier\":1,\"reports\":[\(report("1.00")),\(report("2.00"))]}"
        #expect(problems(try ReportSample.read(text))[0].contains("look like lines too: table 2 (1 row)"))
        let first = ReportReader.read(
            Array(text.utf8), name: "a.json", choices: ReadingChoices(TableOptions(table: 1)),
            in: try ReportSample.context())
        guard case .accepted(let content) = first else {
            Issue.record("refused: \(first)")
            return
        }
        #expect(content.lines.count == 1)
    }

    @Test func `a table above the lines that holds none is passed over`() throws {
        let text = "Supplier,Contract value\nAcme,1000.00\n\nSupplier,Amount,Date\nAcme,1.00,2024-01-05\n"
        #expect(amounts(try ReportSample.read(text)) == ["1.0000"])
    }

    @Test func `two tables side by side are refused below titles of their own too`() throws {
        let text =
            "Paid,,,,Due,,\nSupplier,Amount,Date,,Supplier,Amount,Date\nAcme,1.00,2024-01-05,,Beta,2.00,2024-01-06\n"
        #expect(problems(try ReportSample.read(text))[0].contains("columns 5 to 7 name the same things again"))
    }

    @Test func `the names of groups and units do not hide what a column is`() throws {
        let text = """
            Contractor;;Payment;
            Supplier;KvK;Moment;Amount
            ;;(dd-mm-yyyy);(EUR)
            ;;;
            Acme;;13-01-2024;1,50
            """
        let renamed = text.replacing("Moment", with: "Date")
        #expect(amounts(try ReportSample.read(renamed)) == ["1.5000"])
        #expect(problems(try ReportSample.read(text))[0].contains("no column \"date\""))
    }

    @Test func `a sender says how numbers and days are written`() throws {
        let text = "Supplier,Amount,Date\nAcme,\"1,234\",01/02/2024\n"
        let reading = ReportReader.read(
            Array(text.utf8), name: "a.csv",
            choices: ReadingChoices(TableOptions(dates: .dayFirst, numbers: .decimalPoint)),
            in: try ReportSample.context())
        #expect(amounts(reading) == ["1234.0000"])
    }

    @Test func `a row with a cell too many is told as that alone, and other rows as what they are`() throws {
        let problems = try ReportSample.refused(
            "kind,payee name,date,amount", "payment,Smith, Jones,2024-02-01,2", "payment,Acme,2024-02-31,2",
            "pay,B, C,2024-02-01,3")
        #expect(problems.map(\.row) == [2, 3, 4])
        #expect(problems.map { $0.message.hasPrefix("expected no filled cells beyond") } == [true, false, true])
        #expect(problems[1].value == "2024-02-31")
    }

    @Test func `columns of one name that differ keep the file out, and those that agree do not`() throws {
        let rows = ["Acme,1.00,2024-01-05,1.00", "Beta,2.00,2024-01-06,", "Gamma,3.00,2024-01-07,4.00"]
        let header = "Supplier,Amount,Date,Amount\n"
        #expect(
            problems(try ReportSample.read(header + rows.joined(separator: "\n"))) == [
                "row 4, column \"Amount\": expected each column once, but columns 2 and 4 have the same name and "
                    + "differ here; remove the one that is not meant, or give it another name"
            ])
        #expect(amounts(try ReportSample.read(header + rows[0] + "\n" + rows[1])) == ["1.0000", "2.0000"])
        let renamed = header.replacing("Date,Amount", with: "Date,Gross")
        #expect(amounts(try ReportSample.read(renamed + rows[2])) == ["3.0000"])
    }

    @Test func `a refusal tells of formulas without a value and of merged cells`() throws {
        guard case .refused(let problems) = try read("formulas.xlsx") else {
            Issue.record("accepted")
            return
        }
        #expect(problems.filter { $0.severity == .error }.map(\.row) == [2, 4])
        let notes = problems.filter { $0.severity == .warning }.map(\.message)
        #expect(notes.count == 2)
        #expect(notes[0].hasPrefix("Merged ranges: 1, the first is B3:B4"))
        #expect(notes[1].hasPrefix("Formulas without a stored value: 1, the first in B2; they read as blank."))
    }

    @Test func `a second table right below its title keeps the file out`() throws {
        let text = Self.tables.replacing("\n\nPayee", with: "\nMarch,,\nPayee")
        #expect(
            problems(try ReportSample.read(text))[0]
                .contains("beside table 1 (1 row) these look like lines too: table 2 (1 row, header in row 4)"))
    }
}
