import Hummingbird
import HummingbirdCore
import NIOCore
public import Logging
public import ServiceLifecycle

/// Serves the pages until it is told to stop; requests under way are finished first.
public struct PageServer: Service {
    private let routes: PageRoutes
    private let host: String
    private let port: Int
    private let limits: ConnectionLimits
    private let logger: Logger
    private let onReady: @Sendable (Int) -> Void

    /// A server of these pages.
    /// - Parameters:
    ///   - port: The port to listen on; 0 lets the system choose one.
    ///   - limits: How many connections are held, and how long.
    ///   - onReady: Called once with the port when requests are taken.
    public init(
        routes: PageRoutes, host: String, port: Int, limits: ConnectionLimits, logger: Logger,
        onReady: @escaping @Sendable (Int) -> Void
    ) {
        self.routes = routes
        self.host = host
        self.port = port
        self.limits = limits
        self.logger = logger
        self.onReady = onReady
    }

    /// Listens and answers; throws when the address cannot be listened on.
    public func run() async throws {
        let ready = onReady
        let application = Application(
            router: routes.router(),
            server: .http1(configuration: Self.channel(limits)),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: "clausewatch",
                availableConnectionsDelegate: MaximumAvailableConnections(limits.most, logger: logger)),
            onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
        do {
            try await application.run()
        } catch let error as IOError {
            throw ListenError(
                description: "The pages cannot be served on \(host), port \(port): \(error). Another program "
                    + "may listen there; choose another port with --port, or 0 for any.")
        }
    }
}

extension PageServer {
    /// The longest header of a request and of one field in it, bytes, and its most fields.
    private static let header = (all: 64 << 10, field: 32 << 10, fields: 200)

    private static func channel(_ limits: ConnectionLimits) -> HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: .seconds(Int64(limits.idleSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: header.field, maxHeaderListSize: header.all, maxHeaderFieldCount: header.fields))
    }
}

/// The address of the pages cannot be listened on.
public struct ListenError: Error, CustomStringConvertible {
    /// Which address, why, and what to do.
    public let description: String
}
