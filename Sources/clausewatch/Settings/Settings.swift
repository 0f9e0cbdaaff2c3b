import Contracts
import FoundationEssentials

/// What the program was told, read once at the start.
struct Settings: Sendable {
    /// A value and who set it.
    struct Effective: Sendable {
        var key: SettingKey
        /// Nil when nothing sets it and it has no default.
        var value: SettingKey.Value?
        /// `flag`, `environment`, the name of the file, or `default`.
        var origin: String
    }

    /// Every setting with its origin, in the order of the keys.
    let effective: [Effective]

    init(effective: [Effective]) {
        self.effective = effective
    }

    /// The text of a setting; nil when it has none.
    func text(_ key: SettingKey) -> String? {
        guard case .text(let text)? = value(key) else { return nil }
        return text
    }

    /// The text of a setting that has a default.
    func requiredText(_ key: SettingKey) throws(SettingsError) -> String {
        guard let text = text(key) else { throw SettingsError(["\(key.name) is not set."]) }
        return text
    }

    /// The number of a setting that has a default.
    func number(_ key: SettingKey) throws(SettingsError) -> Int {
        guard case .number(let number)? = value(key) else { throw SettingsError(["\(key.name) is not set."]) }
        return number
    }

    /// Whether something that is on or off is on.
    func isOn(_ key: SettingKey) throws(SettingsError) -> Bool {
        switch try requiredText(key) {
        case "true": return true
        case "false": return false
        case let text: throw SettingsError(["\(key.name) is \"\(text)\"; expected true or false."])
        }
    }

    /// The other names under which the pages are asked for.
    func hosts() throws(SettingsError) -> [String] {
        let names = (text(.httpHosts) ?? "").split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
        if let name = names.first(where: { $0.contains("/") || $0.contains("*") }) {
            throw SettingsError([
                "http.hosts names \"\(name)\"; expected names of hosts such as reports.council.example, with commas "
                    + "between."
            ])
        }
        return names
    }

    /// The day that stands for today; nil when the clock tells it.
    func today() throws(SettingsError) -> Day? {
        guard let text = text(.today) else { return nil }
        guard let day = Day(text) else {
            throw SettingsError(["clock.today is \"\(text)\"; expected a day that exists, written YYYY-MM-DD."])
        }
        return day
    }

    /// A secret, given outright or as the name of a file that holds it; nil when it is given in neither way.
    func secret(_ key: SettingKey, orFile fileKey: SettingKey) throws(SettingsError) -> String? {
        guard let file = text(fileKey) else { return text(key) }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw SettingsError(["\(fileKey.name) names \(file), which cannot be read."])
        }
        let content = String(decoding: data, as: UTF8.self)
        return String(content.trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private func value(_ key: SettingKey) -> SettingKey.Value? {
        effective.first { $0.key == key }?.value
    }
}

/// Everything that is wrong with the settings, told at once.
struct SettingsError: Error, CustomStringConvertible {
    /// One sentence a fault.
    let faults: [String]

    init(_ faults: [String]) {
        self.faults = faults
    }

    var description: String { faults.joined(separator: "\n") }
}
