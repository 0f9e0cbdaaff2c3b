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

    /// The network it comes from, too large to tell a person by: `203.0.113.0/24`, `2001:db8:17::/48`; `unknown` where
    /// nothing tells.
    var network: String {
        switch bytes.count {
        case 4: bytes.prefix(3).map(String.init).joined(separator: ".") + ".0/24"
        case 8:
            stride(from: 0, to: 6, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
                .joined(separator: ":") + "::/48"
        default: "unknown"
        }
    }
}
