import Contracts
import Tables

/// The sheets whose rows were read as one table: leads what was found there back to where it stands.
struct JoinedSheets {
    /// Sheets and rows by number; of no sheet where the file has one table.
    var rows = SheetRows()
    /// The sheets' columns by the place of the sheet: for each column of the table that of the sheet.
    var columns: [Int: [Int?]] = [:]
    /// The sheets' own headers by the place of the sheet; none where the table has the names that they have.
    var names: [Int: [String]] = [:]

    /// The problem at its sheet, row and column, where it does not stand there yet.
    func placed(_ problem: Problem) -> Problem {
        guard !rows.sheets.isEmpty, problem.sheet == nil else { return problem }
        var placed = problem
        guard let number = problem.row, let sheet = rows.sheet(of: number) else {
            (placed.columnNumber, placed.headerCell) = (nil, nil)
            placed.row = nil
            return placed
        }
        (placed.sheet, placed.row) = rows.place(number)
        placed.columnNumber = problem.columnNumber.flatMap { column in
            columns[sheet].flatMap { $0.indices.contains(column - 1) ? $0[column - 1] : nil }
        }.map { $0 + 1 }
        if let column = placed.columnNumber, let names = names[sheet], names.indices.contains(column - 1) {
            placed.column = names[column - 1]
        }
        return placed
    }

    func placed(_ refused: RefusedReport) -> RefusedReport {
        RefusedReport(refused.problems.map(placed))
    }
}
