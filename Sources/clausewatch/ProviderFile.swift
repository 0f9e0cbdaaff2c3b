import FoundationEssentials
import OpenID
import Yams

/// The file that names the identity provider of each authority that has one.
enum ProviderFile {
    /// What the settings say of the providers; none where they name no file. The error tells all that is wrong.
    static func providers(_ settings: Settings) throws -> [ProviderSettings] {
        guard let path = settings.text(.accountProvidersFile) else { return [] }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SettingsError(["accounts.providers-file names \(path), which cannot be read. Check the path."])
        }
        guard case .mapping(let authorities)? = try root(of: data, path) else {
            throw SettingsError([
                "\(path): expected the code of an authority with its provider below it, found something else. "
                    + "README.md shows one."
            ])
        }
        var faults: [String] = []
        let found = try authorities.compactMap { code, node -> ProviderSettings? in
            guard let authority = code.string, case .mapping(let mapping) = node else {
                faults.append(
                    ProviderEntry.place(path, code)
                        + "expected the code of an authority with its provider below it, found something else.")
                return nil
            }
            var entry = ProviderEntry(path: path, authority: authority, code: code, mapping: mapping)
            let settings = try entry.settings()
            faults += entry.faults
            return settings
        }
        guard faults.isEmpty else { throw SettingsError(faults) }
        return found
    }

    private static func root(of data: Data, _ path: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: String(decoding: data, as: UTF8.self))
        } catch {
            throw SettingsError(["\(path): this is no YAML: \(error)"])
        }
    }
}
