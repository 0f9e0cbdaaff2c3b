import FoundationEssentials
import Postgres

extension Parameter {
    /// A value as a JSON document with sorted keys.
    static func json(_ value: some Encodable) throws -> Parameter {
        try json(value, keys: .useDefaultKeys)
    }

    /// Rows as a JSON array of objects whose keys are column names: `creditedLow` becomes `credited_low`.
    static func columns(_ rows: [some Encodable]) throws -> Parameter {
        try json(rows, keys: .convertToSnakeCase)
    }

    private static func json(
        _ value: some Encodable, keys: JSONEncoder.KeyEncodingStrategy
    ) throws -> Parameter {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = keys
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return .text(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
