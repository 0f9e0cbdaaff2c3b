import Foundation
import Testing

/// The inbox of a running daemon.
struct Dropping {
    let folder: String

    /// Drops a file the way a careful sender does: under another name first.
    func drop(_ text: String, at path: String) throws { try drop(Data(text.utf8), at: path) }

    /// As above.
    func drop(_ bytes: Data, at path: String) throws {
        let whole = folder + "/" + path
        let above = String(whole[..<(try #require(whole.lastIndex(of: "/")))])
        try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
        try bytes.write(to: URL(filePath: whole + ".part"))
        try FileManager.default.moveItem(atPath: whole + ".part", toPath: whole)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }

    func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: folder + "/" + path)) }

    func text(_ path: String) throws -> String { try String(contentsOfFile: folder + "/" + path, encoding: .utf8) }

    func answer(_ path: String) throws -> JSON { try JSON(text(path + ".answer.json")) }

    /// All files below the folder, as paths in it, sorted.
    func files(in path: String = "") throws -> [String] {
        let all = FileManager.default.enumerator(atPath: folder + "/" + path)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder = ObjCBool(false)
            _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(name)", isDirectory: &isFolder)
            return !isFolder.boolValue
        }.sorted()
    }

    /// Waits until a file has come; what has not come in a minute never will.
    func awaitFile(_ path: String) async throws {
        let end = ContinuousClock.now + .seconds(60)
        while !exists(path) {
            let there = try files()
            try #require(ContinuousClock.now < end, "\(path) did not come; there are \(there)")
            try await Task.sleep(for: .milliseconds(50))
        }
    }
}

extension City {
    var dropping: Dropping { Dropping(folder: scratch.folder + "/inbox") }

    var watching: [String: String] {
        ["CLAUSEWATCH_INBOX_DIRECTORY": dropping.folder, "CLAUSEWATCH_INBOX_SETTLE_SECONDS": "1"]
    }

    /// Runs the daemon with an inbox while `body` drops files.
    func watching(_ body: (Dropping, RunningProgram) async throws -> Void) async throws {
        try await receiving(watching) { _, daemon in
            _ = try await daemon.transcript.line { $0.contains("watching the inbox") }
            try await body(dropping, daemon)
        }
    }
}
