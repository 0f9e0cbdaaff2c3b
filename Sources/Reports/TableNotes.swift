import Tables

/// What was decided about a file, in sentences for its sender.
enum TableNotes {
    /// Encoding, delimiter, header and what was passed over; no sentence that would repeat an address.
    static func sentences(_ summary: TableSummary) -> [String] {
        var sentences = [
            summary.sheet.map { "sheet: \($0)" },
            summary.encoding.map { "encoding: \($0.rawValue)" },
            summary.delimiter.map { "delimiter: \(name($0))" },
            summary.headerRow.map { "header: row \($0)" },
            "rows read: \(summary.dataRows)",
        ].compactMap(\.self)
        if summary.emptyRows > 0 { sentences.append("empty rows passed over: \(summary.emptyRows)") }
        sentences += summary.markedRows.map { "row \($0.number) passed over: \($0.kind.rawValue)" }
        return (sentences + summary.notes).filter { !PersonalText.isPersonal($0) }
    }

    private static func name(_ delimiter: String) -> String {
        switch delimiter {
        case ",": "comma"
        case ";": "semicolon"
        case "\t": "tab"
        default: delimiter
        }
    }
}
