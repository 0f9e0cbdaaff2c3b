import Hummingbird
import NIOCore

/// What is known of a request besides what it says.
struct PageContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that the connection comes from; nil where it has none.
    private let peer: String?
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        peer = channel.remoteAddress?.ipAddress
    }

    /// Ends the connection that the request came by after so long, whatever is still under way on it.
    func endConnection(in time: TimeAmount) {
        let channel = channel
        channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
    }

    /// Where the request comes from: what the proxy says on the same machine, as the last in its list, else the peer.
    func address(of request: Request) -> String? {
        guard let peer, peer == "127.0.0.1" || peer == "::1" else { return peer }
        let told = request.headers[.forwardedFor]?.split(separator: ",").last.map { String($0.filter { $0 != " " }) }
        guard let told, (2...45).contains(told.utf8.count) else { return peer }
        return told
    }
}
