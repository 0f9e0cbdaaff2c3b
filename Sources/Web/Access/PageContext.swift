import Hummingbird
import NIOCore

/// What is known of a request besides what it says.
struct PageContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that the connection comes from; nil where it has none.
    private let peer: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// Where the request comes from: what the proxy says on the same machine, as the last in its list, else the peer.
    func address(of request: Request) -> String? {
        guard let peer, peer == "127.0.0.1" || peer == "::1" else { return peer }
        let told = request.headers[.forwardedFor]?.split(separator: ",").last.map { String($0.filter { $0 != " " }) }
        guard let told, (2...45).contains(told.utf8.count) else { return peer }
        return told
    }
}
