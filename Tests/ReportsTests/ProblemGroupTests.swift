import Reports
import TestSupport
import Testing

struct ProblemGroupTests {
    private static func amount(_ row: Int, _ value: String) -> Problem {
        Problem(
            .numberUnreadable, row: row, column: "bedrag", columnNumber: 3, value: value,
            message: "expected an amount such as 1200,50")
    }

    @Test func `problems of one cause in one column are told once with the first three places`() {
        let groups = ProblemGroup.groups(of: (4...8).map { Self.amount($0, "x\($0)") })
        #expect(groups.count == 1)
        #expect(
            groups[0].lines == [
                "column \"bedrag\", 5 times: expected an amount such as 1200,50", "  row 4: found \"x4\"",
                "  row 5: found \"x5\"", "  row 6: found \"x6\"", "  and 2 more",
            ])
    }

    @Test func `a problem that stands alone keeps its one line`() {
        let groups = ProblemGroup.groups(of: [Self.amount(4, "abc")])
        #expect(groups[0].lines == ["row 4, column \"bedrag\": found \"abc\", expected an amount such as 1200,50"])
    }

    @Test func `what each place has to be told of its own stands beside the place`() {
        let groups = ProblemGroup.groups(of: [
            Problem(
                .codeUnknown, row: 2, column: "rol", columnNumber: 1, value: "deler", message: "did you mean dealer?"),
            Problem(
                .codeUnknown, row: 3, column: "rol", columnNumber: 1, value: "werkr", message: "did you mean worker?"),
        ])
        #expect(groups.count == 1)
        #expect(groups[0].message == nil)
        #expect(
            groups[0].lines == [
                "column \"rol\", 2 times: the word is none of those known",
                "  row 2: found \"deler\", did you mean dealer?",
                "  row 3: found \"werkr\", did you mean worker?",
            ])
    }

    @Test func `every cause has a heading of its own for places that each have words of their own`() {
        let headings = ProblemCause.allCases.map(\.heading)
        #expect(Set(headings).count == headings.count)
        #expect(zip(ProblemCause.allCases, headings).allSatisfy { $0.rawValue != $1 && $1.contains(" ") })
    }

    @Test func `every column that a header lacks is told`() {
        let problems = (1...5).map { Problem(.columnMissing, row: 1, message: "expected a column \($0)") }
        #expect(
            ProblemGroup.groups(of: problems).map(\.lines) == [
                ["5 times: a column that the rows need is missing"] + (1...5).map { "  row 1: expected a column \($0)" }
            ])
    }

    @Test func `another column, another cause and a warning are groups of their own`() {
        var other = Self.amount(5, "y")
        other.columnNumber = 4
        var warning = Self.amount(6, "z")
        warning.severity = .warning
        var blank = Self.amount(7, "")
        blank.cause = .cellBlank
        #expect(ProblemGroup.groups(of: [Self.amount(4, "x"), other, warning, blank]).map(\.count) == [1, 1, 1, 1])
    }

    @Test(arguments: 0..<20)
    func `no problem is lost, and the order of the file decides only which are shown`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let causes: [ProblemCause] = [.cellBlank, .dayUnreadable, .codeUnknown]
        let problems = (0..<200).map { row in
            var problem = Problem(
                causes.randomElement(using: &random), row: row, columnNumber: Int.random(in: 1...3, using: &random),
                message: "mend it", severity: Bool.random(using: &random) ? .error : .warning)
            problem.count = Int.random(in: 1...5, using: &random)
            return problem
        }
        func sizes(_ problems: [Problem]) -> [String: Int] {
            Dictionary(
                uniqueKeysWithValues: ProblemGroup.groups(of: problems).map { group in
                    ("\(group.severity) \(group.cause?.rawValue ?? "") \(group.columnNumber ?? 0)", group.count)
                })
        }
        let found = sizes(problems)
        #expect(found.values.reduce(0, +) == problems.reduce(0) { $0 + $1.count })
        #expect(found == sizes(problems.shuffled(using: &random)))
    }

    @Test func `a text that a spreadsheet would take for a formula is none in the table of problems`() {
        let problems = ["=1+1", "+1", "-1", "@x", " =2", "\"=3"].map { Self.amount(4, $0) }
        let rows = ProblemTable.csv(problems).split(separator: "\r\n").dropFirst()
        for (row, value) in zip(rows, ["'=1+1", "'+1", "'-1", "'@x", "' =2", "'\"\"=3"]) {
            #expect(row.hasPrefix(",4,bedrag,3,\"\(value)\",error,numberUnreadable,1,"), "\(row)")
        }
    }
}
