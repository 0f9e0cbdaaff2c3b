/// Opens workbooks: XLSX and ODS are read, other ones are refused with the way to save them.
enum Workbook {
    static func open(
        _ source: any ByteSource, name: String, options: TableOptions, limits: WorkbookLimits = .init()
    ) throws(TableError) -> OpenedSource {
        let workbook = try OpenedWorkbook(source, name: name, limits: limits)
        let choice = SheetChoice(
            workbook.outlines, isFilled: workbook.isFilled, seeksHeader: options.header == nil, file: name)
        return try choice.open(workbook.form, options.sheet, workbook.records)
    }
}
