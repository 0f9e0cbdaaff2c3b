import CLibPQ

/// Passes the server's notices on; libpq would print them on standard error.
final class NoticeRelay {
    private let receive: @Sendable (String) -> Void

    init(_ receive: @escaping @Sendable (String) -> Void) {
        self.receive = receive
    }

    /// The relay must live as long as the connection, which keeps only its address.
    func attach(to connection: OpaquePointer) {
        PQsetNoticeReceiver(
            connection,
            { relay, result in
                guard let relay, let result, let text = ServerFailure.field(result, diag_message_primary) else {
                    return
                }
                Unmanaged<NoticeRelay>.fromOpaque(relay).takeUnretainedValue().receive(text)
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}
