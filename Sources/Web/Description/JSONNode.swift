/// A JSON value that is put together by hand.
indirect enum JSONNode: Sendable, Hashable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([JSONNode])
    case object([String: JSONNode])
}

extension JSONNode: Encodable {
    func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        switch self {
        case .text(let text): try box.encode(text)
        case .number(let number): try box.encode(number)
        case .truth(let truth): try box.encode(truth)
        case .list(let list): try box.encode(list)
        case .object(let members): try box.encode(members)
        }
    }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(number) }
    init(booleanLiteral truth: Bool) { self = .truth(truth) }
}

extension JSONNode: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: JSONNode...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSONNode)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { first, _ in first }))
    }
}
