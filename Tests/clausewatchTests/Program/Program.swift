import Foundation
import Subprocess
import SystemPackage
import TestSupport
import Testing

/// The built program, run the way a user runs it: from the top of the checkout, with words and an environment.
struct Program {
    /// The folder of its private cluster; nil where it is told to use another database or none.
    var data: String?
    /// What is set beside the environment of the tests; nothing there says where a setting comes from.
    var environment: [String: String] = [:]

    /// How a run ended and what it said.
    struct Ending {
        /// Nil when a signal ended it.
        var status: Int32?
        var output: String
        var errors: String

        /// The lines on standard error that are no log messages.
        var messages: [Substring] {
            errors.split(separator: "\n").filter { !$0.contains("info clausewatch: ") }
        }

        func json() throws -> JSON { try JSON(output) }
    }

    /// The built program lies beside the tests.
    static let path: String = {
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "clausewatch")
        let built = Checkout.root.appending(path: ".build/debug/clausewatch")
        return FileManager.default.isExecutableFile(atPath: beside.path) ? beside.path : built.path
    }()

    /// The same program on another day.
    func on(_ day: String) -> Program {
        var other = self
        other.environment["CLAUSEWATCH_CLOCK_TODAY"] = day
        return other
    }

    /// The same program with another setting.
    func with(_ variable: String, _ value: String) -> Program {
        var other = self
        other.environment[variable] = value
        return other
    }

    /// The same program with a key to keep persons by.
    func with(personKey path: String) -> Program {
        var other = self
        other.environment["CLAUSEWATCH_PEOPLE_KEY_FILE"] = path
        return other
    }

    /// Runs to the end.
    func run(_ words: String...) async throws -> Ending { try await run(words) }

    /// Runs to the end; `input` is what it finds on standard input, nothing unless told otherwise.
    func run(_ words: [String], input: String = "") async throws -> Ending {
        let result = try await Subprocess.run(
            configuration(words), input: .string(input), output: .string(limit: 8 << 20),
            error: .string(limit: 8 << 20))
        return Ending(
            status: Self.status(result.terminationStatus), output: result.standardOutput, errors: result.standardError)
    }

    /// Runs while `body` does, then tells it to stop, and waits for its end.
    ///
    /// Ends it at once, and waits all the same, when `body` throws.
    func running(_ words: String..., body: (RunningProgram) async throws -> Void) async throws -> Ending {
        try await running(words, body: body)
    }

    /// As above.
    func running(_ words: [String], body: (RunningProgram) async throws -> Void) async throws -> Ending {
        let transcript = Transcript()
        let result = try await Subprocess.run(
            configuration(words), input: .none, output: .sequence, error: .sequence
        ) { execution in
            let running = RunningProgram(pid: execution.processIdentifier.value, transcript: transcript)
            async let output: Void = transcript.collect(execution.standardOutput, isError: false)
            async let errors: Void = transcript.collect(execution.standardError, isError: true)
            do {
                try await body(running)
                running.send(SIGTERM)
            } catch {
                running.send(SIGKILL)
                throw error
            }
            _ = try await (output, errors)
        }
        return Ending(
            status: Self.status(result.terminationStatus), output: transcript.text(isError: false),
            errors: transcript.text(isError: true))
    }

    /// Runs `body` with a program whose private cluster lies in a folder of its own, which has nothing in it and which
    /// is gone afterwards, with all that ran in it.
    static func withOwnData(_ body: (Program) async throws -> Void) async throws {
        try await withClusterDirectory { directory in
            let program = Program(data: directory)
            do {
                try await body(program)
            } catch {
                program.endHolder()
                throw error
            }
            program.endHolder()
        }
    }

    /// The process that holds the cluster's directory, or held it last.
    func holder() throws -> pid_t {
        let text = try String(contentsOfFile: try #require(data) + "/cluster.lock", encoding: .utf8)
        return try #require(pid_t(text))
    }

    /// The process of the cluster's server, as it wrote it down.
    func postmaster() throws -> pid_t {
        let text = try String(contentsOfFile: try #require(data) + "/postgres/postmaster.pid", encoding: .utf8)
        return try #require(text.split(whereSeparator: \.isNewline).first.flatMap { pid_t($0) })
    }

    private func configuration(_ words: [String]) -> Configuration {
        // Settings of whoever runs the tests must not reach the program.
        let settings = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("CLAUSEWATCH_") }
        let variables = settings.merging(environment) { $1 }
        let place = data.map { ["--data", $0] } ?? []
        return Configuration(
            executable: .path(FilePath(Self.path)), arguments: Arguments(words + place),
            environment: .custom(Dictionary(uniqueKeysWithValues: variables.map { (.init(stringLiteral: $0), $1) })),
            workingDirectory: FilePath(Checkout.root.path))
    }

    private func endHolder() {
        guard let pid = try? holder(), pid != getpid(),
            let file = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe"),
            file.hasSuffix("/clausewatch")
        else { return }
        kill(pid, SIGKILL)
    }

    private static func status(_ status: TerminationStatus) -> Int32? {
        switch status {
        case .exited(let code): code
        case .signaled: nil
        }
    }
}
