import Tables

/// Finds the cells of a workbook that problems name.
struct ProblemPlaces {
    /// The sheet that was read, where problems name none; nil for the first.
    private let sheet: String?
    /// The row of the header, which is meant where a problem names a column alone.
    private let header: Int

    /// Where a problem leads.
    struct Place {
        /// The tab of its sheet in the workbook that is marked.
        let tab: String
        /// Its cell as a link within the workbook.
        let link: String
    }

    /// A comment holds no more than this, and a person reads less.
    private static let longest = 1_000

    init(_ bytes: [UInt8], name: String, choices: ReadingChoices) {
        let options = choices.options(for: bytes)
        let stream = try? TableStream.open(HeldBytes(bytes), name: name, options: options)
        sheet = stream?.summary.sheet ?? options.sheet
        header = stream?.summary.headerRow ?? 1
    }

    /// The marks of the problems, and the place of each of them; nil for one that names no cell.
    ///
    /// - Parameters:
    ///   - sheets: The workbook's sheets in the order of their tabs.
    ///   - tabs: What those are called in the workbook that is marked.
    ///   - rowsDown: How much further down the rows stand than problems name them.
    func cells(
        of problems: [Problem], in sheets: [String], called tabs: [String], rowsDown: Int
    ) -> (marks: [CellMark], places: [Place?]) {
        var marks: [CellMark] = []
        let places = problems.map { problem -> Place? in
            guard let mark = mark(problem, sheets, rowsDown) else { return nil }
            marks.append(mark)
            let tab = tabs[mark.sheet]
            return Place(tab: tab, link: "'\(tab.replacing("'", with: "''"))'!\(mark.cell)")
        }
        return (marks, places)
    }

    private func mark(_ problem: Problem, _ sheets: [String], _ rowsDown: Int) -> CellMark? {
        guard problem.row != nil || problem.columnNumber != nil else { return nil }
        let wanted = problem.sheet ?? sheet
        guard let place = wanted.map({ sheets.firstIndex(of: $0) }) ?? 0, sheets.indices.contains(place) else {
            return nil
        }
        let row = problem.row.map { $0 + rowsDown } ?? header
        guard row >= 1 else { return nil }
        return CellMark(
            sheet: place, row: row, column: (problem.columnNumber ?? 1) - 1,
            tone: problem.severity == .error ? .error : .warning, text: String(problem.message.prefix(Self.longest)))
    }
}
