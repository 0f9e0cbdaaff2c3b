import FoundationEssentials
import Glibc
import SystemPackage

/// The folders of an inbox: what is dropped, what is worked on, and what was answered.
struct InboxFolders: Sendable {
    /// Where files are dropped.
    let root: String

    /// Files that are being read; they lie here under the folders they were dropped in.
    var claimed: String { root + "/.work/in" }
    /// Files that were answered, on their way to `accepted` or `rejected`.
    var answered: String { root + "/.work/out" }
    /// Answers that are being written.
    var answers: String { root + "/.work/answers" }

    /// Where files go that were accepted, and those that were not.
    enum Verdict: String, CaseIterable {
        case accepted, rejected
    }

    /// Makes what is not there yet.
    func make() throws {
        do {
            for verdict in Verdict.allCases { try InboxFolders.make(root + "/" + verdict.rawValue, mode: 0o755) }
            for folder in [root + "/.work", claimed, answered, answers] { try InboxFolders.make(folder, mode: 0o700) }
        } catch let error as Errno {
            throw EnvironmentError(
                description:
                    "inbox.directory is \(root), which cannot be used: \(error). It has to be a folder on this "
                    + "machine that the user this runs as may write in.")
        }
    }

    /// Makes a folder with those above it; a link in its place is an error.
    static func make(_ path: String, mode: mode_t = 0o755) throws {
        if mkdir(path, mode) == 0 { return }
        if errno == ENOENT, let above = path.lastIndex(of: "/"), above > path.startIndex {
            try make(String(path[..<above]))
            guard mkdir(path, mode) == 0 else { throw Errno(rawValue: errno) }
            return
        }
        guard errno == EEXIST else { throw Errno(rawValue: errno) }
        _ = try OpenFolder(path)
    }

    /// Holds the inbox for this process until the answer is let go of; nil while another process holds it.
    func lock() throws -> InboxLock? {
        try InboxLock(root + "/.work/lock")
    }
}

/// The right to work on an inbox, which ends with the process that has it, however that ends.
final class InboxLock: Sendable {
    private let descriptor: Int32

    fileprivate init?(_ path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Errno(rawValue: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    deinit {
        close(descriptor)
    }
}
