import Contracts
import Policies
import Reports
import Store
import Testing

/// What a report says beside the other reports on its contract.
@Suite struct ReportComparisonTests {
    private static let periods = [
        "2025-03-01/2025-08-31", "2025-09-01/2026-02-28", "2026-03-01/2026-08-31", "2026-09-01/2027-02-28",
    ]
    private static let chain = "kind,node,payee node,payee,amount,date,from,to\n"
    private static let money = "kind,payee,amount,date,invoice\n"

    /// Sends the report of a period, by its number from one, that must be accepted, and gives its warnings but those
    /// of days outside the period: it is meant wherever its days lie.
    private func warnings(_ text: String, _ number: Int, _ city: City) async throws -> [Problem] {
        let outcome = try await city.submit(
            text, received: "2027-03-10", period: Self.periods[number - 1], repeats: true)
        guard case .accepted(_, true, let remarks, _) = outcome else {
            Issue.record("not taken: \(outcome)")
            return []
        }
        return try #require(remarks).warnings.filter { $0.cause != .dayOutsidePeriod && $0.cause != .dayOutsideTerm }
    }

    private func withRegister(_ body: (City) async throws -> Void) async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            try await body(city)
        }
    }

    @Test func `payments to a subcontract above its value are told with what each report paid`() async throws {
        try await withRegister { city in
            let first = """
                subcontract,,S1,00000002,1000.00,,,
                payment,,S1,00000002,600.00,2025-06-30,,
                payment,,S1,00000002,400.00,2025-07-30,,
                """
            #expect(try await warnings(Self.chain + first, 1, city) == [])
            let second = "payment,,S1,00000002,0.01,2025-10-30,,\npayment,,S1,00000002,1.00,2025-11-30,,\n"
            let found = try await warnings(Self.chain + second, 2, city)
            #expect(found.map(\.cause) == [.subcontractOverpaid])
            #expect(
                found.first?.description
                    == "row 2, column \"payee node\": expected at most 1000.00 paid to S1, the value its "
                    + "subcontract is declared with, and it is paid 1001.01: 1.01 in this file (2 rows, this is "
                    + "the first) and 1000.00 in other reports; correct the payments, or declare the subcontract "
                    + "with its present value"
            )
        }
    }

    @Test func `a subcontract is held against the value and the term of its payer`() async throws {
        try await withRegister { city in
            let good = """
                subcontract,,S1,00000002,1000.00,,2025-04-01,2026-03-31
                subcontract,S1,S2,00000003,1000.00,,2025-04-01,2026-03-31
                subcontract,,S3,00000004,4000000.00,,,
                """
            #expect(try await warnings(Self.chain + good, 1, city) == [])
            let bad = """
                subcontract,S1,S4,00000003,1000.01,,2025-04-01,2026-03-31
                subcontract,S1,S5,00000004,1.00,,2025-03-31,2026-03-31
                subcontract,S1,S6,00000005,1.00,,2025-04-01,2026-04-01
                subcontract,,S7,00000006,4000000.01,,,
                """
            let found = try await warnings(Self.chain + bad, 2, city)
            #expect(
                found.map(\.cause) == [.valueAbovePayers, .termBeyondPayers, .termBeyondPayers, .valueAbovePayers])
            #expect(found.map(\.row) == [2, 3, 4, 5])
            #expect(found.map(\.column) == ["amount", "from", "to", "amount"])
            #expect(
                found.map(\.message).first?.hasPrefix(
                    "expected at most 1000.00, the value of S1, which pays it (the report for 2025-03-01/2025-08-31 "
                        + "(receipt ") == true)
            #expect(found.last?.message.contains("4000000.00, the value of the contract, and S7") == true)
        }
    }

    @Test func `a row, an invoice and a person of an earlier report are told with the receipt and the row`()
        async throws
    {
        try await withRegister { city in
            let header = "kind,payee,amount,date,invoice,person,block,from,to,hours per week\n"
            let first = """
                payment,00000002,10.00,2025-06-01,,,,,,
                payment,00000002,20.00,2025-06-02,F-1,,,,,
                placement,,,,,k-1,job,2025-04-01,2025-09-30,24
                """
            #expect(try await warnings(header + first, 1, city) == [])
            let second = """
                payment,00000002,10.00,2025-06-01,,,,,,
                payment,00000002,10.01,2025-06-01,,,,,,
                payment,00000003,10.00,2025-06-01,,,,,,
                payment,00000002,30.00,2025-10-02,F-1,,,,,
                payment,00000003,30.00,2025-10-02,F-1,,,,,
                payment,00000002,30.00,2025-10-02,F-2,,,,,
                placement,,,,,k-1,job,2025-09-30,2025-12-31,24
                placement,,,,,k-1,job,2025-10-01,2025-12-31,20
                placement,,,,,k-2,job,2025-09-01,2025-12-31,24
                """
            let found = try await warnings(header + second, 2, city)
            #expect(found.map(\.row) == [2, 5, 8])
            #expect(
                found.map(\.cause) == [.rowReportedBefore, .invoiceReportedBefore, .personReportedBefore])
            #expect(found.map(\.column) == [nil, "invoice", "person"])
            for (problem, row) in zip(found, [2, 3, 4]) {
                #expect(
                    problem.message.contains("row \(row) of the report for 2025-03-01/2025-08-31 (receipt "),
                    "\(problem.message)")
                #expect(!problem.description.contains("k-1"))
            }
        }
    }

    @Test func `a correction of this period's own report repeats nothing`() async throws {
        try await withRegister { city in
            let text = Self.money + "payment,00000002,10.00,2025-06-01,F-1\n"
            let first = try await warnings(text, 1, city)
            let second = try await warnings(text + "payment,00000002,11.00,2025-06-01,F-2\n", 1, city)
            #expect(first == [])
            #expect(second == [])
        }
    }

    @Test func `a payment taken back needs one of its size to that payee before it`() async throws {
        try await withRegister { city in
            let first = Self.money + "payment,00000002,100.00,2025-06-01,\npayment,00000002,-100.00,2025-06-01,\n"
            #expect(try await warnings(first, 1, city) == [])
            let second = """
                payment,00000002,-100.00,2025-10-01,
                payment,00000002,-100.01,2025-10-02,
                payment,00000003,-1.00,2025-10-02,
                payment,00000003,1.00,2025-10-03,
                """
            let found = try await warnings(Self.money + second, 2, city)
            #expect(found.map(\.row) == [3, 4])
            #expect(found.map(\.cause) == [.takenBackUnpaid, .takenBackUnpaid])
            #expect(
                found.map(\.message) == [
                    "expected an earlier payment of at least 100.01 to GB-COH-00000002, which this row takes back, "
                        + "and the largest payment to it by that day is 100.00; check the sign, the payee and the "
                        + "date",
                    "expected an earlier payment of at least 1.00 to GB-COH-00000003, which this row takes back, and "
                        + "nothing was paid to it by that day; check the sign, the payee and the date",
                ])
        }
    }

    @Test(arguments: [("30000.07", true), ("30000.06", false), ("3333.33", true), ("3333.34", false)])
    func `payments far from those of the periods before are told with the bounds`(amount: String, isFar: Bool)
        async throws
    {
        try await withRegister { city in
            func report(_ amount: String, _ day: String) -> String {
                Self.money + "payment,00000002,\(amount),\(day),\n"
            }
            #expect(try await warnings(report("10000.00", "2025-06-01"), 1, city) == [])
            // One earlier period says too little.
            #expect(try await warnings(report("999999.00", "2025-10-01"), 2, city) == [])
            #expect(try await warnings(report("10000.01", "2025-10-01"), 2, city) == [])
            #expect(try await warnings(report("10000.02", "2026-04-01"), 3, city) == [])
            let found = try await warnings(report(amount, "2026-10-01"), 4, city)
            #expect(found.map(\.cause) == (isFar ? [.unlikelyJump] : []))
            guard isFar else { return }
            #expect(
                found.first?.description
                    == "the payments add up to \(amount), expected from 3333.34 to 30000.06: a third of the "
                    + "smallest to three times the largest of the 3 periods before it that report any (10000.00 to "
                    + "10000.02); check that no rows are missing or twice and that amounts are in whole units of "
                    + "currency")
        }
    }
}
