import Foundation
import Testing

/// A program that has not ended yet.
struct RunningProgram: Sendable {
    let pid: pid_t
    let transcript: Transcript

    /// The address of its pages, once it serves them.
    func address() async throws -> URL {
        let line = try await transcript.line { $0.hasPrefix("Pages: http://") }
        let word = try #require(line.split(separator: " ").dropFirst().first)
        return try #require(URL(string: String(word)))
    }

    func send(_ signal: Int32) {
        kill(pid, signal)
    }

    /// A browser in which a reader is signed in to its pages.
    func browser(of program: Program) async throws -> Browsing {
        try await Browsing.signedIn(program, at: try await address())
    }
}
