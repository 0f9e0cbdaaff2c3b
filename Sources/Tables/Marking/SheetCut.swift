/// A sheet's part without the rows that no mark touches: they are found by their bytes alone and go back as they are
/// into the edited part, so that a sheet of very many rows is never held whole.
struct SheetCut {
    /// Where the rows stand in the part that stay as they are.
    private(set) var kept: [Range<Int>] = []
    /// The part without them, with an instruction in the place of each run of them.
    private(set) var rest: [UInt8] = []

    /// The name of the instruction that stands for rows left out.
    static let instruction = "clausewatch-kept"
    /// What stands for it once the part was copied: a byte that no text in UTF-8 has.
    static let sign: UInt8 = 0xFF

    private enum Place {
        case head, rows, tail
    }

    private enum Tag {
        /// Where the rows begin or end.
        case bounds
        case row
        /// What may hide tags, or say that the bytes are others than those of UTF-8.
        case opaque
        case other
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private let marked: [Int]
    private var next = 0
    private var place = Place.head
    /// The prefix of the spreadsheet's names with its colon.
    private var prefix: ArraySlice<UInt8> = []
    /// Where the run of rows begins that is being left out; nil where none is.
    private var begun: Int?
    /// What was not looked at yet, and where it stands in the part.
    private var held: [UInt8] = []
    private var offset = 0

    /// No tag that matters is longer, nor any name of it.
    private static let (longestTag, longestName) = (1 << 16, 64)

    /// The cut of a part; nil for one that is written so that its bytes alone do not tell the rows.
    ///
    /// - Parameter marked: The rows that marks touch.
    init?(_ part: Archive.Part, of archive: Archive, marked: Set<Int>) throws(TableError) {
        var cut = SheetCut(marked.sorted())
        var isTold = true
        try archive.inflate(part) { (step) throws(TableError) in
            cut.held.append(contentsOf: step)
            isTold = cut.take(isLast: false)
            return isTold
        }
        guard isTold, cut.take(isLast: true), cut.place == .tail else { return nil }
        self = cut
    }

    private init(_ marked: [Int]) {
        self.marked = marked
    }

    /// Goes through what is held; false when the bytes do not tell what they are.
    private mutating func take(isLast: Bool) -> Bool {
        let bytes = held
        var done = 0
        let isTold = bytes.withUnsafeBufferPointer { walk($0, isLast: isLast, &done) }
        held = Array(bytes[done...])
        offset += done
        return isTold
    }

    /// - Parameter done: How many of the bytes are settled.
    private mutating func walk(_ bytes: Bytes, isLast: Bool, _ done: inout Int) -> Bool {
        var search = 0
        while place != .tail, let start = Self.opening(in: bytes, from: search) {
            guard isLast || start + Self.longestName <= bytes.count else {
                give(bytes, &done, upTo: start)
                return true
            }
            search = start + 1
            switch tag(bytes[start...]) {
            case .other: continue
            case .opaque: return false
            case .bounds, .row:
                guard let end = Self.end(of: bytes[start...].prefix(Self.longestTag)) else {
                    give(bytes, &done, upTo: start)
                    return !isLast && bytes.count - start < Self.longestTag
                }
                give(bytes, &done, upTo: start)
                guard meet(Array(bytes[start..<end]), at: offset + start) else { return false }
            }
        }
        give(bytes, &done, upTo: bytes.count)
        return true
    }

    private mutating func give(_ bytes: Bytes, _ done: inout Int, upTo end: Int) {
        if begun == nil { rest.append(contentsOf: bytes[done..<end]) }
        done = end
    }

    private func tag(_ bytes: Slice<Bytes>) -> Tag {
        let first = bytes.startIndex
        guard first + 1 < bytes.endIndex else { return .opaque }
        switch bytes[first + 1] {
        case UInt8(ascii: "!"): return .opaque
        case UInt8(ascii: "?"): return first + offset <= 3 && Self.isUTF8(bytes) ? .other : .opaque
        default: break
        }
        let isEnd = bytes[first + 1] == UInt8(ascii: "/")
        if place == .rows {
            // Nearly every tag is that of a cell.
            let letter = first + (isEnd ? 2 : 1) + prefix.count
            guard letter < bytes.endIndex, bytes[letter] == UInt8(ascii: isEnd ? "s" : "r") else { return .other }
        }
        let name = bytes.dropFirst(isEnd ? 2 : 1).prefix(Self.longestName)
            .prefix { !" \t\r\n/>".utf8.contains($0) }
        guard place == .rows else {
            let local = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).last
            return !isEnd && local?.elementsEqual("sheetData".utf8) == true ? .bounds : .other
        }
        guard name.starts(with: prefix) else { return .other }
        let local = name.dropFirst(prefix.count)
        if isEnd { return local.elementsEqual("sheetData".utf8) ? .bounds : .other }
        return local.elementsEqual("row".utf8) ? .row : .other
    }

