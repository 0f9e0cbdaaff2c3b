import CLibPQ

/// What a transaction's body works with; it is not `Sendable` and of no use outside that body.
public final class Session {
    /// Beyond this many different statements a connection stops preparing new ones.
    private static let preparedLimit = 256

    let pointer: OpaquePointer
    let cancelHandle: CancelHandle
    private let notices: NoticeRelay
    private var prepared: [String: String] = [:]
    private var preparedCount = 0

    init(_ settings: ConnectionSettings) throws(PostgresError) {
        let pairs = try ConnectionKeywords(settings).pairs
        let pointer = Self.connect(pairs)
        guard let pointer, PQstatus(pointer) == CONNECTION_OK, let handle = CancelHandle(pointer) else {
            defer { PQfinish(pointer) }
            throw ServerFailure.connecting(pointer)
        }
        self.pointer = pointer
        cancelHandle = handle
        notices = NoticeRelay(settings.onNotice)
        notices.attach(to: pointer)
    }

    deinit {
        PQfinish(pointer)
    }

    /// Sends one statement with its values; the connection remembers its plan by the text of the statement.
    public func query(_ sql: String, _ parameters: [Parameter] = []) throws(PostgresError) -> Rows {
        try checkCancellation()
        let bound = try BoundParameters(parameters)
        guard let name = try statement(sql, bound) else { return try rows(execute(sql, bound)) }
        do {
            return try rows(executePrepared(name, bound))
        } catch {
            // "cached plan must not change result type" after a change of a table: prepare afresh next time.
            if error.sqlState == SQLState("0A000") { prepared[sql] = nil }
            throw error
        }
    }

    /// Sends a script of any number of statements without values, for migrations.
    public func run(_ script: String) throws(PostgresError) {
        try checkCancellation()
        _ = try rows(PQexec(pointer, script))
    }

    func checkCancellation() throws(PostgresError) {
        guard !Task.isCancelled else {
            throw PostgresError(.statementCancelled, "the statement was not sent: its task is cancelled")
        }
    }

    /// Takes the result over.
    func rows(_ result: OpaquePointer?) throws(PostgresError) -> Rows {
        let status = PQresultStatus(result)
        guard let result, status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY else {
            defer { PQclear(result) }
            if status == PGRES_COPY_IN || status == PGRES_COPY_OUT {
                throw PostgresError(.statementFailed, "COPY was sent as a plain statement; use copyIn or copyOut")
            }
            throw ServerFailure.error(of: result, on: pointer)
        }
        return Rows(OwnedResult(result))
    }

    private static func connect(_ pairs: [(keyword: String, value: String)]) -> OpaquePointer? {
        let keywords = pairs.map { Array($0.keyword.utf8CString) }
        let values = pairs.map { Array($0.value.utf8CString) }
        return withPointers(keywords) { keywords in withPointers(values) { PQconnectdbParams(keywords, $0, 1) } }
    }

    private static func withPointers<Result>(
        _ texts: [[CChar]], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let joined = texts.flatMap(\.self)
        return joined.withUnsafeBufferPointer { buffer in
            var offset = 0
            var pointers: [UnsafePointer<CChar>?] = []
            for text in texts {
                pointers.append(buffer.baseAddress?.advanced(by: offset))
                offset += text.count
            }
            return body(pointers + [nil])
        }
    }

    /// The name of the prepared statement, made on first use; nil once the connection has prepared enough.
    private func statement(_ sql: String, _ bound: BoundParameters) throws(PostgresError) -> String? {
        if let name = prepared[sql] { return name }
        guard preparedCount < Self.preparedLimit else { return nil }
        let name = "q\(preparedCount)"
        _ = try rows(PQprepare(pointer, name, sql, bound.count, bound.types))
        preparedCount += 1
        prepared[sql] = name
        return name
    }

    private func execute(_ sql: String, _ bound: BoundParameters) -> OpaquePointer? {
        bound.withValues {
            PQexecParams(pointer, sql, bound.count, bound.types, $0, bound.lengths, bound.formats, 0)
        }
    }

    private func executePrepared(_ name: String, _ bound: BoundParameters) -> OpaquePointer? {
        bound.withValues { PQexecPrepared(pointer, name, bound.count, $0, bound.lengths, bound.formats, 0) }
    }
}
