import FoundationEssentials

/// Files under `Tests/Fixtures/reports`.
enum Fixture {
    static func bytes(_ name: String, from file: String = #filePath) throws -> [UInt8] {
        let tests = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: tests.appending(path: "Fixtures/reports/\(name)")))
    }

    /// The names and bytes of the files in a folder of the checkout.
    static func files(in folder: String, from file: String = #filePath) throws -> [(name: String, bytes: [UInt8])] {
        let tests = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
        let path = tests.deletingLastPathComponent().appending(path: folder).path
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { name in
            (name, Array(try Data(contentsOf: URL(filePath: path + "/" + name))))
        }
    }
}
