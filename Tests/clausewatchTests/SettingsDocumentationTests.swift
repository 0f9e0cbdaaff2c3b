import Testing

@testable import clausewatch

/// Settings are told in two places besides the program: the settings file and the README.
@Suite struct SettingsDocumentationTests {
    @Test func `the settings file lists every setting with its default and no other`() throws {
        let listed = try Self.listed()
        #expect(listed.map(\.name) == SettingKey.all.map(\.name))
        for key in SettingKey.all {
            let entry = try #require(listed.first { $0.name == key.name })
            #expect(entry.isSet == (key.standard != nil), "\(key.name)")
            if let standard = key.standard { #expect(entry.value == standard.description, "\(key.name)") }
            let standard = key.standard?.description ?? "none"
            let isTold =
                entry.comment.contains("Default: \(standard)")
                || key.name.hasPrefix("database.") && entry.comment.contains("Default: database.url")
            #expect(isTold, "\(key.name): \(entry.comment)")
            if let range = key.range, key != .httpPort {
                #expect(entry.comment.contains("\(range.lowerBound) to \(range.upperBound)"), "\(key.name)")
            }
        }
    }

    @Test func `the README's table lists every setting with its default`() throws {
        let rows = try Checkout.lines("README.md").filter { $0.hasPrefix("|") }
        for key in SettingKey.all {
            let row = rows.first { $0.contains("`\(key.name)`") }
            #expect(row != nil, "\(key.name)")
            let standard = key.standard?.description ?? "none"
            #expect(row?.contains(standard) ?? false, "\(key.name): \(row ?? "")")
        }
    }

    /// A setting as the file shows it, set or commented out.
    private struct Entry {
        var name: String
        var value: String
        var comment: String
        var isSet: Bool
    }

    private static func listed() throws -> [Entry] {
        var entries: [Entry] = []
        var section = ""
        var comment = ""
        for line in try Checkout.lines("Config/clausewatch.yaml") {
            if let match = line.wholeMatch(of: /([a-z]+):/) {
                section = String(match.1)
            } else if let match = line.wholeMatch(of: /\ {2}(# )?([a-z-]+): (\S.*)/) {
                entries.append(
                    Entry(
                        name: "\(section).\(match.2)", value: String(match.3), comment: comment,
                        isSet: match.1 == nil))
                comment = ""
            } else if let match = line.wholeMatch(of: /\ {2}# (.+)/) {
                comment += " " + match.1
            }
        }
        return entries
    }
}
