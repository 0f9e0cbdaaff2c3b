import Foundation
import Testing

/// The table of the requirements of OWASP ASVS 5.0 and what shows that each is met.
@Suite struct RequirementTests {
    private struct Requirement {
        var id: String
        var level: String
        var subject: String
        var answer: String
        var shown: String

        init(_ line: Substring) throws {
            let parts = line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
            try #require(parts.count == 5, "\(line)")
            (id, level, subject) = (parts[0], parts[1], parts[2])
            (answer, shown) = (parts[3], parts[4])
        }

        var chapter: String { String(id.prefix { $0 != "." }) }
    }

    /// How many requirements of both levels each chapter has
    /// (https://github.com/OWASP/ASVS/tree/v5.0.0, the flat list).
    private static let chapters = [
        "V1": 27, "V2": 11, "V3": 19, "V4": 10, "V5": 9, "V6": 35, "V7": 18, "V8": 7, "V9": 7, "V10": 29, "V11": 14,
        "V12": 9, "V13": 13, "V14": 9, "V15": 13, "V16": 16, "V17": 7,
    ]

    private static func requirements() throws -> [Requirement] {
        try Checkout.lines("Tests/clausewatchTests/Requirements/asvs.txt").filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .map(Requirement.init)
    }

    /// The names of all tests, each with its suite in front.
    private static func tests() throws -> Set<String> {
        var found: Set<String> = []
        for file in try Checkout.files(in: "Tests", ending: ".swift") {
            var suite = ""
            for line in try Checkout.lines(file) {
                if let named = line.firstMatch(of: /(?:struct|extension) (\w+Tests)\b/)?.1 { suite = String(named) }
                if let name = line.firstMatch(of: /func `([^`]+)`/)?.1 { found.insert("\(suite)/\(name)") }
            }
        }
        return found
    }

    @Test func `every requirement of levels 1 and 2 stands in the table once, with an answer`() throws {
        let all = try Self.requirements()
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(Dictionary(grouping: all, by: \.chapter).mapValues(\.count) == Self.chapters)
        #expect(all.count { $0.level == "1" } == 70)
        #expect(all.allSatisfy { ["1", "2"].contains($0.level) && !$0.subject.isEmpty && !$0.shown.isEmpty })
        #expect(Set(all.map(\.answer)) == ["test", "decision", "none"])
    }

    @Test func `every test that the table names is there`() throws {
        let tests = try Self.tests()
        #expect(tests.count > 1_000)
        for requirement in try Self.requirements() where requirement.answer == "test" {
            for name in requirement.shown.components(separatedBy: " + ") {
                #expect(tests.contains(name), "\(requirement.id): \(name)")
            }
        }
    }
}
