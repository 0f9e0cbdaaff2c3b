import ArgumentParser

/// `clausewatch serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs the daemon: the database cluster when none is configured, the assessments and the pages.")

    @OptionGroup var common: CommonOptions

    @Option(help: "Port of the pages; setting http.port.")
    var port: Int?

    func run() async throws {
        let settings = try await common.settings([.httpPort: port.map(SettingKey.Value.number)])
        try await Daemon.start(settings, notice: nil).run(serving: true) { _ in }
    }
}
