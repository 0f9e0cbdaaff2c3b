import Contracts
import Reports
import Testing

/// The clause a payment is claimed for, and statuses that hold for a part of a party.
struct PaymentClaimTests {
    private static let header = "kind,payee,amount,date,local,local share,sme,sme share,counts for"

    private func line(_ cells: String) throws -> ReportedLine {
        let content = try ReportSample.accepted(Self.header, "payment,12345678,5.00,2024-02-01,\(cells)")
        return try #require(content.lines.first)
    }

    private func countsFor(_ cell: String) throws -> String? {
        guard case .fact(.payment(let payment)) = try line(",,,,\(cell)").content else { return "no payment" }
        return payment.countsFor
    }

    @Test func `a payment names the clause it counts for, or none`() throws {
        #expect(try countsFor("Local-SME") == "local-sme")
        #expect(try countsFor("") == nil)
    }

    @Test func `a status can hold for a part of the payee`() throws {
        let found = try line("yes,40%,ja,\"33,3333 %\",").attributes
        #expect(
            found == [
                DeclaredAttribute(
                    party: "GB-COH-12345678", code: "local", value: .yes, share: Fraction(40, over: 100)),
                DeclaredAttribute(
                    party: "GB-COH-12345678", code: "sme", value: .yes, share: Fraction(333_333, over: 1_000_000)),
            ])
        #expect(try line("yes,,no,,").attributes.map(\.share) == [nil, nil])
    }

    @Test(arguments: [
        (
            "no,40%,,,",
            "\"local share\": found \"40%\", expected a share only where \"local\" says yes; write yes there, "
        ),
        (
            ",40%,,,",
            "\"local share\": found \"40%\", expected a share only where \"local\" says yes; write yes there, "
        ),
        ("yes,40,,,", "\"local share\": found \"40\", expected a share above 0% and at most 100%; write it with"),
        (",,yes,0%,", "\"sme share\": found \"0%\", expected a share above 0% and at most 100%; write it with"),
        (",,yes,101%,", "\"sme share\": found \"101%\", expected a share above 0% and at most 100%; write it with"),
        (",,,,wbe", "\"counts for\": found \"wbe\", expected a clause: social-return, local-sme, strategy, section-3"),
        (
            ",,,,local-sme|section-3",
            "\"counts for\": found \"local-sme|section-3\", expected one clause, and the cell names 2; a payment counts "
        ),
    ])
    func `a cell that cannot be taken is told with what to write`(cells: String, problem: String) throws {
        let problems = try ReportSample.refused(Self.header, "payment,12345678,5.00,2024-02-01,\(cells)")
        #expect(problems.count == 1)
        #expect(problems.first?.description.hasPrefix("row 2, column " + problem) == true, "\(problems)")
    }

    @Test func `two shares of one party on one status are told apart`() throws {
        let content = try ReportSample.accepted(
            Self.header, "payment,12345678,5.00,2024-02-01,yes,40%,,,", "payment,12345678,6.00,2024-02-02,yes,60%,,,")
        #expect(
            content.warnings.map(\.message) == [
                "expected one answer for GB-COH-12345678, and row 2 says yes for 40%; correct one of the two"
            ])
    }

    @Test func `a register states the part of the supplier a status holds for`() throws {
        let lines = [
            "Reference,Supplier,Value,Start,End,SME,SME Share,Local,Local Share",
            "C1,Joint Venture,1000.00,2024-01-01,2024-12-31,yes,40%,no,10%",
            "C2,Other,1000.00,2024-01-01,2024-12-31,yes,most,,",
        ]
        let reading = RegisterReader.read(
            Array(lines.joined(separator: "\n").utf8), name: "register.csv",
            options: RegisterOptions(currency: try #require(Currency("GBP"))))
        #expect(
            reading.rows.map(\.prime.attributes) == [
                [
                    Attribute(code: "sme", value: .yes, share: Fraction(40, over: 100)),
                    Attribute(code: "local", value: .no),
                ], [Attribute(code: "sme", value: .yes)],
            ])
        #expect(reading.problems.map(\.column) == ["Local Share", "SME Share"])
        #expect(reading.problems.allSatisfy { $0.severity == .warning && $0.message.contains("passed over") })
    }
}
