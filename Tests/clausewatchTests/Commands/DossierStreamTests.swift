import Foundation
import Testing

/// Many dossiers in one file, one a line, or on standard input.
@Suite(.timeLimit(.minutes(5))) struct DossierStreamTests {
    private static let day = ["--as-of", "2025-04-15"]
    private static let json = day + ["--json"]

    private static func dossiers() throws -> [String] {
        try AssessCommandTests.dossiers.map { try Fixture.dossier($0) }
    }

    private func assess(_ file: String, _ words: [String] = json) async throws -> Program.Ending {
        try await Scratch.with { scratch in
            try await Program().run(["assess", "--dossier", try scratch.file("many.ndjson", file)] + words)
        }
    }

    private static func lines(_ output: String) -> [Substring] { output.split(separator: "\n") }

    @Test func `each dossier of a file gives on a line what it gives in a file of its own`() async throws {
        let dossiers = try Self.dossiers()
        let many = try await assess("\n\(dossiers[0])\n\n \(dossiers[1])\r\n\(dossiers[0])")
        #expect(many.status == 1)
        #expect(many.errors == "")
        let made = try Self.lines(many.output).map { try JSON(String($0)) }
        var alone: [JSON] = []
        for dossier in dossiers { alone.append(try await assess(dossier).json()) }
        #expect(alone[0] != alone[1])
        #expect(made == [alone[0], alone[1], alone[0]])
    }

    @Test func `for a reader each text stands under the reference of its contract`() async throws {
        let dossiers = try Self.dossiers()
        var expected: [String] = []
        for dossier in dossiers {
            let ref = try #require(try JSON(dossier)["contract"]["ref"].text)
            expected.append("\(ref)\n" + (try await assess(dossier, Self.day).output))
        }
        let many = try await assess(dossiers.joined(separator: "\n"), Self.day)
        #expect(many.output == expected.joined(separator: "\n"))
        #expect(many.status == 1)
    }

    @Test func `a file of dossiers of which none has a flag ends with status 0`() async throws {
        let quiet = try Fixture.dossier("utrecht-social-return")
        let ending = try await assess("\(quiet)\n\(quiet)\n", ["--as-of", "2024-03-15", "--json"])
        #expect(ending.status == 0)
        #expect(Self.lines(ending.output).count == 2)
    }

    @Test(arguments: [
        (
            "\"quantity\":\"12\"", "\"quantity\":\"a dozen\"",
            "reports[0].lines[1].quantity: found \"a dozen\", expected"
        ),
        ("\"dossier\":1", "\"dossier\":2", "dossier: found version 2, expected 1"),
        ("\"ref\"", "\"reff\"", "contract.reff: unknown key, known are ref, kind, "),
        ("\"kind\"", "\"kind", "expected a colon behind the key (column "),
    ])
    func `a fault is told with its file and line once all before it is printed`(
        whole: String, broken: String, message: String
    ) async throws {
        let good = try Fixture.dossier("utrecht-social-return")
        let bad = good.replacing(whole, with: broken)
        let ending = try await assess("\(good)\n\n\(bad)\n\(good)\n")
        #expect(ending.status == 2)
        #expect(Self.lines(ending.output).count == 1)
        #expect(ending.errors.hasPrefix("many.ndjson, line 3: "), "\(ending.errors)")
        #expect(ending.errors.contains(message), "\(ending.errors)")
        #expect(!ending.errors.contains("line 1"))
    }

    @Test func `a first dossier that was cut off is told by its line too`() async throws {
        let good = try Fixture.dossier("utrecht-social-return")
        let ending = try await assess("\(good.dropLast())\n\(good)\n")
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(
            ending.errors.hasPrefix(
                "many.ndjson, line 1: found the end of the text, expected a comma or } behind the value (column "),
            "\(ending.errors)")
    }

    @Test(arguments: ["", "\n \n"]) func `an empty file holds no dossier`(text: String) async throws {
        let ending = try await assess(text)
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(
            ending.errors.hasPrefix("many.ndjson: found the end of the text, expected one object (line "),
            "\(ending.errors)")
    }

    @Test func `one object over several lines is one dossier, however its lines begin`() async throws {
        let dossier = try Fixture.dossier("utrecht-social-return")
        let indented = try JSONSerialization.data(
            withJSONObject: try JSONSerialization.jsonObject(with: Data(dossier.utf8)), options: .prettyPrinted)
        let broken = dossier.replacing("[{", with: "[\n\n{").replacing("},{", with: "},\n{")
        let alone = try await assess(dossier)
        #expect(alone.output.hasPrefix("{\n"))
        for text in [String(decoding: indented, as: UTF8.self), broken, "\n\(dossier)\n\n"] {
            let ending = try await assess(text)
            #expect(ending.output == alone.output, "\(ending.errors)")
            #expect(ending.status == 1)
        }
    }

    @Test func `standard input and several files are taken as one file is`() async throws {
        let dossiers = try Self.dossiers()
        let many = dossiers.joined(separator: "\n")
        let expected = try await assess(many).output
        let piped = try await Program().run(["assess", "--dossier", "-"] + Self.json, input: many)
        #expect(piped.output == expected)
        #expect(piped.status == 1)
        try await Scratch.with { scratch in
            let first = try scratch.file("first.json", dossiers[0])
            let words = ["assess", "--dossier", first, "--dossier", "-"] + Self.json
            #expect(try await Program().run(words, input: dossiers[1]).output == expected)
            let broken = try await Program().run(words, input: "\(dossiers[1])\n{}\n")
            #expect(broken.output == expected)
            #expect(broken.status == 2)
            #expect(broken.errors.hasPrefix("standard input, line 2: \"dossier\" is missing"), "\(broken.errors)")
        }
    }

    @Test func `the limit holds for each dossier and not for the file`() async throws {
        var program = Program()
        program.environment["CLAUSEWATCH_REPORTS_LIMIT_MIB"] = "1"
        let small = try Fixture.dossier("utrecht-social-return")
        let large = small + String(repeating: " ", count: 1 << 20)
        let several = Array(repeating: small + String(repeating: " ", count: 400_000), count: 4)
        let words = ["assess", "--dossier", "-"] + Self.json
        let taken = try await program.run(words, input: several.joined(separator: "\n"))
        #expect(taken.status == 1)
        #expect(Self.lines(taken.output).count == 4)
        let refused = try await program.run(words, input: "\(small)\n\(small)\n\(large)\n")
        #expect(refused.status == 2)
        #expect(Self.lines(refused.output).count == 2)
        #expect(
            refused.errors
                == "standard input, line 3: the dossier is larger than 1 MiB. Raise reports.limit-mib.\n")
        let alone = try await program.run(words, input: large)
        #expect(
            alone.errors
                == "standard input: the file is larger than 1 MiB. Split it by period, or raise reports.limit-mib.\n")
    }
}
