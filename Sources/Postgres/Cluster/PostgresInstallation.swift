import FoundationEssentials
import Glibc
import Subprocess

/// The server programs of one PostgreSQL version on this machine.
public struct PostgresInstallation: Sendable, Hashable {
    /// The oldest version that works.
    public static let oldestMajor = 15

    /// The folder of `initdb` and `postgres`.
    public let folder: String
    /// The version, such as `15.20`.
    public let version: String
    /// The first part of the version.
    public let major: Int

    /// Finds the newest installation, or the newest of one major version when a data directory needs that one.
    ///
    /// Looks only at `folder` when one is set; else where `pg_config` of the search path points, and in the version
    /// folders of Debian. `searchPath` nil stands for the environment's own.
    public static func find(
        folder: String? = nil, major: Int? = nil, searchPath: String? = nil,
        versionsFolder: String = "/usr/lib/postgresql"
    ) async throws -> PostgresInstallation {
        var candidates = folder.map { [$0] } ?? versionFolders(versionsFolder)
        if folder == nil, let configured = await configuredFolder(searchPath), !candidates.contains(configured) {
            candidates.append(configured)
        }
        var search = InstallationSearch(major: major, places: folder == nil ? ["pg_config", versionsFolder] : [])
        for candidate in candidates { await search.look(in: candidate) }
        return try search.best()
    }

    private static func versionFolders(_ root: String) -> [String] {
        // A folder that is not there holds no version; the search reports that nothing was found.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        return names.sorted().map { "\(root)/\($0)/bin" }
    }

    private static func configuredFolder(_ searchPath: String?) async -> String? {
        let environment = searchPath.map { Environment.custom(["PATH": $0]) } ?? .inherit
        let answer = try? await Subprocess.run(
            .name("pg_config"), arguments: ["--bindir"], environment: environment, output: .string(limit: 4_096))
        guard let answer, answer.terminationStatus.isSuccess else { return nil }
        return answer.standardOutput.split(whereSeparator: \.isNewline).first.map(String.init)
    }
}

/// What a search for server programs has come across.
private struct InstallationSearch {
    let major: Int?
    /// Where the candidates came from, for the message when there were none.
    let places: [String]
    private var found: [PostgresInstallation] = []
    private var rejected: [String] = []
    private var isTooOld = false

    init(major: Int?, places: [String]) {
        self.major = major
        self.places = places
    }

    mutating func look(in folder: String) async {
        for program in ["initdb", "postgres"] where access("\(folder)/\(program)", X_OK) != 0 {
            rejected.append("\(folder) has no \(program)")
            return
        }
        let answer = try? await Subprocess.run(
            .name("postgres"), arguments: ["--version"], environment: .custom(["PATH": folder]),
            output: .string(limit: 4_096))
        // "postgres (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)"
        let words = answer?.standardOutput.split(separator: " ") ?? []
        guard words.count >= 3, let number = Int(words[2].prefix { $0.isNumber }) else {
            rejected.append("\(folder)/postgres does not tell its version")
            return
        }
        let version = words[2].filter { !$0.isNewline }
        guard number >= PostgresInstallation.oldestMajor else {
            isTooOld = true
            rejected.append("\(folder) has version \(version), which is too old")
            return
        }
        guard major == nil || major == number else {
            rejected.append("\(folder) has version \(version), which cannot open data of version \(major ?? number)")
            return
        }
        found.append(PostgresInstallation(folder: folder, version: version, major: number))
    }

    func best() throws(PostgresError) -> PostgresInstallation {
        if let best = found.max(by: { isOlder($0, $1) }) { return best }
        let oldest = PostgresInstallation.oldestMajor
        let wanted = major.map { "\($0)" } ?? "\(oldest) or newer"
        let looked =
            rejected.isEmpty ? "nothing under \(places.joined(separator: ", "))" : rejected.joined(separator: "; ")
        throw PostgresError(
            isTooOld ? .installationTooOld : .installationMissing,
            "PostgreSQL's server programs, version \(wanted), were not found (\(looked)). "
                + "Install the Debian package postgresql-\(wanted), for example with apt-get install postgresql, "
                + "or name the folder of initdb and postgres in the settings, or a database elsewhere")
    }

    private func isOlder(_ one: PostgresInstallation, _ other: PostgresInstallation) -> Bool {
        let parts = [one, other].map { $0.version.split(separator: ".").compactMap { Int($0) } }
        return parts[0].lexicographicallyPrecedes(parts[1])
    }
}
