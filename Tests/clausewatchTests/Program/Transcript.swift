import Subprocess
import Synchronization

/// What a running program says, line by line as it says it.
final class Transcript: Sendable {
    private struct State {
        var lines: [(text: String, isError: Bool)] = []
        var readers: [AsyncStream<String>.Continuation] = []
        var open = 2
    }

    /// A line that the program did not say before it ended.
    struct Unsaid: Error, CustomStringConvertible {
        var description: String
    }

    private let state = Mutex(State())

    /// Takes in one of the two streams to its end.
    func collect(_ output: SubprocessOutputSequence, isError: Bool) async throws {
        defer { end() }
        for try await line in output.strings() { add(line, isError: isError) }
    }

    /// All that was said on a stream so far.
    func text(isError: Bool) -> String {
        state.withLock { $0.lines.filter { $0.isError == isError }.map { $0.text + "\n" }.joined() }
    }

    /// The first such line among those said after the given number of lines, waiting for it.
    func line(after count: Int = 0, _ isWanted: (String) -> Bool) async throws -> String {
        for await line in reader(after: count) where isWanted(line) { return line }
        throw Unsaid(description: "the line waited for did not come; what did:\n" + text(isError: true))
    }

    /// How many lines were said so far.
    var count: Int { state.withLock(\.lines.count) }

    private func add(_ line: String, isError: Bool) {
        let text = line.hasSuffix("\n") ? String(line.dropLast()) : line
        state.withLock { state in
            state.lines.append((text, isError))
            for reader in state.readers { reader.yield(text) }
        }
    }

    private func end() {
        state.withLock { state in
            state.open -= 1
            guard state.open == 0 else { return }
            for reader in state.readers { reader.finish() }
        }
    }

    private func reader(after count: Int) -> AsyncStream<String> {
        let (stream, reader) = AsyncStream.makeStream(of: String.self)
        state.withLock { state in
            for line in state.lines.dropFirst(count) { reader.yield(line.text) }
            if state.open == 0 { reader.finish() } else { state.readers.append(reader) }
        }
        return stream
    }
}
