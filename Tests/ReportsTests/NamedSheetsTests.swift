import Contracts
import Policies
import Reports
import Tables
import Testing

/// People on one sheet and purchases on another, each in the contractor's own columns.
@Suite struct NamedSheetsTests {
    private static let people = [
        ["Inzet sociaal, eerste halfjaar"], [],
        ["Code", "Regeling", "Begin", "Eind", "Uren"], ["k-1", "participatiewet", "2024-02-01", "2024-03-31", "24"],
        ["k-2", "participatiewet", "2024-03-01", "lopend", "32"],
    ]
    private static let bought = [
        ["Bij wie", "Uitgekeerd", "Betaald", "Lokaal", "Opmerking"],
        ["Acme Ltd", "12.50", "2024-02-01", "ja", "bank"], ["Beta Ltd", "13.50", "2024-03-01", "nee", ""],
    ]
    private static let told = [
        "Code=person", "Regeling=block", "Begin=from", "Eind=to", "Uren=hours per week", "Bij wie=payee name",
        "Uitgekeerd=amount", "Betaald=date",
    ]

    private func workbook(_ sheets: [(String, [[String]])]) throws -> [UInt8] {
        let made = sheets.map { name, rows in
            NewSheet(name: name, columns: [], rows: rows.map { row in row.map { NewCell(.text($0)) } })
        }
        return try WorkbookWriter.bytes(NewWorkbook(made, made: 0))
    }

    private func read(
        _ sheets: [(String, [[String]])], named names: [String], map: [String] = told,
        remembered: RememberedLayout? = nil
    ) throws -> OpenedReport {
        var context = try ReportSample.context()
        context.layout = remembered
        let words = names.map { (name: "sheet", text: $0) } + map.map { (name: "map", text: $0) }
        return try ReportReader.open(
            workbook(sheets), name: "own.xlsx", choices: try ReadingChoices(words: words), in: context)
    }

    private func problems(_ body: () throws -> OpenedReport) throws -> [Problem] {
        do {
            let file = try body()
            _ = try file.forEachLine { _ in }.get()
            return []
        } catch let refused as RefusedReport {
            return refused.problems
        }
    }

    private func both(_ people: [[String]] = people, _ bought: [[String]] = bought) -> [(String, [[String]])] {
        [("Uitleg", [["Dit is een toelichting"]]), ("Inkoop", bought), ("Mensen", people)]
    }

