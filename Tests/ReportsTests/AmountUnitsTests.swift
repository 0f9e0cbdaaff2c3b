import Contracts
import Reports
import Testing

/// Amounts in another currency than the contract's, or in thousands, are never read as they stand.
@Suite struct AmountUnitsTests {
    private func read(_ name: String) throws -> ReportReading {
        ReportReader.read(try Fixture.bytes(name), name: name, in: try ReportSample.context())
    }

    private func problems(_ reading: ReportReading) -> [Problem] {
        guard case .refused(let problems) = reading else { return [] }
        return problems
    }

    private static let header = "payee,amount,date"

    @Test(arguments: ["$5.00", "¥5", "5 kr", "US$ 5.00", "5.00 CHF", "SEK 5", "8 kr."])
    func `a sign that the contract's currency does not use is refused`(amount: String) throws {
        let found = try ReportSample.refused(Self.header, "Acme Ltd,\(amount),2024-02-01", "Beta Ltd,1.00,2024-02-02")
        #expect(found.map(\.cause) == [.otherCurrency])
        #expect(found.first?.value == amount)
        #expect(found.first?.row == 2)
    }

    @Test(arguments: ["AUD", "USD", "CAD"])
    func `a sign that several currencies share is taken for each of them`(code: String) throws {
        var context = try ReportSample.context()
        context.contract = try ReportSample.contract(context.contract, in: code)
        let text = Self.header + "\nAcme Ltd,$5.00,2024-02-01\nBeta Ltd,1.00,2024-02-02"
        let reading = ReportReader.read(Array(text.utf8), name: "a.csv", in: context)
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading)")
            return
        }
        #expect(content.lines.count == 2)
    }

    @Test(arguments: [
        "amount (USD)", "amount ($)", "amount £", "amount (GBP excl. VAT)", "amount USD", "Bedrag GBP", "GBP amount",
        "amount_usd", "Bedrag in GBP", "net amount GBP (excl. VAT)",
    ])
    func `a header in another currency is refused`(name: String) throws {
        let found = try ReportSample.refused("payee,\(name),date", "Acme Ltd,5.00,2024-02-01")
        #expect(found.map(\.cause) == [.otherCurrency])
        #expect(found.first?.column == name)
        #expect(
            found.first?.message.hasPrefix("expected amounts in EUR, the contract's currency, but the header") == true)
    }

    @Test(arguments: ["amount (€k)", "amount (x 1000)", "amount (EUR million)", "bedrag kEUR", "amount €k"])
    func `a header in thousands is refused`(name: String) throws {
        let found = try ReportSample.refused("payee,\(name),date", "Acme Ltd,5.00,2024-02-01")
        #expect(found.map(\.cause) == [.numberUnfit])
    }

    @Test(arguments: [
        "Bedrag in duizenden", "Bedrag x 1.000", "Bedrag (x 1.000)", "Amount (£000)", "amount x1000", "Bedrag (dzd)",
        "Bedrag (€ x 1.000)", "Amount £'000", "Bedrag in 1.000", "Bedrag (x€1000)",
    ])
    func `amounts in thousands are never taken as they stand, whatever the sender says`(name: String) throws {
        let text = "payee,\(name),date\nAcme Ltd,5.00,2024-02-01"
        for told in [[:], [name: "amount"]] {
            let reading = try ReportFile.text(text, told: told).read()
            guard case .refused(let found) = reading else {
                Issue.record("taken")
                return
            }
            #expect(found.contains { $0.message.contains("write each amount in full, such as 12000.00") }, "\(found)")
            #expect(!found.contains { $0.message.contains("--map") })
        }
    }

    @Test(arguments: [
        "Bedrag (> € 1.000)", "Bedrag (vanaf € 1.000)", "amount (>= EUR 1000)", "Bedrag (meer dan € 1.000)",
        "amount (over € 1.000)",
    ])
    func `a bound in a header is no unit`(name: String) throws {
        let content = try ReportSample.accepted("payee,\(name),date", "Acme Ltd,5000.00,2024-02-01")
        #expect(content.lines.count == 1)
        #expect(content.warnings == [])
    }

    @Test(arguments: [
        "Bedragen in duizenden euro's", "x € 1.000", "(x € 1.000)", "Amounts in thousands", "Alle bedragen x 1000",
        "Bedragen (k€)", "Bedragen × € 1.000", "in duizend euro", "Amounts in £'000", "bedragen in miljoenen",
    ])
    func `a row above the header that says thousands is refused with its words`(title: String) throws {
        let found = try ReportSample.refused(
            "Rapportage", "\"\(title)\"", "", "payee,amount,date", "Acme Ltd,5.00,2024-02-01")
        #expect(found.map(\.cause) == [.numberUnfit])
        #expect(found.map(\.row) == [2])
        #expect(found.first?.value == title)
        let noun = title.contains("miljoen") ? "millions" : "thousands"
        #expect(
            found.first?.message
                == "expected whole amounts, but this row says that they count \(noun); write each amount "
                + "in full, such as 12000.00, and take that out of the row")
    }

    @Test func `a note below the lines that says thousands is refused too`() throws {
        let found = try ReportSample.refused(
            "payee,amount,date", "Acme Ltd,5.00,2024-02-01", "Acme Ltd,6.00,2024-02-01", "",
            "Bedragen in duizenden euro's")
        #expect(found.contains { $0.cause == .numberUnfit && $0.row == 5 }, "\(found)")
    }

    @Test(arguments: [
        "Contractwaarde € 1.000.000", "Contractwaarde € 1 000 000", "Rapportage 2024-H1", "Betalingen boven € 1.000",
        "Onderhoud in duizend huizen", "Works of 5 million", "Contract 1000 in 2024",
        "What follows is the clause as it was agreed: the wage sum counts in millions of euros for contracts above it",
    ])
    func `other figures in a title say nothing of the amounts`(title: String) throws {
        let content = try ReportSample.accepted(
            "Rapportage", title, "", "payee,amount,date", "Acme Ltd,5.00,2024-02-01", "Beta Ltd,6.00,2024-02-01")
        #expect(content.lines.count == 2)
    }

    @Test func `a column of periods or of people is not proposed in place of one in thousands`() throws {
        let found = try ReportSample.refused("payee,Paid x 1.000,date,Kwartaal,BSN", "Acme Ltd,5,2024-02-01,1,3")
        let missing = found.first { $0.cause == .columnMissing }
        #expect(missing?.message.contains("Kwartaal\" (") == false)
        #expect(missing?.message.contains("BSN\" (") == false)
        #expect(missing?.message.contains("write each amount in full, such as 12000.00") == true)
    }

    @Test func `a column in thousands is not proposed beside one of whole amounts`() throws {
        let found = try ReportSample.refused("payee,Paid,Paid x 1.000,date", "Acme Ltd,5000.00,5.00,2024-02-01")
        #expect(
            found.first?.message.contains("rename it to \"amount\" or send the file with --map 'Paid=amount'") == true)
    }

    @Test(arguments: [
        "amount (EUR)", "amount €", "Amount (€)", "amount (excl. VAT)", "amount EUR", "Bedrag EUR", "EUR amount",
        "bedrag_eur", "Amount in EUR", "Bedrag in euro", "Net amount EUR (excl. VAT)",
    ])
    func `the contract's own currency in a header is read over`(name: String) throws {
        let content = try ReportSample.accepted("payee,\(name),date", "Acme Ltd,5.00,2024-02-01")
        #expect(content.lines.count == 1)
        #expect(content.warnings == [])
    }

    @Test(arguments: ["shown-currency.xlsx", "shown-currency.ods"])
    func `cells that a sheet shows in another currency are refused by column with the first row`(name: String) throws {
        let found = problems(try read(name)).filter { $0.cause == .otherCurrency }
        #expect(found.map(\.row) == [3, 4])
        #expect(found.map(\.value) == ["20", "30"])
        #expect(found.first?.column == "Amount")
        #expect(found.first?.message.contains("but the sheet shows it with £") == true)
    }

    @Test(arguments: ["shown-own.xlsx", "shown-own.ods"])
    func `cells that a sheet shows in the contract's currency are taken`(name: String) throws {
        guard case .accepted(let content) = try read(name) else {
            Issue.record("refused: \(try read(name))")
            return
        }
        #expect(content.lines.count == 4)
    }

    @Test func `a column that names no currency goes before one that does`() throws {
        let content = try ReportSample.accepted("payee,amount USD,amount,date", "Acme Ltd,6.00,5.00,2024-02-01")
        guard case .fact(.payment(let payment)) = content.lines.first?.content else {
            Issue.record("\(content)")
            return
        }
        #expect(payment.amount.description == "5.0000")
        #expect(
            content.notes.contains("column 2 \"amount USD\" is not read: \"amount\" is taken from column 3"))
    }

    @Test func `cells that show the currency of whoever opens the workbook are taken and told`() throws {
        guard case .accepted(let content) = try read("shown-builtin.xlsx") else {
            Issue.record("the file was refused")
            return
        }
        #expect(content.lines.count == 4)
        #expect(
            content.notes.contains(
                "column \"Amount\": 2 cells show the currency of whoever opens the workbook, and were read as EUR"))
    }

    @Test(arguments: ["shown-thousands.xlsx", "shown-thousands.ods"])
    func `cells that a sheet shows in thousands are refused with what is seen and what is held`(name: String) throws {
        let found = problems(try read(name)).filter { $0.cause == .numberUnfit }
        #expect(found.map(\.row) == [2, 3])
        #expect(found.first?.message.contains("shows about 1235 and the cell holds 1234567") == true)
        #expect(found.last?.message.contains("shows about 3 (millions) and the cell holds 2500000") == true)
    }

    @Test(arguments: [
        ("100000000000.01", "no number above 100000000000 is taken"),
        ("99999999999999999999", "no number above 100000000000 is taken"),
        ("1.23456", "at most four decimals are taken"), ("twelve", "write digits"), ("1.5.2", "write digits"),
    ])
    func `an amount too large or too fine is told as such`(amount: String, words: String) throws {
        let found = try ReportSample.refused(Self.header, "Acme Ltd,\(amount),2024-02-01", "Beta Ltd,1.00,2024-02-02")
        #expect(found.map(\.cause) == [.numberUnreadable])
        #expect(found.first?.message.contains(words) == true)
    }
}
