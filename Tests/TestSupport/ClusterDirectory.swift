import FoundationEssentials
import Glibc

/// Runs `body` with the path of a directory that is not there yet; afterwards ends a server left in it and removes it.
public func withClusterDirectory(_ body: (String) async throws -> Void) async throws {
    let path = ClusterDirectory.path(String(UInt32.random(in: 0 ... .max)))
    do {
        try await body(path)
    } catch {
        ClusterDirectory.end(path)
        throw error
    }
    ClusterDirectory.end(path)
}

/// A directory of a test process's own, recognised by the process's number when that has gone.
enum ClusterDirectory {
    private static let prefix = "clausewatch-tests-"

    /// Short, because the path of a socket in it is limited to 107 bytes.
    static func path(_ name: String) -> String {
        "/tmp/\(prefix)\(getpid())-\(name)"
    }

    /// Ends the servers of test processes that were killed, and removes their directories.
    static func removeLeftovers() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "/tmp") where name.hasPrefix(prefix) {
            guard let pid = pid_t(name.dropFirst(prefix.count).prefix { $0.isNumber }), kill(pid, 0) != 0 else {
                continue
            }
            end("/tmp/\(name)")
        }
    }

    static func end(_ directory: String) {
        let data = "\(directory)/postgres"
        let text = try? String(contentsOfFile: "\(data)/postmaster.pid", encoding: .utf8)
        if let pid = text?.split(whereSeparator: \.isNewline).first.flatMap({ pid_t($0) }) {
            // A process that has ended but was not waited for works in no folder any more.
            for _ in 0..<500 where folder(of: pid) == data {
                kill(pid, SIGQUIT)
                usleep(10_000)
            }
        }
        try? FileManager.default.removeItem(atPath: directory)
    }

    private static func folder(of pid: pid_t) -> String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/cwd")
    }
}
