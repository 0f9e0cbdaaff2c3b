import Foundation

/// A file of `Tests/Fixtures/policies`.
struct Fixture {
    /// The folder of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    let url: URL

    init(_ name: String) {
        url = Fixture.root.appending(path: "Tests/Fixtures/policies/\(name)")
    }

    func data() throws -> Data {
        try Data(contentsOf: url)
    }

    func text() throws -> String {
        try String(contentsOf: url, encoding: .utf8)
    }
}
