import FoundationEssentials
import Postgres

extension Parameter {
    /// A value as a JSON document with sorted keys.
    static func json(_ value: some Encodable) throws -> Parameter {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .text(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
