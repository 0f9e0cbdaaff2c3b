import Glibc
import NIOCore

/// Where a request comes from, as far as it tells one client from another.
struct ClientAddress: Hashable, Sendable {
    private let bytes: [UInt8]

    /// An address as it is written. Of IPv6 the first 64 bits count, for whoever has one address has that many.
    init(_ text: String?) {
        guard let text, let address = try? SocketAddress(ipAddress: text, port: 0) else {
            bytes = []
            return
        }
        switch address {
        case .v4(let address): bytes = withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
        case .v6(let address): bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0.prefix(8)) }
        case .unixDomainSocket: bytes = []
        }
    }
}