    /// Takes a tag that bounds the rows or begins one; false for one that does not tell where it stands.
    private mutating func meet(_ tag: [UInt8], at start: Int) -> Bool {
        if place == .head {
            let name = tag.dropFirst().prefix { !" \t\r\n/>".utf8.contains($0) }
            prefix = name.dropLast("sheetData".utf8.count)
            place = tag.dropLast().last == UInt8(ascii: "/") ? .tail : .rows
            return true
        }
        guard tag[1] != UInt8(ascii: "/") else {
            endRun(at: start)
            place = .tail
            return true
        }
        guard let number = Self.number(tag) else { return false }
        // A row behind a marked one that is not there is read, so that the missing one comes before it.
        guard next < marked.count, marked[next] <= number else {
            if begun == nil { rest.append(contentsOf: "<?\(Self.instruction)?>".utf8) }
            begun = begun ?? start
            return true
        }
        endRun(at: start)
        while next < marked.count, marked[next] <= number { next += 1 }
        return true
    }

    private mutating func endRun(at end: Int) {
        if let begun { kept.append(begun..<end) }
        begun = nil
    }

    private static func opening(in bytes: Bytes, from start: Int) -> Int? {
        start < bytes.count ? bytes[start...].firstIndex(of: UInt8(ascii: "<")) : nil
    }

    /// The place behind a tag's end; nil where that is not among the bytes.
    private static func end(of bytes: Slice<Bytes>) -> Int? {
        var quote: UInt8?
        for place in bytes.indices {
            let byte = bytes[place]
            switch (byte, quote) {
            case (UInt8(ascii: ">"), nil): return place + 1
            case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = byte
            case (_, let open?) where open == byte: quote = nil
            default: break
            }
        }
        return nil
    }

    /// Whether the first line of a part says nothing else than that it is UTF-8.
    private static func isUTF8(_ bytes: Slice<Bytes>) -> Bool {
        let line = String(decoding: bytes.prefix(longestName * 4).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
            .lowercased()
        return !line.contains("encoding") || line.contains("\"utf-8\"") || line.contains("'utf-8'")
    }

    /// The number that a row's tag states; nil where it states none.
    private static func number(_ tag: [UInt8]) -> Int? {
        var place = 0
        while let sign = tag[place...].firstIndex(of: UInt8(ascii: "=")) {
            let name = tag[..<sign].trimmedSuffix
            guard name.last == UInt8(ascii: "r"), let before = name.dropLast().last, isBlank(before) else {
                guard let end = valueEnd(of: tag, behind: sign) else { return nil }
                place = end
                continue
            }
            guard let open = tag[(sign + 1)...].firstIndex(where: { !isBlank($0) }) else { return nil }
            let digits = tag[(open + 1)...].prefix { (0x30...0x39).contains($0) }
            guard (1...7).contains(digits.count), digits.endIndex < tag.endIndex, tag[digits.endIndex] == tag[open],
                tag[open] == UInt8(ascii: "\"") || tag[open] == UInt8(ascii: "'")
            else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        return nil
    }

    /// The place behind the value of an attribute, by that of its sign of equality.
    private static func valueEnd(of tag: [UInt8], behind sign: Int) -> Int? {
        guard let open = tag[(sign + 1)...].firstIndex(where: { !isBlank($0) }) else { return nil }
        return tag[(open + 1)...].firstIndex(of: tag[open]).map { $0 + 1 }
    }

    fileprivate static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension ArraySlice<UInt8> {
    /// Without the blanks at its end.
    fileprivate var trimmedSuffix: ArraySlice<UInt8> {
        lastIndex { !SheetCut.isBlank($0) }.map { self[...$0] } ?? []
    }
}
