import Foundation
import Testing

/// Whether what leaves the service, or stays for good, tells of persons.
@Suite(.timeLimit(.minutes(10))) struct PersonalDataScanTests {
    /// What a contractor sends for a person, and a name and a number that must not be sent at all.
    private static let sent = ["PN-778812-X", "Femke Jansen", "111222333"]
    /// Who works for the council.
    private static let officials = ["Willemijn Ooststroom", "w.ooststroom@example.org"]

    @Test func `log, audit log, export and digest tell nobody's name, number or address`() async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2025-04-20").with("CLAUSEWATCH_HTTP_SUBMISSIONS", "true")
            _ = try await program.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                try await Self.live(city, program, address)
                let log = daemon.transcript.text(isError: true)
                #expect(log.contains("clausewatch"))
                try await Self.check(program, log)
            }
            // What the scan looks for is there: with accounts and decisions the council's own people are named.
            let listed = try await program.run("account", "list", "--json").output
            #expect(Self.officials.allSatisfy(listed.contains))
            #expect(try await program.run("flags", "--json").output.contains(Self.officials[0]))
            #expect(try await city.count("report_line WHERE person ~ '^k-[0-9a-f]{24}$'") == 1)
            #expect(try await city.count("report_line WHERE person LIKE '%778812%'") == 0)
        }
    }

    /// Files with persons, taken and refused, a sign-in that fails and one that works, and a decision.
    private static func live(_ city: City, _ program: Program, _ address: URL) async throws {
        let good = try HTTPSubmissionTests.good.replacing("k-93af01", with: sent[0])
        try #require(good.contains(sent[0]))
        let browser = try await Browsing.signedIn(
            program, at: address, as: "reader", name: officials[1], "--name", officials[0])
        #expect(try await browser.get("digest").status == 200)
        let stranger = Browsing(address)
        _ = try await stranger.get("sign-in")
        let failed = try await stranger.post("sign-in", ["name": officials[1], "password": sent[1]])
        #expect(failed.status == 422)
        let sending = Sending(address, token: try await program.officersToken())
        #expect(try await sending.post(good).status == 201)
        for wrong in sent.dropFirst() {
            let refused = try await sending.post(good.replacing(sent[0], with: wrong))
            #expect(refused.status == 422, "\(wrong): \(refused.body)")
        }
        var flags = try await program.run("flags", "--json")
        while flags.errors.contains("wait") { flags = try await program.run("flags", "--json") }
        let first = try #require(try flags.json().list.first)
        let decided = try await program.run(
            "flags", "decide", try #require(first["contract"].text), try #require(first["key"].text), "--as",
            "acknowledge", "--by", officials[0])
        #expect(decided.status == 0, "\(decided.errors)")
        for words in [
            ["account", "link", officials[1]],
            [
                "register", "merge", "NL-KVK-99965064", "--into", "NL-KVK-99932205", "--reason",
                "\(officials[0]) saw the deed",
            ],
            [
                "register", "amend", "C-1", "--from", "2024-06-01", "--value", "1300000", "--agreed",
                "by \(officials[0])",
            ],
        ] {
            let ending = try await program.run(words)
            #expect(ending.status == 0, "\(words): \(ending.errors)")
        }
    }

    private static func check(_ program: Program, _ log: String) async throws {
        var texts = ["log": log]
        for words in [
            ["audit", "list", "--json", "--limit", "1000"], ["report", "export", "C-1", "1"], ["digest"],
            ["digest", "--json"],
        ] {
            let ending = try await program.run(words)
            try #require(!ending.output.isEmpty, "\(words): \(ending.errors)")
            texts[words.joined(separator: " ")] = ending.output + ending.errors
        }
        for (place, text) in texts {
            for secret in sent + officials {
                // The list of the audit log puts the names of accounts beside it, from the table of accounts.
                let isBeside = place.hasPrefix("audit") && secret == officials[0]
                #expect(isBeside || !text.contains(secret), "\(place) tells \(secret)")
            }
        }
        // What is chained is the entry itself.
        let entries = try await program.run("audit", "list", "--json", "--limit", "1000").json().list
        #expect(entries.contains { $0["action"].text == "flag.acknowledge" })
        for entry in entries {
            #expect((sent + officials).allSatisfy { !entry["detail"].description.contains($0) }, "\(entry)")
        }
    }
}
