import CLibPQ

/// The answer to one statement, in the server's memory layout; valid as long as it is held.
public struct Rows: RandomAccessCollection {
    private let result: OwnedResult

    init(_ result: OwnedResult) {
        self.result = result
    }

    /// Zero.
    public var startIndex: Int { 0 }
    /// The number of rows returned.
    public var endIndex: Int { result.rowCount }

    /// The row at that position.
    public subscript(position: Int) -> Row {
        precondition(indices.contains(position), "no row \(position) among \(count)")
        return Row(result, position)
    }

    /// The names of the columns, in order.
    public var columns: [String] { result.columns }

    /// How many rows the statement inserted, updated, deleted, merged or returned; 0 for other statements.
    public var affected: Int { result.affected }

    /// The only row; an error when there are none or several.
    public func only() throws(PostgresError) -> Row {
        guard count == 1 else {
            throw PostgresError(.rowCount, "the statement returned \(count) rows where exactly one was expected")
        }
        return self[0]
    }

    /// The only row, or nil when there is none; an error when there are several.
    public func atMostOne() throws(PostgresError) -> Row? {
        isEmpty ? nil : try only()
    }
}

/// Owns a `PGresult`.
final class OwnedResult {
    private let pointer: OpaquePointer
    let rowCount: Int
    let columns: [String]
    /// The column that was asked for last: columns are mostly asked for in their order.
    private var last = -1

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        rowCount = Int(PQntuples(pointer))
        columns = (0..<PQnfields(pointer)).map { PQfname(pointer, $0).map { String(cString: $0) } ?? "" }
    }

    deinit {
        PQclear(pointer)
    }

    var affected: Int {
        Int(String(cString: PQcmdTuples(pointer))) ?? 0
    }

    func position(of column: String) -> Int32? {
        let next = last + 1 < columns.count ? last + 1 : 0
        guard !columns.isEmpty else { return nil }
        guard let found = columns[next] == column ? next : columns.firstIndex(of: column) else { return nil }
        last = found
        return Int32(found)
    }

    /// Hands over the value's bytes; nil stands for NULL. Without a copy, hence not to be kept.
    func withValue<Value>(_ row: Int, _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>?) -> Value) -> Value {
        guard PQgetisnull(pointer, Int32(row), column) == 0, let value = PQgetvalue(pointer, Int32(row), column) else {
            return body(nil)
        }
        let length = Int(PQgetlength(pointer, Int32(row), column))
        return value.withMemoryRebound(to: UInt8.self, capacity: length) {
            body(UnsafeBufferPointer(start: $0, count: length))
        }
    }
}
