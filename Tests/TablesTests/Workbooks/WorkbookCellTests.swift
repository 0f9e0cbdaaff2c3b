import Foundation
import Testing

@testable import Tables

/// Every cell of every sheet beside what another reader finds in the same file.
@Suite struct WorkbookCellTests {
    private static let written = ["openpyxl.xlsx", "xlsxwriter.xlsx", "inline.xlsx", "days1904.xlsx"]
    private static let office = ["office/openpyxl.xlsx", "office/xlsxwriter.xlsx", "office/days1904.xlsx"]
    private static let documents = ["office/openpyxl.ods", "office/xlsxwriter.ods", "office/days1904.ods"]

    @Test(arguments: written + office + ["strict.xlsx", "places.xlsx"])
    func `a workbook has the cells that openpyxl finds in it`(name: String) throws {
        let made = try MadeWorkbooks.shared()
        let sheets = try #require(made.expected["openpyxl"]?[name])
        for (sheet, rows) in sheets {
            let reading = try SheetReading(try made.bytes(name), sheet: sheet)
            try compare(reading, rows, "\(name), \(sheet)") { $0 == $1 }
        }
    }

    @Test(arguments: written + office + documents)
    func `a workbook has the cells that calamine finds in it`(name: String) throws {
        let made = try MadeWorkbooks.shared()
        let sheets = try #require(made.expected["calamine"]?[name])
        for (sheet, rows) in sheets {
            let reading = try SheetReading(try made.bytes(name), sheet: sheet)
            try compare(reading, rows, "\(name), \(sheet)") { Self.agree($0, calamine: $1) }
        }
    }

    private func compare(
        _ reading: SheetReading, _ rows: MadeWorkbooks.Cells, _ place: String,
        _ agree: ([String], [String]) -> Bool
    ) throws {
        var cells = 0
        for (row, wanted) in rows.enumerated() {
            for (column, wanted) in wanted.enumerated() {
                let found = reading.cell(row + 1, column)
                let ours = found.text.isEmpty ? ["text", ""] : ["\(found.kind)", found.text]
                if !found.text.isEmpty { cells += 1 }
                let name = CellReference(row: row + 1, column: column).text
                #expect(agree(ours, wanted), "\(place), \(name): \(ours), expected \(wanted)")
            }
        }
        // No cell stands where the other reader has none.
        #expect(reading.cells.values.joined().count { !$0.text.isEmpty } == cells, "\(place)")
    }

    /// Calamine knows no percent, shows no errors, gives a day in a format of days its time, and what a formula of
    /// LibreOffice found true or false as the 1 or 0 that is stored.
    private static func agree(_ ours: [String], calamine: [String]) -> Bool {
        switch ours[0] {
        case "error": return calamine[1].isEmpty || calamine == ours
        case "percent":
            let share = Decimal(string: String(ours[1].dropLast())).map { $0 / 100 }
            return share != nil && share == Decimal(string: calamine[1])
        case "boolean" where calamine[0] == "number": return calamine[1] == (ours[1] == "TRUE" ? "1" : "0")
        case "date" where !ours[1].contains("T"): return calamine[1].hasPrefix(ours[1])
        // OpenDocument drops a blank at a paragraph's beginning, calamine keeps it.
        case "text": return ours[1].drop { $0 == " " } == calamine[1].drop { $0 == " " }
        default: return ours == calamine
        }
    }
}
