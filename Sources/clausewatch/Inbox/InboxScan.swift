import Glibc
import Logging

/// Something that lies in an inbox, by the names that lead to it.
struct InboxEntry: Hashable {
    /// The folders it lies in and its own name.
    var path: [RawName]
    /// What changes as long as somebody writes it.
    var state: State

    /// What changes as long as somebody writes a file.
    struct State: Hashable {
        var inode: UInt64
        var size: Int
        var seconds: Int
        var nanoseconds: Int

        init(_ facts: stat) {
            inode = UInt64(facts.st_ino)
            size = Int(facts.st_size)
            seconds = facts.st_mtim.tv_sec
            nanoseconds = facts.st_mtim.tv_nsec
        }
    }

    /// The path in clean names.
    var cleanPath: [String] { path.map(\.clean) }

    /// By this the oldest comes first.
    fileprivate var order: (seconds: Int, nanoseconds: Int, path: String) {
        (state.seconds, state.nanoseconds, cleanPath.joined(separator: "/"))
    }
}

/// A look at what lies in a folder and up to two folders below it.
struct InboxScan {
    /// What is no folder, the oldest first.
    private(set) var entries: [InboxEntry] = []
    /// Folders that lie too deep or cannot be read, and are left alone.
    private(set) var leftAlone: [String] = []

    /// The most entries of one look; the others are found once these are gone.
    private static let most = 10_000
    /// Folders of contracts and of periods.
    private static let depth = 2

    /// - Parameters:
    ///   - own: Names in the folder itself that are not dropped.
    ///   - passing: Whether what is hidden or still on its way is taken as well.
    init(_ root: String, own: Set<String> = [], passing: Bool) throws {
        try look(in: OpenFolder(root), below: []) { name, path in
            (passing || !name.isPassing) && !(path.isEmpty && own.contains(name.clean))
        }
        entries.sort { $0.order < $1.order }
    }

    private mutating func look(
        in folder: OpenFolder, below path: [RawName], _ isWanted: (RawName, [RawName]) -> Bool
    ) throws {
        for name in try folder.names(atMost: InboxScan.most) where isWanted(name, path) {
            guard entries.count < InboxScan.most, let facts = folder.status(name) else { continue }
            guard facts.st_mode & S_IFMT == S_IFDIR else {
                entries.append(InboxEntry(path: path + [name], state: InboxEntry.State(facts)))
                continue
            }
            guard path.count < InboxScan.depth, let inner = try? folder.folder(name) else {
                leftAlone.append((path + [name]).map(\.clean).joined(separator: "/"))
                continue
            }
            try look(in: inner, below: path + [name], isWanted)
        }
    }
}
