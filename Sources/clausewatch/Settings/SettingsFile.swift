import Configuration
import FoundationEssentials
import SystemPackage
import Yams

extension SettingsLoader {
    /// The text of a settings file; the error says which file and why.
    static func contents(of file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw SettingsError(["The settings file \(file) cannot be read. Check the path given with --config."])
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// A reader of the file's values; nil for a file that sets nothing.
    static func fileReader(_ text: String, file: String) async throws -> ConfigReader? {
        guard case .mapping? = try root(of: text, file: file) else { return nil }
        do {
            return ConfigReader(provider: try await FileProvider<YAMLSnapshot>(filePath: FilePath(file)))
        } catch {
            throw SettingsError(["\(file): this is no YAML with settings: \(error)"])
        }
    }

    /// A sentence for each key in the file that is no setting or has a list for its value, with the place where it
    /// stands.
    static func unknownKeys(in text: String, file: String) throws -> [String] {
        guard let root = try root(of: text, file: file) else { return [] }
        guard case .mapping(let mapping) = root else {
            return ["\(file): expected settings as key: value, found something else."]
        }
        return unknownKeys(in: mapping, below: [], file: file)
    }

    private static func unknownKeys(in mapping: Node.Mapping, below path: [String], file: String) -> [String] {
        let known = Set(SettingKey.all.map(\.name))
        return mapping.flatMap { key, value -> [String] in
            let full = path + [key.string ?? "?"]
            if case .mapping(let inner) = value { return unknownKeys(in: inner, below: full, file: file) }
            let name = full.joined(separator: ".")
            let place = key.mark.map { ":\($0.line):\($0.column)" } ?? ""
            if known.contains(name) {
                guard case .sequence = value else { return [] }
                return [
                    "\(file)\(place): \(name) is a list; expected one value. Several names stand in one text, with "
                        + "commas between."
                ]
            }
            return ["\(file)\(place): \(name) is no setting. Config/clausewatch.yaml lists them all."]
        }
    }

    private static func root(of text: String, file: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch {
            throw SettingsError(["\(file): this is no YAML: \(error)"])
        }
    }
}
