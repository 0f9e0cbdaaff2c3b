import Glibc
import Subprocess
import Synchronization

/// A running `postgres`, child of this process.
final class Postmaster: Sendable {
    /// How a postmaster ended and what it last said on standard error.
    private struct Record {
        var lines: [String] = []
        var exit: String?
    }

    private static let linesKept = 20

    let pid: pid_t
    /// Ends when the process has ended; for one reader.
    let end: AsyncStream<Never>
    private let record: RecordBox

    private init(pid: pid_t, end: AsyncStream<Never>, record: RecordBox) {
        self.pid = pid
        self.end = end
        self.record = record
    }

    /// Starts the process; that it accepts connections takes a while longer.
    static func launch(_ programs: ServerPrograms, _ arguments: [String]) async throws -> Postmaster {
        let record = RecordBox()
        let (births, birth) = AsyncThrowingStream.makeStream(of: pid_t.self)
        let (end, ending) = AsyncStream.makeStream(of: Never.self)
        let configuration = programs.configuration("postgres", arguments)
        // Not part of the caller's task: the process outlives it and ends through `signal`, or by itself. A cancelled
        // caller must not have its database killed.
        Task {
            do {
                let result = try await Subprocess.run(
                    configuration, input: .none, output: .discarded, error: .sequence
                ) { execution in
                    birth.yield(execution.processIdentifier.value)
                    await record.collect(execution.standardError)
                }
                record.finish("\(result.terminationStatus)")
                birth.finish()
            } catch {
                record.finish("\(error)")
                birth.finish(throwing: error)
            }
            ending.finish()
        }
        for try await pid in births { return Postmaster(pid: pid, end: end, record: record) }
        throw PostgresError(.clusterProgram, "postgres could not be started: \(record.lastWords)")
    }

    /// How the process ended, such as `signaled(9)`; nil while it runs.
    var exit: String? { record.exit }

    /// What it last said on standard error before its log was opened.
    var lastWords: String { record.lastWords }

    func signal(_ number: Int32) {
        guard exit == nil else { return }
        kill(pid, number)
    }

    /// Whether the process ended within the time.
    func ends(within limit: Duration) async -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + limit
        while exit == nil, clock.now < deadline {
            // A cancelled task waits without pausing: stopping the server properly goes before leaving quickly.
            if (try? await Task.sleep(for: .milliseconds(10))) == nil { await Task.yield() }
        }
        return exit != nil
    }

    /// Written by the task that watches the process, read by everybody.
    private final class RecordBox: Sendable {
        private let record = Mutex(Record())

        var exit: String? { record.withLock(\.exit) }
        var lastWords: String { record.withLock { $0.lines.joined(separator: " | ") } }

        func collect(_ output: SubprocessOutputSequence) async {
            do {
                for try await line in output.strings() {
                    record.withLock { $0.lines = $0.lines.suffix(linesKept - 1) + [line] }
                }
            } catch {
                record.withLock { $0.lines.append("(its further words could not be read: \(error))") }
            }
        }

        func finish(_ exit: String) {
            record.withLock { $0.exit = exit }
        }
    }
}
