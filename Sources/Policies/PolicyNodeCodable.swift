import FoundationEssentials

/// A node as JSON: texts, numbers and truth values are read as written, and all of them are written as texts.
///
/// The order of JSON keys carries no meaning, so they are read in alphabetical order; places are not kept.
extension PolicyNode: Codable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads any JSON value.
    public init(from decoder: any Decoder) throws {
        if let box = try? decoder.container(keyedBy: Key.self) {
            let keys = box.allKeys.sorted { $0.stringValue < $1.stringValue }
            self.init(
                .map(
                    try keys.map { key in
                        Entry(key: key.stringValue, value: try box.decode(PolicyNode.self, forKey: key))
                    }))
        } else if var box = try? decoder.unkeyedContainer() {
            var nodes: [PolicyNode] = []
            while !box.isAtEnd { nodes.append(try box.decode(PolicyNode.self)) }
            self.init(.list(nodes))
        } else {
            self.init(try PolicyNode.single(in: try decoder.singleValueContainer()))
        }
    }

    private static func single(in box: any SingleValueDecodingContainer) throws -> Content {
        if box.decodeNil() { return .null }
        if let text = try? box.decode(String.self) { return .scalar(text) }
        if let truth = try? box.decode(Bool.self) { return .scalar(truth ? "true" : "false") }
        if let whole = try? box.decode(Int64.self) { return .scalar(String(whole)) }
        return .scalar(try box.decode(Decimal.self).description)
    }

    /// Writes the value, every scalar as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        switch content {
        case .scalar(let text):
            var box = encoder.singleValueContainer()
            try box.encode(text)
        case .null:
            var box = encoder.singleValueContainer()
            try box.encodeNil()
        case .list(let nodes):
            var box = encoder.unkeyedContainer()
            for node in nodes { try box.encode(node) }
        case .map(let entries):
            var box = encoder.container(keyedBy: Key.self)
            for entry in entries { try box.encode(entry.value, forKey: Key(stringValue: entry.key)) }
        }
    }
}
