import Foundation
import Testing

/// The files of the checkout the tests run in.
enum Checkout {
    /// Its top folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The files below a folder with that ending, as paths from the top, sorted.
    static func files(in folder: String, ending: String) throws -> [String] {
        let base = root.appending(path: folder).path
        let paths = try #require(FileManager.default.enumerator(atPath: base)).compactMap { $0 as? String }
        return paths.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path)
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static func lines(_ path: String) throws -> [Substring] {
        try text(path).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
