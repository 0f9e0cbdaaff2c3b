/// Opens workbooks: XLSX and ODS are read, other ones are refused with the way to save them.
enum Workbook {
    static func open(
        _ source: any ByteSource, name: String, options: TableOptions, limits: WorkbookLimits = .init(),
        time: TimeLimit = TimeLimit(nil, file: "")
    ) throws(TableError) -> OpenedSource {
        let bytes = try source.read(0..<source.count)
        guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
            throw TableError(.otherKind, file: name, OtherWorkbook.advice(compound: bytes))
        }
        try checkText(options, name)
        let archive = try Archive(bytes, file: name, limits: limits, time: time)
        if let workbook = try XLSXWorkbook(archive) {
            let choice = SheetChoice(workbook.outlines, file: name)
            return try choice.open(.xlsx, options.sheet) { (index) throws(TableError) in try workbook.records(of: index)
            }
        }
        if let workbook = try ODSWorkbook(archive) {
            let choice = SheetChoice(workbook.outlines, isFilled: workbook.isFilled, file: name)
            return try choice.open(.ods, options.sheet) { (index) throws(TableError) in try workbook.records(of: index)
            }
        }
        throw TableError(.otherKind, file: name, OtherWorkbook.advice(container: archive))
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
