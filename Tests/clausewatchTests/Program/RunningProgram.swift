import Foundation
import FoundationNetworking
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

    /// The status and text of a page.
    static func page(_ address: URL) async throws -> (status: Int, text: String) {
        let (data, response) = try await URLSession.shared.data(from: address)
        let answer = try #require(response as? HTTPURLResponse)
        return (answer.statusCode, String(decoding: data, as: UTF8.self))
    }
}
