import Logging
import OpenID
import Policies
import Postgres
import ServiceLifecycle
import UnixSignals
import Store
import Web

/// The running system: cluster, assessments and pages, started in that order and stopped in reverse.
struct Daemon: Sendable {
    private let settings: Settings
    private let workspace: Workspace
    private let notice: String?
    private let logger: Logger

    /// Opens everything the daemon needs; throws what stands in the way.
    static func start(_ settings: Settings, notice: String?) async throws -> Daemon {
        let logger = try log(settings)
        return Daemon(
            settings: settings, workspace: try await Workspace.start(settings, logger: logger), notice: notice,
            logger: logger)
    }

    /// Runs `first`, then serves until the process is told to stop; everything is closed in the end.
    func run(serving: Bool, _ first: @Sendable (Workspace) async throws -> Void) async throws {
        try await workspace.closing {
            try await first(workspace)
            if serving { try await group().run() }
        }
    }

    private func group() throws -> ServiceGroup {
        let today = try Today(settings)
        let host = try settings.requiredText(.httpHost)
        let routes = try PageRoutes(
            pages: Pages(
                store: workspace.store, today: { try today.day() },
                bounds: try settings.severityBounds(), policies: policyTitles(), people: try settings.peopleTerms()),
            notice: notice, intake: try intake(today),
            hosts: KnownHosts(listeningOn: host, names: try settings.hosts()),
            providers: SignInProviders(try ProviderFile.providers(settings).map { Provider($0) }),
            rates: RequestRates(
                pages: try settings.number(.httpPageRate), reports: try settings.number(.httpReportRate)))
        let server = PageServer(
            routes: routes, host: host, port: try settings.number(.httpPort),
            limits: ConnectionLimits(
                most: try settings.number(.httpConnections), idleSeconds: try settings.number(.httpIdle)),
            logger: logger
        ) { port in
            Console.error("Pages: http://\(host):\(port)/  (stop with Ctrl-C)")
        }
        let worker = JobWorker(
            store: workspace.store, today: today, logger: logger,
            hitRateLimit: try settings.number(.hitRateLimit))
        let sealer = AuditSealer(
            store: workspace.store, heads: try AuditHeadFolder(settings, in: workspace.database), logger: logger)
        // They stop from the last to the first, so that the sealer sees what the others wrote last.
        var services: [any Service] = [sealer, worker, server]
        if let inbox = try InboxWatch(settings, store: workspace.store, today: today, logger: logger) {
            services.append(inbox)
        }
        services.append(
            DailyExpiry(
                store: workspace.store, today: today, months: try settings.peopleTerms().months, logger: logger))
        if let cluster = workspace.database.cluster { services.insert(ClusterWatch(cluster: cluster), at: 0) }
        return ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger))
    }

    /// What the policies are called. Pages are shown without the files as well: by then every clause stands in the
    /// database, and only the title does not.
    private func policyTitles() -> PolicyTitles {
        do {
            let library = try PolicyFiles.library(in: try settings.requiredText(.policiesDirectory))
            return PolicyTitles(library.titles)
        } catch {
            logger.notice("Pages name policies by their codes: \(error)")
            return PolicyTitles()
        }
    }

    /// Takes reports in over HTTP; nil unless that is turned on.
    private func intake(_ today: Today) throws -> ReportIntake? {
        guard try settings.isOn(.httpSubmissions) else { return nil }
        return ReportIntake(
            store: workspace.store, today: { try today.day() },
            limit: try settings.number(.reportLimit) << 20, atOnce: try settings.number(.httpUploads))
    }

    private static func log(_ settings: Settings) throws -> Logger {
        let text = try settings.requiredText(.logLevel)
        guard let level = Logger.Level(rawValue: text) else {
            let known = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw SettingsError(["log.level is \"\(text)\"; expected one of \(known)."])
        }
        var logger = Logger(label: "clausewatch") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
