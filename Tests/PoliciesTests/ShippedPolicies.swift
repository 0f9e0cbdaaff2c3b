import Foundation
import Policies

/// The policy files that ship with Clausewatch.
enum ShippedPolicies {
    static let folder = Fixture.root.appending(path: "Config/policies")

    /// The files below the folder, as `nl/utrecht.yaml`, in alphabetical order.
    static func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.sorted()
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    static func library() throws -> PolicyLibrary {
        try PolicyLibrary(files: try names().map { ($0, try text($0)) })
    }
}
