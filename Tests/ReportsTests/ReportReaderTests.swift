import Contracts
import Reports
import TestSupport
import Testing

struct ReportReaderTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func fixture(_ name: String, scheme: String) throws -> ReportContent {
        let reading = ReportReader.read(
            try Fixture.bytes(name), name: name, in: try ReportSample.context(scheme: scheme))
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading)")
            return ReportContent(lines: [])
        }
        return content
    }

    @Test func `an English file of every kind of row gives its facts in order`() throws {
        let content = try fixture("english.csv", scheme: "GB-COH")
        // A strategy from before the contract counts, and does not belong to the first half of 2024.
        #expect(content.warnings.map(\.row) == [])
        #expect(!content.isNil)
        let expected: [ReportedLine.Content] = [
            .subcontract(
                Subcontract(
                    parent: "n0", node: "n4", party: "GB-COH-01234567", partyName: "Delta Groundworks Ltd",
                    value: Quantity(90_000), start: try day("2024-02-01"), end: try day("2024-12-31"),
                    carries: ["local-sme"], passedDown: [PassedDown(code: "local-sme", value: .yes)])),
            .fact(
                .payment(
                    Fact.Payment(
                        payee: "GB-COH-01234567", payeeNode: "n4", amount: try #require(Quantity("12500.50")),
                        date: try day("2024-03-15"), role: "subcontractor"))),
            .fact(
                .payment(
                    Fact.Payment(
                        payee: "NAME-BOB-S-BRICKS", amount: try #require(Quantity("-250.00")),
                        date: try day("2024-04-02"), role: "dealer"))),
            .fact(.receipt(amount: Quantity(100_000), date: try day("2024-03-01"))),
            .fact(
                .placement(
                    Fact.Placement(
                        person: "k-93af", block: "participatiewet",
                        days: try #require(Period("2024-03-01/2024-06-30")), hoursPerWeek: Quantity(24),
                        bonuses: ["permanent", "young"]))),
            .fact(.activity(block: "knowledge", quantity: Quantity(12), date: try day("2024-05-01"))),
            .fact(
                .purchase(
                    Fact.Purchase(
                        block: "social-purchase", payee: "GB-COH-SC123456", amount: Quantity(4_000),
                        date: try day("2024-05-02")))),
            .fact(.outreach(Fact.Outreach(count: Quantity(5), outcome: "invited", date: try day("2024-01-20")))),
            .fact(.hours(group: "section3", quantity: Quantity(320), date: try day("2024-06-30"))),
            .fact(.statement(code: "procurement-strategy", value: .yes, date: try day("2023-12-20"))),
        ]
        #expect(content.lines.map(\.content) == expected.map { $0 })
        #expect(content.lines.map(\.row) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
        #expect(content.lines.map(\.node) == ["n0", "n0", "n4", "n0", "n1", "n0", "n0", "n0", "n4", "n0"])
    }

    @Test func `a Dutch file with semicolons, decimal commas and days first is read`() throws {
        let content = try fixture("dutch.csv", scheme: "NL-KVK")
        #expect(
            content.lines.map(\.content) == [
                .fact(
                    .payment(
                        Fact.Payment(
                            payee: "NL-KVK-01234567", amount: try #require(Quantity("1234.56")),
                            date: try day("2024-03-15"), role: "subcontractor"))),
                .fact(
                    .activity(
                        block: "knowledge", quantity: try #require(Quantity("7.5")), date: try day("2024-06-02"))),
                .subcontract(
                    Subcontract(
                        parent: "n1", node: "n7", party: "NL-KVK-87654321", partyName: "Bakkerij Zon",
                        value: Quantity(50_000), carries: [], passedDown: [PassedDown(code: "local-sme", value: .no)])),
            ])
        #expect(
            content.lines[0].attributes == [
                DeclaredAttribute(party: "NL-KVK-01234567", code: "local", value: .yes),
                DeclaredAttribute(party: "NL-KVK-01234567", code: "sme", value: .unknown),
                DeclaredAttribute(party: "NL-KVK-01234567", code: "socialEnterprise", value: .no),
            ])
        #expect(content.lines[0].payeeName == "Café Zoet")
        #expect(
            content.notes.contains("delimiter: semicolon") && content.notes.contains("column \"Datum\": dd/mm/yyyy"))
        #expect(content.notes.contains("column \"Bedrag\": decimal comma, as in 1.234,56"))
    }

    @Test func `a list of supplier payments in its own order needs no kind column`() throws {
        let content = try ReportSample.accepted(
            "Payment Date,Net_Amount,Supplier Name,Company Number,Invoice,Cost Centre",
            "2024-02-01,10.00,Acme Ltd,1234567,X1,C",
            "2024-02-02,\"1,200.00\",Acme Ltd,,X2,D")
        let payees = content.lines.map { line -> String? in
            if case .fact(.payment(let payment)) = line.content { payment.payee } else { nil }
        }
        #expect(payees == ["GB-COH-01234567", "NAME-ACME-LTD"])
        #expect(content.lines.map(\.proof) == [Proof(invoice: "X1"), Proof(invoice: "X2")])
        #expect(content.notes.contains("columns not read: \"Cost Centre\""))
    }

    @Test(arguments: ["kind\nnil", "Soort;Bedrag\nnihil;", "kind,amount,date\nNil,,\n", "kind,node\nnil,n0"])
    func `a nil row alone says nothing to report`(text: String) throws {
        guard case .accepted(let content) = try ReportSample.read(text) else {
            Issue.record("refused: \(try ReportSample.read(text))")
            return
        }
        #expect(content.isNil)
        #expect(content.lines.isEmpty)
    }

    @Test(arguments: [
        "kind,amount,date\nreceipt,5.00,2024-02-30\nreciept,6.00,2024-02-01\nnil,,",
        "kind,amount,date\nreceipt,5.00,2024-02-30\nreciept,6.00,2024-02-01\nnil,,\n\nreceipt,7.00,2024-02-01",
    ])
    func `what is wrong with the rows beside a nil row is told with it`(text: String) throws {
        guard case .refused(let problems) = try ReportSample.read(text) else {
            Issue.record("accepted")
            return
        }
        #expect(problems.map(\.row) == [2, 3, 4])
        #expect(problems.map(\.cause) == [.dayUnreadable, .kindUnknown, .nilBesideRows])
    }

    @Test(arguments: ["", "\n\n", "kind,amount,date\n"])
    func `a file that says nothing is told how to send a nil report`(text: String) throws {
        guard case .refused(let problems) = try ReportSample.read(text) else {
            Issue.record("accepted")
            return
        }
        #expect(problems.count == 1)
        #expect(
            problems.first?.message.hasSuffix("to report, run: clausewatch report nil 'C-1' 2024-01-01/2024-06-30")
                == true)
    }

    @Test func `a workbook is refused with the reason of the table reader`() throws {
        let bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0]
        guard case .refused(let problems) = ReportReader.read(bytes, name: "a.xlsx", in: try ReportSample.context())
        else {
            Issue.record("accepted")
            return
        }
        #expect(problems.count == 1)
        #expect(problems.first?.severity == .error)
    }

    @Test func `a number that the file itself holds is that number beside texts written in another way`() throws {
        let text = """
            {"kind": "receipt", "amount": 3.125, "date": "2024-02-01"}
            {"kind": "receipt", "amount": "12,50", "date": "2024-02-02"}
            {"kind": "receipt", "amount": 1234, "date": "2024-02-03"}
            """
        let reading = ReportReader.read(Array(text.utf8), name: "report.ndjson", in: try ReportSample.context())
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading)")
            return
        }
        let amounts = content.lines.map { line -> Quantity? in
            if case .fact(.receipt(let amount, date: _)) = line.content { amount } else { nil }
        }
        #expect(amounts == [Quantity("3.125"), Quantity("12.5"), Quantity(1234)])
    }

    @Test(arguments: ["prime", "Hoofdaannemer", "main", "", "n0", "N0"])
    func `words for the prime and nothing at all mean n0`(word: String) throws {
        let content = try ReportSample.accepted("kind,node,amount,date", "receipt,\(word),5.00,2024-02-01")
        #expect(content.lines.map(\.node) == ["n0"])
    }

    @Test(arguments: [
        ("yes", ["local-sme"]), ("ja", ["local-sme"]), ("no", []), ("", []),
        ("social-return; LOCAL-SME", ["social-return", "local-sme"]),
    ])
    func `carries takes yes, no or codes`(word: String, codes: [String]) throws {
        let content = try ReportSample.accepted(
            "kind,payee node,payee,passed down", "subcontract,n9,12345678,\(word)")
        guard case .subcontract(let subcontract)? = content.lines.first?.content else {
            Issue.record("no subcontract")
            return
        }
        #expect(subcontract.carries == codes)
    }

    @Test func `a payment to a node alone goes to the party of the node`() throws {
        let content = try ReportSample.accepted(
            "kind,payee node,payee,amount,date", "payment,n1,,5.00,2024-02-01", "payment,n9,,6.00,2024-02-01",
            "subcontract,n9,12345678,,")
        let payees = content.lines.map { line -> String? in
            if case .fact(.payment(let payment)) = line.content { payment.payee } else { nil }
        }
        #expect(payees == ["GB-COH-00000011", "GB-COH-12345678", nil])
    }

    @Test func `hours without a group are everybody's`() throws {
        let content = try ReportSample.accepted("kind,hours,group,date", "hours,8,,2024-02-01", "uren,4,All,2024-02-01")
        let date = try day("2024-02-01")
        #expect(
            content.lines.map(\.content) == [
                .fact(.hours(group: "all", quantity: Quantity(8), date: date)),
                .fact(.hours(group: "all", quantity: Quantity(4), date: date)),
            ])
    }

    @Test func `the same bytes are read the same twice`() throws {
        #expect(try fixture("english.csv", scheme: "GB-COH") == fixture("english.csv", scheme: "GB-COH"))
    }

    @Test func `a long problem list ends after a thousand, and one more stands for the rest`() throws {
        let rows = (0..<1_250).map { "receipt,abc,2024-01-0\(1 + $0 % 9)" }
        guard case .refused(let problems) = try ReportSample.read("kind,amount,date\n" + rows.joined(separator: "\n"))
        else {
            Issue.record("accepted")
            return
        }
        #expect(problems.count == 1_001)
        #expect(problems[999].row == 1_001)
        #expect(problems.last?.row == 1_002)
        #expect(problems.last?.description.hasSuffix(" (and 249 more of this kind)") == true)
        #expect(problems.reduce(0) { $0 + $1.count } == 1_250)
    }

    @Test(arguments: [("300.00", nil), ("301.00", "row 4, column \"Amount\": found \"301.00\", expected 300.00,")])
    func `a total below a list of payments is compared and left out`(total: String, warning: String?) throws {
        let content = try ReportSample.accepted(
            "Supplier,Amount,Date", "Acme Ltd,100.00,2024-02-01", "Bravo Ltd,200.00,2024-02-01", "Grand Total,\(total),"
        )
        #expect(content.lines.count == 2)
        #expect(content.warnings.count == (warning == nil ? 0 : 1))
        if let warning { #expect(content.warnings.first?.description.hasPrefix(warning) == true) }
    }

    @Test func `damaged bytes end in lines or in problems and never in a stop`() throws {
        let context = try ReportSample.context()
        let sound = try Fixture.bytes("english.csv")
        for seed in 0..<400 {
            var random = SeededRandom(seed: UInt64(seed))
            var bytes = sound
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if case .refused(let problems) = ReportReader.read(bytes, name: "damaged.csv", in: context) {
                #expect(problems.contains { $0.severity == .error })
            }
        }
    }

    @Test func `a file whose amounts are beyond any contract is refused with what to check`() throws {
        let rows = (1...2).map { "payment,GB-COH-0000000\($0),60000000000.00,2024-05-0\($0)" }
        func read(_ rows: [String]) throws -> ReportReading {
            let text = "kind,payee,amount,date\n" + rows.joined(separator: "\n")
            return ReportReader.read(Array(text.utf8), name: "r.csv", in: try ReportSample.context(scheme: "GB-COH"))
        }
        guard case .refused(let problems) = try read(rows), case .accepted = try read([rows[0]]) else {
            Issue.record("expected the two rows to be refused and the one to be taken")
            return
        }
        #expect(problems.count == 1)
        #expect(problems.first?.message.hasPrefix("expected amounts that add up to at most 100000000000, ") == true)
    }

    @Test(arguments: ["Totaal", "Grand total", "Totaal 2e halfjaar", "Subtotaal uitgaven", "SOM:"])
    func `a row that announces a total is no payment`(name: String) throws {
        let text = "kind;payee name;amount;date\nbetaling;\(name);1200,50;2024-05-02\n"
        let reading = ReportReader.read(Array(text.utf8), name: "r.csv", in: try ReportSample.context(scheme: "GB-COH"))
        guard case .refused(let problems) = reading else {
            Issue.record("\(name) was paid")
            return
        }
        #expect(problems.map(\.row) == [2])
        #expect(problems.first?.message.contains("announces a total; remove the row") == true)
    }

    @Test func `a firm whose name begins like a total is paid`() throws {
        let text = "kind;payee name;local (j/n);amount;date\npayment;Total Gas & Power;ja;1200,50;2024-05-02\n"
        let reading = ReportReader.read(Array(text.utf8), name: "r.csv", in: try ReportSample.context(scheme: "GB-COH"))
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading)")
            return
        }
        #expect(content.lines.first?.payeeName == "Total Gas & Power")
        #expect(content.lines.first?.attributes.map(\.value) == [.yes])
    }

    @Test(arguments: [
        "Studio 54", "Route 66 Bouw BV", "3D Print BV", "1e Hulp", "4You", "Bouwbedrijf 1984", "De Zon 24",
    ])
    func `a name with a digit is a name wherever it stands`(name: String) throws {
        let local = name.uppercased().split(separator: " ").joined(separator: "-")
        for scheme in ["NL-KVK", "GB-COH", "DE-HRB"] {
            let content = try ReportSample.accepted(
                "Leverancier;Datum;Bedrag", "\(name);13-01-2024;1,50", "Zon;14-01-2024;2,50", scheme: scheme)
            guard case .fact(.payment(let payment)) = content.lines.first?.content else {
                Issue.record("no payment")
                return
            }
            #expect(payment.payee == "NAME-\(local)")
        }
    }

    @Test(arguments: ["1234567", "KVK 123", "NL-KVK-123", "SC1234", "12345678 BV 9", "AB1234"])
    func `a number that is misspelt is no name`(number: String) throws {
        let reading = try ReportSample.read(
            "Leverancier;Datum;Bedrag\n\(number);13-01-2024;1,50\n", scheme: "NL-KVK")
        guard case .refused(let problems) = reading else {
            Issue.record("accepted")
            return
        }
        #expect(problems.map(\.column) == ["Leverancier"])
    }

    @Test func `a column of names beside one of numbers is read as names`() throws {
        let content = try ReportSample.accepted(
            "Leverancier;KvK;Datum;Bedrag", "Studio 54;12345678;13-01-2024;1,50", scheme: "NL-KVK")
        #expect(content.lines.map(\.payeeName) == ["Studio 54"])
        #expect(!content.notes.contains { $0.contains("not read") })
    }
}
