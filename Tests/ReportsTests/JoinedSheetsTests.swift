import Contracts
import Testing

@testable import Reports

struct JoinedSheetsTests {
    @Test func `a problem that stands at its sheet and row already stays there`() {
        let sheets = JoinedSheets(rows: SheetRows(["About", "Payments"]), columns: [1: [nil, 3]])
        let placed = sheets.placed(Problem(row: SheetRows.offset(of: 1) + 4, columnNumber: 2, message: "wrong"))
        #expect(placed.sheet == "Payments" && placed.row == 4 && placed.columnNumber == 4)
        #expect(sheets.placed(placed) == placed)
        #expect(sheets.placed(Problem(row: 2, columnNumber: 2, message: "wrong")).row == nil)
    }
}
