import Foundation
import Subprocess
import SystemPackage
import Testing

/// The guide to writing a policy as a list of steps.
enum Guide {
    /// One thing the reader does.
    enum Step {
        /// Saves a text under a name.
        case save(String, String)
        /// Runs a command and sees these lines.
        case run(String, [String])
    }

    /// The steps in the order of the guide: blocks to be saved, and commands with what they print.
    static func steps() throws -> [Step] {
        var steps: [Step] = []
        var name: String?
        var block: (kind: String, lines: [String])?
        for line in try Checkout.lines("Config/policies/GUIDE.md").map(String.init) {
            if let match = line.firstMatch(of: /Save this as `([^`]+)`/) { name = String(match.1) }
            guard line.hasPrefix("```") else {
                block?.lines.append(line)
                continue
            }
            guard let done = block else {
                block = (String(line.dropFirst(3)), [])
                continue
            }
            block = nil
            if done.kind == "console" {
                steps += runs(done.lines)
            } else if let saved = name {
                steps.append(.save(saved, done.lines.joined(separator: "\n") + "\n"))
                name = nil
            }
        }
        return steps
    }

    private static func runs(_ lines: [String]) -> [Step] {
        var runs: [(command: String, output: [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                runs.append((String(line.dropFirst(2)), []))
            } else if !runs.isEmpty {
                runs[runs.count - 1].output.append(line)
            }
        }
        return runs.map { .run($0.command, $0.output) }
    }

    /// What a command prints on both streams, line by line.
    static func shell(_ command: String, in folder: String) async throws -> [String] {
        let script = "cd '\(folder)'; clausewatch() { '\(Program.path)' \"$@\"; }; { \(command); } 2>&1"
        let result = try await Subprocess.run(
            .name("bash"), arguments: ["-c", script], output: .string(limit: 1 << 20))
        return result.standardOutput.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            .reversed().drop { $0.isEmpty }.reversed()
    }

    /// Whether the lines are those expected; `…` stands for everything that follows.
    static func matches(_ said: [String], _ expected: [String]) -> Bool {
        guard let rest = expected.firstIndex(of: "…") else { return said == expected }
        return said.count >= rest && Array(said.prefix(rest)) == Array(expected.prefix(rest))
    }
}
