/// Writes records by RFC 4180 into one buffer.
struct CSVWriter {
    private static let part = 1 << 17
    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private var buffer: [UInt8] = []
    private let width: Int
    private let keepsCommas: Bool
    /// Finds what makes quotation marks necessary.
    private let search = ByteSearch(comma, quote, lineFeed, carriageReturn)
    /// The same in cells with the commas between them.
    private let runSearch = ByteSearch(quote, quote, lineFeed, carriageReturn)

    /// - Parameters:
    ///   - width: How many columns the header names; zero without a header.
    ///   - keepsCommas: Whether one byte between two cells of a record is the comma that parts them.
    init(width: Int, keepsCommas: Bool) {
        self.width = width
        self.keepsCommas = keepsCommas
        buffer.reserveCapacity(Self.part * 2)
    }

    /// Whether enough is written to be handed on.
    var isFull: Bool { buffer.count >= Self.part }

    /// What was written since the last time.
    mutating func take() -> [UInt8] {
        let part = buffer
        buffer.removeAll(keepingCapacity: true)
        return part
    }

    /// Writes the header.
    mutating func add(_ cells: [String]) {
        var record = RawRecord()
        for cell in cells { record.append(Array(cell.utf8)) }
        add(record)
    }

    /// Writes one row.
    mutating func add(_ record: borrowing RawRecord) {
        var count = record.cells.count
        while count > width, width > 0, record.isBlank(count - 1) { count -= 1 }
        var column = 0
        while column < count {
            if column > 0 { buffer.append(Self.comma) }
            let start = Int(record.cells[column].start)
            let last = keepsCommas ? endOfRun(record, from: column, of: count) : column
            if last > column, !marks(record, start..<Int(record.cells[last].end)) {
                buffer.append(contentsOf: record.bytes[start..<Int(record.cells[last].end)])
                column = last + 1
            } else {
                add(record, start..<Int(record.cells[column].end), isAlone: count == 1)
                column += 1
            }
        }
        buffer.append(Self.lineFeed)
    }

    /// The last of the cells that stand in the file as they are to be written, a comma between each and the next: a
    /// cell that had quotation marks is parted from the others by two bytes or more.
    private func endOfRun(_ record: borrowing RawRecord, from first: Int, of count: Int) -> Int {
        var last = first
        while last + 1 < count, record.cells[last].end + 1 == record.cells[last + 1].start { last += 1 }
        return last
    }

    private func marks(_ record: borrowing RawRecord, _ range: Range<Int>) -> Bool {
        let text = record.bytes.span.bytes.extracting(range)
        return runSearch.next(in: text, from: 0) < text.byteCount
    }

    private mutating func add(_ record: borrowing RawRecord, _ range: Range<Int>, isAlone: Bool) {
        guard needsQuotes(record, range, isAlone: isAlone) else {
            buffer.append(contentsOf: record.bytes[range])
            return
        }
        buffer.append(Self.quote)
        for place in range {
            let byte = record.bytes[place]
            if byte == Self.quote { buffer.append(Self.quote) }
            buffer.append(byte)
        }
        buffer.append(Self.quote)
    }

    /// A lone blank cell would be an empty line, and a carriage return ends lines elsewhere.
    private func needsQuotes(_ record: borrowing RawRecord, _ range: Range<Int>, isAlone: Bool) -> Bool {
        if range.isEmpty { return isAlone }
        let text = record.bytes.span.bytes.extracting(range)
        return search.next(in: text, from: 0) < text.byteCount
    }
}
