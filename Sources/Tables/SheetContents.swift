/// What a sheet of a workbook holds that is not the one being read.
public struct SheetContents: Sendable, Hashable {
    /// The sheet's place among the tabs, from one.
    public let number: Int
    /// Its name, and whether it is hidden.
    public let sheet: SheetOutline
    /// Its tables in order.
    public let tables: [TableOutline]
    /// How the columns of the first of them can be read.
    public let columns: [ColumnReading]

    /// More sheets than this are not looked into.
    public static let most = 50

    /// What the sheets of a workbook hold besides the one of that name, those without rows left out.
    ///
    /// Throws what reading them would, and when there are more than `most` of them.
    ///
    /// - Parameter timeUsed: As of ``Table/read(_:name:options:timeUsed:)``.
    public static func besides(
        _ name: String, in bytes: [UInt8], file: String, timeUsed: (@Sendable () -> Duration)? = nil
    ) throws(TableError) -> [SheetContents] {
        let workbook = try OpenedWorkbook(
            HeldBytes(bytes), name: file, limits: WorkbookLimits(),
            time: TimeLimit(timeUsed, upTo: bytes.count, file: file))
        let outlines = workbook.outlines
        guard outlines.count <= most else {
            throw TableError(
                .sheet, file: file,
                "the workbook has \(outlines.count) sheets, and at most \(most) are looked into; name the sheet that "
                    + "is to be read, or send it as a file of its own")
        }
        var contents: [SheetContents] = []
        for index in outlines.indices where outlines[index].name != name && workbook.isFilled?[index] ?? true {
            guard let records = try workbook.records(of: index), records.facts.rows > 0 else { continue }
            let opened = OpenedSource(records: records, summary: TableSummary(form: workbook.form))
            let walk = try TableWalk(opened, TableOptions(), file: file)
            var formats = FormatSurvey(TableOptions())
            let facts = try walk.run { record in formats.add(record) }
            contents.append(
                SheetContents(
                    number: index + 1, sheet: outlines[index], tables: facts.tables,
                    columns: formats.readings(facts.header, opened.records.units)))
        }
        return contents
    }
}
