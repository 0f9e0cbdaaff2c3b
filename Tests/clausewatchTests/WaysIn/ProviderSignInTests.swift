import Foundation
import Testing

/// Signing in by an identity provider, over the running daemon.
@Suite(.timeLimit(.minutes(10))) struct ProviderSignInTests {
    private static let cookie = "__Host-clausewatch"

    @Test func `somebody who was invited signs in by a provider, and is known by its subject from then on`()
        async throws
    {
        let claims = "{\"sub\": \"s-1\", \(ProviderTrial.reader)}"
        try await IdentityProvider.real(claims) { provider in
            try await ProviderTrial.with(provider) { trial in
                try await trial.invite()
                let browser = trial.browser
                let english = try await browser.get("sign-in?next=%2Fdigest").text
                let way = "/sign-in/provider/lindemeer?next=%2Fdigest&amp;language=en"
                #expect(english.contains("<a href=\"\(way)\">Sign in with Lindemeer &lt;account&gt;</a>"))
                #expect(
                    try await browser.get("sign-in?language=nl").text.contains("Inloggen met Lindemeer &lt;account"))
                browser.cookies[Self.cookie] = String(repeating: "A", count: 43)
                for (number, email) in ["", "renamed@example.org"].enumerated() {
                    if number > 0 {
                        let body = "{\"email\": \"\(email)\", \"email_verified\": true}"
                        let type = ["Content-Type": "application/json"]
                        let set = try await provider.browser.send("PUT", "users/s-1", type, Data(body.utf8))
                        #expect(set.status == 204)
                    }
                    let page = try await Self.wholeFlow(trial, browser)
                    #expect(page.status == 303, "\(page.text)")
                    #expect(page.location == "/digest")
                    #expect(browser.cookies[Self.cookie]?.count == 43)
                    #expect(browser.cookies[Self.cookie] != String(repeating: "A", count: 43))
                    #expect(try await browser.get("digest").status == 200)
                    #expect(try await browser.get("account").text.contains("reader@example.org"))
                }
                let log = "audit_entry WHERE action = "
                #expect(try await trial.city.count("\(log)'account.signIn' AND detail->>'by' = 'provider'") == 2)
                #expect(try await trial.city.count("\(log)'account.bind'") == 1)
                #expect(try await trial.city.count("audit_entry WHERE detail::text LIKE '%@%'") == 0)
                #expect(try await trial.city.count("provider_attempt") == 0)
                #expect(try await trial.city.count("provider_account WHERE subject = 's-1'") == 1)
                #expect(try await trial.city.count("account") == 1)
            }
        }
    }

    /// As a person does who types in at the provider who they are.
    private static func wholeFlow(_ trial: ProviderTrial, _ browser: Browsing) async throws -> Browsing.Page {
        let sent = try await browser.get("\(ProviderTrial.start)?next=%2Fdigest")
        try #require(sent.status == 303, "\(sent.text)")
        let place = try #require(sent.location)
        let asked = try #require(URLComponents(string: place)?.queryItems)
        let fields = Dictionary(asked.map { ($0.name, $0.value ?? "") }) { first, _ in first }
        #expect(fields["response_type"] == "code")
        #expect(fields["client_id"] == "clausewatch")
        #expect(fields["scope"] == "openid email")
        #expect(fields["code_challenge_method"] == "S256")
        #expect(fields["redirect_uri"] == "\(trial.address)sign-in/provider/lindemeer/back")
        for secret in ["state", "nonce", "code_challenge"] { #expect(fields[secret]?.count == 43, "\(secret)") }
        #expect(try await trial.provider.browser.get(place).status == 200)
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        let answer = try await trial.provider.browser.send("POST", place, type, Data("sub=s-1".utf8))
        return try await browser.get(try #require(answer.location))
    }

    @Test func `an answer is of use once, soon, in the browser that asked and with its own state`() async throws {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            try await trial.provider.plan("{\"claims\": {\(ProviderTrial.reader)}}")
            let browser = trial.browser
            let answer = try await trial.answer(in: browser)
            let again = "Start signing in again"
            let state = try #require(answer.firstMatch(of: /state=([^&]+)/)?.1)
            let visitor = trial.browser
            _ = try await visitor.get("sign-in")
            #expect(visitor.cookies.count == 1)
            for (asking, place) in [
                (trial.browser, answer), (visitor, answer),
                (browser, answer.replacing(state, with: String(state.reversed()))),
                (browser, answer.replacing("state=\(state)", with: "x=y")),
                (browser, answer + "&state=\(state)"), (browser, "sign-in/provider/lindemeer/back"),
            ] {
                let page = try await asking.get(place)
                #expect(page.status == 400, "\(place)")
                #expect(page.text.contains(again))
                #expect(asking.cookies[Self.cookie] == nil)
            }
            #expect(try await trial.provider.seen("/token") == 0)
            #expect(try await browser.get(answer).location == "/")
            #expect(try await browser.get(answer).status == 400)
            #expect(try await trial.provider.seen("/token") == 1)

            // A code that was used, behind a question of today.
            let other = trial.browser
            let new = try await trial.answer(in: other)
            let (used, fresh) = (
                try #require(answer.firstMatch(of: /code=([^&]+)/)?.1),
                try #require(new.firstMatch(of: /code=([^&]+)/)?.1)
            )
            let replayed = try await other.get(new.replacing(fresh, with: used))
            #expect(replayed.status == 403)
            #expect(replayed.text.contains("was not taken"))
            #expect(try await trial.refusals("code") == 1)

            // One that was never this browser's is of no use with its verifier either.
            let (mine, theirs) = (try await trial.answer(in: other), try await trial.answer(in: trial.browser))
            let (own, stolen) = (
                try #require(mine.firstMatch(of: /code=([^&]+)/)?.1),
                try #require(theirs.firstMatch(of: /code=([^&]+)/)?.1)
            )
            #expect(try await other.get(mine.replacing(own, with: stolen)).status == 403)
            #expect(try await trial.refusals("code") == 2)

            let late = try await trial.answer(in: other)
            try await trial.city.change("UPDATE provider_attempt SET began_at = now() - interval '11 minutes'")
            #expect(try await other.get(late).status == 400)
            #expect(other.cookies[Self.cookie] == nil)
        }
    }

    @Test func `two tabs may sign in at once, and one goes on where one was and never to another site`() async throws {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            try await trial.provider.plan("{\"claims\": {\(ProviderTrial.reader)}}")
            let browser = trial.browser
            let first = try await trial.answer(in: browser)
            let second = try await trial.answer(in: browser, next: "%2F%2Fevil.example")
            #expect(try await browser.get(first).location == "/")
            #expect(try await browser.get(second).location == "/")
            let place = "%2Fdigest%3FasOf%3D2024-09-15"
            #expect(try await trial.signIn(in: browser, next: place).location == "/digest?asOf=2024-09-15")
            #expect(try await browser.get("\(ProviderTrial.start)?x=1").status == 400)
            #expect(try await browser.get("sign-in/provider/other").status == 404)
            #expect(try await browser.get("sign-in/provider/other/back?state=x").status == 404)
        }
    }

    @Test func `an answer of another issuer, or of none, and one that says no let nobody in`() async throws {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            let browser = trial.browser
            for issuer in ["\"https://evil.example\"", "null", "\"\(trial.provider.issuer)/\""] {
                try await trial.provider.plan(
                    "{\"claims\": {\(ProviderTrial.reader)}, \"answer\": {\"iss\": \(issuer)}}")
                #expect(try await trial.signIn(in: browser).status == 403, "\(issuer)")
            }
            #expect(try await trial.refusals("answerIssuer") == 3)
            try await trial.provider.plan("{\"answer\": {\"code\": null, \"error\": \"access_denied\"}}")
            let broken = try await trial.signIn(in: browser)
            #expect(broken.status == 403)
            #expect(broken.text.contains("You are not signed in"))
            try await trial.provider.plan("{\"answer\": {\"error\": \"access_denied\"}}")
            #expect(try await trial.signIn(in: browser).status == 403)
            // Whoever chose Dutch before reads Dutch afterwards, whatever the browser prefers.
            let sent = try #require(try await browser.get("\(ProviderTrial.start)?language=nl").location)
            #expect(sent.contains("&ui_locales=nl"))
            let dutch = try await browser.get(try #require(try await trial.provider.browser.get(sent).location))
            #expect(dutch.text.contains("<html lang=\"nl\">") && dutch.text.contains("U bent niet ingelogd"))
            #expect(try await trial.provider.seen("/token") == 0)
            #expect(browser.cookies[Self.cookie] == nil)
        }
    }
}
