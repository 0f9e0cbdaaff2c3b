import Foundation
import Testing

/// What contractors see of contracts, and what they may send.
@Suite(.timeLimit(.minutes(10))) struct ContractorViewTests {
    private static func contractor(
        _ program: Program, _ daemon: RunningProgram, _ party: String
    ) async throws -> (browser: Browsing, sending: Sending) {
        let name = "\(party.lowercased())@example.org"
        let browser = try await Browsing.signedIn(
            program, at: try await daemon.address(), as: "contractor", name: name, "--party", party)
        let token = try await program.run("account", "token", name, "--for", "tests").output
        return (
            browser,
            Sending(try await daemon.address(), token: token.trimmingCharacters(in: .whitespacesAndNewlines))
        )
    }

    @Test func `a prime sees its own contract whole, a subcontractor its own part, and others nothing`() async throws {
        try await City.with { city in
            #expect(try await city.submit(ReportCommandTests.report).status == 0)
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                let (prime, sending) = try await Self.contractor(city.receiving, daemon, "NL-KVK-99970687")
                let home = try await prime.get("")
                #expect(home.text.contains("href=\"/contracts/C-1\""))
                #expect(!home.text.contains("C-2"))
                #expect(try await prime.get("contracts/C-1").text.contains("The clauses in words"))
                #expect(try await prime.get("contracts/C-2").status == 404)
                #expect(try await prime.get("contracts/C-9").status == 404)
                #expect(try await prime.get("contracts/C-2/lines/social-return").status == 404)
                #expect(try await prime.get("digest").status == 403)
                #expect(try await sending.post(try HTTPSubmissionTests.good).status == 200)
                let foreign = try await sending.post("Kind\nnil\n", contract: "C-2", period: "1")
                #expect(foreign.status == 404)
                #expect(foreign.body.contains("No contract of yours"))
                #expect(try await sending.post("Kind\nnil\n", contract: "C-9", period: "1").status == 404)

                let (below, belowSending) = try await Self.contractor(city.receiving, daemon, "NL-KVK-99965064")
                #expect(try await below.get("").text.contains("Further down the chain"))
                let part = try await below.get("contracts/C-1")
                #expect(part.status == 200)
                #expect(part.text.contains("Your part of the chain") && part.text.contains("Delta Grondwerken B.V."))
                #expect(!part.text.contains("NL-KVK-99970687") && !part.text.contains("The clauses in words"))
                #expect(try await below.get("contracts/C-1/lines/social-return").status == 404)
                #expect(try await below.get("contracts/C-2").status == 404)
                #expect(try await belowSending.post(try HTTPSubmissionTests.good).status == 404)

                let (other, otherSending) = try await Self.contractor(city.receiving, daemon, "NL-KVK-99932205")
                let elsewhere = try await other.get("").text
                #expect(elsewhere.contains("href=\"/contracts/C-2\"") && !elsewhere.contains("C-1"))
                #expect(try await other.get("contracts/C-1").status == 404)
                #expect(try await otherSending.post(try HTTPSubmissionTests.good).status == 404)
            }
        }
    }

    @Test func `a firm that an officer found to be another one is let in to what that one is`() async throws {
        try await City.with { city in
            let alias = "NL-KVK-99965064"
            #expect(try await city.submit(ReportCommandTests.report).status == 0)
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                let (firm, sending) = try await Self.contractor(city.receiving, daemon, alias)
                #expect(try await firm.get("").text.contains("Further down the chain"))
                #expect(try await sending.post(try HTTPSubmissionTests.good).status == 404)
                let merged = try await city.receiving.run(
                    "register", "merge", alias, "--into", "NL-KVK-99970687", "--reason", "one firm")
                #expect(merged.status == 0, "\(merged.errors)")
                let home = try await firm.get("").text
                #expect(home.contains("Prime contractor") && !home.contains("C-2"))
                #expect(try await firm.get("contracts/C-1").text.contains("The clauses in words"))
                #expect(try await sending.post(try HTTPSubmissionTests.good).status == 200)
                #expect(try await sending.post("Kind\nnil\n", contract: "C-2", period: "1").status == 404)
            }
        }
    }

    @Test func `whoever reads everything sends in and checks nothing for it, whatever they are besides`() async throws {
        try await City.with { city in
            let reader = "reader@example.org"
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                for role in [["reader"], ["administrator"], ["contractor", "--party", "NL-KVK-99932205"]] {
                    let added = try await city.receiving.run(["account", "add", reader, "--role"] + role)
                    #expect(added.status == 0, "\(added.errors)")
                }
                let token = try await city.receiving.run("account", "token", reader, "--for", "tests").output
                let sending = Sending(
                    try await daemon.address(), token: token.trimmingCharacters(in: .whitespacesAndNewlines))
                let good = try HTTPSubmissionTests.good
                #expect(try await sending.post(good).status == 404)
                #expect(try await sending.post(good, query: "?name=report.csv&check=true").status == 404)
                #expect(try await city.count("report_version") == 0)
            }
        }
    }

    @Test func `a token for checks asks what would come of a file and keeps nothing`() async throws {
        try await City.with { city in
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                let (browser, sending) = try await Self.contractor(city.receiving, daemon, "NL-KVK-99970687")
                _ = try await browser.get("account")
                let made = try await browser.post("account/tokens", ["title": "Checker", "scope": "checks"])
                let text = try #require(made.text.firstMatch(of: /Bearer (cw\.[^<]+)</)?.1)
                #expect(made.text.contains("Checker: only check files; nothing of them is kept"))
                let checking = Sending(sending.address, token: String(text))
                let good = try HTTPSubmissionTests.good
                #expect(try await checking.post(good, query: "?name=report.csv&check=true").status == 200)
                let kept = try await checking.post(good)
                #expect(kept.status == 403)
                #expect(try kept.json()["title"].text == "This access token only checks files")
                #expect(try await checking.post(good, ["Upload-Complete": "?0", "Upload-Length": "9"]).status == 403)
                #expect(try await city.count("report_version") == 0)
                for scope in ["", "everything"] {
                    let other = try await browser.post("account/tokens", ["title": "x", "scope": scope])
                    #expect(other.status == 400, "\(scope)")
                }
                let printed = try await city.receiving.run(
                    "account", "token", "nl-kvk-99970687@example.org", "--for", "x", "--scope", "checks")
                let token = printed.output.trimmingCharacters(in: .whitespacesAndNewlines)
                #expect(try await Sending(sending.address, token: token).post(good).status == 403)
                #expect(try await sending.post(good).status == 201)
            }
        }
    }

    @Test func `a token taken back, one of another place and one that is none are of no use`() async throws {
        try await City.with { city in
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                let (browser, sending) = try await Self.contractor(city.receiving, daemon, "NL-KVK-99970687")
                let page = try await browser.get("account")
                let action = try #require(page.text.firstMatch(of: /action="\/(account\/tokens\/\d+\/end)"/)?.1)
                var answers: [(String?, Int)] = []
                let token = try #require(sending.token)
                for other in [
                    nil, "", "x", token + "A", token.replacing("lindemeer", with: "elsewhere"), "cw.." + token,
                ] {
                    let answer = try await Sending(sending.address, token: other).post("Kind\nnil\n", period: "1")
                    answers.append((other, answer.status))
                    #expect(answer["WWW-Authenticate"] == "Bearer")
                }
                #expect(answers.allSatisfy { $0.1 == 401 }, "\(answers)")
                #expect(try await sending.post("Kind\nnil\n", period: "1").status == 201)
                #expect(try await browser.post(String(action), [:]).status == 303)
                #expect(try await sending.post("Kind\nnil\n", period: "1").status == 401)
            }
        }
    }
}
