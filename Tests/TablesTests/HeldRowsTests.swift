import Testing

@testable import Tables

/// What a table that is held may take.
@Suite struct HeldRowsTests {
    private func record(_ number: Int, _ text: String, cells: Int = 1) -> RawRecord {
        var record = RawRecord()
        record.begin(number: number)
        for _ in 0..<cells { record.append(text.utf8) }
        return record
    }

    @Test func `a row that passes the limit is refused by its number with text, cells and places counted`() throws {
        // Each row takes 16 bytes of text, 4 for its cell and 8 for its place.
        var held = HeldRows(beside: 0, most: 100, file: "report.csv")
        for number in 1...3 { try held.add(record(number, "sixteen letters.")) }
        let error = #expect(throws: TableError.self) { try held.add(record(9, "sixteen letters.")) }
        #expect(error?.code == .overLimit)
        #expect(error?.record == 9)
        #expect(error?.message.contains("split it into files of fewer rows") == true)
    }

    @Test func `what the file itself holds is taken off the limit`() {
        var held = HeldRows(beside: 80, most: 100, file: "report.csv")
        #expect(throws: TableError.self) { try held.add(record(1, "sixteen letters.")) }
    }

    @Test func `blank cells count, since each takes its place`() throws {
        var held = HeldRows(beside: 0, most: 1_000, file: "report.csv")
        try held.add(record(1, "", cells: 200))
        #expect(throws: TableError.self) { try held.add(record(2, "", cells: 200)) }
    }

    @Test func `rows are found by their number in whatever block they lie`() throws {
        let lines = (1...60_000).map { "\($0),\(String(repeating: "x", count: 30))" }
        let table = try Table.read("number,text\n" + lines.joined(separator: "\n"))
        #expect(table.summary.dataRows == 60_000)
        for number in [2, 20_001, 40_002, 60_001] { #expect(table.row(number: number)?.text(0) == "\(number - 1)") }
        #expect(table.row(number: 1) == nil)
        #expect(table.row(number: 60_002) == nil)
    }

    @Test func `a cell keeps its kind and its end`() {
        for kind in [CellKind.text, .number, .formula] {
            let cell = PackedCell(end: 400 << 20, kind: kind)
            #expect(cell.end == 400 << 20)
            #expect(cell.kind == kind)
        }
    }
}
