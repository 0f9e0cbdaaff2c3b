import Glibc
import Postgres

/// Whether a failure came of a full disk, and what to do then.
struct DiskRoom {
    /// A segment of PostgreSQL's log of changes, which it needs whole.
    private static let needed: UInt64 = 16 << 20

    /// The folder of the database.
    let folder: String

    /// The error with the cause and the way out added, where the folder's disk is full.
    func explained(_ error: any Error) -> any Error {
        guard let failure = error as? PostgresError, isCause(of: failure) else { return error }
        return PostgresError(
            failure.code,
            "\(failure.message). The disk of \(folder) is full: free space there, then do the same again",
            sqlState: failure.sqlState, constraintName: failure.constraintName, tableName: failure.tableName)
    }

    private func isCause(of failure: PostgresError) -> Bool {
        if failure.sqlState == .diskFull || failure.message.contains("No space left on device") { return true }
        let isServerGone = failure.isConnectionLoss || [.clusterProgram, .clusterUnresponsive].contains(failure.code)
        return isServerGone && isFull
    }

    private var isFull: Bool {
        var room = statvfs()
        guard statvfs(folder, &room) == 0 else { return false }
        return UInt64(room.f_bavail) * UInt64(room.f_frsize) < Self.needed
    }
}
