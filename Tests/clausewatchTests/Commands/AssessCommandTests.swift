import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct AssessCommandTests {
    static let dossiers = ["utrecht-social-return", "city-of-london-three-tiers"]

    @Test(arguments: dossiers) func `a dossier made by hand gives the figures worked out by hand`(
        name: String
    ) async throws {
        let expected = try JSON(Fixture.text("dossiers/\(name).json"))["expect"]
        let ending = try await assess(try Fixture.dossier(name), asOf: try #require(expected["asOf"].text))
        let made = try ending.json()
        #expect(made["asOf"] == expected["asOf"])
        for key in ["assessments", "flags"] {
            let ours = made[key].unordered(without: ["message", "because"]).list
            let theirs = expected[key].unordered(without: ["message", "because"]).list
            #expect(theirs.count > 0)
            #expect(ours.count == theirs.count)
            for (one, other) in zip(ours, theirs) { #expect(one == other) }
        }
        #expect(ending.status == 1)
        #expect(ending.errors == "")
    }

    @Test func `a dossier in which nothing was due yet ends without flags and with status 0`() async throws {
        let ending = try await assess(try Fixture.dossier("utrecht-social-return"), asOf: "2024-03-15")
        #expect(ending.status == 0)
        let made = try ending.json()
        #expect(made["flags"] == .list([]))
        #expect(made["cutOff"] == .null)
        #expect(made["assessments"].list.map { $0["outcome"] } == [.text("withheld")])
        #expect(made["assessments"].list.map { $0["withheld"] } == [.text("notDue")])
    }

    @Test(arguments: [
        ("\"quantity\":\"12\"", "\"quantity\":\"a dozen\"", "reports[0].lines[1].quantity"),
        ("\"kind\":\"placement\"", "\"kind\":\"placemnt\"", "reports[0].lines[0].kind"),
        ("\"asOf\"", "\"asOf\"", "as-of"),
        ("\"start\":\"2024-03-01\"", "\"start\":\"2024-02-30\"", "contract.start"),
        ("\"ref\"", "\"reff\"", "contract: \"ref\" is missing"),
    ])
    func `a broken dossier is told by the key where it breaks`(
        whole: String, broken: String, key: String
    ) async throws {
        let text = try Fixture.dossier("utrecht-social-return").replacing(whole, with: broken)
        let ending = try await assess(text, asOf: key == "as-of" ? "2025-02-30" : "2025-04-15")
        #expect(ending.status == 2)
        #expect(ending.output == "")
        #expect(ending.errors.contains(key), "\(ending.errors)")
    }

    @Test func `a dossier cut off in the middle is told as no JSON`() async throws {
        let text = String(try Fixture.dossier("utrecht-social-return").prefix(500))
        let ending = try await assess(text, asOf: "2025-04-15")
        #expect(ending.status == 2)
        #expect(ending.errors.hasPrefix("dossier.json: "), "\(ending.errors)")
    }

    @Test func `assess wants to know what`() async throws {
        let ending = try await Program().run("assess", "--as-of", "2025-04-15")
        #expect(ending.status == 2)
        #expect(ending.errors.contains("one of --dossier FILE, --contract REF or --all"))
    }

    private func assess(_ dossier: String, asOf: String) async throws -> Program.Ending {
        try await Scratch.with { scratch in
            try await Program().run(
                "assess", "--dossier", try scratch.file("dossier.json", dossier), "--as-of", asOf, "--json")
        }
    }
}
