import Contracts
import Reports
import Store
import Testing

/// A file that is another period's report once more, as it was or with an amount or two changed.
@Suite struct RepeatedReportTests {
    private static let money = "kind,payee,amount,date,invoice"
    private static let people = "kind,person,block,from,to,hours per week,payee,amount,date"

    /// Payments of the first period, one a line, or of the second where they are other ones.
    private static func payments(_ count: Int, raisedBy extra: Int = 0) -> [String] {
        let month = extra == 0 ? "2025-06" : "2025-10"
        return (0..<count).map {
            "payment,0000000\($0 % 7 + 2),\(100 + $0 + extra).00,\(month)-\($0 % 20 + 10),F-\(extra)-\($0)"
        }
    }

    private func withRegister(_ body: (City) async throws -> Void) async throws {
        try await withCity { city in
            _ = try await city.importRegister(clauses: City.clauses + [City.jobs])
            try await body(city)
        }
    }

    /// Sends the file of a period, by its number from one.
    private func send(
        _ lines: [String], _ period: Int, _ city: City, repeats: Bool = false,
        reading: [(name: String, text: String)] = []
    ) async throws -> Submission.Outcome {
        try await city.submit(
            lines.joined(separator: "\n"), received: "2027-03-10", period: "\(period)", repeats: repeats,
            reading: reading)
    }

    /// The problems of a file that must be refused.
    private func refusal(
        _ lines: [String], _ period: Int, _ city: City, reading: [(name: String, text: String)] = []
    ) async throws -> [Problem] {
        guard case .refused(let problems) = try await send(lines, period, city, reading: reading) else {
            Issue.record("accepted")
            return []
        }
        return problems
    }

    /// The causes of the warnings of a file that must be accepted.
    private func warned(
        _ lines: [String], _ period: Int, _ city: City, repeats: Bool = false,
        reading: [(name: String, text: String)] = []
    ) async throws -> [ProblemCause] {
        let outcome = try await send(lines, period, city, repeats: repeats, reading: reading)
        guard case .accepted(_, true, let remarks, _) = outcome else {
            Issue.record("not taken: \(outcome)")
            return []
        }
        return try #require(remarks).warnings.compactMap(\.cause).filter { $0 != .dayOutsidePeriod }
    }

