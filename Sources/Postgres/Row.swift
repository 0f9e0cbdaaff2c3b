/// One row of an answer, read by column name.
public struct Row {
    private let result: OwnedResult
    private let index: Int

    init(_ result: OwnedResult, _ index: Int) {
        self.result = result
        self.index = index
    }

    /// The column as text: of any type, in PostgreSQL's own notation (days as `2024-03-01`).
    public func string(_ column: String) throws(PostgresError) -> String {
        try required(column, "text", Self.text)
    }

    /// The column as text; nil for NULL.
    public func optionalString(_ column: String) throws(PostgresError) -> String? {
        try value(column, "text", Self.text)
    }

    /// The column as a whole number.
    public func int(_ column: String) throws(PostgresError) -> Int {
        try required(column, "a whole number", Self.integer)
    }

    /// The column as a whole number; nil for NULL.
    public func optionalInt(_ column: String) throws(PostgresError) -> Int? {
        try value(column, "a whole number", Self.integer)
    }

    /// The column as a whole number of 64 bits.
    public func int64(_ column: String) throws(PostgresError) -> Int64 {
        try required(column, "a whole number", Self.integer)
    }

    /// The column as a whole number of 64 bits; nil for NULL.
    public func optionalInt64(_ column: String) throws(PostgresError) -> Int64? {
        try value(column, "a whole number", Self.integer)
    }

    /// The column as a truth value.
    public func bool(_ column: String) throws(PostgresError) -> Bool {
        try required(column, "true or false", Self.truth)
    }

    /// The column as a truth value; nil for NULL.
    public func optionalBool(_ column: String) throws(PostgresError) -> Bool? {
        try value(column, "true or false", Self.truth)
    }

    /// The `bytea` column as bytes.
    public func bytes(_ column: String) throws(PostgresError) -> [UInt8] {
        try required(column, "bytes", Self.unhexed)
    }

    /// The `bytea` column as bytes; nil for NULL.
    public func optionalBytes(_ column: String) throws(PostgresError) -> [UInt8]? {
        try value(column, "bytes", Self.unhexed)
    }

    /// Whether the column is NULL.
    public func isNull(_ column: String) throws(PostgresError) -> Bool {
        result.withValue(index, try position(column)) { $0 == nil }
    }

    private func position(_ column: String) throws(PostgresError) -> Int32 {
        guard let position = result.position(of: column) else {
            let known = result.columns.joined(separator: ", ")
            throw PostgresError(.columnMissing, "the result has no column \(column); it has: \(known)")
        }
        return position
    }

    private func required<Value>(
        _ column: String, _ type: String, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
    ) throws(PostgresError) -> Value {
        guard let value = try value(column, type, read) else {
            throw PostgresError(.columnNull, "column \(column) is NULL in row \(index + 1), where \(type) was expected")
        }
        return value
    }

    private func value<Value>(
        _ column: String, _ type: String, _ read: (UnsafeBufferPointer<UInt8>) -> Value?
    ) throws(PostgresError) -> Value? {
        let position = try position(column)
        let found: (isNull: Bool, value: Value?) = result.withValue(index, position) { bytes in
            guard let bytes else { return (true, nil) }
            return (false, read(bytes))
        }
        guard found.isNull || found.value != nil else {
            throw PostgresError(.columnUnreadable, "column \(column) in row \(index + 1) does not hold \(type)")
        }
        return found.value
    }

    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func integer<Value: FixedWidthInteger>(_ bytes: UnsafeBufferPointer<UInt8>) -> Value? {
        guard let first = bytes.first else { return nil }
        let isNegative = first == UInt8(ascii: "-")
        var value: Value = 0
        for byte in isNegative ? bytes.dropFirst() : bytes[...] {
            guard let digit = Value(exactly: byte &- UInt8(ascii: "0")), digit < 10 else { return nil }
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (next, isBeyond) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            guard !isTooLarge, !isBeyond else { return nil }
            value = next
        }
        return bytes.count > (isNegative ? 1 : 0) ? value : nil
    }

    private static func truth(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        guard bytes.count == 1 else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "t"): return true
        case UInt8(ascii: "f"): return false
        default: return nil
        }
    }

    /// Undoes `bytea_output = hex`: `\x` and two digits a byte.
    private static func unhexed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count >= 2, text.count.isMultiple(of: 2), text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x")
        else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 2 - 1)
        for index in stride(from: 2, to: text.count, by: 2) {
            guard let high = digit(text[index]), let low = digit(text[index + 1]) else { return nil }
            result.append(high << 4 | low)
        }
        return result
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
