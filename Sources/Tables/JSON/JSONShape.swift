/// Where in a JSON file its lines stand.
enum JSONShape: Sendable, Hashable {
    /// One object a line.
    case ndjson
    /// A list of objects and nothing else.
    case list
    /// The list `lines` of an object, the shape in which one report is written.
    case report
    /// The lists `reports[n].lines` of a dossier.
    case dossier

    /// Whether a text begins like JSON rather than like a table's first row.
    static func isJSON(_ beginning: [UInt8]) -> Bool {
        var rest = beginning[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        let open = rest.filter { $0 > 0x20 }
        if open.starts(with: "[[".utf8) { return isListOfLists(open) }
        let marks = open.prefix(2)
        guard let first = marks.first, let second = marks.last, marks.count == 2 else {
            return marks.count == 1 && (marks[0] == UInt8(ascii: "{") || marks[0] == UInt8(ascii: "["))
        }
        return switch first {
        case UInt8(ascii: "{"): second == UInt8(ascii: "\"") || second == UInt8(ascii: "}")
        case UInt8(ascii: "["): "{]\"".utf8.contains(second)
        default: false
        }
    }

    /// Whether a file's name says that it is JSON, and its text begins as an object or a list does.
    static func isNamed(_ name: String, _ beginning: [UInt8]) -> Bool {
        let name = name.lowercased()
        guard [".json", ".ndjson", ".jsonl"].contains(where: name.hasSuffix) else { return false }
        let rest = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning[...]
        return rest.first { $0 > 0x20 }.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? false
    }

    /// Whether a text is one list of numbers, truths and nulls, as far as its beginning and its end say.
    static func isListOfValues(_ beginning: [UInt8], ending: [UInt8]) -> Bool {
        let marks = beginning.filter { $0 > 0x20 }
        guard marks.first == UInt8(ascii: "["), ending.last(where: { $0 > 0x20 }) == UInt8(ascii: "]"),
            let comma = marks.firstIndex(of: UInt8(ascii: ","))
        else { return false }
        let first = marks[1..<comma]
        return JSONNumber.isNumber(first) || ["true", "false", "null"].contains { first.elementsEqual($0.utf8) }
    }

    /// Whether a value stands in the brackets rather than a word, as in `[[note]]`.
    private static func isListOfLists(_ marks: [UInt8]) -> Bool {
        guard let first = marks.first(where: { $0 != UInt8(ascii: "[") }) else { return true }
        return "{\"]-".utf8.contains(first) || (first >= 0x30 && first <= 0x39)
    }

    /// The shape of a file, seen from the keys of its first value.
    init(_ source: any ByteSource, _ plan: TextPlan, file: String) throws(TableError) {
        var text = JSONText(source, plan, file: file)
        guard try text.next() == UInt8(ascii: "{") else {
            self = .list
            return
        }
        text.pass()
        self = .ndjson
        guard try text.next() != UInt8(ascii: "}") else { return }
        repeat {
            var key: [UInt8] = []
            try text.string(into: &key)
            try text.expect(":", "a colon behind the name")
            let isList = try text.next() == UInt8(ascii: "[")
            if isList, key.elementsEqual("lines".utf8) { self = .report }
            if isList, key.elementsEqual("reports".utf8) {
                self = .dossier
                return
            }
            try text.skip()
        } while try text.goesOn(until: "}")
    }
}
