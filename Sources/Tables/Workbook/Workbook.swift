/// Opens workbooks: XLSX and ODS are read, other ones are refused with the way to save them.
enum Workbook {
    static func open(
        _ source: any ByteSource, name: String, options: TableOptions, limits: WorkbookLimits = .init(),
        time: TimeLimit = TimeLimit(nil, upTo: 0, file: "")
    ) throws(TableError) -> OpenedSource {
        let workbook = try OpenedWorkbook(source, name: name, limits: limits, time: time)
        try checkText(options, name)
        let choice = SheetChoice(
            workbook.outlines, isFilled: workbook.isFilled, seeksHeader: options.header == nil, file: name)
        return try choice.open(workbook.form, options.sheet, workbook.records)
    }

    /// Refuses what was asked for and only a text has, rather than passing over it.
    private static func checkText(_ options: TableOptions, _ name: String) throws(TableError) {
        if let delimiter = options.delimiter {
            throw TableError(
                .delimiter, file: name,
                "the delimiter \"\(delimiter)\" was asked for and the file is a workbook, whose cells need none; "
                    + "leave the choice out")
        }
        if let encoding = options.encoding {
            throw TableError(
                .undecodable, file: name,
                "the encoding \(encoding.rawValue) was asked for and the file is a workbook, which says its own; "
                    + "leave the choice out")
        }
    }
}
