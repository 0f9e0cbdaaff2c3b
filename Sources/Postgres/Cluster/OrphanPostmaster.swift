import FoundationEssentials
import Glibc

/// A postmaster left running by a daemon that was killed.
struct OrphanPostmaster {
    let pid: pid_t

    /// The postmaster of that data directory; nil when none runs, whatever `postmaster.pid` says.
    ///
    /// A process counts only if it works in the data directory and under the server's account: the number in the file
    /// may by now belong to any other process.
    static func find(_ layout: ClusterLayout, _ account: ServerAccount) -> OrphanPostmaster? {
        let text = try? String(contentsOfFile: "\(layout.data)/postmaster.pid", encoding: .utf8)
        guard let pid = text?.split(whereSeparator: \.isNewline).first.flatMap({ pid_t($0) }), pid > 1,
            let folder = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd"),
            folder == layout.data
        else { return nil }
        var status = stat()
        guard stat("/proc/\(pid)", &status) == 0, status.st_uid == account.user else { return nil }
        return OrphanPostmaster(pid: pid)
    }

    /// Removes what a postmaster that no longer is one left behind, in the data folder and beside its socket: a process
    /// of the same account that has its number by now, or one that has ended and was not waited for, would else keep
    /// the server from starting.
    static func removeStaleFiles(_ layout: ClusterLayout) throws(PostgresError) {
        for path in ["\(layout.data)/postmaster.pid", "\(layout.socket)/.s.PGSQL.5432.lock"] {
            guard unlink(path) == 0 || errno == ENOENT else {
                throw ClusterLayout.failure("the stale file \(path) cannot be removed")
            }
        }
    }

    /// The process that holds the lock file which a server named as it gave up; nil when it named none, or the file
    /// names no process.
    static func holder(ofLockNamedIn words: String, _ layout: ClusterLayout) -> pid_t? {
        guard let name = words.firstMatch(of: #/lock file "([^"]+)"/#)?.1 else { return nil }
        // A server works in its data directory.
        let text = try? String(
            contentsOfFile: name.hasPrefix("/") ? String(name) : "\(layout.data)/\(name)", encoding: .utf8)
        // The number of a server that runs alone, without others beside it, is written below zero.
        return text?.split(whereSeparator: \.isNewline).first.flatMap { pid_t($0) }.map(abs)
    }

    /// Ends it: its clients at once, then the server with a checkpoint, and without one if that takes too long.
    func stop(within limit: Duration) async throws {
        for number in [SIGINT, SIGQUIT] {
            kill(pid, number)
            if try await ends(within: limit) { return }
        }
        throw PostgresError(
            .clusterUnresponsive,
            "the database server \(pid) left by an earlier run does not stop; end it by hand: kill -9 \(pid)")
    }

    private func ends(within limit: Duration) async throws -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + limit
        while clock.now < deadline {
            if kill(pid, 0) != 0 { return true }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
