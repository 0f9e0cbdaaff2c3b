import Reports
import Store
import TestSupport
import Testing

/// Every cause of a problem that shows only beside the contract's other reports, with a file that has it and the
/// nearest that has not.
@Suite struct StoreProblemTests {
    typealias Sent = StoreProblemCase.Sent

    private static let chain = "kind,node,payee node,payee,amount,date,from,to"
    private static let money = "kind,payee,amount,date,invoice"
    private static let people = "kind,person,block,from,to,hours per week"
    private static let other = "the report for 2025-03-01/2025-08-31 (receipt #)"
    private static let subcontract = "subcontract,,S1,00000002,1000.00,,,"
    private static let payment = "payment,00000002,10.00,2025-06-01,"
    private static let payment2 = "payment,00000003,4.00,2025-06-02,"
    private static let payment3 = "payment,00000004,3.00,2025-06-03,F-9"
    private static let statement = "statement,local-procurement-strategy,yes,2025-02-20"
    private static let remedy =
        "send the file of 2025-09-01/2026-02-28, or \"nothing to report\". If the lines belong here and not there, "
        + "correct that report first; if they are meant in both, send it with --repeat"

    static let table: [StoreProblemCase] = [
        StoreProblemCase(
            .periodNotBegun, bad: Sent(1, "kind", "nil").on("2025-02-28"),
            good: Sent(1, "kind", "nil").on("2025-03-01"),
            "error: expected a period that has begun, and 2025-03-01/2025-08-31 had not begun on 2025-02-28, the day "
                + "the file counts as received; check the period, or send the file later"),
        StoreProblemCase(
            .fileOfOtherPeriod, after: Sent(1, money, payment), bad: Sent(2, money, payment),
            good: Sent(2, money, payment, "payment,00000002,11.00,2025-10-01,"),
            "error: expected what happened in 2025-09-01/2026-02-28, and the one line of this file stands alike in "
                + "\(other), with the same days, amounts and invoices, and would count twice (row 2 is row 2 of receipt "
                + "#); \(remedy)"),
        StoreProblemCase(
            .fileOfOtherPeriod, after: Sent(1, money, payment + "F-1", "payment,00000003,4.00,2025-06-02,"),
            bad: Sent(2, money, "payment,00000003,4.00,2025-06-02,", "", payment + "F-1"),
            good: Sent(2, money, "payment,00000003,4.00,2025-06-02,", "payment,00000002,10.00,2025-10-01,F-1"),
            "error: expected what happened in 2025-09-01/2026-02-28, and each of the 2 lines of this file stands alike "
                + "in \(other), with the same days, amounts and invoices, and would count twice (row 2 is row 3 of "
                + "receipt #, row 4 is row 2 of receipt #); \(remedy)"),
        StoreProblemCase(
            .fileOfOtherPeriod, after: Sent(1, money, payment, payment2, payment3, payment + "F-1"),
            bad: Sent(2, money, payment, "payment,00000002,12.00,2025-06-01,", payment3, payment2),
            good: Sent(
                2, money, payment, "payment,00000002,12.00,2025-06-01,", payment3, "payment,00000003,5.00,2025-10-02,"),
            "error: expected what happened in 2025-09-01/2026-02-28, and 3 of the 4 lines of this file stand alike in "
                + "\(other), with the same days, amounts and invoices, and would count twice (row 2 is row 2 of receipt "
                + "#, row 4 is row 4 of receipt #, row 5 is row 3 of receipt #); \(remedy)"),
        StoreProblemCase(
            .fileOfOtherPeriod, after: Sent(1, "kind,code,value,date", statement),
            bad: Sent(2, "kind,code,value,date", statement), good: Sent(2, "kind,code,value,date", statement, ""),
            "error: expected a file that was not reported yet, and this very file was accepted on 2027-03-10 as "
                + "\(other) and says nothing new; \(remedy)"),
        StoreProblemCase(
            .fileOfOtherPeriod, bad: Sent(1, money, "payment,00000002,10.00,2025-10-01,"),
            good: Sent(1, money, "payment,00000002,10.00,2025-10-01,", payment),
            "error: expected what happened in 2025-03-01/2025-08-31, and its one line is not of a day in it; the day "
                + "found is 2025-10-01, and 2025-09-01/2026-02-28 holds it: send it with --period "
                + "2025-09-01/2026-02-28, or correct the days; if they are meant in this report, send it with --repeat"),
        StoreProblemCase(
            .dayAhead, bad: Sent(1, money, payment).on("2025-05-31"), good: Sent(1, money, payment).on("2025-06-01"),
            "warning: row 2, column \"date\": found \"2025-06-01\", expected a day from 2025-03-01 to 2025-05-31, the "
                + "day the file counts as received; what is dated later counts from its own day on, so correct the "
                + "date, or report the row once it has happened"),
        StoreProblemCase(
            .linesReported, after: Sent(1, money, payment), bad: Sent(1, "kind", "nil").keepingLines,
            good: Sent(1, "kind", "nil"),
            "error: expected that nothing was reported for 2025-03-01/2025-08-31 yet, and the report in force has 1 "
                + "line (receipt #, received 2027-03-10), which \"nothing to report\" would take back; to correct "
                + "what it says, send the corrected file"),
        StoreProblemCase(
            .subcontractInUse, after: Sent(1, chain, subcontract),
            Sent(2, chain, "payment,S1,,00000003,1.00,2025-10-01,,"),
            bad: Sent(1, chain, "payment,,,00000003,2.00,2025-06-01,,"),
            good: Sent(1, chain, "payment,,,00000003,2.00,2025-06-01,,", subcontract),
            "error: expected the subcontract S1, which is declared only in the version that this file replaces, and "
                + "the report for 2025-09-01/2026-02-28 has 1 line about it; repeat its subcontract row in this file"),
        StoreProblemCase(
            .chainCircle, after: Sent(1, chain, subcontract, "subcontract,S1,S2,00000003,500.00,,,"),
            bad: Sent(2, chain, "subcontract,S2,S1,00000002,1000.00,,,"),
            good: Sent(2, chain, "subcontract,n0,S1,00000002,1000.00,,,"),
            "error: expected payers that lead up to the main contractor, but with the subcontracts of other reports S1 is paid "
                + "by S2 is paid by S1; correct the payer of one of them"),
        StoreProblemCase(
            .rowReportedBefore, after: Sent(1, money, payment),
            bad: Sent(2, money, "payment,00000002,11.00,2025-10-01,", payment),
            good: Sent(2, money, "payment,00000002,11.00,2025-10-01,", "payment,00000002,10.01,2025-06-01,"),
            "warning: row 3: the row says the same as row 2 of "
                + "\(other), and both count; remove it if it is the same fact reported twice"),
        StoreProblemCase(
            .invoiceReportedBefore, after: Sent(1, money, payment + "F-1"),
            bad: Sent(2, money, "payment,00000002,11.00,2025-10-01,F-1"),
            good: Sent(2, money, "payment,00000002,11.00,2025-10-01,F-2"),
            "warning: row 2, column \"invoice\": expected each invoice of a payee in one report, and this one stands "
                + "in row 2 of \(other); remove the row if it is the same payment, and leave it if it is another part "
                + "of the invoice"),
        StoreProblemCase(
            .personReportedBefore, after: Sent(1, people, "placement,k-1,job,2025-04-01,2025-09-30,24"),
            bad: Sent(2, people, "placement,k-1,job,2025-09-30,2025-12-31,24"),
            good: Sent(2, people, "placement,k-1,job,2025-10-01,2025-12-31,24"),
            "warning: row 2, column \"person\": expected a person once on a day, and row 2 of \(other) has this one on "
                + "some of these days: on them the person counts once; give the days that were not reported yet"),
        StoreProblemCase(
            .takenBackUnpaid, after: Sent(1, money, payment),
            bad: Sent(2, money, "payment,00000002,-10.01,2025-10-01,"),
            good: Sent(2, money, "payment,00000002,-10.00,2025-10-01,"),
            "warning: row 2, column \"amount\": expected an earlier payment of at least 10.01 to GB-COH-00000002, "
                + "which this row takes back, and the largest payment to it by that day is 10.00; check the sign, the "
                + "payee and the date"),
        StoreProblemCase(
            .unlikelyJump, after: Sent(1, money, "payment,00000002,10000.00,2025-06-01,"),
            Sent(2, money, "payment,00000002,10000.01,2025-10-01,"),
            bad: Sent(3, money, "payment,00000002,30000.04,2026-04-01,"),
            good: Sent(3, money, "payment,00000002,30000.03,2026-04-01,"),
            "warning: the payments add up to 30000.04, expected from 3333.34 to 30000.03: a third of the smallest to "
                + "three times the largest of the 2 periods before it that report any (10000.00 to 10000.01); check "
                + "that no rows are missing or twice and that amounts are in whole units of currency"),
        StoreProblemCase(
            .subcontractOverpaid, after: Sent(1, chain, subcontract, "payment,,S1,00000002,999.99,2025-06-30,,"),
            bad: Sent(2, chain, "payment,,S1,00000002,0.02,2025-10-30,,"),
            good: Sent(2, chain, "payment,,S1,00000002,0.01,2025-10-30,,"),
            "warning: row 2, column \"payee node\": expected at most 1000.00 paid to S1, the value its subcontract is "
                + "declared with, and it is paid 1000.01: 0.02 in this file (this row) and 999.99 in other reports; "
                + "correct the payments, or declare the subcontract with its present value"),
        StoreProblemCase(
            .valueAbovePayers, bad: Sent(1, chain, "subcontract,,S1,00000002,4000000.01,,,"),
            good: Sent(1, chain, "subcontract,,S1,00000002,4000000.00,,,"),
            "warning: row 2, column \"amount\": expected at most 4000000.00, the value of the contract, and S1 is "
                + "declared with 4000000.01; correct the value or who pays it"),
        StoreProblemCase(
            .termBeyondPayers, after: Sent(1, chain, "subcontract,,S1,00000002,1000.00,,2025-04-01,2026-03-31"),
            bad: Sent(2, chain, "subcontract,S1,S2,00000003,1.00,,2025-04-01,2026-04-01"),
            good: Sent(2, chain, "subcontract,S1,S2,00000003,1.00,,2025-04-01,2026-03-31"),
            "warning: row 2, column \"to\": expected days from 2025-04-01 to 2026-03-31, the term of S1, which pays it "
                + "(\(other)), and S2 runs from 2025-04-01 to 2026-04-01; correct the days or who pays it"),
    ]

