import Foundation

/// A folder for the files of one test.
struct Scratch: Sendable {
    let folder: String

    /// Writes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String {
        let path = folder + "/" + name
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// Runs `body` with a folder of its own, which is gone afterwards.
    static func with<Value>(_ body: (Scratch) async throws -> Value) async throws -> Value {
        let folder = "/tmp/clausewatch-scratch-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(Scratch(folder: folder))
    }
}
