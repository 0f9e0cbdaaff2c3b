/// Cuts UTF-8 text into records and cells by RFC 4180, read the way spreadsheets and Python's `csv` read it.
///
/// A quotation mark opens a quoted cell only as the cell's first byte; text after a closing mark belongs to the cell.
struct RecordScanner {
    /// The columns of the widest sheet Excel and LibreOffice keep; a wider record is no table.
    private static let widest = 16_384
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let file: String
    private let keepsPlaces: Bool
    private var position: Int
    private var cells: [Records.Cell] = []
    private var starts: [UInt32] = [0]
    /// Cells whose quotation marks had to be taken out; they follow the file's own bytes in the shared buffer.
    private var rewritten: [UInt8] = []
    private(set) var lineEnd = TableSummary.LineEnd.none

    init(_ text: DecodedText, delimiter: UInt8, file: String) {
        bytes = text.bytes
        position = text.start
        self.delimiter = delimiter
        self.file = file
        keepsPlaces = text.keepsPlaces
    }

    /// The file's records, or the first `limit` of them.
    mutating func scan(atMost limit: Int = .max) throws(TableError) -> Records {
        // A cell of payment lists has some ten bytes; growing step by step would copy the ranges several times.
        if limit == .max { cells.reserveCapacity(bytes.count / 10) }
        while position < bytes.count, starts.count <= limit {
            let start = position
            try scanRecord()
            let width = cells.count - Int(starts[starts.count - 1])
            guard width <= Self.widest else {
                throw TableError(
                    .tooWide, file: file, record: starts.count, byte: keepsPlaces ? start : nil,
                    "the row has \(width) cells and a sheet has at most \(Self.widest) columns; "
                        + "check that a line end stands after every row")
            }
            starts.append(UInt32(cells.count))
        }
        return Records(bytes: rewritten.isEmpty ? bytes : bytes + rewritten, cells: cells, starts: starts)
    }

    /// One record and its line end; a line with nothing on it is a record without cells.
    private mutating func scanRecord() throws(TableError) {
        if takeLineEnd() { return }
        while true {
            if position < bytes.count, bytes[position] == Self.quote {
                try scanQuoted()
            } else {
                let start = position
                skipPlain()
                append(start, position)
            }
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        _ = takeLineEnd()
    }

    private mutating func skipPlain() {
        var at = position
        while at < bytes.count {
            let byte = bytes[at]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            at += 1
        }
        position = at
    }

    private mutating func scanQuoted() throws(TableError) {
        let opening = position
        let tail = rewritten.count
        position += 1
        var start = position
        while true {
            try skipToQuote(opening)
            guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
            rewritten.append(contentsOf: bytes[start...position])
            position += 2
            start = position
        }
        let end = position
        position += 1
        let after = position
        skipPlain()
        if rewritten.count == tail, after == position {
            append(start, end)
        } else {
            rewritten.append(contentsOf: bytes[start..<end])
            rewritten.append(contentsOf: bytes[after..<position])
            appendRewritten(from: tail)
        }
    }

    private mutating func skipToQuote(_ opening: Int) throws(TableError) {
        var at = position
        while at < bytes.count, bytes[at] != Self.quote { at += 1 }
        position = at
        guard at < bytes.count else {
            throw TableError(
                .openQuote, file: file, record: starts.count, byte: keepsPlaces ? opening : nil,
                "a quotation mark opens a cell in row \(starts.count) and none closes it before the file ends; "
                    + "close the cell with \" or write a quotation mark inside a quoted cell as \"\"")
        }
    }

    private mutating func takeLineEnd() -> Bool {
        guard position < bytes.count else { return false }
        switch bytes[position] {
        case Self.lineFeed:
            position += 1
            note(.lf)
        case Self.carriageReturn:
            position += 1
            if position < bytes.count, bytes[position] == Self.lineFeed {
                position += 1
                note(.crlf)
            } else {
                note(.cr)
            }
        default: return false
        }
        return true
    }

    private mutating func note(_ end: TableSummary.LineEnd) {
        if lineEnd == .none {
            lineEnd = end
        } else if lineEnd != end {
            lineEnd = .mixed
        }
    }

    private mutating func append(_ start: Int, _ end: Int) {
        let range = Blank.trimmed(bytes, start, end)
        cells.append(Records.Cell(start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
    }

    private mutating func appendRewritten(from tail: Int) {
        let range = Blank.trimmed(rewritten, tail, rewritten.count)
        let base = bytes.count
        cells.append(Records.Cell(start: UInt32(base + range.lowerBound), end: UInt32(base + range.upperBound)))
    }
}
