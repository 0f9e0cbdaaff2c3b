import Contracts
import Policies
import Reports
import Tables
import Testing

/// The form as a workbook, filled in by openpyxl and saved by LibreOffice.
@Suite(.timeLimit(.minutes(5))) struct TemplateWorkbookTests {
    private static let filled = [
        Form.Cell("Payments", "4", "amount", "1250.50"), Form.Cell("Payments", "4", "date", "2024-08-01"),
        Form.Cell("Payments", "4", "local", "yes"), Form.Cell("Payments", "next", "payee node", "n1"),
        Form.Cell("Payments", "same", "amount", "9000"), Form.Cell("Payments", "same", "date", "2024-09-30"),
        Form.Cell("Placements", "4", "to", "2024-12-31"),
        Form.Cell("Subcontracts", "4", "amount", "350000"),
        Form.Cell("Subcontracts", "next", "payee node", "n2"),
        Form.Cell("Subcontracts", "same", "payee name", "New Ltd"),
        Form.Cell("Subcontracts", "same", "node", "n1"),
    ]

    @Test(arguments: [nil, "xlsx", "ods"] as [String?])
    func `filled in and saved by a spreadsheet it is taken whole as it is`(kind: String?) throws {
        let form = try Form()
        let reading = form.read(try form.filled(Self.filled, savedAs: kind), name: "form.\(kind ?? "xlsx")")
        guard case .accepted(let content) = reading else { throw Form.Failure(description: "\(reading)") }
        #expect(content.lines.count == 5)
        #expect(content.notes.contains("rows that are as the template had them, passed over: 1"))
        let sheets = SheetRows(["About", "Payments", "Subcontracts", "Placements"])
        let payments = content.lines.compactMap { line -> String? in
            guard case .fact(.payment(let payment)) = line.content else { return nil }
            return
                "\(sheets.words(line.row)): \(payment.payee) \(payment.payeeNode ?? "-") \(payment.amount) \(payment.date)"
        }
        #expect(
            payments == [
                "row 4 of sheet \"Payments\": GB-COH-00000012 - 1250.5000 2024-08-01",
                "row 5 of sheet \"Payments\": GB-COH-00000011 n1 9000.0000 2024-09-30",
            ])
        let nodes = content.lines.compactMap { line -> String? in
            guard case .subcontract(let found) = line.content else { return nil }
            return "\(found.node) under \(found.parent): \(found.party) \(found.value?.description ?? "-")"
        }
        #expect(nodes == ["n1 under n0: GB-COH-00000011 350000.0000", "n2 under n1: NAME-NEW-LTD -"])
        guard case .fact(.placement(let placement)) = content.lines.last?.content else {
            throw Form.Failure(description: "\(content.lines)")
        }
        #expect(placement.days == Period("2024-07-01/2024-12-31"))
        #expect(placement.hoursPerWeek == Quantity(24))
    }

    @Test func `the form of one report as a text is not taken for another, though nothing is filled in`() throws {
        var other = try Form.context()
        other.contract.ref = "ANOTHER \"1\", 2"
        let form = try Form(context: other)
        let bytes = Array(form.template.csv.utf8)
        guard case .refused(let problems) = try Form().read(bytes, name: "form.csv") else {
            throw Form.Failure(description: "accepted")
        }
        #expect(problems.map(\.cause) == [.fileOfOtherPeriod])
        #expect(problems.first?.message.contains("made for ANOTHER \"1\", 2, 2024-07-01/2024-12-31") == true)
        guard case .refused(let own) = form.read(bytes, name: "form.csv") else {
            throw Form.Failure(description: "accepted")
        }
        #expect(own.map(\.cause) == [.nothingFound])
    }

    @Test func `the form of one report is not taken for another`() throws {
        var other = try Form.context()
        other.contract.ref = "ANOTHER 1/2"
        let form = try Form(context: other)
        let reading = try Form().read(try form.filled(Self.filled, savedAs: "ods"), name: "form.ods")
        guard case .refused(let problems) = reading else { throw Form.Failure(description: "accepted") }
        #expect(problems.map(\.cause) == [.fileOfOtherPeriod])
        #expect(
            problems.first?.message
                == "expected the form for \(try Form.context().contract.ref), 2024-07-01/2024-12-31, and this one was made "
                + "for ANOTHER 1/2, 2024-07-01/2024-12-31; send it as the report on that, or fill in the form of this "
                + "report")
    }

    @Test func `as it is, it is no report`() throws {
        for language in Language.allCases {
            let form = try Form(language)
            guard case .refused(let problems) = form.read(try form.template.workbook()) else {
                throw Form.Failure(description: "accepted")
            }
            #expect(problems.count == 1)
            #expect(problems[0].message.contains("every row is as the template had it"))
        }
    }

    @Test func `a problem names its sheet, row and column as they are`() throws {
        let form = try Form()
        let bytes = try form.filled([
            Form.Cell("Payments", "4", "amount", "a lot"), Form.Cell("Payments", "4", "date", "2024-08-01"),
            Form.Cell("Placements", "4", "to", "2031-01-01"),
        ])
        guard case .refused(let problems) = form.read(bytes) else { throw Form.Failure(description: "accepted") }
        #expect(problems.map(\.sheet) == ["Payments", "Placements"])
        #expect(problems.map(\.row) == [4, 4])
        #expect(problems.map(\.columnNumber) == [6, 4])
        #expect(problems[0].description.hasPrefix("sheet \"Payments\", row 4, column \"amount\": found \"a lot\""))
    }

    private func refused(_ form: Form, _ cells: [Form.Cell]) throws -> [Problem] {
        guard case .refused(let problems) = form.read(try form.filled(cells)) else {
            throw Form.Failure(description: "accepted")
        }
        return problems
    }

    private static let paid = [
        Form.Cell("Payments", "4", "amount", "12"), Form.Cell("Payments", "4", "date", "2024-08-01"),
    ]

    @Test func `a sheet whose columns were all given other names is refused and named, and passed over empty`() throws {
        let form = try Form()
        let names = ["payee", "payee name", "payee node", "amount", "date", "role", "node", "local", "sme", "invoice"]
        let renamed = names.map { Form.Cell("Payments", "3", $0, "Veld \($0.count)\($0.first ?? "-")") }
        let problems = try refused(form, Self.paid + renamed)
        #expect(problems.map(\.cause) == [.columnMissing])
        #expect(problems.map(\.sheet) == ["Payments"])
        #expect(problems.map(\.row) == [3])
        #expect(
            problems[0].message.hasPrefix(
                "expected the form's own names above rows of kind payment, such as payee, amount, date, and found \"Veld "
            ), "\(problems)")
        #expect(
            problems[0].message.hasSuffix("; write the names as the form has them, or move the rows into a new form"))
    }

    @Test func `a sheet with one column under another name is refused where its rows need it`() throws {
        let form = try Form()
        let problems = try refused(form, Self.paid + [Form.Cell("Payments", "3", "amount", "Amuont")])
        #expect(
            problems.map(\.description).first?.hasPrefix(
                "sheet \"Payments\", row 3: the header has no column \"amount\", and rows of kind payment need it; found"
            )
                == true, "\(problems)")
        #expect(problems.map(\.cause) == [.columnMissing])
        let bytes = try form.filled(Self.paid + [Form.Cell("Payments", "3", "amount", "Amuont")])
        let back = try MarkedWorkbook.make(bytes, name: "form.xlsx", problems: problems, language: .en)
        let seen = try SeenWorkbook(back.bytes)
        #expect(seen["Payments", "F3"]?.comment?.contains("rename \"Amuont\" to \"amount\"") == true)
    }

    @Test func `a column that rows can do without is told as not read, and looked into for people all the same`() throws
    {
        let form = try Form()
        let cells = Self.paid + [Form.Cell("Payments", "3", "invoice", "Ons kenmerk")]
        let row = [Form.Cell("Payments", "4", "invoice", "F-1")]
        guard case .accepted(let content) = form.read(try form.filled(row + cells)) else {
            throw Form.Failure(description: "refused")
        }
        #expect(content.notes.contains("columns not read: \"Ons kenmerk\""), "\(content.notes)")
        #expect(content.lines.map(\.proof.invoice) == [nil])
        let personal = try refused(form, [Form.Cell("Payments", "4", "invoice", "bsn 111.222.333")] + cells)
        #expect(personal.map(\.cause) == [.citizenNumber])
        let place = "sheet \"Payments\", row 4, column \"Ons kenmerk\""
        #expect(personal.map(\.description).first?.hasPrefix(place) == true)
    }

    @Test func `two rows that say the same name each other by sheet and row`() throws {
        let form = try Form()
        let row = [("payee node", "n1"), ("amount", "9000"), ("date", "2024-09-30")]
        let bytes = try form.filled(
            (0..<2).flatMap { _ in
                row.enumerated().map { Form.Cell("Payments", $0 == 0 ? "next" : "same", $1.0, $1.1) }
            })
        guard case .accepted(let content) = form.read(bytes) else { throw Form.Failure(description: "refused") }
        #expect(content.warnings.map(\.row) == [6])
        #expect(content.warnings.first?.message.contains("row 5 of sheet \"Payments\"") == true)
    }

    @Test func `nothing to report is one word in its sheet`() throws {
        for (language, sheet, column, word) in [
            (Language.en, "Nothing to report", "kind", "nil"), (.nl, "Niets te melden", "soort", "nihil"),
        ] {
            let form = try Form(language)
            let reading = form.read(try form.filled([Form.Cell(sheet, "4", column, word)]))
            guard case .accepted(let content) = reading else { throw Form.Failure(description: "\(reading)") }
            #expect(content.isNil)
        }
    }

    @Test func `the words a column takes are those that the reader takes`() throws {
        let form = try Form(.nl)
        let cells = [
            Form.Cell("Betalingen", "4", "bedrag", "10"), Form.Cell("Betalingen", "4", "datum", "2024-08-01"),
            Form.Cell("Betalingen", "4", "lokaal", "nee"), Form.Cell("Betalingen", "4", "mkb", "onbekend"),
            Form.Cell("Verklaringen", "4", "waarde", "ja"), Form.Cell("Verklaringen", "4", "datum", "2024-08-01"),
        ]
        guard case .accepted(let content) = form.read(try form.filled(cells, savedAs: "ods"), name: "form.ods") else {
            throw Form.Failure(description: "refused")
        }
        #expect(content.lines.map { $0.attributes.map(\.value) } == [[.no, .unknown], []])
    }

    @Test func `the same facts give the same bytes`() throws {
        #expect(try Form().template.workbook() == (try Form().template.workbook()))
    }
}
