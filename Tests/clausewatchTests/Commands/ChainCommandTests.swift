import Foundation
import Testing

/// What reports say of the chain and what officers note on it, through the built program.
@Suite(.timeLimit(.minutes(5))) struct ChainCommandTests {
    private static let header =
        "kind,payee,payee name,payee node,amount,date,scope,passed down,passed down document,passed down date\n"
    private static let second = "2024-09-01/2025-02-28"

    /// A council to which S1 was declared at 500,000.00 and declared again on 10 March 2025 at 400,000.00.
    private func withCut(_ body: (City) async throws -> Void) async throws {
        try await City.with { city in
            let row = "subcontract,NL-KVK-99965064,Delta Grondwerken B.V.,S1,"
            let first = try city.scratch.file(
                "first.csv", Self.header + row + "500000.00,,Earthworks,social-return: unknown,annex 3,2024-03-12\n")
            let second = try city.scratch.file(
                "second.csv",
                Self.header + row + "400000.00,,,,,\n" + "payment,,Delta Grondwerken,,10.00,2024-10-01,,,,\n")
            for (file, period, day) in [(first, City.period, "2024-09-15"), (second, Self.second, "2025-03-10")] {
                let sent = try await city.submit(file, period: period, received: day)
                #expect(sent.status == 0, "\(sent.errors)")
            }
            try await body(city)
        }
    }

    private func consent(_ city: City, _ words: String..., node: String = "S1") async throws -> Program.Ending {
        try await city.program.on("2025-04-20").run(
            ["register", "consent", "C-1", node, "--document", "letter 12"] + words)
    }

    private func cuts(_ city: City, on day: String) async throws -> [String] {
        _ = try await city.program.on(day).run("assess", "--all")
        let flags = try await city.program.on(day).run("flags", "--json", "--contract", "C-1").json().list
        return flags.filter { $0["kind"].text == "commitmentReduced" }.compactMap { $0["message"].text }
    }

    @Test func `a consent closes the flag on a cut, a refusal is told in it`() async throws {
        try await withCut { city in
            #expect(try await cuts(city, on: "2025-04-15").map { $0.hasSuffix("consented is not known.") } == [true])
            let refused = try await consent(city, "--on", "2025-04-02", "--refused")
            #expect(refused.status == 0, "\(refused.errors)")
            #expect(
                refused.output
                    == "C-1: consent refused on 2025-04-02 to S1 with NL-KVK-99965064 at €400,000.00\n")
            let told = try await cuts(city, on: "2025-04-20")
            #expect(
                told == [
                    "The subcontract of Delta Grondwerken B.V. (S1) stands at 400,000.00 EUR where 500,000.00 EUR was "
                        + "agreed, 100,000.00 EUR less (letter 12); the authority refused consent on 2025-04-02."
                ])
            let given = try await consent(city, "--on", "2025-04-18", "--given", "--json").json()
            #expect(given["consent"].text == "given")
            #expect(given["currency"].text == "EUR")
            #expect(given["isNew"] == .bool(true))
            #expect(try await cuts(city, on: "2025-04-20") == [])
            let again = try await consent(city, "--on", "2025-04-18", "--given")
            #expect(again.output == "C-1: this was noted before; nothing changed\n")
        }
    }

    @Test(arguments: [
        (["--on", "2025-04-02"], "S1", "Say what the authority answered with --given or --refused."),
        (["--on", "2025-04-02", "--given", "--refused"], "S1", "say the opposite of each other"),
        (["--on", "2025-04-32", "--given"], "S1", "--on is \"2025-04-32\"; expected a day that exists"),
        (["--on", "2025-04-21", "--given"], "S1", "lies after 2025-04-20"),
        (["--on", "2025-04-02", "--given"], "S7", "Those declared are: S1."),
        (["--on", "2025-04-02", "--given", "--value", "much"], "S1", "--value is \"much\"; expected an amount"),
        (["--on", "2025-04-02", "--given", "--document", " "], "S1", "Name the paper that says so with --document."),
        (["--on", "2025-04-02", "--given", "--document", "a\nb"], "S1", "--document has a line break"),
    ])
    func `a consent that cannot be noted is told why`(words: [String], node: String, message: String) async throws {
        try await withCut { city in
            let document = words.contains("--document") ? [] : ["--document", "letter 12"]
            let ending = try await city.program.on("2025-04-20").run(
                ["register", "consent", "C-1", node] + document + words)
            #expect(ending.status == 2, "\(ending.output)")
            #expect(ending.errors.contains(message), "\(ending.errors)")
        }
    }

    @Test func `an explanation tells the scope, what is known of passing down, and each change`() async throws {
        try await withCut { city in
            _ = try await consent(city, "--on", "2025-04-18", "--given")
            let told = try await city.program.run("assess", "--contract", "C-1", "--as-of", "2025-04-20", "--explain")
            #expect(
                told.output.contains(
                    """
                    What is said of the chain
                      S1 (NL-KVK-99965064):
                        scope: Earthworks
                        social-return: not known whether passed down (annex 3 of 2024-03-12)
                        2025-03-10: changed from 500,000.00 EUR to 400,000.00 EUR; consent given on 2025-04-18 (letter 12)

                    """), "\(told.output)")
            let before = try await city.program.run("assess", "--contract", "C-1", "--as-of", "2025-04-19", "--explain")
            #expect(before.output.contains("400,000.00 EUR; consent not known\n"))
        }
    }

    @Test func `the contract's page shows scope, passing down, consent and why an alias stands beside its party`()
        async throws
    {
        try await withCut { city in
            _ = try await consent(city, "--on", "2025-04-18", "--refused")
            _ = try await consent(city, "--on", "2025-04-19", "--given", "--value", "350000")
            let merged = try await city.program.run(
                "register", "merge", "NAME-DELTA-GRONDWERKEN", "--into", "NL-KVK-99965064", "--reason", "same address")
            #expect(merged.status == 0, "\(merged.errors)")
            _ = try await city.program.on("2025-04-20").running("serve", "--port", "0") { daemon in
                let page = try await daemon.browser(of: city.program).get("contracts/C-1")
                #expect(page.status == 200)
                for words in [
                    "Scope: Earthworks", "annex 3 of 12 Mar 2024", "NL-KVK-99965064, also NAME-DELTA-GRONDWERKEN",
                    "changed from €500,000.00 to €400,000.00; the authority refused on 18 Apr 2025 (letter 12)",
                    "What the authority said to changes of subcontracts", "at €350,000.00",
                    "Consent given on 19 April 2025", "No report declares this",
                    "Identifiers that name one organisation", "same address",
                ] { #expect(page.text.contains(words), "\(words)") }
                daemon.send(SIGTERM)
            }
        }
    }

    @Test func `the merges are listed with why, since when and by whom`() async throws {
        try await withCut { city in
            #expect(try await city.program.run("register", "merges").output == "No identifier stands for another.\n")
            #expect(try await city.program.run("register", "merges", "--json").json().list == [])
            _ = try await city.program.on("2025-05-06").run(
                "register", "merge", "NAME-DELTA-GRONDWERKEN", "--into", "NL-KVK-99965064", "--reason", "same address")
            let listed = try await city.program.run("register", "merges", "--json").json().list
            #expect(listed.map { $0["alias"].text } == ["NAME-DELTA-GRONDWERKEN"])
            #expect(listed.map { $0["party"].text } == ["NL-KVK-99965064"])
            #expect(listed.map { $0["reason"].text } == ["same address"])
            #expect(listed.first?["by"].text?.hasPrefix("cli:") == true)
            #expect(listed.first?["on"].text == "2025-05-06")
            let table = try await city.program.run("register", "merges").output.split(separator: "\n")
            #expect(table.count == 3)
            #expect(table[0].split(separator: " ") == ["Identifier", "Stands", "for", "Name", "Noted", "By", "Reason"])
            #expect(table[2].hasPrefix("NAME-DELTA-GRONDWERKEN  NL-KVK-99965064  Delta Grondwerken B.V."))
        }
    }
}
