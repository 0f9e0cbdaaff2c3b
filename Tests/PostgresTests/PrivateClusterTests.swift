import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import Postgres

@Suite struct PrivateClusterTests {
    @Test func `a new directory gets a database, and the daemon's role has no power over it`() async throws {
        try await withClusterDirectory { directory in
            let cluster = try await PrivateCluster.start(directory: directory, options: .quick)
            let daemon = try await Connection.open(cluster.settings)
            let found = try await daemon.read { session in
                try [
                    "current_user::text", "current_database()::text", "current_setting('data_checksums')",
                    "current_setting('listen_addresses')", "current_setting('server_encoding')",
                    "current_setting('log_min_error_statement')",
                    "has_database_privilege(current_database(), 'CREATE')::text",
                    "(SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole FROM pg_roles "
                        + "WHERE rolname = current_user)::text",
                    "(SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database())::text",
                ].map { try session.query("SELECT \($0) AS s").only().string("s") }
            }
            #expect(
                found == [
                    "clausewatch", "clausewatch", "on", "", "UTF8", "panic", "false", "false", "clausewatch_owner",
                ])
            let refused = await #expect(throws: PostgresError.self) {
                try await daemon.write { try $0.run("CREATE TABLE thing (n integer)") }
            }
            #expect(refused?.sqlState == .insufficientPrivilege)
            let owner = try await Connection.open(cluster.ownerSettings)
            try await owner.write { try $0.run("CREATE TABLE thing (n integer)") }
            for folder in ["postgres", "socket", "log"] {
                var status = stat()
                #expect(stat("\(directory)/\(folder)", &status) == 0)
                #expect(status.st_mode & 0o777 == 0o700, "\(folder) is closed to others")
                #expect(status.st_uid != 0, "the server does not run as root")
            }
            try await cluster.stop()
        }
    }

    @Test func `what was committed is there after stop and start`() async throws {
        try await withClusterDirectory { directory in
            let first = try await PrivateCluster.start(directory: directory, options: .quick)
            try await fill(first, rows: 10)
            try await first.stop()
            let gone = await #expect(throws: PostgresError.self) { _ = try await Connection.open(first.settings) }
            #expect(gone?.isConnectionLoss == true)
            let second = try await PrivateCluster.start(directory: directory, options: .quick)
            #expect(try await rows(second) == 10)
            try await second.stop()
        }
    }

    @Test func `a second start is refused by process number, joining is not`() async throws {
        try await withClusterDirectory { directory in
            let cluster = try await PrivateCluster.start(directory: directory, options: .quick)
            let refusal = await #expect(throws: PostgresError.self) {
                _ = try await PrivateCluster.start(directory: directory, options: .quick)
            }
            #expect(refusal?.code == .clusterInUse)
            #expect(refusal?.message.contains("another clausewatch (process \(getpid())) uses the directory") == true)
            let joined = try await PrivateCluster.join(directory: directory, options: .quick)
            try await fill(joined, rows: 3)
            try await joined.stop()
            #expect(try await rows(cluster) == 3, "a joined server is not stopped by its guest")
            try await cluster.stop()
        }
    }

    @Test func `joining starts the server when none runs and stops it again`() async throws {
        try await withClusterDirectory { directory in
            let joined = try await PrivateCluster.join(directory: directory, options: .quick)
            try await fill(joined, rows: 1)
            try await joined.stop()
            let next = try await PrivateCluster.start(directory: directory, options: .quick)
            #expect(try await rows(next) == 1)
            try await next.stop()
        }
    }

    @Test func `who leaves first leaves the server to the others, and the last stops it`() async throws {
        try await withClusterDirectory { directory in
            let first = try await PrivateCluster.join(directory: directory, options: .quick)
            let second = try await PrivateCluster.join(directory: directory, options: .quick)
            try await fill(second, rows: 2)
            try await first.stop()
            #expect(try await rows(second) == 2)
            let third = try await PrivateCluster.join(directory: directory, options: .quick)
            try await second.stop()
            #expect(try await rows(third) == 2)
            try await third.stop()
            let gone = await #expect(throws: PostgresError.self) { _ = try await Connection.open(third.settings) }
            #expect(gone?.isConnectionLoss == true)
        }
    }

    @Test func `a server whose starter was killed is used by the next and stopped by it`() async throws {
        try await withClusterDirectory { directory in
            let first = try await PrivateCluster.start(directory: directory, options: .quick)
            try await fill(first, rows: 4)
            try await first.stop()
            let orphan = try await orphan(in: directory)
            while await (try? Connection.open(first.settings)) == nil, orphan.exit == nil { await Task.yield() }
            let next = try await PrivateCluster.join(directory: directory, options: .quick)
            #expect(try await rows(next) == 4)
            #expect(orphan.exit == nil)
            try await next.stop()
            #expect(await orphan.ends(within: .seconds(10)))
        }
    }

    @Test func `a daemon waits for the commands at work and then has the server to itself`() async throws {
        try await withClusterDirectory { directory in
            let command = try await PrivateCluster.join(directory: directory, options: .quick)
            try await fill(command, rows: 3)
            async let daemon = PrivateCluster.start(directory: directory, options: .quick)
            #expect(try await rows(command) == 3)
            try await command.stop()
            let started = try await daemon
            #expect(try await rows(started) == 3)
            try await started.stop()
        }
    }

    @Test func `a server killed at work comes back with every committed row`() async throws {
        try await withClusterDirectory { directory in
            let (options, events) = ClusterOptions.observed()
            let cluster = try await PrivateCluster.start(directory: directory, options: options)
            let service = Task { try await cluster.run() }
            try await fill(cluster, rows: 0)
            let pool = ConnectionPool(cluster.ownerSettings, limit: 2)
            var pids: [Int32] = []
            var deaths = 0
            var committed = 0
            for await event in events {
                if case .died(let exit) = event {
                    #expect(exit == "signaled(9)")
                    deaths += 1
                }
                guard case .started(let pid, _) = event else { continue }
                pids.append(pid)
                if pids.count == 4 { break }
                for _ in 1...50 {
                    try await pool.write { _ = try $0.query("INSERT INTO thing VALUES (1)") }
                    committed += 1
                }
                kill(pid, SIGKILL)
            }
            #expect(deaths == 3)
            #expect(Set(pids).count == 4)
            #expect(try await rows(cluster) == committed)
            await pool.close()
            try await cluster.stop()
            try await service.value
        }
    }

    @Test func `a server left running by a killed daemon is stopped and nothing is lost`() async throws {
        try await withClusterDirectory { directory in
            let first = try await PrivateCluster.start(directory: directory, options: .quick)
            try await fill(first, rows: 5)
            try await first.stop()
            let orphan = try await orphan(in: directory)
            while await (try? Connection.open(first.settings)) == nil, orphan.exit == nil { await Task.yield() }
            let owner = try await Connection.open(first.ownerSettings)
            try await owner.write { _ = try $0.query("INSERT INTO thing VALUES (1)") }
            let (options, events) = ClusterOptions.observed()
            let next = try await PrivateCluster.start(directory: directory, options: options)
            var iterator = events.makeAsyncIterator()
            #expect(await iterator.next() == .orphanStopped(pid: orphan.pid))
            #expect(try await rows(next) == 6)
            try await next.stop()
        }
    }

    @Test func `a stale process number that now belongs to another server does not keep ours down`() async throws {
        let other = try await TestCluster.current.cluster()
        let connection = try await Connection.open(other.adminSettings)
        let file = try await connection.read { session in
            try session.query("SELECT pg_read_file('postmaster.pid') AS f").only().string("f")
        }
        try await withClusterDirectory { directory in
            let first = try await PrivateCluster.start(directory: directory, options: .quick)
            try await fill(first, rows: 2)
            try await first.stop()
            let path = "\(directory)/postgres/postmaster.pid"
            try Data(file.utf8).write(to: URL(filePath: path))
            chmod(path, 0o666)
            let next = try await PrivateCluster.start(directory: directory, options: .quick)
            #expect(try await rows(next) == 2)
            try await next.stop()
        }
        let alive = try await connection.read { try $0.query("SELECT 1 AS n").only().int("n") }
        #expect(alive == 1, "the other server was left alone")
    }

    @Test func `an interrupted creation is begun again`() async throws {
        try await withClusterDirectory { directory in
            let half = "\(directory)/postgres.unfinished/base"
            try FileManager.default.createDirectory(atPath: half, withIntermediateDirectories: true)
            try Data("15\n".utf8).write(to: URL(filePath: "\(directory)/postgres.unfinished/PG_VERSION"))
            let cluster = try await PrivateCluster.start(directory: directory, options: .quick)
            try await fill(cluster, rows: 1)
            #expect(!FileManager.default.fileExists(atPath: "\(directory)/postgres.unfinished"))
            try await cluster.stop()
        }
    }

    @Test func `a folder that holds something else is left alone`() async throws {
        try await withClusterDirectory { directory in
            try FileManager.default.createDirectory(
                atPath: "\(directory)/postgres/photos", withIntermediateDirectories: true)
            let error = await #expect(throws: PostgresError.self) {
                _ = try await PrivateCluster.start(directory: directory, options: .quick)
            }
            #expect(error?.code == .clusterDirectory)
            #expect(error?.message.contains("is no data directory of PostgreSQL") == true)
            #expect(FileManager.default.fileExists(atPath: "\(directory)/postgres/photos"))
        }
    }

    @Test func `the folders above a data folder are made with it`() async throws {
        try await withClusterDirectory { directory in
            let cluster = try await PrivateCluster.start(directory: directory + "/a/b", options: .quick)
            try await cluster.stop()
            #expect(FileManager.default.fileExists(atPath: directory + "/a/b/postgres/PG_VERSION"))
        }
    }

    @Test func `a folder that the server's account may not pass through is named`() async throws {
        try await withClusterDirectory { directory in
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            try FileManager.default.createDirectory(
                atPath: directory + "/home", withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700])
            // Only root starts the server under another account.
            guard geteuid() == 0 else {
                try await PrivateCluster.start(directory: directory + "/home/data", options: .quick).stop()
                return
            }
            let error = await #expect(throws: PostgresError.self) {
                try await PrivateCluster.start(directory: directory + "/home/data", options: .quick)
            }
            #expect(error?.message.contains("may not pass through ") == true)
            #expect(error?.message.contains("/home; use a data folder") == true)
        }
    }

    @Test func `a path too long for a socket is refused with the bytes to save`() async throws {
        try await withClusterDirectory { directory in
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            let long = directory + "/" + String(repeating: "x", count: 107 - directory.utf8.count)
            let error = await #expect(throws: PostgresError.self) {
                _ = try await PrivateCluster.start(directory: long, options: .quick)
            }
            #expect(error?.code == .clusterDirectory)
            #expect(error?.message.contains("is 129 bytes long, where the system allows 107") == true)
            #expect(error?.message.contains("22 bytes shorter") == true)
        }
    }

    @Test func `a server that refuses to start says why and frees the directory`() async throws {
        try await withClusterDirectory { directory in
            let options = ClusterOptions.quick(sharedBuffers: "plenty")
            let error = await #expect(throws: PostgresError.self) {
                _ = try await PrivateCluster.start(directory: directory, options: options)
            }
            #expect(error?.code == .clusterProgram)
            #expect(error?.message.contains("shared_buffers") == true)
            let cluster = try await PrivateCluster.start(directory: directory, options: .quick)
            try await cluster.stop()
        }
    }

    @Test func `a failed start is told without what an earlier server wrote in its log`() async throws {
        try await withClusterDirectory { directory in
            let earlier = try await PrivateCluster.start(directory: directory, options: .quick)
            await #expect(throws: PostgresError.self) {
                _ = try await Connection.open(earlier.settings.with(database: "elsewhere"))
            }
            try await earlier.stop()
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(directory)/log")
            let log = try names.map { try String(contentsOfFile: "\(directory)/log/\($0)", encoding: .utf8) }.joined()
            #expect(log.contains("FATAL:  database \"elsewhere\" does not exist"))
            let error = await #expect(throws: PostgresError.self) {
                _ = try await PrivateCluster.start(
                    directory: directory, options: ClusterOptions.quick(sharedBuffers: "plenty"))
            }
            #expect(error?.message.contains("shared_buffers") == true)
            #expect(error?.message.contains("elsewhere") == false, "\(error?.message ?? "")")
        }
    }

    @Test func `of the log the last fault since counts, not a connection turned away while the server started`() throws
    {
        let directory = FileManager.default.temporaryDirectory.appending(path: "log-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let layout = try ClusterLayout(directory)
        try FileManager.default.createDirectory(atPath: layout.log, withIntermediateDirectories: true)
        let file = URL(filePath: "\(layout.log)/postgres-Sun.log")
        let old = "2026-11-22 10:00:00.000 UTC [7] FATAL:  old\n"
        try Data(old.utf8).write(to: file)
        let log = ServerLog(layout)
        #expect(log.lastFault == nil)
        let fault = "2026-11-22 11:00:00.000 UTC [8] PANIC:  could not locate a valid checkpoint record"
        let refusal = "2026-11-22 11:00:00.001 UTC [9] FATAL:  the database system is starting up"
        try Data("\(old)\(fault)\n\(refusal)\n".utf8).write(to: file)
        #expect(log.lastFault == fault)
        // Begun anew for the day.
        try Data(fault.utf8.prefix(24) + Data("FATAL:  new\n".utf8)).write(to: file)
        #expect(log.lastFault?.hasSuffix("FATAL:  new") == true)
    }

    @Test func `a start that fails on a lock names the process that holds it`() async throws {
        let other = try await TestCluster.current.cluster()
        let connection = try await Connection.open(other.adminSettings)
        let file = try await connection.read { session in
            try session.query("SELECT pg_read_file('postmaster.pid') AS f").only().string("f")
        }
        let pid = try #require(file.split(whereSeparator: \.isNewline).first)
        try await withClusterDirectory { directory in
            try await PrivateCluster.start(directory: directory, options: .quick).stop()
            let lock = "\(directory)/log/.s.PGSQL.5432.lock"
            try Data(file.utf8).write(to: URL(filePath: lock))
            chmod(lock, 0o666)
            var options = ClusterOptions.quick
            options.serverSettings["unix_socket_directories"] = "\(directory)/socket, \(directory)/log"
            let error = await #expect(throws: PostgresError.self) {
                _ = try await PrivateCluster.start(directory: directory, options: options)
            }
            #expect(error?.code == .clusterProgram)
            #expect(
                error?.message.contains("already exists (held by process \(pid)); see ") == true,
                "\(error?.message ?? "")")
        }
    }

    /// A postmaster that nobody holds the directory's lock for.
    private func orphan(in directory: String) async throws -> Postmaster {
        let layout = try ClusterLayout(directory)
        let programs = ServerPrograms(
            installation: try await .find(), account: try .forServer(named: nil))
        let configuration = ClusterConfiguration(layout: layout, client: try .current(), overrides: ["fsync": "off"])
        return try await Postmaster.launch(programs, configuration.arguments)
    }

    private func fill(_ cluster: PrivateCluster, rows: Int) async throws {
        let owner = try await Connection.open(cluster.ownerSettings)
        try await owner.write { session in
            try session.run("CREATE TABLE thing (n integer); GRANT SELECT ON thing TO clausewatch")
            _ = try session.query("INSERT INTO thing SELECT generate_series(1, $1)", [.int(rows)])
        }
        await owner.close()
    }

    private func rows(_ cluster: PrivateCluster) async throws -> Int {
        let connection = try await Connection.open(cluster.settings)
        return try await connection.read { try $0.query("SELECT count(*) AS n FROM thing").only().int("n") }
    }
}

extension ClusterOptions {
    /// Without waiting for the disk: what a killed process has written survives in the page cache.
    fileprivate static func quick(sharedBuffers: String) -> ClusterOptions {
        var options = ClusterOptions()
        options.serverSettings = ["fsync": "off", "shared_buffers": sharedBuffers]
        return options
    }

    fileprivate static var quick: ClusterOptions { quick(sharedBuffers: "16MB") }

    fileprivate static func observed() -> (ClusterOptions, AsyncStream<ClusterEvent>) {
        let (events, continuation) = AsyncStream.makeStream(of: ClusterEvent.self)
        var options = quick
        options.onEvent = { continuation.yield($0) }
        return (options, events)
    }
}
