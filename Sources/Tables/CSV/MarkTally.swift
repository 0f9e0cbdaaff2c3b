/// Counts in a text's unquoted parts what may stand between cells, and how its quotation marks are used.
struct MarkTally {
    private enum State {
        case opens
        /// Nothing but blanks so far.
        case blank
        case plain, quoted, closed
    }

    /// The single characters that are tried, the likelier first.
    static let singles = Array(",;\t|".utf8)
    /// Longer ones that programs write.
    static let multiples = ["||", ";;", "::", "|~|", "~|~", "^|^", "|^|", "~~", "^^", "##", "<>"].map { Array($0.utf8) }

    private(set) var candidates: [DelimiterTally]
    private(set) var longer: [DelimiterTally]
    /// How often each stands in the record so far, and of the single ones how often tight.
    private var inRecord = InlineArray<4, Int>(repeating: 0)
    private var tightInRecord = InlineArray<4, Int>(repeating: 0)
    private var longerInRecord = multiples.map { _ in 0 }
    private var holdsLonger = false
    /// Cells that begin with the mark.
    private(set) var opened = 0
    /// Cells that begin with blanks and the mark behind them.
    private(set) var spaced = 0
    /// Marks in a quoted cell that neither end it nor are doubled, and a last cell that none closes.
    private(set) var stray = 0
    /// Marks in a quoted cell behind a backslash that do not end it.
    private(set) var escaped = 0
    /// Doubled marks in quoted cells that stand behind no backslash.
    private(set) var doubled = 0
    /// Cells that begin with an apostrophe.
    private(set) var apostrophes = 0
    /// Whether the first of all cells is one of them.
    private(set) var beginsWithApostrophe = false
    /// Line feeds and carriage returns that end a record alone, and pairs of both.
    private(set) var lineEnds = (alone: 0, pairs: 0)

    /// Whether the first line end is a pair; nil before it is known.
    private(set) var beginsWithPair: Bool?

    private let quote: UInt8
    private let escapes: Bool
    private let passesBlanks: Bool
    private var isEscaped = false
    private var state = State.opens
    private var previous: UInt8 = 0
    private var beforeMark: UInt8 = 0
    /// How many equal marks stand right before the current one.
    private var run = 0
    private let kinds: [UInt8]
    /// Whether a delimiter of several characters may begin with each byte.
    private let beginsLonger: [Bool]

    init(_ dialect: Dialect) {
        quote = dialect.quote
        escapes = dialect.escapesByBackslash
        passesBlanks = dialect.passesBlanks
        candidates = Self.singles.map { DelimiterTally([$0]) }
        longer = Self.multiples.map { DelimiterTally($0) }
        var kinds = [UInt8](repeating: 0, count: 256)
        for byte in Self.multiples.map({ $0[0] }) { kinds[Int(byte)] = 5 }
        for (place, byte) in Self.singles.enumerated() { kinds[Int(byte)] = UInt8(place + 1) }
        for byte in "\r\n".utf8 { kinds[Int(byte)] = 8 }
        kinds[Int(quote)] = 9
        kinds[Int(UInt8(ascii: "'"))] = quote == UInt8(ascii: "'") ? 9 : 7
        self.kinds = kinds
        let first = Set(Self.multiples.map { $0[0] })
        beginsLonger = (0..<256).map { first.contains(UInt8($0)) }
    }

    /// Takes in a part of the text.
    mutating func add(_ text: [UInt8]) {
        var at = 0
        while at < text.count {
            if state == .quoted {
                at = skipQuoted(text, at)
                continue
            }
            if state != .closed {
                let end = endOfPlain(text, at)
                if end > at {
                    let isBlank = text[at] == 0x20 && state != .plain && text[at..<end].allSatisfy { $0 == 0x20 }
                    state = isBlank ? .blank : .plain
                    previous = text[end - 1]
                    at = end
                    continue
                }
            }
            let byte = text[at]
            let kind = kinds[Int(byte)]
            if state == .closed, takeSecondMark(byte, kind) {
                previous = byte
                at += 1
                continue
            }
            if kind == 0 { state = .plain } else { take(byte, kind, text, at) }
            previous = byte
            at += 1
        }
    }

