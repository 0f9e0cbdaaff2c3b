import Testing

@testable import Tables

/// What is said of a workbook besides its cells, and which sheet is read.
@Suite struct WorkbookSheetTests {
    private func reading(_ name: String, sheet: String? = nil) throws -> SheetReading {
        try SheetReading(try MadeWorkbooks.shared().bytes(name), sheet: sheet)
    }

    @Test(arguments: ["xlsxwriter.xlsx", "office/xlsxwriter.xlsx", "office/xlsxwriter.ods"])
    func `the first sheet that is shown and filled is read and the others are named`(name: String) throws {
        let reading = try reading(name)
        #expect(reading.summary.sheet == "Lines & more")
        #expect(reading.summary.sheets.map(\.name) == ["Empty", "Lines & more", "Chart", "Secret"])
        #expect(reading.summary.sheets.map(\.isHidden) == [false, false, false, true])
        #expect(reading.hidden == [11])
        #expect(reading.notes.contains("Hidden columns, read like the others: H:I."))
        let merged =
            "Merged ranges: 1, the first is A306:C307; the first cell of each has the value and the others are blank."
        #expect(reading.notes.contains(merged))
        #expect(reading.cell(306, 0).text == "joined")
        #expect(reading.cell(307, 2).text.isEmpty)
        #expect(reading.notes.contains { $0.hasPrefix("Cells that show an error: 1, the first in C301") })
    }

    @Test func `a sheet is asked for by its name or its number`() throws {
        #expect(try reading("xlsxwriter.xlsx", sheet: "Secret").cells[1]?.map(\.text) == ["7"])
        #expect(
            try reading("xlsxwriter.xlsx", sheet: "4").notes.contains("Sheet \"Secret\" is hidden in the workbook."))
        #expect(try reading("xlsxwriter.xlsx", sheet: "1").cells.isEmpty)
        #expect(try reading("office/xlsxwriter.ods", sheet: "4").cells[1]?.map(\.text) == ["7"])
    }

    @Test(
        arguments: [
            ("Sheet9", "sheet \"Sheet9\" was asked for and the workbook has 1 \"Empty\", 2 \"Lines & more\""),
            ("0", "sheet \"0\" was asked for"), ("Chart", "sheet \"Chart\" is a chart and holds no cells"),
        ])
    func `a sheet that is not there is refused with those that are`(sheet: String, says: String) throws {
        do {
            _ = try reading("xlsxwriter.xlsx", sheet: sheet)
            Issue.record("the sheet was read")
        } catch let error as TableError {
            #expect(error.code == .sheet)
            #expect(error.message.contains(says))
        }
    }

    @Test func `a formula without a stored value is blank and named`() throws {
        let reading = try reading("openpyxl.xlsx")
        #expect(reading.cell(3, 5) == SheetReading.Cell(kind: .formula, text: ""))
        #expect(reading.notes.contains { $0.hasPrefix("Formulas without a stored value: 2, the first in F3") })
        #expect(try self.reading("office/openpyxl.xlsx").cell(3, 5) == SheetReading.Cell(kind: .number, text: "0.6"))
    }

    @Test func `a workbook that counts from 1904 says so`() throws {
        #expect(try reading("days1904.xlsx").notes.contains("The workbook counts its days from 1904."))
    }

    @Test func `short gaps between rows are empty rows and long ones are jumped over`() throws {
        let reading = try reading("openpyxl.xlsx")
        #expect(reading.cells[7]?.isEmpty == true)
        #expect(reading.cells[499]?.isEmpty == true)
        #expect(reading.cells[501]?.count == 52)
    }

    @Test func `a sheet too large to be kept reads the same when it is read anew`() throws {
        for name in ["xlsxwriter.xlsx", "office/xlsxwriter.ods"] {
            let bytes = try MadeWorkbooks.shared().bytes(name)
            #expect(try SheetReading(bytes, limits: WorkbookLimits(kept: 0)).cells == SheetReading(bytes).cells)
        }
    }

    @Test func `a filled cell under a merged range is left out and named`() throws {
        let reading = try reading("hostile/merges.xlsx")
        #expect(reading.cells[1]?.map(\.text) == ["1"])
        #expect(reading.cells[2]?.isEmpty == true)
        #expect(reading.notes.contains { $0.hasPrefix("Filled cells that a merged range covers: 38, the first is A2") })
    }
}
