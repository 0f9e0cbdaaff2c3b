import Contracts

/// A node being read: its way from the root, and the log that takes the faults.
///
/// A reading method answers nil only after it has logged why, so a caller goes on and finds the next fault.
struct Cursor {
    let node: PolicyNode
    let path: String
    let log: ReadingLog

    /// Logs a fault of this node.
    func fault(_ message: @autoclosure () -> String) {
        log.add(PolicyFault(place: node.place, path: path, message: message()))
    }

    /// Logs a warning about this node.
    func warn(_ message: @autoclosure () -> String) {
        log.warn(PolicyFault(place: node.place, path: path, message: message()))
    }

    /// What stands here, for a message.
    var found: String {
        switch node.content {
        case .scalar(let text):
            Quotation(text).description
        case .null: "nothing"
        case .list: "a list"
        case .map: "keys with values"
        }
    }

    /// The scalar as this value; `expected` says what a text must look like.
    func value<Value>(_ expected: String, _ read: (String) -> Value?) -> Value? {
        guard case .scalar(let text) = node.content, let value = read(text) else {
            fault("found \(found), expected \(expected)")
            return nil
        }
        return value
    }

    /// A text that is not empty.
    func text(_ expected: String = "a text") -> String? {
        value(expected) { $0.isEmpty ? nil : $0 }
    }

    /// One of the names of an enumeration.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Choice? {
        choice(of: Array(Choice.allCases))
    }

    /// One of these names of an enumeration.
    func choice<Choice: RawRepresentable<String>>(of choices: [Choice]) -> Choice? {
        name(
            of: Dictionary(uniqueKeysWithValues: choices.map { ($0.rawValue, $0) }), order: choices.map(\.rawValue))
    }

    /// What one of these names stands for.
    func name<Value>(of values: [String: Value], order: [String]) -> Value? {
        if case .scalar(let text) = node.content {
            if let value = values[text] { return value }
            fault("found \(found), expected \(Spelling.alternatives(order))\(Spelling(known: order).hint(for: text))")
        } else {
            fault("found \(found), expected \(Spelling.alternatives(order))")
        }
        return nil
    }

    /// The items of a list; an empty one is a fault unless it says something.
    func items(_ expected: String, mayBeEmpty: Bool = false) -> [Cursor]? {
        guard case .list(let nodes) = node.content, mayBeEmpty || !nodes.isEmpty else {
            let isEmpty = node.content == .list([])
            fault(isEmpty ? "the list is empty, expected \(expected)" : "found \(found), expected \(expected)")
            return nil
        }
        guard nodes.count <= Cursor.longest else {
            fault("the list has \(nodes.count) items, expected at most \(Cursor.longest)")
            return nil
        }
        return nodes.enumerated().map { Cursor(node: $1, path: "\(path)[\($0)]", log: log) }
    }

    /// The most items of a list: what refers to each other is compared item by item.
    private static let longest = 2_000

    /// The texts of a list.
    func texts(_ expected: String, mayBeEmpty: Bool = false) -> [String]? {
        items(expected, mayBeEmpty: mayBeEmpty)?.compactMap { $0.text() }
    }

    /// Reports the items whose value of the key an earlier item has.
    static func reportRepeats(of key: String, in items: [Cursor]) {
        var seen: Set<String> = []
        for value in items.compactMap({ $0.child(key) }) {
            guard case .scalar(let name) = value.node.content, !seen.insert(name).inserted else { continue }
            value.fault("\"\(name)\" stands above already, expected each \(key) once")
        }
    }
}
