import Foundation
import Testing

/// What becomes of names and numbers that belong to another authority or another party, wherever they are put.
@Suite(.timeLimit(.minutes(10))) struct ForeignIdentifierTests {
    private static let register = """
        Reference,Title,Department,Supplier,Supplier Number,Value,Start,End
        X-1,Secret harbour works,Ports,Halmstee Infra B.V.,99970687,1200000.00,2024-03-01,2027-02-28

        """

    /// Runs the daemon for two authorities of one database; the second has the contract X-1 and an officer.
    private static func serving(_ body: (City, Program, URL) async throws -> Void) async throws {
        try await City.with { city in
            let file = try city.scratch.file("elsewhere.csv", register)
            let program = try city.withAccountKey.on("2024-09-15").with("CLAUSEWATCH_HTTP_SUBMISSIONS", "true")
            for words in [
                [
                    "register", "import", file, "--authority", "elsewhere", "--name", "Elsewhere", "--currency", "EUR",
                    "--policy", "nl.utrecht", "--scheme", "NL-KVK",
                ],
                ["account", "add", "theirs@example.org", "--role", "officer", "--authority", "elsewhere"],
            ] {
                let ending = try await program.run(words)
                try #require(ending.status == 0, "\(words): \(ending.errors)")
            }
            _ = try await program.running("serve", "--port", "0") { daemon in
                try await body(city, program, try await daemon.address())
            }
        }
    }

    private static func token(
        _ program: Program, _ address: URL, _ name: String, at authority: String
    ) async throws -> Sending {
        let made = try await program.run("account", "token", name, "--for", "tests", "--authority", authority)
        try #require(made.status == 0, "\(made.errors)")
        return Sending(address, token: made.output.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    @Test func `an administrator reaches no contract, account, token or entry of another authority`() async throws {
        try await Self.serving { city, program, address in
            let browser = try await Browsing.signedIn(
                program, at: address, as: "administrator", name: "admin@example.org", "--authority", "lindemeer")
            try await browser.setUpFactor()
            for path in [
                "contracts/X-1", "contracts/X-1/lines/social-return", "contracts/x-1", "contracts/C-1%2F..%2FX-1",
            ] {
                let page = try await browser.get(path)
                #expect(page.status == 404, "\(path)")
                #expect(!page.text.contains("harbour"), "\(path)")
            }
            #expect(try await browser.get("contracts/C-1").status == 200)
            for path in ["", "digest", "audit", "audit?containing=X-1", "accounts", "?department=Ports"] {
                let page = try await browser.get(path)
                #expect(!page.text.contains("harbour") && !page.text.contains("theirs@example.org"), "\(path)")
            }
            #expect(try await browser.get("audit?containing=elsewhere").text.contains("Nothing was found."))
            #expect(try await browser.post("account/authority", ["authority": "elsewhere"]).status == 404)

            let theirs = try await Self.token(program, address, "theirs@example.org", at: "elsewhere")
            for number in 0..<12 where !(try await browser.get("accounts").text.contains("/accounts/\(number)/link")) {
                for action in ["link", "expel"] {
                    #expect(try await browser.post("accounts/\(number)/\(action)", [:]).status == 404, "\(number)")
                }
                _ = try await browser.post("account/tokens/\(number)/end", [:])
            }
            #expect(try await theirs.post("Kind\nnil\n", contract: "X-1", period: "1").status == 201)
            #expect(try await city.count("membership") == 2)
        }
    }

    @Test func `a token reports on no contract, and reads no upload, of another authority`() async throws {
        try await Self.serving { city, program, address in
            let theirs = try await Self.token(program, address, "theirs@example.org", at: "elsewhere")
            let added = try await program.run(
                "account", "add", "ours@example.org", "--role", "officer", "--authority", "lindemeer")
            try #require(added.status == 0, "\(added.errors)")
            let ours = try await Self.token(program, address, "ours@example.org", at: "lindemeer")
            for (sending, contract) in [(ours, "X-1"), (theirs, "C-1")] {
                let answer = try await sending.post("Kind\nnil\n", contract: contract, period: "1")
                #expect(answer.status == 404)
                #expect(!answer.body.contains("harbour"))
            }
            let begun = try await theirs.post(
                "Kind\n", contract: "X-1", period: "1", query: "",
                ["Upload-Complete": "?0", "Content-Disposition": "attachment; filename=\"a.csv\""])
            let path = String(try #require(begun["Location"]).dropFirst())
            for (method, fields) in [
                ("HEAD", [:]), ("DELETE", [:]),
                (
                    "PATCH",
                    [
                        "Content-Type": "application/partial-upload", "Upload-Offset": "5", "Upload-Complete": "?1",
                    ]
                ),
            ] as [(String, [String: String])] {
                #expect(try await ours.send(method, path, fields, Data("nil\n".utf8)).status == 404, "\(method)")
            }
            #expect(try await theirs.send("HEAD", path, [:])["Upload-Offset"] == "5")
            #expect(try await city.count("report_version") == 0)
        }
    }

    @Test func `a contractor reads no upload of another party, and ends no token but their own`() async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15").with("CLAUSEWATCH_HTTP_SUBMISSIONS", "true")
            _ = try await program.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                var browsers: [Browsing] = []
                var sendings: [Sending] = []
                for (name, party) in [("one@example.org", "NL-KVK-99970687"), ("two@example.org", "NL-KVK-99932205")] {
                    browsers.append(
                        try await Browsing.signedIn(
                            program, at: address, as: "contractor", name: name, "--party", party))
                    sendings.append(try await Self.token(program, address, name, at: "lindemeer"))
                }
                let begun = try await sendings[0].post(
                    "Kind\n", period: "1", query: "",
                    ["Upload-Complete": "?0", "Content-Disposition": "attachment; filename=\"a.csv\""])
                let path = String(try #require(begun["Location"]).dropFirst())
                for method in ["HEAD", "DELETE"] {
                    #expect(try await sendings[1].send(method, path, [:]).status == 404, "\(method)")
                }
                _ = try await browsers[1].get("account")
                for number in 0..<4 { _ = try await browsers[1].post("account/tokens/\(number)/end", [:]) }
                #expect(try await sendings[1].send("HEAD", path, [:]).status == 401)
                #expect(try await sendings[0].send("HEAD", path, [:])["Upload-Offset"] == "5")
            }
        }
    }
}