    @Test(arguments: table) func `a file has the problem it was made with, and the nearest file has none`(
        _ item: StoreProblemCase
    ) async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            for sent in item.before {
                let outcome = try await city.submit(sent.text, received: sent.received, period: "\(sent.period)")
                guard case .accepted = outcome else { throw City.Missing() }
            }
            let good = try await problems(item.good, city)
            #expect(!good.contains { $0.cause == item.cause || $0.severity == .error }, "\(good)")
            let bad = try await problems(item.bad, city)
            let told = bad.filter { $0.cause == item.cause }.map { problem in
                "\(problem.severity.rawValue): \(problem)".replacing(/receipt \d+/, with: "receipt #")
            }
            #expect(told == [item.problem])
        }
    }

    @Test func `every cause that needs other reports is in the table`() {
        #expect(StoreCauses.names.subtracting(Self.table.map(\.cause.rawValue)) == [])
    }

    @Test func `a file sent for the wrong period is taken for the right one once that report is corrected`()
        async throws
    {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses)
            let sent = Sent(2, Self.money, "payment,00000002,10.00,2025-10-01,")
            let first = try await city.submit(sent.text, received: sent.received, period: "1", repeats: true)
            guard case .accepted = first else { throw City.Missing() }
            #expect(try await problems(sent, city).map(\.cause) == [.fileOfOtherPeriod])
            guard case .accepted = try await city.submit("kind\nnil", received: sent.received, period: "1") else {
                throw City.Missing()
            }
            #expect(try await problems(sent, city) == [])
        }
    }

    private static let header = "kind,node,payee node,payee,amount,date,invoice,person,block,from,to,hours per week"

    /// Rows with something to look at, some only beside rows of the same file.
    private static let rows = [
        "payment,,,00000002,10.00,2025-06-01,,,,,,", "payment,,,00000002,30.00,2025-10-02,F-1,,,,,",
        "placement,,,,,,,k-1,job,2025-09-30,2025-12-31,24", "placement,,,,,,,k-1,job,2025-09-15,2025-12-31,12",
        "payment,,S1,00000002,500.00,2025-10-03,,,,,,", "payment,,S1,00000002,0.01,2025-10-03,,,,,,",
        "payment,,,00000003,-5.00,2025-10-04,,,,,,", "payment,,,00000003,4.00,2025-10-04,,,,,,",
        "payment,,,00000003,-4.00,2025-10-05,,,,,,", "payment,,S2,00000004,2500.00,2025-10-06,,,,,,",
        "subcontract,S1,S2,00000004,2000.00,,,,,2025-04-01,2026-01-01,",
        "subcontract,S2,S3,00000005,3000.00,,,,,2025-03-31,2026-01-01,",
    ]

    @Test func `what is told beside other reports does not depend on the order of the rows`() async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            let first = [
                Self.header, "subcontract,,S1,00000002,1000.00,,,,,,,", "payment,,S1,00000002,600.00,2025-06-30,,,,,,",
                "payment,,,00000002,10.00,2025-06-01,,,,,,", "payment,,,00000002,20.00,2025-06-02,F-1,,,,,",
                "placement,,,,,,,k-1,job,2025-04-01,2025-09-30,24",
            ]
            guard case .accepted = try await city.submit(first.joined(separator: "\n")) else { throw City.Missing() }
            let expected = try await groups(Self.rows, city)
            #expect(
                Set(expected.compactMap { $0.split(separator: " ").first }) == [
                    "rowReportedBefore", "invoiceReportedBefore", "personReportedBefore", "takenBackUnpaid",
                    "subcontractOverpaid", "valueAbovePayers", "termBeyondPayers", "dayOutsidePeriod",
                ])
            var random = SeededRandom(seed: 6)
            for _ in 0..<12 {
                #expect(try await groups(Self.rows.shuffled(using: &random), city) == expected)
            }
        }
    }

    /// Cause, column and number of each group.
    private func groups(_ rows: [String], _ city: City) async throws -> [String] {
        let problems = try await problems(Sent(2, ([Self.header] + rows).joined(separator: "\n")), city)
        return ProblemGroup.groups(of: problems).map { group in
            "\(group.cause.map(\.rawValue) ?? "-") \(group.column ?? "-") \(group.count)"
        }.sorted()
    }

    /// What its sender would be told.
    private func problems(_ sent: Sent, _ city: City) async throws -> [Problem] {
        var submission = Submission(
            file: SourceFile(name: "report.csv", bytes: Array(sent.text.utf8)), contract: City.ref,
            period: "\(sent.period)", received: try day(sent.received), actor: "test")
        submission.replacesLines = sent.replacesLines
        switch try await city.store.check(submission, for: city.authority, asOf: day("2027-03-10")).verdict {
        case .acceptable(_, _, let remarks): return remarks.warnings
        case .refused(let problems): return problems
        case .known: throw City.Missing()
        }
    }
}
