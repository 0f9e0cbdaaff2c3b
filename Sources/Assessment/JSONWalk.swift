import Contracts

/// A walk through a JSON text, for what a decoder does not tell: where it is no JSON, and keys that nobody reads.
struct JSONWalk {
    /// What the walk stumbled over.
    struct Fault: Error {
        /// Whether it is a key; else the text is no JSON.
        let isKey: Bool
        /// The byte where it stands.
        let offset: Int
        /// What was found and what is expected.
        let message: String
        /// The steps to the value, the last one first: `[3]` or `.amount`.
        private(set) var steps: [String] = []

        fileprivate func below(_ step: @autoclosure () -> String) -> Fault {
            var fault = self
            fault.steps.append(step())
            return fault
        }
    }

    /// What is nested deeper is no dossier, and following it would take all memory.
    private static let deepest = 500

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The first fault of a text in UTF-8; nil when it is one JSON value without keys besides these.
    static func fault(in bytes: UnsafeBufferPointer<UInt8>, keys: JSONKeys) -> Fault? {
        var walk = JSONWalk(bytes)
        do throws(Fault) {
            try walk.value(keys)
            walk.skipBlanks()
            if walk.position < bytes.count { throw walk.unexpected("nothing more, as the object has ended") }
            return nil
        } catch {
            return error
        }
    }

    mutating func value(_ keys: JSONKeys?) throws(Fault) {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): try object(keys)
        case UInt8(ascii: "["): try list(keys)
        case UInt8(ascii: "\""): _ = try text()
        default: try word()
        }
    }

    private mutating func object(_ keys: JSONKeys?) throws(Fault) {
        try enter()
        var seen: UInt64 = 0
        skipBlanks()
        var isFirst = true
        while next != UInt8(ascii: "}") {
            if !isFirst { try take(UInt8(ascii: ","), "a comma or } behind the value") }
            isFirst = false
            skipBlanks()
            let start = position
            guard next == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
            let name = try text()
            skipBlanks()
            try take(UInt8(ascii: ":"), "a colon behind the key")
            do throws(Fault) {
                let known = try place(of: name, at: start, among: keys, &seen)
                try value(known.flatMap { keys?.below[$0] })
            } catch {
                throw error.below(".\(String(decoding: bytes[name], as: UTF8.self))")
            }
            skipBlanks()
        }
        leave()
    }

    private mutating func list(_ keys: JSONKeys?) throws(Fault) {
        try enter()
        skipBlanks()
        var count = 0
        while next != UInt8(ascii: "]") {
            if count > 0 { try take(UInt8(ascii: ","), "a comma or ] behind the value") }
            do throws(Fault) { try value(keys) } catch { throw error.below("[\(count)]") }
            count += 1
            skipBlanks()
        }
        leave()
    }

    /// The place of a key among the known ones; nil where any may stand.
    private func place(
        of name: Range<Int>, at start: Int, among keys: JSONKeys?, _ seen: inout UInt64
    ) throws(Fault) -> Int? {
        guard let keys else { return nil }
        guard let place = keys.utf8.firstIndex(where: { $0.count == name.count && bytes[name].elementsEqual($0) })
        else {
            let text = String(decoding: bytes[name], as: UTF8.self)
            let known = "unknown key, known are \(keys.names.joined(separator: ", "))"
            throw Fault(isKey: true, offset: start, message: known + Spelling(known: keys.names).hint(for: text))
        }
        guard seen & (1 << place) == 0 else {
            throw Fault(isKey: true, offset: start, message: "found again in one object, expected each key once")
        }
        seen |= 1 << place
        return place
    }

    /// A text; gives where it stands between its quotes.
    mutating func text() throws(Fault) -> Range<Int> {
        position += 1
        let start = position
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return start..<position - 1
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        throw unexpected("a double quote at the end of the text")
    }

    /// A number, or one of the three words.
    private mutating func word() throws(Fault) {
        let start = position
        while let byte = next, JSONWalk.isOfWord(byte) { position += 1 }
        let word = bytes[start..<position]
        if JSONWalk.isNumber(word) || ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
            return
        }
        position = start
        throw unexpected(
            depth == 0 ? "one object" : "a text in double quotes, a number, true, false, null, a list or an object")
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var rest = word.drop { $0 == UInt8(ascii: "-") }
        func digits() -> Int {
            let found = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(found.count)
            return found.count
        }
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = digits()
        guard word.count - rest.count <= whole + 1, whole == 1 || (whole > 1 && !isZero) else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    mutating func take(_ byte: UInt8, _ expected: String) throws(Fault) {
        guard next == byte else { throw unexpected(expected) }
        position += 1
    }

    private mutating func enter() throws(Fault) {
        depth += 1
        guard depth <= JSONWalk.deepest else {
            throw Fault(
                isKey: false, offset: position,
                message: "found more than \(JSONWalk.deepest) objects and lists in each other, expected at most "
                    + "\(JSONWalk.deepest); look for brackets that are opened and never closed")
        }
        position += 1
    }

    private mutating func leave() {
        depth -= 1
        position += 1
    }

    private func unexpected(_ expected: String) -> Fault {
        Fault(isKey: false, offset: min(position, bytes.count), message: "found \(found), expected \(expected)")
    }

    /// What stands at the position, a word or a single sign.
    private var found: String {
        guard position < bytes.count else { return "the end of the text" }
        let word = bytes[position...].prefix(40).prefix { JSONWalk.isOfWord($0) }
        return word.isEmpty
            ? String(String(decoding: bytes[position...].prefix(16), as: UTF8.self).prefix(1))
            : String(decoding: word, as: UTF8.self)
    }
}

extension DossierFault {
    /// A fault of a walk with its place.
    init(_ fault: JSONWalk.Fault, in bytes: UnsafeBufferPointer<UInt8>) {
        // Of a path that nobody can read to its end the beginning is enough: the line and column say where it ends.
        let first = fault.steps.reversed().prefix(12).map { Quotation.beginning(of: $0) }.joined()
        let path = fault.steps.count > 12 ? first + "…" : first
        self.init(path: path.hasPrefix(".") ? String(path.dropFirst()) : path, message: fault.message)
        place = Place(fault.offset, in: bytes)
    }
}
