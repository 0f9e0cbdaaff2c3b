import Reports
import Testing

struct OpenedReportTests {
    private func open(_ lines: String...) throws -> OpenedReport {
        try ReportReader.open(
            Array(lines.joined(separator: "\n").utf8), name: "report.csv", in: try ReportSample.context())
    }

    @Test func `lines are given up to the first bad row and the failure lists the problems of all`() throws {
        let file = try open(
            "payee,amount,date", "01234567,10,2024-03-01", "01234567,ten,2024-03-02", "01234567,12,2024-03-03",
            "01234567,13,2024-03-32")
        var given: [Int] = []
        let result = file.forEachLine { given.append($0.row) }
        #expect(file.count == 4)
        #expect(given == [2])
        guard case .failure(let refused) = result else {
            Issue.record("the file was taken")
            return
        }
        #expect(refused.problems.map(\.row) == [3, 5])
        #expect(refused.problems.map(\.column) == ["amount", "date"])
    }

    @Test func `an accepted file gives as many lines as it announced, and the same when it is read again`() throws {
        let file = try open(
            "payee,amount,date", "01234567,10,2024-03-01", "01234567,11,2024-03-02", "01234567,10,2024-03-01")
        for _ in 1...2 {
            var given: [Int] = []
            let remarks = try file.forEachLine { given.append($0.row) }.get()
            #expect(given == [2, 3, 4])
            #expect(given.count == file.count)
            #expect(remarks.warnings.map(\.row) == [4])
            #expect(remarks.warnings.first?.message.contains("the same as row 2") == true)
        }
    }

    @Test func `a kind nobody knows is reported before any line is given, with the problems of other rows`() throws {
        let refused = #expect(throws: RefusedReport.self) {
            try open("kind,payee,amount,date", "payment,01234567,ten,2024-03-01", "paiment,01234567,10,2024-03-01")
        }
        #expect(refused?.problems.map(\.row) == [2, 3])
    }

    @Test func `a file that says nothing to report gives no line`() throws {
        let file = try open("kind", "nil")
        #expect(file.isNil)
        #expect(file.count == 0)
        let remarks = try file.forEachLine { Issue.record("a line was given: \($0)") }.get()
        #expect(!remarks.notes.isEmpty)
    }

    @Test func `sums beyond exact arithmetic refuse the file instead of stopping the program`() throws {
        let rows = (1...9_300).map { _ in "01234567,100000000000,2024-03-01" }
        let text = "payee,amount,date\n" + rows.joined(separator: "\n") + "\nTotal,1,\n"
        guard case .refused(let problems) = try ReportSample.read(text) else {
            Issue.record("the file was taken")
            return
        }
        #expect(problems.count == 1)
        #expect(problems.first?.message.hasPrefix("expected amounts that add up to at most 100000000000, ") == true)
    }
}
