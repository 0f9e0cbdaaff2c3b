import Foundation
import Testing

/// Cases of published rules, each a dossier file with the figures that its source gives; one after the other, as each
/// is a run of the program.
@Suite(.serialized, .timeLimit(.minutes(5))) struct GoldenCaseTests {
    static let files = Result { try Checkout.files(in: "Tests/Fixtures/clausewatch/cases", ending: ".json") }

    @Test(arguments: try Self.files.get())
    func `a case gives the figures of its source and the flags that follow`(file: String) async throws {
        let text = try Checkout.text(file)
        let golden = try JSON(text)
        let ending = try await assess(try dossier(in: text), asOf: try #require(golden["asOf"].text))
        let made = try ending.json()
        let expected = golden["expect"]
        // Each clause that binds nothing is told with the reason, and nothing else is.
        let told = ending.messages.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(told.sorted() == expected["notAssessed"].list.compactMap(\.text).sorted())
        #expect(!(expected["assessments"].list + expected["notAssessed"].list).isEmpty)
        for figures in expected["assessments"].list { try compare(figures, in: made["assessments"].list) }
        for code in expected["notAssessed"].list {
            #expect(!made["assessments"].list.contains { $0["commitment"] == code }, "\(code)")
        }
        let flags = expected["flags"].list.compactMap(\.text)
        #expect(made["flags"].list.compactMap { $0["kind"].text }.sorted() == flags)
        #expect(ending.status == (flags.isEmpty ? 0 : 1))
    }

    @Test func `every case has a file, or a sentence that says why a clause cannot hold it`() throws {
        let listed = try JSON(Fixture.text("cases.json")).list
        #expect(listed.count == 45)
        let covered = Set(try Self.files.get().map { try #require(try JSON(Checkout.text($0))["case"].text) })
        for entry in listed {
            let id = try #require(entry["id"].text)
            let sentence = entry["why"].text
            #expect(covered.contains(id) == (sentence == nil), "\(id): one of the two")
            if let sentence { #expect(sentence.hasSuffix(".") && sentence.count > 60, "\(id)") }
        }
        #expect(covered.subtracting(listed.compactMap { $0["id"].text }) == [])
    }

    @Test func `every case names its source, its grade and, in its file's name, itself`() throws {
        for file in try Self.files.get() {
            let golden = try JSON(Checkout.text(file))
            #expect(golden["source"].text?.isEmpty == false, "\(file)")
            let grades = ["published-primary", "published-secondary", "derived"]
            #expect(grades.contains(golden["grade"].text ?? ""), "\(file)")
            let name = try #require(file.split(separator: "/").last)
            #expect(name.hasPrefix(try #require(golden["case"].text)), "\(file)")
        }
    }

    /// Compares what is expected of one commitment at one node with what was made of it.
    private func compare(_ figures: JSON, in assessments: [JSON]) throws {
        let places = assessments.filter {
            $0["commitment"] == figures["commitment"] && $0["node"] == figures["node"]
        }
        #expect(places.count == 1, "\(figures["commitment"]) at \(figures["node"])")
        let made = try #require(places.first)
        for (key, value) in figures.members where !["shares", "differences"].contains(key) {
            #expect(made[key] == value, "\(figures["commitment"]) at \(figures["node"]): \(key)")
        }
        for (pair, share) in figures["shares"].members {
            // Both sides multiplied out, as a share such as 1/3 has no exact decimal.
            let (part, whole) = try amounts(pair, separator: " / ", of: made)
            let (over, under) = try amounts(try #require(share.text), separator: "/", of: made)
            #expect(part * under == whole * over, "\(pair) is not \(share)")
        }
        for (pair, difference) in figures["differences"].members {
            let (whole, part) = try amounts(pair, separator: " - ", of: made)
            #expect(whole - part == difference.decimal, "\(pair)")
        }
    }

    /// Two amounts, each a figure of the assessment by its key or a number written out.
    private func amounts(
        _ pair: String, separator: String, of assessment: JSON
    ) throws -> (first: Decimal, second: Decimal) {
        let names = pair.components(separatedBy: separator)
        let found = names.compactMap { assessment[$0].decimal ?? Decimal(string: $0) }
        try #require(names.count == 2 && found.count == 2, "\(pair)")
        return (found[0], found[1])
    }

    private func dossier(in text: String) throws -> String {
        let members = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let dossier = try #require(members["dossier"])
        return String(decoding: try JSONSerialization.data(withJSONObject: dossier), as: UTF8.self)
    }

    private func assess(_ dossier: String, asOf: String) async throws -> Program.Ending {
        try await Scratch.with { scratch in
            try await Program().run(
                "assess", "--dossier", try scratch.file("dossier.json", dossier), "--as-of", asOf, "--json")
        }
    }
}
