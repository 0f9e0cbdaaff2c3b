import Contracts
import Reports
import Testing

/// A column that names a currency for each row.
struct CurrencyColumnTests {
    @Test(arguments: ["Valuta", "Currency code", "munt"])
    func `a row in another currency is refused by its cell, and the contract's own is taken`(name: String) throws {
        let header = "payee,amount,date,\(name)"
        let problems = try ReportSample.refused(
            header, "12345678,1.00,2024-02-01,EUR", "12345678,2.00,2024-02-01,USD", "12345678,3.00,2024-02-01,dukaat",
            "12345678,4.00,2024-02-01,")
        #expect(problems.map(\.cause) == [.otherCurrency, .otherCurrency])
        #expect(problems.map(\.row) == [3, 4])
        #expect(problems.map(\.columnNumber) == [4, 4])
        #expect(
            problems.first?.description
                == "row 3, column \"\(name)\": found \"USD\", expected EUR, the contract's currency, in every row; "
                + "convert what is in another at the rate of the day of payment")
        let content = try ReportSample.accepted(
            header, "12345678,1.00,2024-02-01,eur", "12345678,2.00,2024-02-01,€", "12345678,4.00,2024-02-01,")
        #expect(content.lines.count == 3)
    }

    @Test(arguments: ["KvK nr", "KvK-nr.", "Handelsregisternummer", "Vendor number", "Registration no"])
    func `a company number goes before the name beside it`(name: String) throws {
        let content = try ReportSample.accepted(
            "supplier,\(name),amount,date", "Acme Ltd,12345678,1.00,2024-02-01")
        #expect(content.lines.first?.payeeName == "Acme Ltd")
        let payees = content.lines.compactMap { line -> String? in
            guard case .fact(.payment(let payment)) = line.content else { return nil }
            return payment.payee
        }
        #expect(payees == ["GB-COH-12345678"])
    }

    @Test(arguments: [("-/- 250.00", true), ("250 CR", true), ("abc", false)])
    func `a sign in another form is not advised away`(cell: String, isSigned: Bool) throws {
        let problems = try ReportSample.refused("payee,amount,date", "12345678,\(cell),2024-02-01")
        let advice = "without words, and a minus in front of what is taken back"
        #expect(problems.map { $0.message.hasSuffix(advice) } == [isSigned])
    }
}
