import Tables

/// Finds the cells of a workbook that problems name.
struct ProblemPlaces {
    private let bytes: [UInt8]
    private let name: String
    private let options: TableOptions

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
        (self.bytes, self.name, options) = (bytes, name, choices.options(for: bytes))
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
        let target = target(of: problems, in: sheets)
        var marks: [CellMark] = []
        let places = problems.map { problem -> Place? in
            guard let mark = mark(problem, sheets, target, rowsDown) else { return nil }
            marks.append(mark)
            let tab = tabs[mark.sheet]
            return Place(tab: tab, link: "'\(tab.replacing("'", with: "''"))'!\(mark.cell)")
        }
        return (marks, places)
    }

    /// The sheet that problems mean where they name none, nil for the first, and the last row of its header, which is
    /// meant where one names a column alone: above it stand names of groups.
    ///
    /// The file is walked over again only for what a problem leaves open.
    private func target(of problems: [Problem], in sheets: [String]) -> (sheet: String?, header: Int) {
        if problems.contains(where: { $0.row == nil && $0.columnNumber != nil || $0.isOfHeader }) {
            let summary = (try? TableStream.open(HeldBytes(bytes), name: name, options: options))?.summary
            return (summary?.sheet ?? options.sheet, summary?.headerRows?.upperBound ?? 1)
        }
        guard options.sheet == nil, sheets.count > 1, problems.contains(where: { $0.sheet == nil && $0.row != nil })
        else { return (options.sheet, 1) }
        return ((try? TableStream.sheet(of: HeldBytes(bytes), name: name, options: options)) ?? nil, 1)
    }

    private func mark(
        _ problem: Problem, _ sheets: [String], _ target: (sheet: String?, header: Int), _ rowsDown: Int
    ) -> CellMark? {
        guard problem.row != nil || problem.columnNumber != nil else { return nil }
        let wanted = problem.sheet ?? target.sheet
        guard let place = wanted.map({ Self.place(of: $0, in: sheets) }) ?? 0, sheets.indices.contains(place) else {
            return nil
        }
        let row = problem.isOfHeader ? target.header : problem.row.map { $0 + rowsDown } ?? target.header
        guard row >= 1 else { return nil }
        return CellMark(
            sheet: place, row: row, column: (problem.columnNumber ?? problem.headerCell ?? 1) - 1,
            tone: problem.severity == .error ? .error : .warning, text: String(problem.message.prefix(Self.longest)))
    }

    /// A sheet is asked for by its name or by its number from one.
    private static func place(of sheet: String, in sheets: [String]) -> Int? {
        sheets.firstIndex(of: sheet) ?? Int(sheet).flatMap { sheets.indices.contains($0 - 1) ? $0 - 1 : nil }
    }
}

extension Problem {
    /// Whether it is told at a cell of the one header that there is.
    fileprivate var isOfHeader: Bool { headerCell != nil && sheet == nil }
}
