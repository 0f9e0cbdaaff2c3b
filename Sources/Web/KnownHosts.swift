import NIOCore

/// The names under which this service is asked for: the address it listens on, `localhost`, and those it was told.
///
/// Others are refused, for a page of another site can have a name of its own lead here and would then read as if it
/// were one of ours (DNS rebinding).
public struct KnownHosts: Sendable {
    private let names: Set<String>
    /// Whether any address will do, as that which is listened on is all of the machine's; a name never does.
    private let takesAddresses: Bool

    /// - Parameters:
    ///   - address: The address or name listened on.
    ///   - names: Other names, such as that of a proxy in front of it.
    public init(listeningOn address: String, names: [String]) {
        let own = KnownHosts.name(in: address)
        let loopback = own == "localhost" ? ["127.0.0.1", "::1"] : []
        self.names = Set(["localhost", own] + loopback + names.map(KnownHosts.name))
        takesAddresses = ["0.0.0.0", "::"].contains(own)
    }

    /// Whether a `Host` field names this service; the port does not matter, nor do capitals.
    func include(_ host: String) -> Bool {
        let name = KnownHosts.name(in: host)
        return names.contains(name) || takesAddresses && (try? SocketAddress(ipAddress: name, port: 0)) != nil
    }

    /// Whether a `Host` field names the machine itself, where nothing need be encrypted.
    static func isThisMachine(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "::1"].contains(name(in: host))
    }

    /// The name or address in a `Host` field, without the port (RFC 9110, 7.2).
    private static func name(in host: String) -> String {
        let host = host.lowercased()
        if let match = host.wholeMatch(of: /\[([0-9a-f:.]+)\](?::\d*)?/) { return String(match.1) }
        if let match = host.wholeMatch(of: /([^:]*?)\.?(?::\d*)?/) { return String(match.1) }
        return host
    }
}