    /// The next byte that may mean something.
    private func endOfPlain(_ text: [UInt8], _ start: Int) -> Int {
        kinds.withUnsafeBufferPointer { kinds in
            text.withUnsafeBufferPointer { text in
                var at = start
                while at < text.count, kinds[Int(text[at])] == 0 { at += 1 }
                return at
            }
        }
    }

    /// Ends the last record.
    mutating func end() {
        if state == .quoted { stray += 1 }
        endRecord()
    }

    private mutating func skipQuoted(_ text: [UInt8], _ start: Int) -> Int {
        var at = start
        while at < text.count, text[at] != quote || isEscaped {
            isEscaped = escapes && !isEscaped && text[at] == UInt8(ascii: "\\")
            at += 1
        }
        guard at < text.count else {
            previous = text[text.count - 1]
            return at
        }
        beforeMark = at > start ? text[at - 1] : previous
        previous = quote
        state = .closed
        return at + 1
    }

    /// Looks at the byte behind a mark in a quoted cell; true when the cell goes on.
    private mutating func takeSecondMark(_ byte: UInt8, _ kind: UInt8) -> Bool {
        let isBehindBackslash = !escapes && beforeMark == UInt8(ascii: "\\")
        if kind == 9 {
            if isBehindBackslash { escaped += 1 } else { doubled += 1 }
            state = .quoted
            return true
        }
        if (kind >= 1 && kind <= 5) || kind == 8 { return false }
        if isBehindBackslash {
            escaped += 1
            state = .quoted
            return true
        }
        stray += 1
        return false
    }

    private mutating func take(_ byte: UInt8, _ kind: UInt8, _ text: [UInt8], _ at: Int) {
        switch kind {
        case 9:
            let isSpaced = state == .blank
            if isSpaced { spaced += 1 }
            let opens = state == .opens || isSpaced && passesBlanks
            if opens { opened += 1 }
            state = opens ? .quoted : .plain
        case 8:
            if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") {
                beginsWithPair = beginsWithPair ?? true
                lineEnds.pairs += 1
                lineEnds.alone -= 1
            } else {
                if byte == UInt8(ascii: "\n") || lineEnds.alone > 0 { beginsWithPair = beginsWithPair ?? false }
                lineEnds.alone += 1
                endRecord()
            }
            state = .opens
        case 7:
            if state == .opens { apostrophes += 1 }
            if previous == 0 { beginsWithApostrophe = true }
            state = .plain
        default:
            run = byte == previous ? run + 1 : 0
            if beginsLonger[Int(byte)] { takeLonger(text, at) }
            guard kind <= 4 else {
                state = .plain
                return
            }
            inRecord[Int(kind) - 1] += 1
            if Self.isTight(text, at) { tightInRecord[Int(kind) - 1] += 1 }
            state = .opens
        }
    }

    private mutating func takeLonger(_ text: [UInt8], _ at: Int) {
        for place in longer.indices {
            let wanted = longer[place].delimiter
            guard text[at] == wanted[0], text[at...].starts(with: wanted) else { continue }
            // Of three marks in a row the first two are one delimiter.
            let isInRun = wanted[0] == wanted[1] && run % 2 == 1
            if !isInRun {
                longerInRecord[place] += 1
                holdsLonger = true
            }
        }
    }

    private mutating func endRecord() {
        for place in candidates.indices where inRecord[place] > 0 {
            candidates[place].add(inRecord[place], tight: tightInRecord[place])
            (inRecord[place], tightInRecord[place]) = (0, 0)
        }
        guard holdsLonger else { return }
        for place in longer.indices where longerInRecord[place] > 0 {
            longer[place].add(longerInRecord[place], tight: longerInRecord[place])
            longerInRecord[place] = 0
        }
        holdsLonger = false
    }

    /// Whether a mark is more likely to part cells than to stand in a text or a number.
    private static func isTight(_ text: [UInt8], _ at: Int) -> Bool {
        guard at + 1 < text.count else { return true }
        if text[at + 1] == 0x20 { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return text[at] != UInt8(ascii: ",") || at == 0 || !digits.contains(text[at - 1])
            || !digits.contains(text[at + 1])
    }
}
