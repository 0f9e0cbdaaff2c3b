/// A piece of JSON: the part of it that a schema needs.
indirect enum SchemaValue: Sendable, Hashable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([SchemaValue])
    case map([String: SchemaValue])
}

extension SchemaValue {
    /// The JSON text: keys in alphabetical order, two spaces a level, so that the same value is the same text anywhere.
    func json(indent: String = "") -> String {
        let inner = indent + "  "
        switch self {
        case .text(let text): return SchemaValue.quoted(text)
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let items) where items.allSatisfy(\.isScalar):
            return "[" + items.map { $0.json() }.joined(separator: ", ") + "]"
        case .list(let items):
            let lines = items.map { inner + $0.json(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .map(let entries) where entries.isEmpty: return "{}"
        case .map(let entries):
            let lines = entries.sorted { $0.key < $1.key }
                .map { "\(inner)\(SchemaValue.quoted($0.key)): \($0.value.json(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    /// The map with the keys of another, which win; a value that is no map stays as it is.
    func merging(_ other: SchemaValue) -> SchemaValue {
        guard case .map(let entries) = self, case .map(let more) = other else { return self }
        return .map(entries.merging(more) { $1 })
    }

    private var isScalar: Bool {
        switch self {
        case .text, .number, .flag: true
        case .list, .map: false
        }
    }

    /// A text between quotes. The texts of the schema have no control characters, so two characters need an escape.
    private static func quoted(_ text: String) -> String {
        "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}

extension SchemaValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension SchemaValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral items: SchemaValue...) { self = .list(items) }

    init(dictionaryLiteral entries: (String, SchemaValue)...) {
        self = .map(Dictionary(entries) { $1 })
    }
}
