import ArgumentParser
import Reports
import Tables

/// Options that decide about a table in place of its reader.
struct TableChoices: ParsableArguments {
    @Option(help: "Sheet of a workbook, by name or by number from 1.")
    var sheet: String?

    @Option(help: "What stands between cells, such as ';' or tab.")
    var delimiter: String?

    @Option(help: "Row of the column names (3), rows (3-4), or none.", transform: ChoiceWords.header)
    var header: HeaderPlace?

    @Option(help: "Which of several tables in one sheet or file, from 1.")
    var table: Int?

    @Option(help: "How the bytes are read: \(ChoiceWords.encodings).", transform: ChoiceWords.encoding)
    var encoding: TableSummary.Encoding?

    @Option(
        help: "How dates are written: yyyy-mm-dd, dd/mm/yyyy, mm/dd/yyyy, excel-1900 or excel-1904.",
        transform: ChoiceWords.dates)
    var dates: DateFormat?

    @Option(help: "How numbers are written: point (1,234.56) or comma (1.234,56).", transform: ChoiceWords.numbers)
    var numbers: NumberFormat?

    /// The same for a reader that takes files up to a number of bytes.
    func options(limit: Int) -> TableOptions {
        TableOptions(
            sheet: sheet, delimiter: delimiter.map(ChoiceWords.delimiter), header: header, table: table,
            encoding: encoding, dates: dates, numbers: numbers, limit: limit)
    }
}
