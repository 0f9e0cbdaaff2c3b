/// Streams rows to the server in COPY's binary format: start a row, then give each of its fields in order.
public struct BinaryCopyWriter: ~Copyable {
    /// The buffer is sent once it holds this many bytes.
    private static let flushSize = 64 * 1024
    /// Days from 1970-01-01 to 2000-01-01, PostgreSQL's epoch.
    static let epochDays: Int32 = 10_957
    static let signature: [UInt8] = [0x50, 0x47, 0x43, 0x4F, 0x50, 0x59, 0x0A, 0xFF, 0x0D, 0x0A, 0x00]

    private let sender: CopySender
    private var buffer: UnsafeMutableRawPointer
    private var capacity: Int
    private var used = 0
    private var fieldsLeft = 0

    init(_ sender: CopySender) {
        self.sender = sender
        capacity = Self.flushSize + 64 * 1024
        buffer = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
        Self.signature.withUnsafeBytes { append($0) }
        // Flags and the length of the header's extension: none.
        put(Int64(0))
    }

    deinit {
        buffer.deallocate()
    }

    /// Begins a row of that many fields; an error when the row before it has other than its announced number.
    public mutating func startRow(columns: Int) throws {
        try endRow()
        if used >= Self.flushSize { try flush() }
        reserve(2)
        put(Int16(columns))
        fieldsLeft = columns
    }

    /// A `smallint`; nil for NULL.
    public mutating func int16(_ value: Int16?) {
        number(value)
    }

    /// An `integer`; nil for NULL.
    public mutating func int32(_ value: Int32?) {
        number(value)
    }

    /// A `bigint`; nil for NULL.
    public mutating func int64(_ value: Int64?) {
        number(value)
    }

    /// A `boolean`; nil for NULL.
    public mutating func bool(_ value: Bool?) {
        number(value.map { $0 ? Int8(1) : 0 })
    }

    /// A `date` as whole days since 1970-01-01; nil for NULL.
    public mutating func date(days: Int?) {
        number(days.map { Int32($0) - Self.epochDays })
    }

    /// A `timestamptz` as microseconds since 1970-01-01 00:00 UTC; nil for NULL.
    public mutating func timestamp(microseconds: Int64?) {
        number(microseconds.map { $0 - Int64(Self.epochDays) * 86_400_000_000 })
    }

    /// A `text`; nil for NULL.
    public mutating func text(_ value: String?) {
        guard let value else { return null() }
        // Strings of another form than Swift's own have to be copied first.
        guard value.utf8.withContiguousStorageIfAvailable({ field(UnsafeRawBufferPointer($0)) }) == nil else { return }
        var copy = value
        copy.withUTF8 { field(UnsafeRawBufferPointer($0)) }
    }

    /// A `bytea`, or the 16 bytes of a `uuid`; nil for NULL.
    public mutating func bytes(_ value: [UInt8]?) {
        guard let value else { return null() }
        value.withUnsafeBytes { field($0) }
    }

    /// A `jsonb`, given as the UTF-8 bytes of its text.
    public mutating func json(_ value: [UInt8]) {
        fieldsLeft -= 1
        reserve(5 + value.count)
        put(Int32(value.count + 1))
        // The version of the format; the only one there is.
        put(Int8(1))
        value.withUnsafeBytes { append($0) }
    }

    /// NULL of any type.
    public mutating func null() {
        fieldsLeft -= 1
        reserve(4)
        put(Int32(-1))
    }

    mutating func finish() throws {
        try endRow()
        reserve(2)
        put(Int16(-1))
        try flush()
    }

    private func endRow() throws(PostgresError) {
        guard fieldsLeft == 0 else {
            throw PostgresError(
                .copyMalformed,
                fieldsLeft > 0
                    ? "a COPY row lacks \(fieldsLeft) of its announced fields"
                    : "a COPY row has \(-fieldsLeft) fields more than announced")
        }
    }

    private mutating func number<Number: FixedWidthInteger>(_ value: Number?) {
        guard let value else { return null() }
        fieldsLeft -= 1
        reserve(4 + Number.bitWidth / 8)
        put(Int32(Number.bitWidth / 8))
        put(value)
    }

    private mutating func field(_ bytes: UnsafeRawBufferPointer) {
        fieldsLeft -= 1
        reserve(4 + bytes.count)
        put(Int32(bytes.count))
        append(bytes)
    }

    private mutating func put<Number: FixedWidthInteger>(_ value: Number) {
        buffer.storeBytes(of: value.bigEndian, toByteOffset: used, as: Number.self)
        used += Number.bitWidth / 8
    }

    private mutating func append(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        buffer.advanced(by: used).copyMemory(from: base, byteCount: bytes.count)
        used += bytes.count
    }

    private mutating func reserve(_ size: Int) {
        guard used + size > capacity else { return }
        capacity = max(capacity * 2, used + size)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 8)
        larger.copyMemory(from: buffer, byteCount: used)
        buffer.deallocate()
        buffer = larger
    }

    private mutating func flush() throws {
        try Task.checkCancellation()
        let filled = UnsafeRawBufferPointer(start: buffer, count: used)
        used = 0
        try sender.send(filled)
    }
}
