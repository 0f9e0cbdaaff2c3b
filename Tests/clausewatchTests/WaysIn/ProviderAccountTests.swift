import Foundation
import Testing

/// Whom a provider's word lets in here.
@Suite(.timeLimit(.minutes(10))) struct ProviderAccountTests {
    private static func plan(_ subject: String, _ email: String, _ more: String = "") -> String {
        "{\"sub\": \"\(subject)\", \"claims\": {\"email\": \"\(email)\", \"email_verified\": true\(more)}}"
    }

    private static func expectRefused(
        _ trial: ProviderTrial, _ plan: String, _ words: String, _ reason: String
    ) async throws {
        try await trial.provider.plan(plan)
        let (browser, before) = (trial.browser, try await trial.refusals(reason))
        let page = try await trial.signIn(in: browser)
        #expect(page.status == 403, "\(plan)")
        #expect(page.text.contains(words), "\(plan): \(page.text)")
        #expect(browser.cookies["__Host-clausewatch"] == nil, "\(plan)")
        #expect(try await trial.refusals(reason) == before + 1, "\(plan)")
    }

    @Test func `nobody gets an account by signing in, nor in place of another, nor by an address that is not theirs`()
        async throws
    {
        try await ProviderTrial.with { trial in
            let nobody = "You have no account here"
            let first = Self.plan("s-1", "reader@example.org")
            try await Self.expectRefused(trial, first, nobody, "accountUnknown")
            #expect(try await trial.city.count("account") == 0)
            try await trial.invite()
            let unverified = "{\"sub\": \"s-1\", \"claims\": {\"email\": \"reader@example.org\"}}"
            try await Self.expectRefused(trial, unverified, "does not vouch for your e-mail", "nameUnverified")
            try await Self.expectRefused(trial, "{\"sub\": \"s-1\"}", nobody, "nameMissing")
            #expect(try await trial.city.count("provider_account") == 0)

            // What the token leaves out the provider may tell where it is asked.
            try await trial.provider.plan("{\"sub\": \"s-1\", \"userinfo\": {\(ProviderTrial.reader)}}")
            #expect(try await trial.signIn(in: trial.browser).status == 303)
            try await trial.provider.plan(
                "{\"sub\": \"s-9\", \"userinfo\": {\"sub\": \"s-1\", \(ProviderTrial.reader)}}")
            #expect(try await trial.signIn(in: trial.browser).status == 502)

            let other = "Your account belongs to another sign-in"
            try await Self.expectRefused(trial, Self.plan("s-2", "reader@example.org"), other, "otherSubject")
            try await trial.provider.plan(Self.plan("s-1", "somebody.else@example.org"))
            #expect(try await trial.signIn(in: trial.browser).status == 303)

            let released = try await trial.program.run("account", "provider", "release", "reader@example.org")
            #expect(released.output == "reader@example.org is released\n")
            try await trial.provider.plan(Self.plan("s-2", "reader@example.org"))
            #expect(try await trial.signIn(in: trial.browser).status == 303)
            try await Self.expectRefused(trial, first, other, "otherSubject")

            _ = try await trial.program.run("account", "close", "reader@example.org")
            let second = Self.plan("s-2", "reader@example.org")
            try await Self.expectRefused(trial, second, nobody, "accountUnknown")
            _ = try await trial.program.run("account", "close", "reader@example.org", "--open")
            _ = try await trial.program.run("account", "expel", "reader@example.org")
            try await Self.expectRefused(trial, second, nobody, "accountUnknown")
        }
    }

    @Test func `contractors sign in by a provider only when they are bound to it`() async throws {
        try await ProviderTrial.with { trial in
            let name = "builder@example.org"
            try await trial.invite(name, as: "contractor", "--party", "NL-KVK-99970687")
            let plan = Self.plan("b-1", name)
            try await Self.expectRefused(trial, plan, "Sign in with your password", "contractor")
            let bound = try await trial.program.run("account", "provider", "bind", name, "--subject", "b-1")
            #expect(bound.output == "\(name) is bound\n", "\(bound.errors)")
            #expect(try await trial.signIn(in: trial.browser).status == 303)
            try await trial.invite()
            let listed = try await trial.program.run("account", "list", "--json").json().list
            let issuers = Dictionary(
                uniqueKeysWithValues: listed.map { ($0["signInName"].text, $0["providers"].list.map(\.text)) })
            #expect(issuers == [name: [trial.provider.issuer], "reader@example.org": []])
            #expect(try await trial.program.run("account", "list").output.contains("  by \(trial.provider.issuer)\n"))
            let twice = try await trial.program.run(
                "account", "provider", "bind", "reader@example.org", "--subject", "b-1")
            #expect(twice.status == 2)
            #expect(twice.errors.contains("is bound to another subject"))
            let free = try await trial.program.run("account", "provider", "release", "reader@example.org")
            #expect(free.output == "reader@example.org was not bound\n")
            _ = try await trial.program.run("account", "expel", "reader@example.org")
            let gone = try await trial.program.run(
                "account", "provider", "bind", "reader@example.org", "--subject", "r-1")
            #expect(gone.status == 2)
            #expect(gone.errors.contains("reader@example.org is nothing at City of Lindemeer."))
        }
    }

    @Test func `a provider opens the door of its own authority, and of no other`() async throws {
        try await ProviderTrial.with { trial in
            let other = [
                "--authority", "other", "--name", "Other council", "--currency", "EUR", "--policy", "nl.utrecht",
            ]
            try await trial.invite()
            try await trial.provider.plan(Self.plan("s-1", "reader@example.org"))
            let browser = trial.browser
            #expect(try await trial.signIn(in: browser).status == 303)
            let imported = try await trial.program.run(
                ["register", "import", Fixture.path("register.csv"), "--scheme", "NL-KVK"] + other)
            #expect(imported.status == 0, "\(imported.errors)")
            try await trial.invite("reader@example.org", as: "administrator", "--authority", "other")
            // In the session that began before it is as if nothing had been added.
            _ = try await browser.get("account")
            #expect(try await browser.post("account/authority", ["authority": "other"]).status == 404)
            #expect(try await browser.get("account").text.contains("<dt>At</dt><dd>City of Lindemeer</dd>"))
            #expect(try await browser.get("accounts").status == 403)
            let plan = Self.plan("s-1", "reader@example.org")
            try await Self.expectRefused(trial, plan, "known at more than one authority", "knownElsewhere")
            _ = try await trial.program.run("account", "expel", "reader@example.org", "--authority", "lindemeer")
            #expect(try await browser.get("account").status == 403)
            try await Self.expectRefused(trial, plan, "You have no account here", "accountUnknown")
        }
    }

    @Test func `the provider's second factor counts where it says what is demanded, and else one's own is asked for`()
        async throws
    {
        try await ProviderTrial.with("  second-factor: amr=mfa") { trial in
            let name = "officer@example.org"
            try await trial.invite(name, as: "officer")
            try await trial.provider.plan(Self.plan("o-1", name, ", \"amr\": [\"pwd\"]"))
            let browser = trial.browser
            #expect(try await trial.signIn(in: browser).status == 303)
            #expect(try await browser.get("digest").location == "/sign-in/second-factor")
            let (authenticator, _) = try await browser.setUpFactor()
            #expect(try await browser.get("digest").status == 200)
            let second = trial.browser
            #expect(try await trial.signIn(in: second).status == 303)
            #expect(try await second.get("digest").location == "/sign-in/code")
            _ = try await second.get("sign-in/code")
            let code = try authenticator.code(stepsAhead: 1)
            #expect(try await second.post("sign-in/code", ["code": code]).status == 303)
            #expect(try await second.get("digest").status == 200)
            try await trial.provider.plan(Self.plan("o-1", name, ", \"amr\": [\"pwd\", \"mfa\"]"))
            let third = trial.browser
            #expect(try await trial.signIn(in: third).status == 303)
            #expect(try await third.get("digest").status == 200)
        }
    }
}
