import Foundation
import Testing

/// Any JSON value; a text that is an amount is told apart, so that `1.5` and `1.5000` are the same.
enum JSON: Decodable, Hashable, CustomStringConvertible {
    case null
    case bool(Bool)
    case number(Decimal)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    init(_ text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        if box.decodeNil() {
            self = .null
        } else if let bool = try? box.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? box.decode(Decimal.self) {
            self = .number(number)
        } else if let text = try? box.decode(String.self) {
            let isAmount = text.wholeMatch(of: /-?\d+\.\d{1,4}/) != nil
            self = isAmount ? Decimal(string: text).map(JSON.number) ?? .text(text) : .text(text)
        } else if let list = try? box.decode([JSON].self) {
            self = .list(list)
        } else {
            self = .object(try box.decode([String: JSON].self))
        }
    }

    /// A member of an object; nothing where there is none.
    subscript(key: String) -> JSON {
        guard case .object(let members) = self else { return .null }
        return members[key] ?? .null
    }

    var list: [JSON] {
        guard case .list(let list) = self else { return [] }
        return list
    }

    var members: [String: JSON] {
        guard case .object(let members) = self else { return [:] }
        return members
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// A number, or a text made of digits.
    var decimal: Decimal? {
        switch self {
        case .number(let number): number
        case .text(let text) where text.wholeMatch(of: /-?\d+/) != nil: Decimal(string: text)
        default: nil
        }
    }

    /// Lists sorted and the named members left out, to compare values whose order and wording do not matter.
    func unordered(without keys: Set<String>) -> JSON {
        switch self {
        case .list(let list):
            .list(list.map { $0.unordered(without: keys) }.sorted { $0.description < $1.description })
        case .object(let members):
            .object(members.filter { !keys.contains($0.key) }.mapValues { $0.unordered(without: keys) })
        default: self
        }
    }

    var description: String {
        switch self {
        case .null: "null"
        case .bool(let bool): "\(bool)"
        case .number(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .list(let list): "[" + list.map(\.description).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",") + "}"
        }
    }
}
