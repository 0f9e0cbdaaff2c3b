import Reports
import Testing

/// A header that lacks a column hides nothing else of what is wrong with its file.
@Suite struct LikelyColumnsTests {
    private func told(_ lines: String...) throws -> [String] {
        guard case .refused(let problems) = try ReportSample.read(lines.joined(separator: "\n")) else {
            Issue.record("accepted")
            return []
        }
        return problems.map { problem in
            "\(problem.cause.map { "\($0)" } ?? "-") \(problem.row ?? 0) \(problem.column ?? "-")"
        }
    }

    @Test func `cells of a list of payments are told with the column that it lacks`() throws {
        #expect(
            try told(
                "Leverancier,Bedrag,Betaald op,MKB", "Acme BV,twaalf,2024-02-01,nee",
                "Beta BV,1.50,2024-02-30,wie weet",
                "Gamma BV,2.50,2024-03-01,ja", "Delta BV,3.50,2024-03-02,ja") == [
                    "columnMissing 1 -", "numberUnreadable 2 Bedrag", "dayUnreadable 3 Betaald op",
                    "statusUnreadable 3 MKB",
                ])
    }

    @Test func `one slip hides no column from the proposal, and two of five do`() throws {
        func advice(_ days: String...) throws -> String {
            let rows = days.map { "Acme BV,1.50,\($0)" }
            return try ReportSample.refused((["Leverancier,Bedrag,Betaald op"] + rows).joined(separator: "\n"))[0]
                .message
        }
        #expect(
            try advice("2024-02-01", "2024-02-30", "2024-02-02", "2024-02-03").contains(
                "column \"Betaald op\" (3 of 4 cells are days) looks like it"))
        #expect(
            try !advice("2024-02-01", "2024-02-30", "soon", "2024-02-03", "2024-02-04").contains("looks like it"))
    }

    @Test func `a column that says what the rows are is read on by, and asked for`() throws {
        #expect(
            try told(
                "Wat,Persoon,Bouwblok,Van,Tot,Uren per week,Aantal,Datum",
                "plaatsing,k-1,participatiewet,2024-02-01,2024-03-31,veel,,", "uren,,,,,,12,2024-02-30",
                "uren,,,,,,13,2024-02-28") == [
                    "columnMissing 1 -", "numberUnreadable 2 Uren per week", "dayUnreadable 3 Datum",
                ])
        let problems = try ReportSample.refused(
            "Wat,Aantal,Datum", "uren,12,2024-02-28", "uren,13,2024-02-29")
        #expect(problems.map(\.cause) == [.columnMissing])
        #expect(problems[0].message.contains("column \"Wat\" (all 2 cells are kinds of row) looks like it"))
    }

    @Test func `a header that names no columns of ours is told so once`() throws {
        #expect(try told("Kleur,Smaak", "rood,zoet", "groen,zuur") == ["columnMissing 1 -"])
    }
}
