import Foundation
import Testing

/// Providers that do not work: what people are told, and that their passwords still do.
@Suite(.timeLimit(.minutes(10))) struct ProviderFailureTests {
    private static let document = "/.well-known/openid-configuration"

    @Test func `a provider that is down is told in both languages, and passwords still work`() async throws {
        try await IdentityProvider.with { provider in
            try await ProviderTrial.with(provider, issuer: "http://127.0.0.1:1") { trial in
                let browser = try await trial.daemon.browser(of: trial.program)
                #expect(try await browser.get("digest").status == 200)
                let page = try await trial.browser.get("\(ProviderTrial.start)?language=en")
                #expect(page.status == 503)
                #expect(page.fields["retry-after"] == "60")
                #expect(page.text.contains("Lindemeer &lt;account&gt; cannot be reached"))
                #expect(page.text.contains("Sign in with your e-mail address and password"))
                #expect(page.text.contains("href=\"/sign-in?language=en\""))
                let dutch = try await trial.browser.get("\(ProviderTrial.start)?language=nl")
                #expect(dutch.text.contains("is niet bereikbaar") && dutch.text.contains("<html lang=\"nl\">"))
                let incident = try #require(page.text.firstMatch(of: /give this number: <strong>(\w+)</)?.1)
                let said = try await trial.daemon.transcript.line { $0.contains("incident=\(incident)") }
                #expect(said.contains("http://127.0.0.1:1\(Self.document): cannot be asked"))
                let pages = ["sign-in", ProviderTrial.start].flatMap { page in
                    ["en", "nl"].map { "\(trial.address)\(page)?language=\($0)" }
                }
                #expect(try await Accessibility.faults(of: pages) == [])
            }
        }
    }

    @Test func `a provider that is slow, sends too much, leads elsewhere or tells nonsense lets nobody wait or in`()
        async throws
    {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            for (plan, status, words) in [
                ("{\"large\": [\"\(Self.document)\"]}", 502, "the answer is larger than 1 MiB"),
                ("{\"redirect\": [\"\(Self.document)\"]}", 502, "answered 302, which leads elsewhere"),
                ("{\"document\": {\"issuer\": \"https://evil.example\"}}", 502, "issuer is \"https://evil.example\""),
                ("{\"document\": {\"token_endpoint\": \"http://evil.example/\"}}", 502, "token_endpoint is"),
                ("{\"document\": {\"jwks_uri\": null}}", 502, "jwks_uri is missing"),
                ("{\"document\": {\"response_types_supported\": \"code\"}}", 502, "response_types_supported is of"),
            ] {
                try await trial.provider.plan(plan)
                let page = try await trial.browser.get(ProviderTrial.start)
                #expect(page.status == status, "\(plan)")
                #expect(page.text.contains("The sign-in of Lindemeer &lt;account&gt; does not work"), "\(plan)")
                _ = try await trial.daemon.transcript.line { $0.contains(words) }
            }
            try await trial.provider.plan("{\"slow\": [\"\(Self.document)\"]}")
            let start = ContinuousClock.now
            #expect(try await trial.browser.get(ProviderTrial.start).status == 503)
            let waited = ContinuousClock.now - start
            #expect(waited > .seconds(9) && waited < .seconds(20), "\(waited)")

            let claims = "\"claims\": {\(ProviderTrial.reader)}"
            for (plan, status) in [
                ("{\(claims), \"large\": [\"/jwks\"]}", 502), ("{\(claims), \"large\": [\"/token\"]}", 502),
                ("{\"token\": {\"status\": 500, \"body\": {}}}", 503),
                ("{\"token\": {\"status\": 401, \"body\": {\"error\": \"invalid_client\"}}}", 502),
                ("{\"token\": {\"status\": 400, \"body\": {\"error\": \"unauthorized_client\"}}}", 502),
                ("{\"token\": {\"status\": 200, \"body\": {\"access_token\": \"x\"}}}", 502),
                ("{\"token\": {\"status\": 200, \"body\": [1]}}", 502),
                ("{\"large\": [\"/userinfo\"]}", 502),
            ] {
                try await trial.provider.plan(plan)
                let browser = trial.browser
                let page = try await trial.signIn(in: browser)
                #expect(page.status == status, "\(plan): \(page.text)")
                #expect(browser.cookies["__Host-clausewatch"] == nil, "\(plan)")
            }
            try await trial.provider.plan("{\(claims)}")
            #expect(try await trial.signIn(in: trial.browser).status == 303)
        }
    }
}
