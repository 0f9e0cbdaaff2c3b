import Contracts
import Reports
import Testing

/// Columns that say which contract or period a row is of.
@Suite struct OriginColumnTests {
    private func read(_ column: String, _ cells: [String]) throws -> ReportReading {
        let rows = cells.enumerated().map { "12345678,\($0 + 1).50,2024-02-01,\"\($1)\"" }
        return try ReportSample.read((["payee,amount,date,\(column)"] + rows).joined(separator: "\n"))
    }

    @Test(arguments: [
        ("Contract", "C-1"), ("Contractnummer", "c1"), ("Contract ref", "C-1 Sports hall"), ("Contract no.", "C 1"),
        ("Contract", "Sports hall"), ("Contractnr", "C-1: sports hall"),
        ("Periode", "2024"), ("Period", "2024-H1"), ("Reporting period", "Q2 2024"),
        ("Rapportageperiode", "april 2024"),
        ("Periode", "2024-01-01/2024-06-30"), ("Periode", "1-1-2024 t/m 30-6-2024"), ("Periode", "FY2023/24"),
        ("Periode", "H1"), ("Periode", "mrt-jun 2024"), ("Periode", "2024-06-30"), ("Periode", "first half"),
        ("Jaar", "2024"), ("Maand", "6"), ("Kwartaal", "2"), ("Halfjaar", "1"), ("Month", "maart"), ("Periode", "7"),
        ("Periode", "1e kwartaal 2024"), ("Periode", "tweede kwartaal"), ("Kwartaal", "20242"), ("Periode", "202402"),
        ("Maand", "202406"), ("Boekperiode", "202401"), ("Factuurperiode", "februari 2024"),
        ("Verslagperiode", "1e halfjaar 2024"), ("Week", "5"), ("Week", "wk 26 2024"), ("Weeknummer", "202405"),
    ]) func `what agrees with the contract and the period is passed over`(column: String, cell: String) throws {
        guard case .accepted(let content) = try read(column, [cell]) else {
            Issue.record("refused: \(try read(column, [cell]))")
            return
        }
        #expect(content.warnings == [])
        #expect(content.notes.contains { $0.hasPrefix("column \"\(column)\": looked at") })
    }

    @Test(arguments: [
        ("Contract", "C-2"), ("Contractnummer", "C-10"), ("Contract ref", "C-2 Sports hall (was C-1)"),
        ("Contract", "C-12"),
    ]) func `a row of another contract is refused`(column: String, cell: String) throws {
        let found = try read(column, ["C-1", cell]).problems
        #expect(found.map(\.cause) == [.rowOfOtherContract])
        #expect(found.map(\.row) == [3])
        #expect(found.map(\.value) == [cell])
    }

    @Test(arguments: [
        ("Periode", "2023"), ("Period", "2024-H2"), ("Reporting period", "Q3 2024"), ("Periode", "jul-dec 2024"),
        ("Periode", "2023-07-01/2023-12-31"), ("Periode", "1-7-2024 t/m 31-12-2024"), ("Periode", "FY2024/25 H2"),
        ("Periode", "H2"), ("Periode", "2024-07-01"), ("Jaar", "2025"), ("Maand", "7"), ("Kwartaal", "3"),
        ("Halfjaar", "2"), ("Month", "juli"), ("Periode", "December 2023"),
        ("Periode", "3e kwartaal 2024"), ("Kwartaal", "20243"), ("Week", "28"), ("Weeknummer", "202352"),
    ]) func `a row of another period is refused`(column: String, cell: String) throws {
        let found = try read(column, ["2024-02", cell]).problems
        #expect(found.map(\.cause) == [.rowOfOtherPeriod])
        #expect(found.map(\.row) == [3])
        #expect(found.map(\.value) == [cell])
    }

    @Test(arguments: [("Boekperiode", "202407"), ("Factuurperiode", "tweede helft 2024"), ("Boekmaand", "8")])
    func `a row that is booked in another period is taken with a warning`(column: String, cell: String) throws {
        guard case .accepted(let content) = try read(column, ["2024-02", cell]) else {
            Issue.record("refused")
            return
        }
        #expect(content.warnings.map(\.cause) == [.rowOfOtherPeriod])
        #expect(content.warnings.map(\.row) == [3])
    }

    @Test func `rows of another period are one group, however many they are`() throws {
        let groups = ProblemGroup.groups(of: try read("Periode", Array(repeating: "2023-H2", count: 1_200)).problems)
        #expect(groups.map(\.count) == [1_200])
        #expect(groups.first?.message?.hasPrefix("expected 2024-01-01/2024-06-30, the reported period, or one") == true)
    }

    @Test func `the note says how much was held against the report, and what was not`() throws {
        guard case .accepted(let content) = try read("Contract", ["C-1", "Sports hall", "C-1", "Bridge"]) else {
            Issue.record("refused")
            return
        }
        #expect(
            content.notes.contains(
                "column \"Contract\": looked at, and what 2 rows say agrees with C-1; not held against it: 2 cells, "
                    + "the first is \"Sports hall\" in row 3"))
    }

    @Test func `a column of which no value is understood is told once with the first of them`() throws {
        let cells = ["P05", "P05", "tranche 2", "P06", "P07"]
        guard case .accepted(let content) = try read("Periode", cells) else {
            Issue.record("refused")
            return
        }
        #expect(content.warnings == [])
        #expect(
            content.notes.filter { $0.contains("Periode\": ") } == [
                "column \"Periode\": looked at, but no value is understood as a period (\"P05\", \"tranche 2\", "
                    + "\"P06\"), and none was checked"
            ])
    }

    @Test func `a column that the sender names for something else is not held against the contract`() throws {
        let file = ReportFile.text(
            "payee,amount,date,Contract\n12345678,1.50,2024-02-01,C-2", told: ["Contract": "invoice"])
        #expect(try file.read().problems == [])
    }
}
