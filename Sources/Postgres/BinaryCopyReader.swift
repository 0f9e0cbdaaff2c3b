import CLibPQ

/// Reads the rows of a COPY in binary format: `next()` steps to a row, then each field is taken in order.
public struct BinaryCopyReader: ~Copyable {
    private let connection: OpaquePointer
    private var message: UnsafeMutablePointer<CChar>?
    private var length = 0
    private var position = 0
    private var fieldsLeft = 0
    private var isHeaderRead = false
    private(set) var isFinished = false

    init(_ connection: OpaquePointer) {
        self.connection = connection
    }

    deinit {
        PQfreemem(message)
    }

    /// Steps to the next row, whether or not all fields of this one were taken; false after the last.
    public mutating func next() throws(PostgresError) -> Bool {
        guard receive() else { return false }
        if !isHeaderRead {
            try readHeader()
            isHeaderRead = true
            if position == length, !receive() { return false }
        }
        fieldsLeft = Int(try number(Int16.self))
        guard fieldsLeft >= 0 else {
            drain()
            return false
        }
        return true
    }

    /// A `smallint`; nil for NULL.
    public mutating func optionalInt16() throws(PostgresError) -> Int16? { try sized() }
    /// A `smallint`.
    public mutating func int16() throws(PostgresError) -> Int16 { try required(optionalInt16()) }
    /// An `integer`; nil for NULL.
    public mutating func optionalInt32() throws(PostgresError) -> Int32? { try sized() }
    /// An `integer`.
    public mutating func int32() throws(PostgresError) -> Int32 { try required(optionalInt32()) }
    /// A `bigint`; nil for NULL.
    public mutating func optionalInt64() throws(PostgresError) -> Int64? { try sized() }
    /// A `bigint`.
    public mutating func int64() throws(PostgresError) -> Int64 { try required(optionalInt64()) }
    /// A `boolean`; nil for NULL.
    public mutating func optionalBool() throws(PostgresError) -> Bool? { try sized(Int8.self).map { $0 != 0 } }
    /// A `boolean`.
    public mutating func bool() throws(PostgresError) -> Bool { try required(optionalBool()) }

    /// A `date` as whole days since 1970-01-01; nil for NULL.
    public mutating func optionalDate() throws(PostgresError) -> Int? {
        try sized(Int32.self).map { Int($0) + Int(BinaryCopyWriter.epochDays) }
    }

    /// A `date` as whole days since 1970-01-01.
    public mutating func date() throws(PostgresError) -> Int { try required(optionalDate()) }

    /// A `timestamptz` as microseconds since 1970-01-01 00:00 UTC; nil for NULL.
    public mutating func optionalTimestamp() throws(PostgresError) -> Int64? {
        try sized(Int64.self).map { $0 + Int64(BinaryCopyWriter.epochDays) * 86_400_000_000 }
    }

    /// A `timestamptz` as microseconds since 1970-01-01 00:00 UTC.
    public mutating func timestamp() throws(PostgresError) -> Int64 { try required(optionalTimestamp()) }

    /// A `text`; nil for NULL.
    public mutating func optionalText() throws(PostgresError) -> String? {
        try field().map { String(decoding: $0, as: UTF8.self) }
    }

    /// A `text`.
    public mutating func text() throws(PostgresError) -> String { try required(optionalText()) }

    /// A `bytea`, or the 16 bytes of a `uuid`; nil for NULL.
    public mutating func optionalBytes() throws(PostgresError) -> [UInt8]? { try field().map { Array($0) } }
    /// A `bytea`, or the 16 bytes of a `uuid`.
    public mutating func bytes() throws(PostgresError) -> [UInt8] { try required(optionalBytes()) }
    /// Passes over a field of any type.
    public mutating func skip() throws(PostgresError) { _ = try field() }

    /// Takes all that is left off the connection, which is of no use before.
    mutating func drain() {
        while receive() {}
    }

    /// The server sends each row as one message, the header together with the first.
    private mutating func receive() -> Bool {
        guard !isFinished else { return false }
        PQfreemem(message)
        message = nil
        position = 0
        length = Int(PQgetCopyData(connection, &message, 0))
        guard length > 0 else {
            isFinished = true
            // -1: the end; -2: libpq could not read on. The result that follows tells why.
            return false
        }
        return true
    }

    private mutating func readHeader() throws(PostgresError) {
        let signature = BinaryCopyWriter.signature
        guard try Array(take(signature.count)) == signature else {
            throw PostgresError(.copyMalformed, "the server's COPY does not begin with the binary signature")
        }
        _ = try number(Int32.self)
        _ = try take(Int(number(Int32.self)))
    }

    private mutating func field() throws(PostgresError) -> UnsafeRawBufferPointer? {
        guard fieldsLeft > 0 else {
            throw PostgresError(.copyMalformed, "more fields were asked for than the COPY row has")
        }
        fieldsLeft -= 1
        let size = Int(try number(Int32.self))
        return size < 0 ? nil : try take(size)
    }

    private mutating func sized<Number: FixedWidthInteger>(
        _: Number.Type = Number.self
    ) throws(PostgresError) -> Number? {
        guard let bytes = try field() else { return nil }
        guard bytes.count == Number.bitWidth / 8 else {
            throw PostgresError(
                .copyMalformed, "a COPY field has \(bytes.count) bytes, where \(Number.bitWidth / 8) were expected")
        }
        return Number(bigEndian: bytes.loadUnaligned(as: Number.self))
    }

    private func required<Value>(_ value: Value?) throws(PostgresError) -> Value {
        guard let value else {
            throw PostgresError(.columnNull, "a COPY field is NULL; \(fieldsLeft) fields follow it in its row")
        }
        return value
    }

    @inline(__always)
    private mutating func number<Number: FixedWidthInteger>(_: Number.Type) throws(PostgresError) -> Number {
        Number(bigEndian: try take(Number.bitWidth / 8).loadUnaligned(as: Number.self))
    }

    @inline(__always)
    private mutating func take(_ size: Int) throws(PostgresError) -> UnsafeRawBufferPointer {
        guard let message, position + size <= length else {
            throw PostgresError(.copyMalformed, "a COPY message ends in the middle of a row")
        }
        let start = position
        position += size
        return UnsafeRawBufferPointer(start: message + start, count: size)
    }
}
