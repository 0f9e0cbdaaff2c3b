import FoundationEssentials
import Glibc

/// What the server writes in its log from now on.
struct ServerLog {
    private static let tail = 16_384

    private let layout: ClusterLayout
    /// How long each file of the log was at the beginning, by name.
    private let lengths: [String: Int]

    init(_ layout: ClusterLayout) {
        self.layout = layout
        lengths = Dictionary(
            ServerLog.names(layout).map { ($0, ServerLog.length(of: $0, layout)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What it last said of a fault that ended it; nil when it said nothing of the kind since, or cannot be read.
    var lastFault: String? {
        let lines = ServerLog.names(layout).sorted().flatMap { name in
            String(decoding: added(to: name).suffix(Self.tail), as: UTF8.self).split(whereSeparator: \.isNewline)
        }
        // Each line begins with its time. That a connection was turned away meanwhile is no fault of the server.
        let faults = lines.filter { line in
            ["FATAL:", "PANIC:"].contains { line.contains($0) } && !line.contains("FATAL:  the database system is ")
        }
        return faults.max().map(String.init)
    }

    /// What was written to a file since; all of it where it was begun anew.
    private func added(to name: String) -> Data {
        guard let bytes = FileManager.default.contents(atPath: "\(layout.log)/\(name)") else { return Data() }
        let known = lengths[name] ?? 0
        return bytes.count < known ? bytes : bytes.dropFirst(known)
    }

    private static func names(_ layout: ClusterLayout) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: layout.log)) ?? []
    }

    private static func length(of name: String, _ layout: ClusterLayout) -> Int {
        var status = stat()
        return stat("\(layout.log)/\(name)", &status) == 0 ? Int(status.st_size) : 0
    }
}
