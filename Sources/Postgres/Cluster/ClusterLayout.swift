import FoundationEssentials
import Glibc

/// Where the parts of a private cluster lie in its directory.
///
/// `conf` belongs to the daemon's account and is only read by the server; `postgres`, `socket` and `log` belong to the
/// server's account, and nothing is written into them from outside: a server run for root could plant links there.
struct ClusterLayout: Sendable, Hashable {
    /// The longest path of a Unix socket (`sun_path` less its final zero).
    private static let longestSocketPath = 107

    let directory: String

    var data: String { "\(directory)/postgres" }
    /// A data directory in the making; it becomes `data` in one step, so that `data` is always whole.
    var unfinishedData: String { "\(directory)/postgres.unfinished" }
    var socket: String { "\(directory)/socket" }
    var log: String { "\(directory)/log" }
    var configuration: String { "\(directory)/conf" }
    var lock: String { "\(directory)/cluster.lock" }
    var users: String { "\(directory)/users.lock" }

    /// Makes the directory if need be; an error when a socket in it could not be reached.
    init(_ directory: String) throws(PostgresError) {
        try Self.makeParents(of: directory)
        try Self.makeFolder(directory, mode: 0o700)
        guard let real = realpath(directory, nil) else {
            throw Self.failure("\(directory) cannot be resolved to its full path")
        }
        defer { free(real) }
        self.directory = String(cString: real)
        let length = "\(socket)/.s.PGSQL.5432".utf8.count
        guard length <= Self.longestSocketPath else {
            throw PostgresError(
                .clusterDirectory,
                "the path of the database's socket in \(self.directory) is \(length) bytes long, where the system "
                    + "allows \(Self.longestSocketPath); use a directory with a path that is "
                    + "\(length - Self.longestSocketPath) bytes shorter")
        }
    }

    /// The major version that made the data; nil when there are none yet.
    func dataVersion() throws(PostgresError) -> Int? {
        guard FileManager.default.fileExists(atPath: data) else { return nil }
        let text = try? String(contentsOfFile: "\(data)/PG_VERSION", encoding: .utf8)
        guard let version = text.flatMap({ Int($0.prefix { $0.isNumber }) }) else {
            throw PostgresError(
                .clusterDirectory,
                "\(data) exists but is no data directory of PostgreSQL (its PG_VERSION cannot be read); "
                    + "move it away or use another directory")
        }
        return version
    }

    /// Makes the folders beside the data and lets the server's account reach them.
    func prepare(for account: ServerAccount) throws(PostgresError) {
        if account.isOther {
            try checkReach(of: account)
            var status = stat()
            guard stat(directory, &status) == 0, chmod(directory, status.st_mode | 0o011) == 0 else {
                throw Self.failure("the account \(account.name) cannot be given access to \(directory)")
            }
        }
        try Self.makeFolder(configuration, mode: 0o755)
        for folder in [socket, log] { try Self.makeFolder(folder, mode: 0o700, owner: account) }
    }

    /// The folders above are only passed through, by the server's account too.
    private static func makeParents(of directory: String) throws(PostgresError) {
        var path = directory.hasPrefix("/") ? "/" : ""
        for name in directory.split(separator: "/").dropLast() {
            path += name + "/"
            try makeFolder(path, mode: 0o755)
        }
    }

    /// An error that names the folder above the directory that the server's account may not pass through.
    private func checkReach(of account: ServerAccount) throws(PostgresError) {
        var path = ""
        for name in directory.split(separator: "/").dropLast() {
            path += "/" + name
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & 0o001 == 0, status.st_uid != account.user,
                status.st_gid != account.group || status.st_mode & 0o010 == 0
            else { continue }
            throw PostgresError(
                .clusterDirectory,
                "the account \(account.name), which runs the database server, may not pass through \(path); use a data "
                    + "folder that it can reach, such as --data /var/lib/clausewatch")
        }
    }

    static func makeFolder(_ path: String, mode: mode_t, owner: ServerAccount? = nil) throws(PostgresError) {
        guard mkdir(path, mode) == 0 else {
            var status = stat()
            guard errno == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw failure("the folder \(path) cannot be made")
            }
            return
        }
        guard let owner, owner.isOther else { return }
        guard lchown(path, owner.user, owner.group) == 0 else {
            throw failure("the folder \(path) cannot be given to the account \(owner.name)")
        }
    }

    /// Turns the data in the making into the data, so that a power cut leaves either none or all of it.
    func finishData() throws(PostgresError) {
        guard rename(unfinishedData, data) == 0 else { throw Self.failure("\(unfinishedData) cannot be renamed") }
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure("\(directory) cannot be opened") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.failure("\(directory) cannot be written to disk") }
    }

    static func failure(_ sentence: String) -> PostgresError {
        PostgresError(.clusterDirectory, "\(sentence): \(String(cString: strerror(errno)))")
    }
}
