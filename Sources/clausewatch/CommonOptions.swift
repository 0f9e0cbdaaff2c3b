import ArgumentParser
import FoundationEssentials

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "Settings file (YAML); see Config/clausewatch.yaml.")
    var config: String?

    @Option(name: .long, help: "Folder of the private database cluster; setting data.directory.")
    var data: String?

    /// The settings, with `further` flags of a command on top.
    func settings(_ further: [SettingKey: SettingKey.Value?] = [:]) async throws -> Settings {
        var flags = further.compactMapValues { $0 }
        if let data { flags[.dataDirectory] = .text(data) }
        let environment = ProcessInfo.processInfo.environment
        return try await SettingsLoader(file: config, flags: flags, environment: environment).load()
    }
}

/// The choice of a council, for commands that work on one.
struct AuthorityOption: ParsableArguments {
    @Option(name: .long, help: "Code of the authority; needed only when several are known.")
    var authority: String?
}
