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
        let counts = ["assessments": name == "utrecht-social-return" ? 1 : 4, "flags": 2]
        for (key, count) in counts {
            let ours = made[key].unordered(without: ["message", "because"]).list
            let theirs = expected[key].unordered(without: ["message", "because"]).list
            #expect(theirs.count == count)
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
        ("\"ref\"", "\"reff\"", "contract.reff: unknown key, known are ref, kind, currency, "),
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

    @Test func `a fault of a dossier's own clause is told where there are no policies too`() async throws {
        let text = try Fixture.dossier("utrecht-social-return").replacing("\"5%\"", with: "\"five\"")
        let ending = try await Scratch.with { scratch -> Program.Ending in
            var program = Program()
            program.environment["CLAUSEWATCH_POLICIES_DIRECTORY"] = scratch.folder + "/none"
            return try await program.run(["assess", "--dossier", try scratch.file("dossier.json", text)])
        }
        #expect(ending.status == 2)
        #expect(ending.errors.contains("commitments[0].clause"), "\(ending.errors)")
        #expect(ending.errors.contains("five"), "\(ending.errors)")
        #expect(!ending.errors.contains("policies"), "\(ending.errors)")
    }

    @Test func `a dossier cut off in the middle is told as no JSON`() async throws {
        let text = String(try Fixture.dossier("utrecht-social-return").prefix(500))
        let ending = try await assess(text, asOf: "2025-04-15")
        #expect(ending.status == 2)
        #expect(ending.errors.hasPrefix("dossier.json: "), "\(ending.errors)")
    }

    private static let duties = """
        { "dossier": 1,
          "contract": { "ref": "C-1", "kind": "works", "currency": "EUR", "value": "1000", "signed": "2024-01-10",
                        "start": "2024-02-01", "end": "2025-01-31" },
          "parties": [ { "id": "A", "name": "Alpha", "attributes": [] } ],
          "chain": [ { "node": "n0", "parent": null, "party": "A", "value": "1000", "carries": [] } ],
          "commitments": [
            { "code": "plan", "policy": "p", "edition": "1", "clause": { "code": "plan", "kind": "duty",
              "statement": "plan", "by": { "within": "P7D", "after": "signed" } } },
            { "code": "strategy", "policy": "p", "edition": "1", "clause": { "code": "strategy", "kind": "duty",
              "statement": "strategy", "by": { "before": "contractStart" } } },
            { "code": "jobs", "policy": "p", "edition": "1", "clause": { "code": "jobs", "kind": "count",
              "counts": { "line": "statement", "code": "plan" }, "required": { "number": 3 }, "due": "end" } } ],
          "reports": [ { "period": "2024-02-01/2024-07-31", "node": "n0", "received": "2024-08-05", "nil": false,
            "lines": [
              { "line": "7", "kind": "statement", "node": "n0", "code": "plan", "value": "yes", "date": "2024-01-20" } ] } ] }
        """

    @Test func `a duty is told as what was promised, what evidences it and whether it was kept, without figures`()
        async throws
    {
        let told = try await assess(Self.duties, asOf: "2025-03-10", words: ["--explain"]).output
        #expect(
            told.contains(
                """
                plan at Alpha (n0), policy p, edition 1
                  promised: a line that states plan, by 2024-01-17, within seven days after signing, 2024-01-10
                  line 7 of n0 states plan yes on 2024-01-20, 3 days late, in the report on 2024-02-01/2024-07-31 that arrived on \
                2024-08-05
                  evidenced on 2024-01-20, 3 days late: a duty is met once it is evidenced
                  outcome met, conduct kept

                strategy at Alpha (n0), policy p, edition 1
                  promised: a line that states strategy, by 2024-01-31, before the contract starts on 2024-02-01
                  no line says anything of it
                  not kept: 2024-01-31 has passed without it
                  outcome inadequate, conduct notKept

                """), "\(told)")
        #expect(told.contains("  counted: 1 surely, 1 at best\n"), "\(told)")
    }

    @Test func `a change of the chain is told with its currency`() async throws {
        let change = """
            "changes": [{"node": "n0", "on": "2024-03-01", "was": "20000", "value": "10000.5", "consent": "yes"}],
            "commitments"
            """
        let dossier = Self.duties.replacing("\"commitments\"", with: change, maxReplacements: 1)
        let told = try await assess(dossier, asOf: "2025-03-10", words: ["--explain"]).output
        #expect(told.contains("changed from 20,000.00 EUR to 10,000.50 EUR; consent given"), "\(told)")
    }

    @Test func `the table counts people whole and gives a duty no figures`() async throws {
        let told = try await assess(Self.duties, asOf: "2025-03-10", words: []).output
        let rows = told.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.contains(["plan", "n0", "-", "-", "-", "-", "met", "kept"]), "\(told)")
        #expect(rows.contains { $0.prefix(6) == ["jobs", "n0", "3", "1", "1", "2"] }, "\(told)")
    }

    @Test func `assess wants to know what`() async throws {
        let ending = try await Program().run("assess", "--as-of", "2025-04-15")
        #expect(ending.status == 2)
        #expect(ending.errors.contains("one of --dossier FILE, --contract REF or --all"))
    }

    @Test func `a derivation can be followed with pencil and paper`() async throws {
        let ending = try await Scratch.with { scratch -> Program.Ending in
            try await Program().run(
                "assess", "--dossier", try scratch.file("d.json", try Fixture.dossier("utrecht-social-return")),
                "--as-of",
                "2025-05-01", "--explain")
        }
        #expect(ending.status == 1)
        for line in [
            "  required: 5% of the contract value, 1,200,000.00 EUR = 60,000.00 EUR",
            "  due by 2025-02-28: 60,000.00 EUR x 365/1,095 days = 20,000.00 EUR",
            "    1 of n1: 15,555.5556    40,000.00 x 24/36 h x 7/12 year = 15,555.5556",
            "  counted: 16,755.5556 surely, 20,755.5556 at best",
            "  16,755.5556 EUR surely counts: requiresImprovement", "  20,755.5556 EUR counts at best: met",
            "  would be settled by what is not known of Sociale onderneming (NL-KVK-3)",
            "  shortfall: 20,000.00 EUR - 16,755.5556 EUR = 3,244.4444 EUR",
            "    together: 3,244.4444", "    rule reportLate 1, held against by 2024-09-30",
        ] {
            #expect(ending.output.split(separator: "\n").contains(Substring(line)), "\(line)")
        }
    }

    @Test func `advisory rules are told when they are asked for`() async throws {
        let (plain, all) = try await Scratch.with { scratch in
            let file = try scratch.file("d.json", try Fixture.dossier("utrecht-social-return"))
            let asked = ["assess", "--dossier", file, "--as-of", "2025-05-01", "--json"]
            return (try await Program().run(asked), try await Program().run(asked + ["--all-rules"]))
        }
        #expect(try plain.json()["flags"].list.allSatisfy { $0["rule"] == .null })
        #expect(try all.json()["flags"].list.allSatisfy { $0["rule"]["version"] != .null })
    }

    @Test(arguments: [["--explain", "--json"], ["--explain", "--all"]]) func `a derivation is of what is printed`(
        extra: [String]
    ) async throws {
        let ways = extra.contains("--all") ? [] : ["--dossier", "none.json"]
        let ending = try await Program().run(["assess"] + ways + extra)
        #expect(ending.status == 2)
        #expect(ending.errors.contains("--explain"))
    }

    private func assess(
        _ dossier: String, asOf: String, words: [String] = ["--json"]
    ) async throws -> Program.Ending {
        try await Scratch.with { scratch in
            let file = try scratch.file("dossier.json", dossier)
            return try await Program().run(["assess", "--dossier", file, "--as-of", asOf] + words)
        }
    }
}
