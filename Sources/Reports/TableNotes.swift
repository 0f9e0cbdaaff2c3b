import Tables

/// What was decided about a file, in sentences for its sender.
enum TableNotes {
    /// Encoding, delimiter, header and what was passed over.
    static func sentences(_ summary: TableSummary) -> [String] {
        var sentences = [
            "encoding: \(summary.encoding.rawValue)", "delimiter: \(name(summary.delimiter))",
            "header: row \(summary.headerRow ?? 1)", "rows read: \(summary.dataRows)",
        ]
        if summary.emptyRows > 0 { sentences.append("empty rows passed over: \(summary.emptyRows)") }
        sentences += summary.markedRows.map { "row \($0.number) passed over: \($0.kind.rawValue)" }
        return sentences + summary.notes
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
