import FoundationEssentials

/// Makes the data directory of a private cluster, its roles and its database.
struct ClusterCreation {
    let layout: ClusterLayout
    let programs: ServerPrograms
    /// False only where losing the data does not matter.
    let isDurable: Bool

    /// Begins again when an earlier attempt was cut short.
    func run() async throws {
        if FileManager.default.fileExists(atPath: layout.unfinishedData) {
            try FileManager.default.removeItem(atPath: layout.unfinishedData)
        }
        try ClusterLayout.makeFolder(layout.unfinishedData, mode: 0o700, owner: programs.account)
        try await programs.run(
            "initdb",
            [
                "--pgdata", layout.unfinishedData, "--username", ClusterRoles.admin, "--data-checksums",
                "--encoding", "UTF8", "--locale", "C.UTF-8", "--auth", "reject",
            ] + (isDurable ? [] : ["--no-sync"]))
        // Without a socket nobody can interfere before the rights are set; each line is one statement.
        try await programs.run(
            "postgres",
            ["--single", "-D", layout.unfinishedData, "-c", "log_min_messages=fatal"]
                + (isDurable ? [] : ["-c", "fsync=off"]) + ["postgres"],
            input: ClusterRoles.statements.joined(separator: "\n") + "\n")
        try layout.finishData()
    }
}
