import Contracts
import Policies
import Reports
import Tables
import Testing

/// A sender's own workbook back with its cells marked, as openpyxl and LibreOffice see it.
@Suite(.timeLimit(.minutes(5))) struct MarkedWorkbookTests {
    private static let red = "FFFFC7CE"
    private static let yellow = "FFFFEB9C"

    private func problems(_ bytes: [UInt8], name: String, in context: ReportContext? = nil) throws -> [Problem] {
        guard
            case .refused(let problems) = ReportReader.read(
                bytes, name: name, in: try context ?? ReportSample.context())
        else { throw Form.Failure(description: "accepted") }
        return problems
    }

    private func marked(_ bytes: [UInt8], name: String, language: Language = .en) throws -> SeenWorkbook {
        let found = try problems(bytes, name: name)
        return try SeenWorkbook(
            try MarkedWorkbook.make(bytes, name: name, problems: found, language: language).bytes)
    }

    @Test func `the cells that problems name have a colour and a comment, and a sheet lists them`() throws {
        let sent = try SeenWorkbook.sent()
        let seen = try marked(sent, name: "sent.xlsx")
        #expect(seen.sheets.map(\.name) == ["Pay & go", "Notes", "Problems"])
        let day = try #require(seen["Pay & go", "C2"])
        #expect(day.fill == Self.red)
        #expect(day.comment?.hasPrefix("our own remark") == true)
        #expect(day.comment?.contains("Clausewatch: expected a day that exists") == true)
        let amount = try #require(seen["Pay & go", "B4"])
        #expect(amount.fill == Self.red)
        #expect(amount.comment?.contains("expected an amount such as") == true)
        #expect(seen.office["Pay & go!B4"]?.contains("expected an amount") == true)
        #expect(seen.office["Pay & go!C2"]?.contains("our own remark") == true)
        #expect(seen["Problems", "A1"]?.value?.contains("to mend (red cells)") == true)
        #expect(seen["Problems", "F4"]?.value?.hasPrefix("expected a") == true)
        #expect(seen["Problems", "C4"]?.link?.hasPrefix("'Pay & go'!") == true)
    }

    @Test func `nothing that the workbook had is lost`() throws {
        let sent = try SeenWorkbook.sent()
        let before = try SeenWorkbook(sent)
        let after = try marked(sent, name: "sent.xlsx")
        #expect(after.names == before.names)
        for (old, new) in zip(before.sheets, after.sheets) {
            #expect(old.name == new.name)
            #expect(old.frozen == new.frozen)
            #expect(old.lists == new.lists)
            #expect(old.rules == new.rules)
            for (place, cell) in old.cells {
                let kept = try #require(new.cells[place], "\(place)")
                #expect(kept.value == cell.value)
                #expect(kept.type == cell.type)
                #expect(kept.format == cell.format)
                #expect([kept.bold, kept.italic] == [cell.bold, cell.italic])
                #expect(kept.left == cell.left)
                if let comment = cell.comment { #expect(kept.comment?.hasPrefix(comment) == true) }
            }
        }
        #expect(after["Pay & go", "B3"]?.value == "=B2*2")
        #expect(after["Notes", "A1"]?.type == "f")
        #expect(after["Pay & go", "A2"]?.comment == "checked")
    }

    @Test func `a text of a file becomes a workbook of its cells, none of them a formula`() throws {
        let text = "kind,payee,amount,date\npayment,GB-COH-00000012,=1+1,2024-02-01\npayment,@me,+12x,2024-02-01\n"
        let seen = try marked(Array(text.utf8), name: "report.csv", language: .nl)
        #expect(seen.sheets.map(\.name) == ["Sheet1", "Aandachtspunten"])
        #expect(seen["Sheet1", "C2"]?.value == "=1+1")
        #expect(seen["Sheet1", "C2"]?.type == "s")
        #expect(seen["Sheet1", "C2"]?.fill == Self.red)
        #expect(seen["Sheet1", "C3"]?.comment?.contains("expected an amount") == true)
        #expect(seen.sheets[1].cells.values.allSatisfy { $0.type == "s" })
        #expect(seen["Aandachtspunten", "A3"]?.value == "wat te doen")
        #expect(seen.sheets[1].cells.values.contains { $0.value == "=1+1" })
    }

    @Test func `lines of JSON are marked one row below their names`() throws {
        let text = """
            {"kind":"payment","payee":"GB-COH-00000012","amount":"12.00","date":"2024-02-01"}
            {"kind":"payment","payee":"GB-COH-00000012","amount":"soon","date":"2024-02-01"}
            """
        let seen = try marked(Array(text.utf8), name: "report.jsonl")
        #expect(seen["Sheet1", "C1"]?.value == "amount")
        #expect(seen["Sheet1", "C3"]?.value == "soon")
        #expect(seen["Sheet1", "C3"]?.fill == Self.red)
    }

    @Test(arguments: ["xlsx", "ods"])
    func `a form is marked in each of its sheets and read again as it was`(kind: String) throws {
        let form = try Form()
        let bytes = try form.filled(
            [
                Form.Cell("Payments", "4", "amount", "12"), Form.Cell("Payments", "4", "date", "2024-03-01"),
                Form.Cell("Placements", "4", "to", "2031-01-01"),
            ], savedAs: kind == "ods" ? kind : nil)
        let name = "form.\(kind)"
        let found = try problems(bytes, name: name, in: form.context)
        let file = try MarkedWorkbook.make(bytes, name: name, problems: found, language: .en)
        #expect([file.marks, file.holdsFile ? 1 : 0] == [found.count, 1])
        let back = file.bytes
        let seen = try SeenWorkbook(back)
        #expect(seen["Payments", "G4"]?.fill == Self.yellow)
        #expect(seen["Placements", "D4"]?.fill == Self.red)
        #expect(seen["Placements", "D4"]?.comment?.contains("expected a day within the contract's term") == true)
        guard kind == "xlsx" else { return }
        #expect(try problems(back, name: name, in: form.context) == found)
        #expect(seen["Placements", "D3"]?.comment == "Last day at work; \"ongoing\" while it goes on.")
    }

    @Test func `a workbook that has no comments and no styled cells is marked too, also where a row is not there`()
        throws
    {
        let sheet = NewSheet(name: "A'b", columns: [], rows: [[NewCell(.text("x"))]])
        let bytes = try WorkbookWriter.bytes(NewWorkbook([sheet], made: 0))
        let workbook = try #require(try WorkbookMarking(bytes, name: "x.xlsx"))
        let marks = [(1, 2), (3, 0), (1, 0)].map { row, column in
            CellMark(sheet: 0, row: row, column: column, tone: .error, text: "<&\"")
        }
        let added = AddedSheet(name: "a'B", widths: [10], rows: [AddedSheet.Row(["=1"], look: .strong)])
        let seen = try SeenWorkbook(try workbook.marked(marks, adding: added))
        #expect(seen.sheets.map(\.name) == ["A'b", "a'B (2)"])
        #expect(["A1", "C1", "A3"].map { seen["A'b", $0]?.fill } == [Self.red, Self.red, Self.red])
        #expect(["A1", "C1", "A3"].map { seen["A'b", $0]?.comment } == ["<&\"", "<&\"", "<&\""])
        #expect(seen["a'B (2)", "A1"]?.bold == true)
    }

    @Test(arguments: [nil, "Pay & go", "1"] as [String?])
    func `a cell is marked in the sheet that was read, and a column alone at its header`(sheet: String?) throws {
        let sent = try SeenWorkbook.sent()
        let choices = ReadingChoices(TableOptions(sheet: sheet))
        let cell = Problem(.numberUnreadable, row: 4, column: "b", columnNumber: 2, message: "expected a number")
        let column = Problem(.personalColumn, column: "b", columnNumber: 2, message: "expected none")
        for (problems, marked) in [([cell], ["B4"]), ([cell, column], ["B1", "B4"])] {
            let file = try MarkedWorkbook.make(
                sent, name: "sent.xlsx", problems: problems, choices: choices, language: .en)
            let seen = try SeenWorkbook(file.bytes)
            let red = seen.sheets[0].cells.filter { $0.value.fill == Self.red }.keys.sorted()
            #expect(red == marked)
            #expect(seen.sheets[1].cells.allSatisfy { $0.value.fill != Self.red })
        }
    }

    @Test(arguments: Language.allCases)
    func `a marked workbook that comes back is read by its own rows, not by the list`(language: Language) throws {
        let rows = (1...4).map { "Acme,\($0).00,2025-03-0\($0)" }
        let text = (["Supplier,Amount,Date"] + rows).joined(separator: "\n")
        guard case .accepted(let sent) = try ReportSample.read(text) else { throw Form.Failure(description: "refused") }
        #expect(sent.warnings.map(\.cause) == Array(repeating: .dayOutsidePeriod, count: 4))
        let file = try MarkedWorkbook.make(
            Array(text.utf8), name: "a.csv", problems: sent.warnings, language: language)
        let back = ReportReader.read(file.bytes, name: "a.marked.xlsx", in: try ReportSample.context())
        guard case .accepted(let content) = back else { throw Form.Failure(description: "\(back)") }
        #expect(content.lines == sent.lines)
    }

    @Test func `a column below the name of a group is marked at its own name`() throws {
        let text =
            "Wie,,Wat,\nLeverancier,KVK,Bedrag,Datum\nJansen Bouw,12345678,12.00,2024-02-01\n"
            + "De Boer Bouw,12345679,13.00,2024-02-01\n"
        let problem = Problem(.personalColumn, column: "KVK", columnNumber: 2, message: "expected none")
        let file = try MarkedWorkbook.make(Array(text.utf8), name: "a.csv", problems: [problem], language: .en)
        let seen = try SeenWorkbook(file.bytes)
        #expect(seen["Sheet1", "B2"]?.fill == Self.red)
        #expect(seen["Sheet1", "B1"]?.fill != Self.red)
    }

    @Test(arguments: [
        // The column that most likely is it, by its contents, by its name, and the first free cell where none is.
        ("Supplier,Betaald op,Uitgekeerd\nAcme,2024-02-01,12.50\nBeta,2024-02-02,13.50\n", ["B1", "C1"]),
        ("Supplier,Date,Amont\nAcme,2024-02-01,x\nBeta,2024-02-02,y\n", ["C1"]),
        ("Supplier,Date,Remark\nAcme,2024-02-01,x\nBeta,2024-02-02,y\n", ["D1"]),
        (
            "Wie,Wanneer,Hoeveel,\nSupplier,Date,Uitgekeerd,Extra\nAcme,2024-02-01,12.50,x\nBeta,2024-02-02,13.50,y\n",
            ["C2"]
        ),
    ])
    func `a column that is missing is told where it most likely stands`(text: String, places: [String]) throws {
        let found = try problems(Array(text.utf8), name: "report.csv")
        #expect(found.allSatisfy { $0.cause == .columnMissing && $0.column == nil }, "\(found)")
        let seen = try marked(Array(text.utf8), name: "report.csv")
        let red = seen.sheets[0].cells.filter { $0.value.fill == Self.red }.keys.sorted()
        #expect(red == places)
    }

    @Test func `what names no cell is listed, and the file is not said to have marked cells`() throws {
        let text = "kind,payee,amount,date\npayment,GB-COH-00000012,1.00,2024-02-01\n"
        let named = Problem(.cellBlank, row: 2, column: "payee", columnNumber: 2, message: "expected another")
        for (problem, marks, content) in [
            (
                Problem(.severalTables, message: "expected one"), 0,
                "the file with a list of what was found, no cell marked"
            ),
            (named, 1, "the file with the cells marked"),
        ] {
            let file = try MarkedWorkbook.make(Array(text.utf8), name: "a.csv", problems: [problem], language: .en)
            #expect(file.marks == marks)
            #expect(file.content == content)
            #expect(try SeenWorkbook(file.bytes)["Problems", "F4"]?.value == problem.message)
        }
    }

    @Test func `the list of a long file says what is neither listed nor marked, and names the sheet of each`() throws {
        let rows = (1...1_200).map { "payment,GB-COH-\(10_000_000 + $0),1\($0 > 1_100 ? "y" : "x"),2024-02-01" }
        let text = (["kind,payee,amount,date"] + rows).joined(separator: "\n")
        let found = try problems(Array(text.utf8), name: "long.csv")
        for (language, told) in [
            (Language.en, "Only the first 1001 are marked and listed. 199 more of the same kinds follow in the file"),
            (.nl, "Alleen de eerste 1001 zijn gemarkeerd en staan hieronder. Nog 199 van dezelfde soort volgen"),
        ] {
            let bytes = try MarkedWorkbook.make(
                Array(text.utf8), name: "long.csv", problems: found, language: language)
            let tab = language == .en ? "Problems" : "Aandachtspunten"
            let list = try Table.read(
                bytes.bytes, name: "x.xlsx", options: TableOptions(sheet: tab, header: HeaderPlace.none))
            var cells: [[String]] = []
            list.forEachRow { row in cells.append((0..<row.count).map(row.text)) }
            #expect(cells[1][0].hasPrefix(told), "\(cells[1])")
            #expect(cells[3][1...3] == ["Sheet1", "2", "amount"])
            #expect(cells.last?[5].contains(language == .en ? "(and 199 more of this kind" : "(en nog 199 van") == true)
            #expect(cells.count == 3 + 1_001)
        }
    }

    @Test func `of a file with more rows than a workbook holds the list alone comes back and says so`() throws {
        let text = "a\n" + String(repeating: "1\n", count: 1_048_576)
        var problem = Problem(.numberUnreadable, row: 1_048_577, column: "a", columnNumber: 1, message: "expected b")
        problem.count = 3
        let bytes = try MarkedWorkbook.make(Array(text.utf8), name: "rows.csv", problems: [problem], language: .en)
        #expect(
            bytes.content == "the list of what was found, as the file is too large to come back with its cells marked")
        let seen = try SeenWorkbook(bytes.bytes)
        #expect(seen.sheets.map(\.name) == ["Problems"])
        #expect(
            seen["Problems", "A1"]?.value
                == "3 to mend, 0 to look at. The file is too large to come back with its cells marked (the file has more "
                + "rows than a workbook holds, 1048576): these are the rows concerned.")
        #expect(seen["Problems", "A2"]?.value?.hasPrefix("Only the first 1 are listed. 2 more") == true)
        #expect(
            ["C4", "D4", "F4"].map { seen["Problems", $0]?.value } == [
                "1048577", "a", "expected b (and 2 more of this kind, not listed)",
            ])
    }
}
