import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import Postgres

@Suite struct PostgresInstallationTests {
    @Test func `the installation of this machine is found and new enough`() async throws {
        let found = try await PostgresInstallation.find()
        #expect(found.major >= 15)
        #expect(found.version.hasPrefix("\(found.major)."))
        #expect(access("\(found.folder)/initdb", X_OK) == 0)
    }

    @Test func `the newest of several is taken, or the one that the data need`() async throws {
        try await withVersions(["14.20", "15.9", "15.20", "9.6.24"]) { root in
            let newest = try await PostgresInstallation.find(searchPath: "", versionsFolder: root)
            #expect(newest.version == "15.20")
            #expect(newest.folder == "\(root)/15.20/bin")
            let error = await #expect(throws: PostgresError.self) {
                try await PostgresInstallation.find(major: 17, searchPath: "", versionsFolder: root)
            }
            #expect(error?.message.contains("version 15.20, which cannot open data of version 17") == true)
            #expect(error?.message.contains("Debian package postgresql-17, for") == true)
        }
    }

    @Test func `nothing found names the package and where it was looked for`() async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresInstallation.find(searchPath: "", versionsFolder: "/nowhere")
        }
        #expect(error?.code == .installationMissing)
        #expect(
            error?.message.contains("version 15 or newer, were not found (nothing under pg_config, /nowhere)") == true)
        #expect(error?.message.contains("Debian package postgresql-15 or newer") == true)
        #expect(error?.message.contains("apt-get install postgresql") == true)
    }

    @Test func `a folder from the settings is the only one looked at`() async throws {
        let error = await #expect(throws: PostgresError.self) {
            try await PostgresInstallation.find(folder: "/nowhere/bin")
        }
        #expect(error?.code == .installationMissing)
        #expect(error?.message.contains("(/nowhere/bin has no initdb)") == true)
    }

    @Test func `an old version is told apart from none`() async throws {
        try await withVersions(["13.4"]) { root in
            let error = await #expect(throws: PostgresError.self) {
                try await PostgresInstallation.find(searchPath: "", versionsFolder: root)
            }
            #expect(error?.code == .installationTooOld)
            #expect(error?.message.contains("\(root)/13.4/bin has version 13.4, which is too old") == true)
        }
    }

    /// A folder of programs that do no more than tell their version.
    private func withVersions(_ versions: [String], _ body: (String) async throws -> Void) async throws {
        try await withClusterDirectory { root in
            for version in versions {
                let folder = "\(root)/\(version)/bin"
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                for program in ["initdb", "postgres"] {
                    let script = "#!/bin/sh\necho '\(program) (PostgreSQL) \(version) (Debian)'\n"
                    try Data(script.utf8).write(to: URL(filePath: "\(folder)/\(program)"))
                    chmod("\(folder)/\(program)", 0o755)
                }
            }
            try await body(root)
        }
    }
}
