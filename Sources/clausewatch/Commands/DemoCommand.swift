import ArgumentParser
import Contracts
import Glibc
import Store

/// `clausewatch demo`
struct DemoCommand: KeepingCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Shows the whole system on an invented city: imports its register, submits its contractors' files,"
            + " prints the flags and serves the pages.",
        discussion: "Everything goes the way real data goes. Run again, it finds all files accepted already.")

    @OptionGroup var common: CommonOptions

    @Option(help: "Folder of the demonstration's files.")
    var files = "Config/demo"

    @Option(help: "Port of the pages; setting http.port.")
    var port: Int?

    @Flag(help: "Stop after printing the flags; serve no pages.")
    var noServe = false

    func run() async throws {
        let script = try DemoScript.read(folder: files)
        var flags: [SettingKey: SettingKey.Value?] = [
            .today: .text(script.today), .httpPort: port.map(SettingKey.Value.number),
        ]
        // Started as root, the server runs as another account, which cannot reach a checkout in a private home.
        if common.data == nil {
            flags[.dataDirectory] = .text(geteuid() == 0 ? "/var/lib/clausewatch/demo" : ".clausewatch/demo")
        }
        let settings = try await common.settings(flags)
        let daemon = try await Daemon.start(settings, notice: script.notice)
        try await daemon.run(serving: !noServe) { workspace in
            try await Demonstration(
                script: script, folder: files, settings: settings, workspace: workspace, isServed: !noServe
            ).play()
        }
    }
}
