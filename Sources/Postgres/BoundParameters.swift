import CLibPQ

/// The parameters of one statement, laid out in one buffer as libpq wants them.
struct BoundParameters {
    private static let byteaType: Oid = 17

    private var storage: [UInt8] = []
    private var offsets: [Int?] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []
    private(set) var types: [Oid] = []

    init(_ parameters: [Parameter]) throws(PostgresError) {
        for (index, parameter) in parameters.enumerated() {
            try append(parameter, number: index + 1)
        }
    }

    var count: Int32 { Int32(offsets.count) }

    /// The values' addresses hold only while `body` runs.
    func withValues<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        storage.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } })
        }
    }

    private mutating func append(_ parameter: Parameter, number: Int) throws(PostgresError) {
        switch parameter {
        case .null: append(offset: nil, length: 0)
        case .text(let value): try append(text: value, number)
        case .int(let value): try append(text: String(value), number)
        case .bigint(let value): try append(text: String(value), number)
        case .bool(let value): try append(text: value ? "t" : "f", number)
        case .bytes(let value): append(bytes: value)
        case .texts(let values): try append(text: Self.array(values.map(Self.quoted)), number)
        case .bigints(let values): try append(text: Self.array(values.map { String($0) }), number)
        }
    }

    private mutating func append(text: String, _ number: Int) throws(PostgresError) {
        let start = storage.count
        storage.append(contentsOf: text.utf8)
        guard !storage[start...].contains(0) else {
            throw PostgresError(
                .parameterUnusable,
                "the text of parameter $\(number) holds the character U+0000, which PostgreSQL cannot store; "
                    + "remove it before storing")
        }
        storage.append(0)
        append(offset: start, length: storage.count - start - 1)
    }

    private mutating func append(bytes: [UInt8]) {
        let start = storage.count
        storage.append(contentsOf: bytes)
        // An empty value at the very end of an empty buffer would have no address and read as NULL.
        storage.append(0)
        append(offset: start, length: bytes.count, format: 1, type: Self.byteaType)
    }

    private mutating func append(offset: Int?, length: Int, format: Int32 = 0, type: Oid = 0) {
        offsets.append(offset)
        lengths.append(Int32(length))
        formats.append(format)
        types.append(type)
    }

    private static func array(_ elements: [String]) -> String {
        "{" + elements.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.unicodeScalars.append(character)
        }
        return result + "\""
    }
}
