import Tables

/// What was decided about a file and what was passed over, for people and for programs.
struct TableAccount: Encodable {
    struct Column: Encodable {
        let name: String
        let kind: String
        let format: String?
        let values: Int
        let others: Int
        /// The first value of another kind and its row, in words.
        let firstOther: String?
    }

    struct Marked: Encodable {
        let row: Int
        let kind: String
    }

    /// Rows in sequence, by number.
    struct Run: Encodable {
        let first: Int
        let last: Int

        fileprivate var text: String { first == last ? "\(first)" : "\(first) to \(last)" }
    }

    struct Part: Encodable {
        let number: Int
        let title: String?
        let headerRow: Int?
        let rows: Int
    }

    let form: String
    let sheet: String?
    let sheets: [String]
    let encoding: String?
    let byteOrderMark: String?
    let lineEnd: String?
    let delimiter: String?
    let records: Int
    let headerRow: Int?
    let headerRows: Int
    let preambleRows: Int
    let emptyRows: Int
    let rows: Int
    /// Data rows with fewer cells than the header, and with filled cells beyond its last.
    let narrowRows: Int
    let wideRows: Int
    /// Where the narrow ones stand, the first runs of them.
    let narrowRuns: [Run]
    let passedOver: [Marked]
    let tables: [Part]
    let table: Int
    let columns: [Column]
    let notes: [String]
    /// A sentence for each column that can be read in two ways.
    let undecided: [String]

    init(_ stream: TableStream) {
        let summary = stream.summary
        form = summary.form.rawValue
        sheet = summary.sheet
        sheets = summary.sheets.map(\.name)
        encoding = summary.encoding?.rawValue
        byteOrderMark = summary.mark == .none ? nil : summary.mark.rawValue
        lineEnd = summary.lineEnd == .none ? nil : summary.lineEnd.rawValue
        delimiter = summary.delimiter
        records = summary.records
        headerRow = summary.headerRow
        headerRows = summary.headerRows?.count ?? 0
        preambleRows = summary.preambleRows
        emptyRows = summary.emptyRows
        rows = summary.dataRows
        (narrowRows, wideRows) = (summary.narrowRows, summary.wideRows)
        narrowRuns = summary.narrowRuns.map { Run(first: $0.lowerBound, last: $0.upperBound) }
        passedOver = summary.markedRows.map { Marked(row: $0.number, kind: $0.kind.rawValue) }
        tables = summary.tables.map {
            Part(number: $0.number, title: $0.title, headerRow: $0.headerRows?.lowerBound, rows: $0.dataRows)
        }
        table = summary.table
        columns = summary.columns.enumerated().map { place, reading in
            Column(
                name: place < stream.header.count ? stream.header[place] : "", kind: reading.kind.word,
                format: reading.format, values: reading.values, others: reading.others,
                firstOther: reading.firstOther?.description)
        }
        notes = summary.notes
        undecided = summary.columns.enumerated().compactMap { place, reading in
            reading.kind.dispute.map { "Column \(Self.name(place, stream.header)): \($0)" }
        }
    }

    private static func name(_ place: Int, _ header: [String]) -> String {
        place < header.count && !header[place].isEmpty ? "\"\(header[place])\"" : "\(place + 1)"
    }

    /// The account in lines.
    var sentences: [String] {
        let facts = [
            form, sheet.map { "sheet \($0)" }, encoding, byteOrderMark.map { "byte order mark \($0)" },
            delimiter.map { "delimiter \(Self.shown($0))" }, lineEnd.map { "rows end in \($0)" },
        ].compactMap(\.self)
        let header = headerRow.map {
            headerRows > 1 ? "header in rows \($0) to \($0 + headerRows - 1)" : "header in row \($0)"
        }
        let rows = [
            header ?? (form.hasSuffix("JSON") ? nil : "no header"),
            preambleRows > 0 ? "\(preambleRows) before it" : nil,
            emptyRows > 0 ? "\(emptyRows) empty" : nil,
            "\(self.rows) data row\(self.rows == 1 ? "" : "s") of \(records) in all",
            narrowRows > 0 ? "\(narrowRows) of them narrower than the header (\(narrowPlaces))" : nil,
        ].compactMap(\.self)
        let names = columns.map(\.name)
        let formats = columns.enumerated().compactMap { place, column in
            column.format.map { format in
                let other = column.firstOther.map {
                    " (\(column.others) of \(column.values) otherwise, the first \($0))"
                }
                return "\(Self.name(place, names)) \(column.kind), \(format)\(other ?? "")"
            }
        }
        return [facts.joined(separator: ", "), "Rows: " + rows.joined(separator: ", ")]
            + passedOver.map { "Row \($0.row) passed over: \($0.kind)" }
            + (formats.isEmpty ? [] : ["Columns: " + formats.joined(separator: "; ")]) + notes + undecided
    }

    private var narrowPlaces: String {
        let told = narrowRuns.reduce(0) { $0 + $1.last - $1.first + 1 }
        return "row\(narrowRows == 1 ? "" : "s") " + narrowRuns.map(\.text).joined(separator: ", ")
            + (told < narrowRows ? " and more" : "")
    }

    private static func shown(_ delimiter: String) -> String {
        switch delimiter {
        case ",": "comma"
        case ";": "semicolon"
        case "\t": "tab"
        case "|": "vertical bar"
        default: delimiter
        }
    }
}

extension ColumnReading {
    /// How the values stand; nil for words and where nothing says it.
    fileprivate var format: String? {
        switch kind {
        case .number(.decimalComma) where held > 0:
            "\(NumberFormat.decimalComma) (\(held) of \(values) held as numbers, with a point)"
        case .number(let format), .percent(let format): format.description
        case .date(let format): dates.text(format)
        case .period(let example): "such as \(example)"
        case .text: mostly.map { "\(values - others) of \(values) are \($0.word)" }
        case .blank, .disputedNumber, .disputedDate: nil
        }
    }
}

extension ColumnReading.Kind {
    fileprivate var word: String {
        switch self {
        case .blank: "blank"
        case .text: "text"
        case .number, .disputedNumber: "numbers"
        case .percent: "percentages"
        case .date, .disputedDate: "dates"
        case .period: "periods"
        }
    }

    fileprivate var dispute: String? {
        switch self {
        case .disputedNumber(let dispute):
            dispute.ofNumbers + "; " + Self.remedy(dispute, "--numbers point or --numbers comma")
        case .disputedDate(let dispute):
            dispute.ofDates + "; " + Self.remedy(dispute, "--dates dd/mm/yyyy or --dates mm/dd/yyyy")
        default: nil
        }
    }

    private static func remedy(_ dispute: FormatDispute, _ options: String) -> String {
        switch dispute {
        case .open: "say which with \(options)."
        case .contradiction:
            "write all of them alike, or say which to take with \(options): the others then stand unread."
        }
    }
}
