/// Finds the replacement characters that stand where a letter was lost.
enum LostCharacters {
    private static let replacement = Array("\u{FFFD}".utf8)
    /// As many rows as a note names.
    private static let named = 5

    /// A sentence that names the rows; nil when there is none.
    static func note(_ records: Records) -> String? {
        let rows = (0..<records.count).map(records.row).filter { row in
            (0..<row.count).contains { holds(row.utf8($0)) }
        }
        guard !rows.isEmpty else { return nil }
        let numbers = rows.prefix(named).map { String($0.number) }.joined(separator: ", ")
        let more = rows.count > named ? " and \(rows.count - named) more" : ""
        return
            "The replacement character U+FFFD stands in row \(numbers)\(more): a letter was lost there and is kept so."
    }

    private static func holds(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.indices.contains { cell[$0] == replacement[0] && cell[$0...].starts(with: replacement) }
    }
}
