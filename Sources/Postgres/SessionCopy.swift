import CLibPQ

extension Session {
    /// Streams rows into a table with `COPY … FROM STDIN (FORMAT binary)`; returns how many the server took.
    ///
    /// When `body` throws, the server drops all rows of this COPY and the error comes out unchanged.
    @discardableResult
    public func copyIn(_ sql: String, _ body: (inout BinaryCopyWriter) throws -> Void) throws -> Int {
        try startCopy(sql, PGRES_COPY_IN)
        do {
            try send(body)
        } catch {
            PQputCopyEnd(pointer, "stopped by the program")
            discardResults()
            throw error
        }
        PQputCopyEnd(pointer, nil)
        return try endCopy()
    }

    private func send(_ body: (inout BinaryCopyWriter) throws -> Void) throws {
        let sender = try CopySender(pointer)
        do {
            var writer = BinaryCopyWriter(sender)
            try body(&writer)
            try writer.finish()
        } catch {
            // The first error tells why; a connection that cannot even send what it holds shows it by what follows.
            try? sender.end()
            throw error
        }
        try sender.end()
    }

    /// Streams rows out with `COPY … TO STDOUT (FORMAT binary)`; rows that `body` leaves unread are passed over.
    public func copyOut(_ sql: String, _ body: (inout BinaryCopyReader) throws -> Void) throws {
        try startCopy(sql, PGRES_COPY_OUT)
        var reader = BinaryCopyReader(pointer)
        do {
            try body(&reader)
        } catch {
            reader.drain()
            discardResults()
            throw error
        }
        reader.drain()
        try endCopy()
    }

    private func startCopy(_ sql: String, _ expected: ExecStatusType) throws(PostgresError) {
        try checkCancellation()
        let result = PQexec(pointer, sql)
        guard PQresultStatus(result) == expected else {
            _ = try rows(result)
            throw PostgresError(.statementFailed, "the statement is no COPY in the direction asked for")
        }
        defer { PQclear(result) }
        guard PQbinaryTuples(result) == 1 else {
            throw PostgresError(.copyMalformed, "the COPY is not binary; write (FORMAT binary) behind it")
        }
    }

    /// Takes the results that follow a COPY off the connection; the first one tells how it went.
    @discardableResult
    private func endCopy() throws(PostgresError) -> Int {
        let outcome = PQgetResult(pointer)
        discardResults()
        return try rows(outcome).affected
    }

    private func discardResults() {
        while let result = PQgetResult(pointer) {
            PQclear(result)
            // A COPY that a broken connection leaves open would be reported for ever.
            if PQstatus(pointer) == CONNECTION_BAD { return }
        }
    }
}
