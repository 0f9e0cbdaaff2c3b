/// One walk over a number format's code (ECMA-376 part 1, 18.8.31).
struct NumberCode {
    private let code: [UInt8]
    private var at = 0
    private var hasDay = false
    private var hasTime = false
    private var hasElapsed = false
    private var hasPercent = false
    private var hasLoneMonth = false

    init(_ code: String) {
        self.code = Array(code.utf8)
    }

    var kind: NumberKind {
        if hasElapsed { return .elapsed }
        let hasMonth = hasLoneMonth && !hasTime
        if hasDay || hasMonth { return hasTime ? .dateTime : .date }
        if hasTime { return .time }
        return hasPercent ? .percent : .number
    }

    /// Takes one piece of the code; false at the end of the first section.
    mutating func next() -> Bool {
        guard at < code.count else { return false }
        let byte = code[at]
        at += 1
        switch byte {
        case UInt8(ascii: ";"): return false
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): at += 1
        case UInt8(ascii: "\""): skip(past: UInt8(ascii: "\""))
        case UInt8(ascii: "["): takeBracket()
        case UInt8(ascii: "%"): hasPercent = true
        default: takeLetter(byte)
        }
        return true
    }

    private mutating func skip(past end: UInt8) {
        while at < code.count, code[at] != end { at += 1 }
        at += 1
    }

    /// `[h]`, `[mm]` and `[ss]` count beyond a day; other brackets hold a colour, a condition or a language.
    private mutating func takeBracket() {
        let start = at
        skip(past: UInt8(ascii: "]"))
        let inside = code[min(start, code.count)..<min(max(start, at - 1), code.count)].map { $0 | 0x20 }
        guard let first = inside.first, inside.allSatisfy({ $0 == first }) else { return }
        if first == UInt8(ascii: "h") || first == UInt8(ascii: "m") || first == UInt8(ascii: "s") { hasElapsed = true }
    }

    private mutating func takeLetter(_ byte: UInt8) {
        switch byte | 0x20 {
        case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
        case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
        case UInt8(ascii: "m"): takeMonthOrMinutes()
        case UInt8(ascii: "g"): takeWord("eneral")
        case UInt8(ascii: "e"):
            // An exponent, or the year of an emperor.
            if at < code.count, code[at] == UInt8(ascii: "+") || code[at] == UInt8(ascii: "-") { return }
            hasDay = true
        case UInt8(ascii: "a"):
            if takeWord("m/pm") || takeWord("/p") { hasTime = true }
        default: return
        }
    }

    /// Month names (`mmm`, `mmmm`) are days at once; `m` and `mm` are minutes beside hours or seconds.
    private mutating func takeMonthOrMinutes() {
        let start = at - 1
        while at < code.count, code[at] | 0x20 == UInt8(ascii: "m") { at += 1 }
        if at - start >= 3 { hasDay = true } else { hasLoneMonth = true }
    }

    @discardableResult
    private mutating func takeWord(_ rest: String) -> Bool {
        guard code[at...].prefix(rest.utf8.count).map({ $0 | 0x20 }).elementsEqual(rest.utf8.map { $0 | 0x20 }) else {
            return false
        }
        at += rest.utf8.count
        return true
    }
}
