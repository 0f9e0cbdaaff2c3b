/// Cuts the first record off a text into cells by RFC 4180, read the way spreadsheets and Python's `csv` read it.
///
/// A quotation mark opens a quoted cell only as the cell's first byte, or behind blanks where the dialect says so; text
/// after a closing mark belongs to the cell.
struct RecordCut: Sendable {
    enum End {
        /// The record ends before a place; `end` says what ended it.
        case at(Int, TableSummary.LineEnd)
        /// The text ended within the record, in the cell that began at `cell`.
        case needsMore(cell: Int, isQuoted: Bool)
        /// The record has more cells than a sheet has columns; the rest of it was not looked at.
        case tooWide
    }

    /// The columns of the widest sheet Excel and LibreOffice keep; a wider record is no table.
    static let widest = 16_384
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let dialect: Dialect
    private let first: UInt8
    private let isNarrow: Bool
    private let plain: ByteSearch
    private let quoted: ByteSearch

    init(_ dialect: Dialect) {
        self.dialect = dialect
        first = dialect.delimiter[0]
        isNarrow = dialect.delimiter.count == 1
        plain = ByteSearch(first, Self.carriageReturn, dialect.endsAtPairsOnly ? first : Self.lineFeed, first)
        let escape = dialect.escapesByBackslash ? UInt8(ascii: "\\") : dialect.quote
        quoted = ByteSearch(dialect.quote, escape, dialect.quote, dialect.quote)
    }

    /// Adds the record's cells to `cells`, and to `marked` the indexes of those whose marks must be taken out.
    ///
    /// - Parameter isLast: Whether the file ends with the text.
    func cut(
        _ text: borrowing RawSpan, from start: Int, isLast: Bool, into cells: inout [RawRecord.Cell],
        marked: inout [Int]
    ) -> End {
        var at = start
        if let end = lineEnd(text, at, isLast) { return end }
        while cells.count < Self.widest {
            let cell = at
            if dialect.passesBlanks { at = behindBlanks(text, at) }
            if at < text.byteCount, byte(text, at) == dialect.quote {
                let mark = at
                guard let close = closing(text, at + 1, isLast) else { return .needsMore(cell: mark, isQuoted: true) }
                at = plainEnd(text, close.place + 1)
                if close.isClean, at == close.place + 1 {
                    cells.append(RawRecord.Cell(start: UInt32(mark + 1), end: UInt32(close.place), kind: .text))
                } else {
                    marked.append(cells.count)
                    cells.append(RawRecord.Cell(start: UInt32(mark), end: UInt32(at), kind: .text))
                }
            } else {
                at = plainEnd(text, at)
                cells.append(RawRecord.Cell(start: UInt32(cell), end: UInt32(at), kind: .text))
            }
            guard at < text.byteCount else {
                return isLast ? .at(at, .none) : .needsMore(cell: cell, isQuoted: false)
            }
            if byte(text, at) == first, isDelimiter(text, at) {
                at += dialect.delimiter.count
            } else {
                return lineEnd(text, at, isLast) ?? .at(at, .none)
            }
        }
        return .tooWide
    }

    /// The place of the first byte that is no blank.
    private func behindBlanks(_ text: borrowing RawSpan, _ start: Int) -> Int {
        var at = start
        while at < text.byteCount, byte(text, at) == 0x20 { at += 1 }
        return at
    }

    @inline(__always)
    private func byte(_ text: borrowing RawSpan, _ at: Int) -> UInt8 {
        text.unsafeLoad(fromByteOffset: at, as: UInt8.self)
    }

    /// The line end at a place; nil when none stands there.
    private func lineEnd(_ text: borrowing RawSpan, _ at: Int, _ isLast: Bool) -> End? {
        guard at < text.byteCount else { return nil }
        switch byte(text, at) {
        case Self.lineFeed where !dialect.endsAtPairsOnly: return .at(at + 1, .lf)
        case Self.carriageReturn:
            guard at + 1 < text.byteCount else {
                return isLast ? .at(at + 1, .cr) : .needsMore(cell: at, isQuoted: false)
            }
            if byte(text, at + 1) == Self.lineFeed { return .at(at + 2, .crlf) }
            return dialect.endsAtPairsOnly ? nil : .at(at + 1, .cr)
        default: return nil
        }
    }

    /// The end of the plain text at a place: a delimiter, a line end or the end of the text.
    @inline(__always)
    private func plainEnd(_ text: borrowing RawSpan, _ start: Int) -> Int {
        var at = plain.next(in: text, from: start)
        if isNarrow, !dialect.endsAtPairsOnly { return at }
        while at < text.byteCount, !ends(text, at) { at = plain.next(in: text, from: at + 1) }
        return at
    }

    /// Whether a byte that may end a cell does so, where that takes more than one byte.
    private func ends(_ text: borrowing RawSpan, _ at: Int) -> Bool {
        switch byte(text, at) {
        case Self.carriageReturn:
            !dialect.endsAtPairsOnly || at + 1 == text.byteCount || byte(text, at + 1) == Self.lineFeed
        case Self.lineFeed: true
        default: isDelimiter(text, at)
        }
    }

    private func isDelimiter(_ text: borrowing RawSpan, _ at: Int) -> Bool {
        if isNarrow { return true }
        guard at + dialect.delimiter.count <= text.byteCount else { return false }
        for place in 1..<dialect.delimiter.count where byte(text, at + place) != dialect.delimiter[place] {
            return false
        }
        return true
    }

    /// The mark that closes a quoted cell, and whether no other mark stands in it; nil when the text ends before.
    private func closing(
        _ text: borrowing RawSpan, _ start: Int, _ isLast: Bool
    ) -> (place: Int, isClean: Bool)? {
        var at = start
        var isClean = true
        while true {
            at = quoted.next(in: text, from: at)
            guard at < text.byteCount else { return nil }
            guard at + 1 < text.byteCount else {
                return isLast && byte(text, at) == dialect.quote ? (at, isClean) : nil
            }
            let isMark = byte(text, at) == dialect.quote
            if isMark, byte(text, at + 1) != dialect.quote { return (at, isClean) }
            isClean = false
            at += 2
        }
    }
}
