import Configuration

/// Puts the settings together: flags before environment before file before defaults.
struct SettingsLoader {
    /// The file; a missing one is an error only when it was named.
    var file: String?
    /// What the command line sets.
    var flags: [SettingKey: SettingKey.Value]
    /// The environment of the process.
    var environment: [String: String]

    func load() async throws -> Settings {
        var faults: [String] = []
        var sources: [(origin: String, reader: ConfigReader)] = [
            ("flag", ConfigReader(provider: InMemoryProvider(values: SettingsLoader.values(flags)))),
            ("environment", SettingsLoader.environmentReader(environment)),
        ]
        if let file {
            let text = try SettingsLoader.contents(of: file)
            faults += try SettingsLoader.unknownKeys(in: text, file: file)
            if let reader = try await SettingsLoader.fileReader(text, file: file) { sources.append((file, reader)) }
        }
        let effective = SettingKey.all.map { key in
            SettingsLoader.effective(key, in: sources, faults: &faults)
        }
        guard faults.isEmpty else { throw SettingsError(faults) }
        return Settings(effective: effective)
    }

    private static func effective(
        _ key: SettingKey, in sources: [(origin: String, reader: ConfigReader)], faults: inout [String]
    ) -> Settings.Effective {
        for (origin, reader) in sources {
            do {
                if let value = try value(of: key, in: reader) {
                    if case .number(let number) = value, let range = key.range, !range.contains(number) {
                        faults.append(
                            "\(key.name) is \(number) (\(origin)); expected a number from \(range.lowerBound) "
                                + "to \(range.upperBound).")
                    }
                    return Settings.Effective(key: key, value: value, origin: origin)
                }
            } catch {
                let wanted = key.range == nil ? "a text" : "a whole number"
                let found = reader.string(forKey: ConfigKey(key.name)).map { "\"\($0)\"" } ?? "no such value"
                faults.append("\(key.name) (\(origin)) is \(found); expected \(wanted).")
            }
        }
        return Settings.Effective(key: key, value: key.standard, origin: "default")
    }

    private static func value(of key: SettingKey, in reader: ConfigReader) throws -> SettingKey.Value? {
        let name = ConfigKey(key.name)
        if key.range != nil {
            // A key that is absent and one that holds no number look alike to the optional getter.
            let number = reader.int(forKey: name)
            if number == nil, reader.string(forKey: name) != nil { throw SettingsError([key.name]) }
            return number.map(SettingKey.Value.number)
        }
        // YAML reads a text made of digits as a number, and true and false as what they are.
        let text =
            reader.string(forKey: name) ?? reader.int(forKey: name).map(String.init)
            ?? reader.bool(forKey: name).map(String.init)
        return text.map(SettingKey.Value.text)
    }

    private static func values(_ flags: [SettingKey: SettingKey.Value]) -> [AbsoluteConfigKey: ConfigValue] {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (key, value) in flags {
            let content: ConfigContent =
                switch value {
                case .text(let text): .string(text)
                case .number(let number): .int(number)
                }
            values[AbsoluteConfigKey(ConfigKey(key.name))] = ConfigValue(content, isSecret: key.isSecret)
        }
        return values
    }

    private static func environmentReader(_ environment: [String: String]) -> ConfigReader {
        let provider = EnvironmentVariablesProvider(environmentVariables: environment)
        return ConfigReader(provider: provider.prefixKeys(with: "clausewatch"))
    }
}