    @Test func `the sheets that are named are one report, each line at its own sheet and row`() throws {
        let file = try read(both(), named: ["Mensen", "Inkoop"])
        var lines: [ReportedLine] = []
        let remarks = try file.forEachLine { lines.append($0) }.get()
        #expect(
            lines.map { file.rows.words($0.row) } == [
                "row 2 of sheet \"Inkoop\"", "row 3 of sheet \"Inkoop\"", "row 4 of sheet \"Mensen\"",
                "row 5 of sheet \"Mensen\"",
            ])
        #expect(lines.map(\.payeeName) == ["Acme Ltd", "Beta Ltd", nil, nil])
        #expect(lines.map(\.attributes.count) == [1, 1, 0, 0])
        #expect(remarks.warnings == [])
        #expect(remarks.notes.contains { $0.hasPrefix("sheet \"Inkoop\": columns read: \"Bij wie\" as payee name") })
        #expect(remarks.notes.contains("sheet \"Inkoop\": columns not read: \"Opmerking\""))
        #expect(remarks.notes.contains("sheets left out: \"Uitleg\""))
        #expect(file.layout?.meanings.count == 8)
        #expect(file.layout?.header.count == 10)
    }

    @Test func `what one report was read by is enough for the next, and is not remembered anew`() throws {
        let first = try read(both(), named: ["Mensen", "Inkoop"])
        let remembered = RememberedLayout(layout: try #require(first.layout), origin: "receipt 7")
        let second = try read(both(), named: ["Mensen", "Inkoop"], map: [], remembered: remembered)
        #expect(second.layout == nil)
        #expect(try second.forEachLine { _ in }.get().warnings == [])
        // One of the two sheets alone is read by its part of it.
        let alone = try read(both(), named: ["Inkoop"], map: [], remembered: remembered)
        #expect(alone.count == 2)
    }

    @Test func `without names the sheets are told, with how to name them`() throws {
        let found = try problems { try read(both(), named: [], map: []) }
        #expect(found.map(\.cause) == [.severalTables])
        #expect(
            found.first?.message.hasSuffix(
                "; put all lines below each other under one header, or name the one table that is the report with --sheet, "
                    + "and the others are left out; sheets that are one report together are each named with --sheet")
                == true, "\(found)")
    }

    @Test func `what a sheet lacks is told of that sheet, and what its cells have in its own words`() throws {
        let lacking = try problems { try read(both(), named: ["Mensen", "Inkoop"], map: Array(Self.told.dropLast())) }
        #expect(lacking.map(\.sheet) == ["Inkoop"])
        #expect(lacking.map(\.cause) == [.columnMissing])
        #expect(lacking.map(\.headerCell) == [3])
        #expect(lacking.first?.message.contains("no column \"date\"") == true)
        var bought = Self.bought
        bought[2][1] = "veel"
        let wrong = try problems { try read(both(Self.people, bought), named: ["3", "Inkoop"]) }
        #expect(
            wrong.map(\.description).first?.hasPrefix(
                "sheet \"Inkoop\", row 3, column \"Uitgekeerd\": found \"veel\"") == true, "\(wrong)")
        #expect(wrong.map(\.columnNumber) == [2])
    }

    @Test func `a column that no sheet has is told once, and a sheet without lines is named`() throws {
        let unknown = try problems { try read(both(), named: ["Mensen", "Inkoop"], map: Self.told + ["Rol=role"]) }
        #expect(unknown.map(\.cause) == [.layoutDiffers])
        let empty = try problems { try read(both(), named: ["Mensen", "Inkoop", "Uitleg"]) }
        #expect(empty.map(\.sheet) == ["Uitleg"])
        let none = try problems { try read(both(), named: ["Mensen", "Inkopen"]) }
        #expect(none.map(\.cause) == [.fileUnreadable])
    }

    @Test func `amounts in thousands, people's numbers and unread columns are found in each sheet`() throws {
        let titled = [["Bedragen x 1.000"], []] + Self.bought
        let scaled = try problems { try read(both(Self.people, titled), named: ["Mensen", "Inkoop"]) }
        #expect(scaled.map(\.cause) == [.numberUnfit])
        #expect(scaled.map(\.sheet) == ["Inkoop"])
        var bought = Self.bought
        bought[1][4] = "bsn 111.222.333"
        let personal = try problems { try read(both(Self.people, bought), named: ["Mensen", "Inkoop"]) }
        let refusing = personal.filter { $0.severity == .error }
        #expect(refusing.map(\.cause) == [.citizenNumber])
        #expect(refusing.map(\.sheet) == ["Inkoop"])
    }

    @Test func `the words of the choice keep each sheet, so that other sheets are another reading`() throws {
        let words = [(name: "sheet", text: "B"), (name: "sheet", text: "A")]
        #expect(try ReadingChoices(words: words).reading == "sheet=A, sheet=B")
        #expect(try ReadingChoices(words: Array(words.prefix(1))).reading == "sheet=B")
    }

    @Test func `what is wrong with a header is marked in its own sheet`() throws {
        let people = Self.people.map { $0 == Self.people[2] ? ["Code", "Regeling", "Begin", "Eind", "Inzet"] : $0 }
        let titled = [["Inkoop"], []] + [Self.bought[0].map { $0 == "Uitgekeerd" ? "Uitgekeerd (USD)" : $0 }]
        let bought = titled + Self.bought.dropFirst()
        let map = Self.told.map { $0.replacing("Uitgekeerd", with: "Uitgekeerd (USD)") }.filter { !$0.contains("Uren") }
        let found = try problems { try read(both(people, bought), named: ["Mensen", "Inkoop"], map: map) }
        let file = try MarkedWorkbook.make(
            try workbook(both(people, bought)), name: "own.xlsx", problems: found, language: .en)
        let marked = try SeenWorkbook(file.bytes).sheets.map { sheet in
            sheet.cells.filter { $0.value.fill == "FFFFC7CE" }.keys.sorted()
        }
        #expect(marked == [[], ["B3"], ["E3"], []], "\(found)")
    }
}
