/// Walks over a text's records and holds no more of it than the current one and a part of what follows.
struct RecordScanner: ~Copyable {
    private var reader: TextReader
    private let dialect: Dialect
    private let cut: RecordCut
    private let file: String
    private let keepsPlaces: Bool
    private var record = RawRecord()
    /// Where the next record begins in the held text.
    private var position = 0
    /// The place of the held text's first byte in the file, where the text keeps its places.
    private var place: Int
    private var isAtEnd = false
    private var marked: [Int] = []
    private(set) var lineEnd = TableSummary.LineEnd.none
    /// Cells that go on behind their closing mark: the row of the first and how many there are.
    private var loose: (first: Int, count: Int)?

    init(_ source: any ByteSource, _ plan: TextPlan, _ dialect: Dialect, file: String) {
        reader = TextReader(source, plan, file: file)
        self.dialect = dialect
        cut = RecordCut(dialect)
        self.file = file
        keepsPlaces = plan.keepsPlaces
        place = plan.start
    }

    /// Lends each record in order until `body` returns false.
    mutating func run(_ body: (borrowing RawRecord) throws(TableError) -> Bool) throws(TableError) {
        while try scanRecord() {
            guard try body(record) else { return }
        }
    }

    /// What a person should know of the quotation marks; nil when nothing.
    var quoteNote: String? {
        loose.map { cells in
            "Cells that go on behind their closing quotation mark: \(cells.count), the first in row \(cells.first); "
                + "their text was kept without the marks."
        }
    }

    /// Takes the next record; false when there is none.
    private mutating func scanRecord() throws(TableError) -> Bool {
        if position == record.bytes.count {
            try fill()
            guard position < record.bytes.count else { return false }
        }
        record.number += 1
        var cells = record.cells
        record.cells = []
        var marked = marked
        self.marked = []
        while true {
            cells.removeAll(keepingCapacity: true)
            marked.removeAll(keepingCapacity: true)
            switch cut.cut(record.bytes.span.bytes, from: position, isLast: isAtEnd, into: &cells, marked: &marked) {
            case .needsMore(let cell, let isQuoted):
                try checkOpen(cell, isQuoted)
                try fill()
            case .at(let next, let lineEnd):
                note(lineEnd)
                for index in marked { try unquote(&cells[index]) }
                record.cells = cells
                self.marked = marked
                try checkLength()
                position = next
                return true
            case .tooWide: throw tooWide
            }
        }
    }

    private mutating func unquote(_ cell: inout RawRecord.Cell) throws(TableError) {
        let start = Int(cell.start)
        switch QuotedCell.unquote(&cell, in: &record.bytes, dialect) {
        case .nothing: return
        case .text: loose = (loose?.first ?? record.number, (loose?.count ?? 0) + 1)
        case .textBehindLines:
            throw TableError(
                .openQuote, file: file, record: record.number, byte: keepsPlaces ? place + start : nil,
                "a quotation mark opens a cell in row \(record.number), and the next one that could close it stands "
                    + "some lines below, right before more text; " + Self.advice(mark))
        }
    }

    private static func advice(_ mark: String) -> String {
        "close the cell with \(mark), take the mark out, or write a quotation mark inside a quoted cell as "
            + mark + mark
    }

    /// Lets go of the records that were handed out and reads on; a long record makes the held text grow.
    private mutating func fill() throws(TableError) {
        place += position
        record.bytes.removeSubrange(..<position)
        position = 0
        let more = try reader.read(atLeast: max(TextReader.part, record.bytes.count), into: &record.bytes)
        if !more { isAtEnd = true }
    }

    private func checkOpen(_ cell: Int, _ isQuoted: Bool) throws(TableError) {
        let length = record.bytes.count - cell
        if isQuoted, isAtEnd || length > RawRecord.longestCell {
            throw TableError(
                .openQuote, file: file, record: record.number, byte: keepsPlaces ? place + cell : nil,
                "a quotation mark opens a cell in row \(record.number) and none closes it "
                    + (isAtEnd ? "before the file ends" : "within \(RawRecord.longestCell >> 20) MiB")
                    + "; " + Self.advice(mark))
        }
        if length > RawRecord.longestCell { throw tooLong("a cell", cell, RawRecord.longestCell) }
        if record.bytes.count - position > RawRecord.longest { throw tooLong("the row", position, RawRecord.longest) }
    }

    private var mark: String { String(decoding: [dialect.quote], as: UTF8.self) }

    private func checkLength() throws(TableError) {
        guard let last = record.cells.last, Int(last.end) - position > RawRecord.longestCell else { return }
        for cell in record.cells where cell.count > RawRecord.longestCell {
            throw tooLong("a cell", Int(cell.start), RawRecord.longestCell)
        }
        if Int(last.end) - position > RawRecord.longest { throw tooLong("the row", position, RawRecord.longest) }
    }

    private var tooWide: TableError {
        TableError(
            .tooWide, file: file, record: record.number, byte: keepsPlaces ? place + position : nil,
            "the row has more than \(RecordCut.widest) cells, and no sheet has more columns; "
                + "check that a line end stands after every row and that the delimiter is the file's own")
    }

    private func tooLong(_ what: String, _ start: Int, _ most: Int) -> TableError {
        TableError(
            .tooLong, file: file, record: record.number, byte: keepsPlaces ? place + start : nil,
            "\(what) runs on for more than \(most) bytes, the most that is read; "
                + "check that a line end stands after every row and that the delimiter is the file's own")
    }

    private mutating func note(_ end: TableSummary.LineEnd) {
        guard end != .none, end != lineEnd else { return }
        lineEnd = lineEnd == .none ? end : .mixed
    }
}
