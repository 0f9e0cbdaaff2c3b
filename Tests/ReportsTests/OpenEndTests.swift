import Contracts
import Reports
import Testing

/// A placement that had not ended when the period did.
@Suite struct OpenEndTests {
    private static let header = "kind,node,person,block,from,to,hours per week,payee node,payee"

    private func placements(_ rows: String...) throws -> ReportContent {
        try ReportSample.accepted(([Self.header] + rows).joined(separator: "\n"))
    }

    private func days(_ content: ReportContent) -> [String] {
        content.lines.compactMap { line in
            guard case .fact(.placement(let placement)) = line.content else { return nil }
            return "\(placement.days)\(line.goesOn ? " on" : "")"
        }
    }

    @Test(arguments: [
        "", "lopend", "Lopend", "heden", "t/m heden", "T/m heden", "present", "ongoing", "Nog in dienst", "loopt nog",
        "onbepaalde tijd", "still employed",
    ])
    func `words for no end, and none, are the last day of the period`(word: String) throws {
        let content = try placements("placement,,k-1,participatiewet,2024-01-01,\(word),24,,")
        #expect(days(content) == ["2024-01-01/2024-06-30 on"])
        #expect(content.notes.contains("1 placement without an end is taken as running to 2024-06-30"))
        #expect(content.warnings == [])
    }

    @Test func `days that are written stay, and the note counts the others`() throws {
        let content = try placements(
            "placement,,k-1,participatiewet,2024-02-01,2024-03-31,24,,",
            "placement,,k-2,participatiewet,2024-02-01,,24,,",
            "placement,,k-3,participatiewet,2024-03-01,lopend,24,,")
        #expect(
            days(content) == ["2024-02-01/2024-03-31", "2024-02-01/2024-06-30 on", "2024-03-01/2024-06-30 on"])
        #expect(content.notes.contains("2 placements without an end are taken as running to 2024-06-30"))
        let ended = try placements("placement,,k-1,participatiewet,2024-02-01,2024-03-31,24,,")
        #expect(!ended.notes.contains { $0.contains("without an end") })
    }

    @Test func `a placement at a subcontract runs no longer than that`() throws {
        let content = try placements(
            "subcontract,,,,2024-01-01,2024-04-30,,S1,12345678", "subcontract,,,,2024-01-01,2025-04-30,,S2,12345679",
            "placement,S1,k-1,participatiewet,2024-02-01,,24,,", "placement,S2,k-2,participatiewet,2024-02-01,,24,,",
            "placement,n1,k-3,participatiewet,2024-02-01,,24,,")
        #expect(
            days(content) == ["2024-02-01/2024-04-30 on", "2024-02-01/2024-06-30 on", "2024-02-01/2024-06-30 on"])
        #expect(
            content.notes.filter { $0.contains("without an end") } == [
                "1 placement without an end is taken as running to 2024-04-30",
                "2 placements without an end are taken as running to 2024-06-30",
            ])
    }

    @Test func `a placement that begins after the period has to say when it ends`() throws {
        let problems = try ReportSample.refused(
            Self.header, "placement,,k-1,participatiewet,2024-07-01,,24,,",
            "placement,,k-2,participatiewet,2024-06-30,,24,,")
        #expect(
            problems.map(\.description) == [
                "row 2, column \"from\": found \"2024-07-01\", expected a first day up to 2024-06-30, to which a placement "
                    + "without an end is taken to run; report it for the period in which it begins, or write its last "
                    + "day"
            ])
    }

    @Test func `without a first day a blank end says nothing`() throws {
        let problems = try ReportSample.refused(Self.header, "placement,,k-1,participatiewet,,,24,,")
        #expect(problems.map(\.cause) == [.cellBlank, .cellBlank])
        #expect(problems.map(\.column) == ["from", "to"])
    }

    @Test func `another word than these is told which to write`() throws {
        let problems = try ReportSample.refused(
            Self.header, "placement,,k-1,participatiewet,2024-02-01,binnenkort,24,,")
        #expect(
            problems.map(\.description) == [
                "row 2, column \"to\": found \"binnenkort\", expected a day that exists; write it as yyyy-mm-dd, such as "
                    + "2024-02-28; leave it blank, or write \"ongoing\" or \"lopend\", while the placement goes on"
            ])
    }
}
