import Foundation
import Testing

/// The files the tests of the program bring along.
enum Fixture {
    static func path(_ name: String) -> String {
        Checkout.root.appending(path: "Tests/Fixtures/clausewatch").appending(path: name).path
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    /// The dossier of an evaluation worked out by hand, without what is expected of it.
    static func dossier(_ name: String) throws -> String {
        let data = Data(try text("dossiers/\(name).json").utf8)
        let members = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let dossier = try #require(members["dossier"])
        return String(decoding: try JSONSerialization.data(withJSONObject: dossier), as: UTF8.self)
    }
}
