import Foundation
import Testing

/// Signing in to the real daemon, and what others try.
@Suite(.timeLimit(.minutes(10))) struct SignInTests {
    /// Runs the daemon with a key for second factors while `body` asks it.
    private static func serving(
        _ body: (City, Program, RunningProgram) async throws -> Void
    ) async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15")
            _ = try await program.running("serve", "--port", "0") { daemon in try await body(city, program, daemon) }
        }
    }

    private static func signIn(_ browser: Browsing, _ name: String, _ password: String) async throws -> Browsing.Page {
        _ = try await browser.get("sign-in")
        return try await browser.post("sign-in", ["name": name, "password": password])
    }

    @Test func `a link sets a password once, and the password signs in from then on`() async throws {
        try await Self.serving { city, program, daemon in
            let address = try await daemon.address()
            let added = try await program.run("account", "add", "Reader@Example.org", "--role", "reader")
            let link = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(link.wholeMatch(of: /\/links\/[\w-]{43}/) != nil)
            let browser = Browsing(address)
            #expect(try await browser.get(link).text.contains("reader@example.org"))
            for (password, again, words) in [
                ("short", "short", "Password must be 15 characters or more"),
                ("four words in a row", "four words in a ro", "The two passwords are not the same"),
                ("reader example org", "reader example org", "Password must not be little more than"),
                (String(repeating: "x", count: 257), "", "Password must be 256 characters or fewer"),
            ] {
                let refused = try await browser.post(link, ["password": password, "again": again])
                #expect(refused.status == 422, "\(password)")
                #expect(refused.text.contains(words), "\(password): \(refused.text)")
                #expect(refused.text.contains("<title>Error: Choose a password"))
            }
            let set = try await browser.post(link, ["password": Browsing.password, "again": Browsing.password])
            #expect(set.status == 303)
            #expect(try await browser.get("").status == 200)
            let again = Browsing(address)
            #expect(try await again.get(link).status == 404)
            let signedIn = try await Self.signIn(again, " READER@example.org ", Browsing.password)
            #expect(signedIn.status == 303)
            #expect(try await again.get("digest").status == 200)
            #expect(try await city.count("account WHERE password LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'") == 1)
            #expect(try await city.count("session WHERE hash IS NULL") == 0)
            #expect(try await city.count("audit_entry WHERE action = 'account.signIn'") == 1)
        }
    }

    @Test func `an officer gets no further than to the second factor, whose codes are good once`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address, as: "officer", name: "officer@example.org")
            for path in ["", "digest", "contracts/C-1", "account"] {
                #expect(try await browser.get(path).location == "/sign-in/second-factor", "\(path)")
            }
            _ = try await browser.get("sign-in/second-factor")
            let wrong = try await browser.post("sign-in/second-factor", ["code": "000000"])
            #expect(wrong.text.contains("The code is not right, or was used before"))
            let before = browser.cookies
            let (authenticator, codes) = try await browser.setUpFactor()
            #expect(browser.cookies != before)
            #expect(codes.count == 10)
            #expect(try await browser.get("digest").status == 200)
            let other = Browsing(address)
            #expect(try await Self.signIn(other, "officer@example.org", Browsing.password).status == 303)
            #expect(try await other.get("digest").location == "/sign-in/code")
            #expect(try await other.get("sign-in/second-factor").location == "/sign-in/code")
            _ = try await other.get("sign-in/code")
            // The code that set the authenticator up was used by that.
            let used = try await other.post("sign-in/code", ["code": try authenticator.code()])
            #expect(used.status == 422)
            let next = try await other.post("sign-in/code", ["code": try authenticator.code(stepsAhead: 1)])
            #expect(next.status == 303)
            #expect(try await other.get("digest").status == 200)
            for (attempt, status) in [(codes[0], 303), (codes[0], 422), (codes[1].uppercased(), 303)] {
                let third = Browsing(address)
                _ = try await Self.signIn(third, "officer@example.org", Browsing.password)
                _ = try await third.get("sign-in/code")
                #expect(try await third.post("sign-in/code", ["code": attempt]).status == status, "\(attempt)")
            }
        }
    }

    @Test func `known and unknown names are told the same, wait the same, and are stopped at last`() async throws {
        try await Self.serving { city, program, daemon in
            let address = try await daemon.address()
            _ = try await Browsing.signedIn(program, at: address)
            var told: [[String]] = []
            // From here on the address has more wrong tries than any name.
            _ = try await Self.signIn(Browsing(address), "somebody@example.org", "not the right one")
            let later = "UPDATE sign_in_failure SET waits_until = waits_until + interval '1 day' WHERE failures = 4"
            for name in ["reader@example.org", "nobody@example.org"] {
                let browser = Browsing(address)
                var answers: [String] = []
                for attempt in 1...5 {
                    // A second would pass on a slow machine.
                    if attempt == 5 { try await city.change(later) }
                    let page = try await Self.signIn(browser, name, "not the right one")
                    let wait = page.fields["retry-after"].flatMap { Int($0) }
                    answers.append(
                        "\(page.status) \(wait.map { $0 / 1_000 * 1_000 } ?? 0) "
                            + page.text.replacing(name, with: "NAME").replacing(browser.mark, with: "MARK")
                            .replacing(/in \d+ (seconds|minutes|hours)/, with: "LATER"))
                }
                told.append(answers)
            }
            #expect(told[0] == told[1])
            #expect(told[0].map { $0.prefix(5) } == ["422 0", "422 0", "422 0", "422 0", "429 8"])
            #expect(told[0][0].contains("The e-mail address or the password is not right"))
            let owner = try await Browsing.signedIn(program, at: address, name: "third@example.org")
            #expect(try await owner.get("").status == 200)
            try await city.change("UPDATE sign_in_failure SET failures = 100, waits_until = now()")
            let stopped = try await Self.signIn(Browsing(address), "reader@example.org", Browsing.password)
            #expect(stopped.status == 429)
            #expect(stopped.text.contains("Ask the administrator of your council for a new sign-in link"))
            #expect(stopped.fields["retry-after"] == nil)
            let link = try await program.run("account", "link", "reader@example.org").output
                .trimmingCharacters(in: .whitespacesAndNewlines)
            let browser = Browsing(address)
            _ = try await browser.get(link)
            _ = try await browser.post(link, ["password": Browsing.password, "again": Browsing.password])
            try await city.change("DELETE FROM sign_in_failure WHERE failures = 100")
            #expect(try await Self.signIn(Browsing(address), "reader@example.org", Browsing.password).status == 303)
        }
    }

    @Test func `forms that other sites send, or that belong to another session, change nothing`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            let other = try await Browsing.signedIn(program, at: address, name: "other@example.org")
            _ = try await browser.get("account")
            _ = try await other.get("account")
            let form = ["language": "nl"]
            for (fields, mark) in [
                (["Sec-Fetch-Site": "cross-site"], browser.mark), (["Sec-Fetch-Site": "same-site"], browser.mark),
                (["Origin": "https://evil.example"], browser.mark), (["Origin": "null"], browser.mark),
                ([:], other.mark), ([:], ""), ([:], "x"),
            ] {
                let page = try await browser.post("account/language", form.merging(["mark": mark]) { $1 }, fields)
                #expect(page.status == 403, "\(fields) \(mark)")
            }
            #expect(try await browser.get("account").text.contains("Your account"))
            #expect(try await browser.post("account/language", form).status == 303)
            #expect(try await browser.get("account").text.contains("<html lang=\"nl\">"))
            let stranger = Browsing(address)
            _ = try await stranger.get("sign-in")
            stranger.cookies = [:]
            let forced = try await stranger.post(
                "sign-in", ["name": "reader@example.org", "password": Browsing.password])
            #expect(forced.status == 403)
        }
    }

    @Test func `a session is a new one after each step, and none that was forged or has ended is of use`() async throws
    {
        try await Self.serving { city, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            let name = "__Host-clausewatch"
            let held = try #require(browser.cookies[name])
            let fixed = Browsing(address)
            fixed.cookies[name] = String(repeating: "A", count: 43)
            let began = try await Self.signIn(fixed, "reader@example.org", Browsing.password)
            #expect(began.status == 303)
            let set = try #require(began.fields["set-cookie"])
            #expect(set.hasPrefix("__Host-clausewatch=") && set.contains("; Path=/; Secure; HttpOnly; SameSite=Lax"))
            #expect(fixed.cookies[name] != String(repeating: "A", count: 43))
            for forged in [
                String(repeating: "A", count: 43), "", "x", String(held.reversed()), held + "A", "' OR 1=1--",
            ] {
                let thief = Browsing(address)
                thief.cookies[name] = forged
                #expect(try await thief.get("digest").location?.hasPrefix("/sign-in") == true, "\(forged)")
            }
            _ = try await browser.get("account")
            let out = try await browser.post("sign-out", [:])
            #expect(out.fields["clear-site-data"] == "\"cache\", \"storage\"")
            #expect(browser.cookies[name] == nil)
            browser.cookies[name] = held
            #expect(try await browser.get("digest").status == 303)
            #expect(try await fixed.get("digest").status == 200)
            try await city.change("UPDATE session SET seen_at = now() - interval '31 minutes'")
            #expect(try await fixed.get("digest").status == 303)
            #expect(try await Self.signIn(fixed, "reader@example.org", Browsing.password).status == 303)
            try await city.change("UPDATE session SET began_at = now() - interval '12 hours 1 minute'")
            #expect(try await fixed.get("digest").status == 303)
        }
    }

    @Test func `a changed password, a sign-out elsewhere and a closed account end sessions at once`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            let other = Browsing(address)
            _ = try await Self.signIn(other, "reader@example.org", Browsing.password)
            let page = try await browser.get("account")
            #expect(page.text.contains("Sign out everywhere else"))
            #expect(try await browser.post("account/sign-out-elsewhere", [:]).status == 303)
            #expect(try await other.get("digest").status == 303)
            #expect(try await browser.get("digest").status == 200)
            _ = try await Self.signIn(other, "reader@example.org", Browsing.password)
            let before = browser.cookies
            _ = try await browser.get("account")
            let new = "another four words in a row"
            let wrong = try await browser.post("account/password", ["old": "x", "password": new, "again": new])
            #expect(wrong.text.contains("The current password is not right"))
            let changed = try await browser.post(
                "account/password", ["old": Browsing.password, "password": new, "again": new])
            #expect(changed.status == 303)
            #expect(browser.cookies != before)
            #expect(try await browser.get("digest").status == 200)
            #expect(try await other.get("digest").status == 303)
            #expect(try await Self.signIn(other, "reader@example.org", Browsing.password).status == 422)
            #expect(try await program.run("account", "close", "reader@example.org").status == 0)
            #expect(try await browser.get("digest").status == 303)
            #expect(try await Self.signIn(other, "reader@example.org", new).status == 422)
        }
    }

    @Test func `after signing in one goes on where one was, and never to another site`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            _ = try await Browsing.signedIn(program, at: address)
            for (next, place) in [
                ("/digest?asOf=2024-09-15", "/digest?asOf=2024-09-15"), ("//evil.example", "/"),
                ("https://evil.example", "/"), ("/\\evil.example", "/"), ("", "/"),
            ] {
                let browser = Browsing(address)
                _ = try await browser.get("sign-in")
                let page = try await browser.post(
                    "sign-in", ["name": "reader@example.org", "password": Browsing.password, "next": next])
                #expect(page.location == place, "\(next)")
            }
            let asked = try await Browsing(address).get("digest?asOf=2024-09-15")
            #expect(asked.location == "/sign-in?next=%2Fdigest%3FasOf%3D2024-09-15")
        }
    }
}