    @Test(arguments: [
        (20, 2, true), (20, 3, false), (19, 1, true), (19, 2, false), (10, 1, true), (5, 1, true), (5, 2, false),
        (3, 1, true), (3, 2, false), (2, 1, false), (1, 0, true),
    ])
    func `a file is refused of which at most a tenth is new, and always when but one line is`(
        lines: Int, new: Int, isRefused: Bool
    ) async throws {
        try await withRegister { city in
            let reported = Self.payments(lines)
            _ = try await warned([Self.money] + reported, 1, city)
            let file = [Self.money] + Self.payments(new, raisedBy: 50) + reported.dropFirst(new)
            guard isRefused else {
                #expect(
                    try await warned(file, 2, city)
                        == Array(repeating: .rowReportedBefore, count: lines - new))
                return
            }
            let problems = try await refusal(file, 2, city)
            #expect(problems.map(\.cause) == [.fileOfOtherPeriod])
            let count = new == 0 ? "the one line" : "\(lines - new) of the \(lines) lines"
            #expect(problems.first?.message.contains("and \(count) of this file stand") == true, "\(problems)")
        }
    }

    @Test func `a file that is meant in both periods is taken with the word for it, and has its receipt from then on`()
        async throws
    {
        try await withRegister { city in
            let file = [Self.money] + Self.payments(6)
            _ = try await warned(file, 1, city)
            #expect(try await refusal(file, 2, city).map(\.cause) == [.fileOfOtherPeriod])
            #expect(
                try await warned(file, 2, city, repeats: true) == Array(repeating: .rowReportedBefore, count: 6))
            guard case .accepted(let receipt, false, _, _) = try await send(file, 2, city) else {
                Issue.record("not known")
                return
            }
            #expect(receipt.lines == 6)
        }
    }

    @Test func `a correction that is another period's file leaves the report in force`() async throws {
        try await withRegister { city in
            let first = [Self.money] + Self.payments(8)
            _ = try await warned(first, 1, city)
            let second = [Self.money, "payment,00000002,10.00,2025-10-01,G-1", "payment,00000003,11.00,2025-10-02,G-2"]
            #expect(try await warned(second, 2, city) == [])
            let mistaken = first.dropLast() + Self.payments(1, raisedBy: 50)
            #expect(try await refusal(Array(mistaken), 2, city).map(\.cause) == [.fileOfOtherPeriod])
            guard case .accepted(let receipt, false, _, _) = try await send(second, 2, city) else {
                Issue.record("not known")
                return
            }
            #expect(receipt.version == 1 && receipt.versionInForce == 1)
        }
    }

    @Test func `lines of the present period are not held against a file in which another line is new`() async throws {
        try await withRegister { city in
            let early = (1...6).map { "payment,00000002,\($0).00,2025-10-0\($0),E-\($0)" }
            _ = try await warned([Self.money] + early, 1, city, repeats: true)
            #expect(
                try await refusal([Self.money] + early, 2, city).first?.message.contains("each of the 6 lines") == true)
            let file = [Self.money] + early + ["payment,00000002,7.00,2025-10-07,E-7"]
            #expect(try await warned(file, 2, city) == Array(repeating: .rowReportedBefore, count: 6))
        }
    }

    @Test func `placements that go on are said in each report, those that had ended and payments are not`()
        async throws
    {
        try await withRegister { city in
            let running = (1...3).map { "placement,k-\($0),job,2025-04-01,2026-12-31,24,,," }
            let ended = (4...6).map { "placement,k-\($0),job,2025-04-01,2025-08-31,24,,," }
            let paid = (1...2).map { "payment,,,,,,00000002,\($0).00,2025-06-0\($0)" }
            _ = try await warned([Self.people] + running + ended + paid, 1, city)
            #expect(
                try await warned([Self.people] + running, 2, city) == Array(repeating: .rowReportedBefore, count: 3))
            #expect(
                try await warned([Self.people] + running + paid.prefix(1), 2, city)
                    == Array(repeating: .rowReportedBefore, count: 4))
            let paidAgain = try await refusal([Self.people] + running + paid, 2, city)
            #expect(
                paidAgain.first?.message.contains(
                    "each of the 2 lines of this file stands, placements that go on apart, alike in the report for "
                        + "2025-03-01/2025-08-31 (receipt ") == true, "\(paidAgain)")
            #expect(paidAgain.first?.message.contains("(row 5 is row 8 of receipt ") == true, "\(paidAgain)")
            let endedAgain = try await refusal([Self.people] + ended, 2, city)
            #expect(endedAgain.first?.message.contains("each of the 3 lines") == true, "\(endedAgain)")
        }
    }

    @Test func `lines of two other periods are held against a file together`() async throws {
        try await withRegister { city in
            let first = Self.payments(4)
            let second = (1...3).map { "payment,00000002,\($0).00,2025-10-0\($0),S-\($0)" }
            _ = try await warned([Self.money] + first, 1, city)
            _ = try await warned([Self.money] + second, 2, city)
            let told = try await refusal([Self.money] + first + second, 3, city).first?.message ?? ""
            #expect(
                told.replacing(/receipt \d+/, with: "receipt #").contains(
                    "each of the 7 lines of this file stands alike in the report for 2025-03-01/2025-08-31 (receipt #) "
                        + "and the report for 2025-09-01/2026-02-28 (receipt #), with"), "\(told)")
        }
    }

    @Test func `another table of the same file is another report`() async throws {
        try await withRegister { city in
            let halves = [
                "payee,amount,date", "00000002,1.00,2025-06-01", "", "Supplier,Amount,Date", "Acme Ltd,2.00,2025-10-01",
            ]
            #expect(try await warned(halves, 1, city, reading: [(name: "table", text: "1")]) == [])
            let again = try await refusal(halves, 2, city, reading: [(name: "table", text: "1")])
            #expect(again.map(\.cause) == [.fileOfOtherPeriod])
            #expect(try await warned(halves, 2, city, reading: [(name: "table", text: "2")]) == [])
        }
    }
}
