/// Finds the replacement characters that stand where a letter was lost.
struct LostCharacters {
    private static let replacement = Array("\u{FFFD}".utf8)
    /// As many rows as a note names.
    private static let named = 5

    private var rows: [Int] = []
    private var count = 0

    /// Looks at one record.
    mutating func add(_ record: borrowing RawRecord) {
        for column in 0..<record.cells.count where Self.holds(record.raw(column)) {
            count += 1
            if rows.count < Self.named { rows.append(record.number) }
            return
        }
    }

    /// A sentence that names the rows; nil when there is none.
    var note: String? {
        guard count > 0 else { return nil }
        let numbers = rows.map(String.init).joined(separator: ", ")
        let more = count > rows.count ? " and \(count - rows.count) more" : ""
        return
            "The replacement character U+FFFD stands in row \(numbers)\(more): a letter was lost there and is kept so."
    }

    private static func holds(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.indices.contains { cell[$0] == replacement[0] && cell[$0...].starts(with: replacement) }
    }
}
