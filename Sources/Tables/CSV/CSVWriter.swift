/// Writes records by RFC 4180 into one buffer.
struct CSVWriter {
    private static let part = 1 << 17
    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private var buffer: [UInt8] = []
    private let width: Int
    /// Finds what makes quotation marks necessary.
    private let search = ByteSearch(comma, quote, lineFeed, carriageReturn)

    /// - Parameter width: How many columns the header names; zero without a header.
    init(width: Int) {
        self.width = width
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
        for column in 0..<count {
            if column > 0 { buffer.append(Self.comma) }
            let cell = record.cells[column]
            add(record, Int(cell.start)..<Int(cell.end), isAlone: count == 1)
        }
        buffer.append(Self.lineFeed)
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
