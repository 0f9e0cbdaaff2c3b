import CLibPQ
import Glibc

/// Hands the bytes of a COPY to libpq without waiting for the server to take them, so that rows are made while others
/// are on their way.
final class CopySender {
    /// Once libpq may hold this many bytes the server is waited for, so that memory stays bounded.
    private static let limit = 1 << 20

    private let connection: OpaquePointer
    /// How many bytes libpq was handed since it last held none.
    private var held = 0

    /// - Throws: When the connection still has bytes of something else to send, or is broken.
    init(_ connection: OpaquePointer) throws(PostgresError) {
        self.connection = connection
        guard PQsetnonblocking(connection, 1) == 0 else { throw failure }
    }

    /// Takes in the next bytes; an error says that the connection broke.
    func send(_ bytes: UnsafeRawBufferPointer) throws(PostgresError) {
        let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard PQputCopyData(connection, text, Int32(bytes.count)) == 1 else { throw failure }
        held += bytes.count
        if held >= Self.limit { try awaitServer() } else if try isAllSent { held = 0 }
    }

    /// Waits until all is sent and lets the connection wait by itself again.
    func end() throws(PostgresError) {
        try awaitServer()
        guard PQsetnonblocking(connection, 0) == 0 else { throw failure }
    }

    private func awaitServer() throws(PostgresError) {
        while try !isAllSent {
            var socket = pollfd(fd: PQsocket(connection), events: Int16(POLLIN | POLLOUT), revents: 0)
            // What the server says meanwhile is taken in: one that cannot get rid of its words takes no more of ours.
            guard poll(&socket, 1, -1) >= 0 || errno == EINTR, PQconsumeInput(connection) == 1 else { throw failure }
        }
        held = 0
    }

    private var isAllSent: Bool {
        get throws(PostgresError) {
            let state = PQflush(connection)
            guard state >= 0 else { throw failure }
            return state == 0
        }
    }

    private var failure: PostgresError { ServerFailure.error(of: nil, on: connection) }
}
