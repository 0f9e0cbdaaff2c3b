/// A JSON text read byte by byte, of which a part is held at a time.
struct JSONText: ~Copyable {
    /// Values may lie this deep in each other; deeper ones are no report.
    static let deepest = 64
    /// A string of more bytes is no cell.
    static let longest = 1 << 20

    private var reader: TextReader
    private let file: String
    private let keepsPlaces: Bool
    private var held: [UInt8] = []
    private var position = 0
    private var start: Int
    /// The line the next byte stands in, from one.
    private(set) var line = 1
    /// Where in the document reading is, such as `lines[3].amount`, for messages.
    var path = ""

    init(_ source: any ByteSource, _ plan: TextPlan, file: String) {
        reader = TextReader(source, plan, file: file)
        self.file = file
        keepsPlaces = plan.keepsPlaces
        start = plan.start
    }

    /// The next byte, nil at the end.
    @inline(__always)
    mutating func peek() throws(TableError) -> UInt8? {
        if position == held.count {
            start += held.count
            held.removeAll(keepingCapacity: true)
            position = 0
            guard try reader.read(into: &held), !held.isEmpty else { return nil }
        }
        return held[position]
    }

    /// Passes over a byte that ``peek()`` gave.
    @inline(__always)
    mutating func pass() {
        if held[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    /// The next byte that is no blank.
    mutating func next() throws(TableError) -> UInt8? {
        while let byte = try peek() {
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            pass()
        }
        return nil
    }

    /// Passes over one character that must stand here.
    mutating func expect(_ character: Character, _ what: String) throws(TableError) {
        guard try next() == character.asciiValue else { throw fault("expected \(what)") }
        pass()
    }

    /// Whether a list or object goes on behind a value: passes over the comma or the closing mark.
    mutating func goesOn(until close: Character) throws(TableError) -> Bool {
        let byte = try next()
        guard byte == UInt8(ascii: ",") || byte == close.asciiValue else {
            throw fault("expected a comma or \(close)")
        }
        pass()
        return byte == UInt8(ascii: ",")
    }

    /// A string behind its opening mark, without escapes.
    mutating func string(into text: inout [UInt8]) throws(TableError) {
        try expect("\"", "a text in quotation marks")
        let start = text.count
        while let byte = try peek() {
            pass()
            switch byte {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): try escape(into: &text)
            case ..<0x20: throw fault("a control character stands in a text and must be written as an escape")
            default: text.append(byte)
            }
            guard text.count - start <= Self.longest else {
                throw fault("a text runs on for more than \(Self.longest) bytes, the most that is read", .tooLong)
            }
        }
        throw fault("the file ends within a text; it was cut on the way: send it again")
    }

    private mutating func escape(into text: inout [UInt8]) throws(TableError) {
        guard let byte = try peek() else { throw fault("the file ends within a text; send it again") }
        pass()
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): try scalar(into: &text)
        default: throw fault("a backslash stands before a character that it does not go with")
        }
    }

    private mutating func scalar(into text: inout [UInt8]) throws(TableError) {
        var value = try unit()
        if value & 0xFC00 == 0xD800 {
            try expectEscape(UInt8(ascii: "\\"))
            try expectEscape(UInt8(ascii: "u"))
            let low = try unit()
            guard low & 0xFC00 == 0xDC00 else { throw fault("half of a surrogate pair stands alone") }
            value = 0x10000 + ((value & 0x3FF) << 10 | (low & 0x3FF))
        }
        guard let scalar = Unicode.Scalar(value) else { throw fault("half of a surrogate pair stands alone") }
        guard value != 0 else {
            throw fault("a text holds \\u0000, a NUL, which no cell of a table can hold; take it out")
        }
        text.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func expectEscape(_ byte: UInt8) throws(TableError) {
        guard try peek() == byte else { throw fault("half of a surrogate pair stands alone") }
        pass()
    }

    private mutating func unit() throws(TableError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("expected four hexadecimal digits behind \\u")
            }
            value = value << 4 | UInt32(digit)
            pass()
        }
        return value
    }

    /// The letters and digits of a number, `true`, `false` or `null`.
    mutating func word(into text: inout [UInt8]) throws(TableError) {
        let start = text.count
        while let byte = try peek(), Self.isWord(byte) {
            text.append(byte)
            pass()
            guard text.count - start <= 1_000 else { throw fault("a number of more than 1000 characters is none") }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || "+-.".utf8.contains(byte)
    }

    /// Passes over a whole value, whatever it holds.
    mutating func skip() throws(TableError) {
        var closers: [UInt8] = []
        var scratch: [UInt8] = []
        while let byte = try next() {
            scratch.removeAll(keepingCapacity: true)
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                closers.append(byte + 2)
                pass()
                guard closers.count <= Self.deepest else {
                    throw fault("values lie more than \(Self.deepest) deep in each other, which no report needs")
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard closers.popLast() == byte else { throw fault("a closing mark stands here that nothing opened") }
                pass()
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard !closers.isEmpty else { throw fault("expected a value") }
                pass()
                continue
            case UInt8(ascii: "\""): try string(into: &scratch)
            default:
                try word(into: &scratch)
                guard !scratch.isEmpty else { throw fault("expected a value") }
            }
            if closers.isEmpty { return }
        }
        throw fault("the file ends within a value; it was cut on the way: send it again")
    }

    /// An error that says where the text stops making sense.
    func fault(_ what: String, _ code: TableError.Code = .json, record: Int? = nil) -> TableError {
        let place = path.isEmpty ? "" : " at \(path)"
        return TableError(
            code, file: file, record: record, byte: keepsPlaces ? start + position : nil,
            "line \(line)\(place): \(what)")
    }
}
