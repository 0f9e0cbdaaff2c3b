/// A workbook whose sheets may be read together, each for its part of one table.
public struct WorkbookSheets {
    private let workbook: OpenedWorkbook
    private let file: String
    /// All sheets in the order of their tabs.
    public let outlines: [SheetOutline]

    /// The workbook when it gives a cell that name, or any where none is asked for; nil for any other file.
    ///
    /// - Parameter timeUsed: As of ``Table/read(_:name:options:timeUsed:)``.
    public init?(
        _ bytes: [UInt8], name: String, naming mark: String?, timeUsed: (@Sendable () -> Duration)? = nil
    ) throws(TableError) {
        guard FileKind.of(Array(bytes.prefix(64))) == .zip else { return nil }
        let time = TimeLimit(timeUsed, upTo: bytes.count, file: name)
        let archive = try Archive(bytes, file: name, time: time)
        if let names = try XLSXWorkbook.names(in: archive) {
            guard mark.map(names.contains) ?? true, let found = try XLSXWorkbook(archive) else { return nil }
            workbook = .xlsx(found)
        } else if let found = try ODSWorkbook(archive), mark.map(found.names.contains) ?? true {
            workbook = .ods(found)
        } else {
            return nil
        }
        outlines = workbook.outlines
        file = name
        guard outlines.count <= SheetContents.most else {
            throw TableError(
                .sheet, file: name,
                "the workbook has \(outlines.count) sheets, and at most \(SheetContents.most) are looked into; take "
                    + "out those that are no part of the report")
        }
    }

    /// The first rows of a sheet, each with its number and the texts of its cells; none of a chart.
    public func head(of sheet: Int) throws(TableError) -> [(number: Int, cells: [String])] {
        guard let records = try workbook.records(of: sheet) else { return [] }
        let head = try HeadRecords.read(records)
        return (0..<head.count).map { index in
            let row = head.row(index)
            return (row.number, (0..<row.count).map(row.text))
        }
    }

    /// The rows of several sheets as one table.
    public func table(header: [String], _ parts: [SheetPart], options: TableOptions) throws(TableError) -> Table {
        var summary = TableSummary(form: workbook.form)
        summary.sheets = outlines
        summary.ownNames = header
        let survey = InPlace().fold(RowSurvey(options)) { $0.add($1) }
        var held = HeldRows(beside: 0, file: file, filled: survey.add)
        var units: [ShownUnit] = []
        for part in parts {
            guard let records = try workbook.records(of: part.sheet) else { continue }
            var own = options
            own.header = .rows(part.header...part.header)
            // The sheets share the workbook's styles, and so the units' numbers.
            units = records.units
            let opened = OpenedSource(records: records, summary: TableSummary(form: workbook.form))
            let facts = try TableWalk(opened, own, file: file).run { record throws(TableError) in
                try held.add(part.record(record))
            }
            try check(facts.tables, outlines[part.sheet].name)
            summary.records += facts.records
            summary.dataRows += facts.dataRows
            summary.emptyRows += facts.emptyRows
            summary.markedRows += facts.marked.map(part.marked)
            summary.notes += facts.run.notes.map { "Sheet \"\(outlines[part.sheet].name)\": \($0)" }
        }
        held.close()
        let surveyed = survey.end()
        summary.columns = surveyed.formats.readings(header, units)
        (summary.wantedNumbers, summary.wantedDates) = surveyed.formats.wanted
        return Table(header: header, summary: summary, blocks: held.blocks, repeated: surveyed.repeated.found)
    }

    /// Refuses a second table below the one that was read: its rows would be lost.
    private func check(_ tables: [TableOutline], _ sheet: String) throws(TableError) {
        guard let second = tables.dropFirst().first(where: { $0.dataRows > 0 }) else { return }
        let row = second.headerRows.map { " in row \($0.lowerBound)" } ?? ""
        throw TableError(
            .table, file: file,
            "sheet \"\(sheet)\": a second header\(row) stands below the first table; put its rows right below those of "
                + "the first")
    }
}
