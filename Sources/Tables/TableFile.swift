/// Finds out what form a file has and opens its records.
enum TableFile {
    static func open(
        _ bytes: any ByteSource, name: String, options: TableOptions, timeUsed: (@Sendable () -> Duration)?
    ) throws(TableError) -> OpenedSource {
        guard bytes.count <= options.limit else {
            throw TableError(
                .overLimit, file: name,
                "the file has \(bytes.count) bytes and at most \(options.limit) are read; "
                    + "split it into files of fewer rows, each with the header")
        }
        let time = TimeLimit(timeUsed, upTo: options.limit, file: name)
        let bytes = TimedBytes(bytes: bytes, time: time)
        let beginning = try bytes.read(0..<min(bytes.count, 64))
        let text = UTF16Text.beginning(of: beginning) ?? beginning
        if let kind = FileKind.of(beginning) ?? FileKind.of(text) {
            guard let advice = kind.advice else {
                return try Workbook.open(bytes, name: name, options: options, time: time)
            }
            throw TableError(kind == .utf32 ? .undecodable : .notText, file: name, byte: 0, advice)
        }
        if let sheet = options.sheet {
            throw TableError(
                .sheet, file: name,
                "the sheet \"\(sheet)\" was asked for and the file has no sheets, being no workbook; "
                    + "leave the choice out, or name a table of the file by its number")
        }
        if try isJSON(bytes, text, name) {
            try checkJSON(options, name)
            return try JSONFile.open(bytes, name: name, options: options)
        }
        return try CSVFile.open(bytes, name: name, options: options)
    }

    private static func isJSON(_ bytes: any ByteSource, _ text: [UInt8], _ name: String) throws(TableError) -> Bool {
        if JSONShape.isJSON(text) || JSONShape.isNamed(name, text) { return true }
        guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") else { return false }
        return JSONShape.isListOfValues(text, ending: try bytes.read(max(0, bytes.count - 64)..<bytes.count))
    }

    /// Refuses what was asked for and a JSON file has not, rather than passing over it.
    private static func checkJSON(_ options: TableOptions, _ name: String) throws(TableError) {
        if let delimiter = options.delimiter {
            throw TableError(
                .delimiter, file: name,
                "the delimiter \"\(delimiter)\" was asked for and the file is JSON, whose values need none; "
                    + "leave the choice out")
        }
        if options.header != nil {
            throw TableError(
                .headerRow, file: name,
                "a header was named and the file is JSON, whose lines name their values; leave the choice out")
        }
    }
}
