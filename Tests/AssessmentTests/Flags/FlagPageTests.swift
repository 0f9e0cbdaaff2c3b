import Assessment
import Contracts
import Foundation
import Testing

/// The pages of `Config/flags`, each with a dossier in `Fixtures/assessment/flags` that its example tells.
@Suite struct FlagPageTests {
    private static let headings = [
        "What it looks at", "Formula", "Legal basis or source", "Limits", "Example", "Version",
    ]

    private func page(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/flags")
        return try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    }

    private func flags(_ kind: Flag.Kind, of example: FlagExample) throws -> [Flag] {
        let dossier = try Dossier(json: example.dossier) { _, _, _ in nil }
        return assess(dossier, asOf: example.asOf, rules: .all).flags.filter { $0.kind == kind }
    }

    @Test(arguments: Flag.Kind.allCases)
    func `every kind has a page with the same headings, filled, and the rule's version`(kind: Flag.Kind) throws {
        let parts = try page(kind.rawValue).components(separatedBy: "\n## ")
        #expect(parts.first?.hasPrefix("# \(kind.rawValue): ") == true)
        #expect(parts.dropFirst().map { $0.prefix { $0 != "\n" } }.map(String.init) == Self.headings)
        for part in parts.dropFirst() { #expect(part.count > 80, "\(part)") }
        #expect(parts.last?.contains("\nVersion \(kind.version). Key: ") == true)
        #expect(parts[3].contains("https://"))
    }

    @Test(arguments: Flag.Kind.allCases)
    func `the example of a page is what its dossier gives, word for word`(kind: Flag.Kind) throws {
        let found = try flags(kind, of: FlagExample(kind.rawValue))
        #expect(found.count == 1)
        let flag = try #require(found.first)
        let text = try page(kind.rawValue)
        #expect(text.contains("```text\n\(flag.message)\n```"), "\(flag.message)")
        let rule = try #require(flag.rule)
        #expect(text.contains(rule.bounds), "\(rule.bounds)")
    }

    @Test(arguments: Flag.Kind.allCases)
    func `one fact less and the example is no finding any more`(kind: Flag.Kind) throws {
        #expect(try flags(kind, of: FlagExample(kind.rawValue, isQuiet: true)) == [])
    }

    @Test func `there is a page and a dossier for each kind and no other, and the list names them all`() throws {
        let kinds = Flag.Kind.allCases.map(\.rawValue)
        #expect(try Fixture.names(in: "flags") == kinds.map { "\($0).json" }.sorted())
        let list = try page("README")
        for kind in kinds { #expect(list.contains("| [\(kind)](\(kind).md) |")) }
        #expect(list.components(separatedBy: "](").count - 1 == kinds.count)
    }

    @Test(arguments: Flag.Kind.allCases)
    func `pages and messages call nothing a breach and nobody to blame`(kind: Flag.Kind) throws {
        let text = try page(kind.rawValue).lowercased()
        for word in ["breach", "violation", "fraud", "guilty", "illegal", "fault of", "failed to"] {
            #expect(!text.contains(word), "\(word)")
        }
    }
}
