import ArgumentParser
import Reports

/// Options that decide about a table in place of its reader.
struct TableChoices: ParsableArguments {
    @Option(help: "Sheet of a workbook, by name or by number from 1; several of them for a report that stands in all.")
    var sheet: [String] = []

    @Option(help: "What stands between cells, such as ';', or tab or '\\t' for a tab.")
    var delimiter: String?

    @Option(help: "Row of the column names (3), rows (3-4), or none.")
    var header: String?

    @Option(help: "Which of several tables in one sheet or file, from 1.")
    var table: String?

    @Option(help: "How the bytes are read: \(ChoiceWords.encodings).")
    var encoding: String?

    @Option(help: "How dates are written: yyyy-mm-dd, dd/mm/yyyy, mm/dd/yyyy, excel-1900 or excel-1904.")
    var dates: String?

    @Option(help: "How numbers are written: point (1,234.56) or comma (1.234,56).")
    var numbers: String?

    func validate() throws { _ = try reading() }

    /// What they say where one table is read; throws for what cannot be meant so.
    func readingOfOne() throws(ValidationError) -> ReadingChoices {
        guard sheet.count < 2 else {
            throw ValidationError(
                "--sheet is given \(sheet.count) times; expected one sheet. Only report check and report submit read "
                    + "several as one.")
        }
        return try reading()
    }

    /// What they say; throws for what cannot be meant so.
    /// - Parameter columns: What is said of the sender's own columns.
    func reading(_ columns: [String] = []) throws(ValidationError) -> ReadingChoices {
        let said = [nil, delimiter, header, table, encoding, dates, numbers]
        let words =
            sheet.map { (name: "sheet", text: $0) }
            + zip(ReadingChoices.names, said).compactMap { name, text in text.map { (name: name, text: $0) } }
            + columns.map { (name: "map", text: $0) }
        do {
            return try ReadingChoices(words: words)
        } catch {
            throw ValidationError(error.description)
        }
    }
}
