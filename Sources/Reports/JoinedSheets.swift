import Contracts
import Tables

/// The sheets whose rows were read as one table: leads what was found there back to where it stands.
struct JoinedSheets {
    /// Sheets and rows by number; of no sheet where the file has one table.
    var rows = SheetRows()
    /// The sheets' columns by the place of the sheet: for each column of the table that of the sheet.
    var columns: [Int: [Int?]] = [:]

    /// The problem at its sheet, row and column, where it does not stand there yet.
    func placed(_ problem: Problem) -> Problem {
        guard !rows.sheets.isEmpty, problem.sheet == nil else { return problem }
        var placed = problem
        guard let number = problem.row, let sheet = rows.sheet(of: number) else {
            placed.columnNumber = nil
            placed.row = nil
            return placed
        }
        (placed.sheet, placed.row) = rows.place(number)
        placed.columnNumber = problem.columnNumber.flatMap { column in
            columns[sheet].flatMap { $0.indices.contains(column - 1) ? $0[column - 1] : nil }
        }.map { $0 + 1 }
        return placed
    }

    func placed(_ refused: RefusedReport) -> RefusedReport {
        RefusedReport(refused.problems.map(placed))
    }
}
