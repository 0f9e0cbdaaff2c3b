import Foundation
import Testing

/// A JSON Schema validator that is not ours, holding files to the shipped schema.
struct SchemaValidator {
    static let schema = ShippedPolicies.folder.appending(path: "policy.schema.json")

    /// What the schema has against each file, by path; files it takes are left out.
    static func complaints(about files: [URL]) throws -> [String: String] {
        let script = Fixture.root.appending(path: "Tests/PoliciesTests/validate_policies.py")
        let output = try run([script.path, schema.path] + files.map(\.path))
        return try JSONDecoder().decode([String: String?].self, from: output).compactMapValues { $0 }
    }

    /// What the schema has against each text in JSON, by its position.
    static func complaints(about texts: [String]) throws -> [Int: String] {
        let folder = URL.temporaryDirectory.appending(path: "clausewatch-schema-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = texts.indices.map { folder.appending(path: "\($0).json") }
        for (file, text) in zip(files, texts) { try Data(text.utf8).write(to: file) }
        let found = try complaints(about: files)
        return Dictionary(
            uniqueKeysWithValues: files.enumerated().compactMap { index, file in
                found[file.path].map { (index, $0) }
            })
    }

    /// Runs the interpreter that `Config/test.sh` makes ready, or the one named in the environment.
    private static func run(_ words: [String]) throws -> Data {
        let made = Fixture.root.appending(path: ".build/test-tools/bin/python").path
        let process = Process()
        process.executableURL = URL(
            filePath: ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made)
        process.arguments = words
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let found = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
        return found
    }
}
