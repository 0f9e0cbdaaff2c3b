/// A setting: its name in the file, what it means, and what holds when it is not set.
struct SettingKey: Sendable, Hashable {
    /// The dotted name; in the environment `CLAUSEWATCH_` and the name in capitals with `_` for dots and dashes.
    let name: String
    /// The value when nothing sets it; nil when it then has none.
    let standard: Value?
    /// The least and the largest number allowed; nil for texts.
    let range: ClosedRange<Int>?
    /// Whether the value must never be shown.
    let isSecret: Bool

    /// A text or a whole number.
    enum Value: Sendable, Hashable, CustomStringConvertible {
        case text(String)
        case number(Int)

        var description: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            }
        }
    }

    private init(_ name: String, _ standard: String?, isSecret: Bool = false) {
        self.name = name
        self.standard = standard.map(Value.text)
        range = nil
        self.isSecret = isSecret
    }

    private init(_ name: String, _ standard: Int, in range: ClosedRange<Int>) {
        self.name = name
        self.standard = .number(standard)
        self.range = range
        isSecret = false
    }

    static let dataDirectory = SettingKey("data.directory", ".clausewatch")
    static let databaseURL = SettingKey("database.url", nil, isSecret: true)
    static let databaseURLFile = SettingKey("database.url-file", nil)
    static let databaseOwnerURL = SettingKey("database.owner-url", nil, isSecret: true)
    static let databaseOwnerURLFile = SettingKey("database.owner-url-file", nil)
    static let databaseOutdated = SettingKey("database.takes-outdated", "false")
    static let databaseConnections = SettingKey("database.connections", 8, in: 2...16)
    static let postgresBinaries = SettingKey("postgres.binaries", nil)
    static let postgresAccount = SettingKey("postgres.account", nil)
    static let policiesDirectory = SettingKey("policies.directory", "Config/policies")
    static let httpHost = SettingKey("http.host", "127.0.0.1")
    static let httpHosts = SettingKey("http.hosts", nil)
    static let httpPort = SettingKey("http.port", 8080, in: 0...65535)
    static let httpSubmissions = SettingKey("http.submissions", "false")
    static let httpUploads = SettingKey("http.uploads", 4, in: 1...64)
    static let httpPageRate = SettingKey("http.pages-per-minute", 600, in: 1...1_000_000)
    static let httpReportRate = SettingKey("http.reports-per-minute", 300, in: 1...1_000_000)
    static let httpConnections = SettingKey("http.connections", 512, in: 1...65_536)
    static let httpIdle = SettingKey("http.idle-seconds", 150, in: 1...3600)
    static let inboxDirectory = SettingKey("inbox.directory", nil)
    static let inboxAuthority = SettingKey("inbox.authority", nil)
    static let inboxPoll = SettingKey("inbox.poll-seconds", 1, in: 1...3600)
    static let inboxSettle = SettingKey("inbox.settle-seconds", 5, in: 1...3600)
    static let personKeyFile = SettingKey("people.key-file", nil)
    static let personErasedFile = SettingKey("people.erased-file", nil)
    static let personMonths = SettingKey("people.keep-months", nil)
    static let personBasis = SettingKey("people.legal-basis", nil)
    static let accountKeyFile = SettingKey("accounts.key-file", nil)
    static let accountProvidersFile = SettingKey("accounts.providers-file", nil)
    static let auditDirectory = SettingKey("audit.directory", nil)
    static let reportLimit = SettingKey("reports.limit-mib", 20, in: 1...512)
    static let flagsShadow = SettingKey("flags.shadow", nil)
    static let flagsOff = SettingKey("flags.off", nil)
    static let hitRateLimit = SettingKey("flags.hit-rate-limit", 30, in: 1...100)
    static let severityMedium = SettingKey("flags.severity-medium", 10_000, in: 0...1_000_000_000)
    static let severityHigh = SettingKey("flags.severity-high", 50_000, in: 0...1_000_000_000)
    static let severityDays = SettingKey("flags.severity-days", 90, in: 1...10_000)
    static let today = SettingKey("clock.today", nil)
    static let logLevel = SettingKey("log.level", "info")

    /// Every setting, in the order of `Config/clausewatch.yaml`.
    static let all = [
        dataDirectory, databaseURL, databaseURLFile, databaseOwnerURL, databaseOwnerURLFile, databaseOutdated,
        databaseConnections, postgresBinaries, postgresAccount, policiesDirectory, httpHost, httpHosts, httpPort,
        httpSubmissions, httpUploads, httpPageRate, httpReportRate, httpConnections, httpIdle, inboxDirectory,
        inboxAuthority, inboxPoll, inboxSettle, personKeyFile, personErasedFile, personMonths, personBasis,
        accountKeyFile,
        accountProvidersFile, auditDirectory,
        reportLimit, flagsShadow, flagsOff, hitRateLimit, severityMedium, severityHigh, severityDays, today, logLevel,
    ]
}
