import CLibPQ

/// Copies rows in part by part, each followed by statements that take them over; while the server does that, the next
/// part is made.
final class CopyParts {
    private let connection: OpaquePointer
    private let script: String
    private var isSent = false
    /// How many rows the statements have inserted.
    private(set) var taken = 0

    /// - Parameter script: `COPY … FROM STDIN (FORMAT binary)`, and behind it the statements that take its rows over.
    init(_ connection: OpaquePointer, script: String) {
        self.connection = connection
        self.script = script
    }

    /// Sends a whole COPY in binary format, once the server is done with the one before.
    func send(_ bytes: UnsafeRawBufferPointer) throws {
        try awaitLast()
        try Task.checkCancellation()
        guard PQsendQuery(connection, script) == 1 else { throw ServerFailure.error(of: nil, on: connection) }
        isSent = true
        let result = PQgetResult(connection)
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COPY_IN else { throw ServerFailure.error(of: result, on: connection) }
        guard PQputCopyData(connection, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count)) == 1,
            PQputCopyEnd(connection, nil) == 1
        else { throw ServerFailure.error(of: nil, on: connection) }
    }

    /// Waits until the server is done with the last part.
    func awaitLast() throws {
        guard isSent else { return }
        defer { drain() }
        while let result = PQgetResult(connection) {
            let owned = OwnedResult(result)
            guard PQresultStatus(result) == PGRES_COMMAND_OK else {
                throw ServerFailure.error(of: result, on: connection)
            }
            if String(cString: PQcmdStatus(result)).hasPrefix("INSERT") { taken += Rows(owned).affected }
        }
    }

    /// Takes what the server still says off the connection.
    func drain() {
        isSent = false
        while let result = PQgetResult(connection) {
            if PQresultStatus(result) == PGRES_COPY_IN { PQputCopyEnd(connection, "stopped by the program") }
            PQclear(result)
            if PQstatus(connection) == CONNECTION_BAD { return }
        }
    }
}
