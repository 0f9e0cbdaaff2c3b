import Foundation
import Testing

/// What is taken of a provider's tokens, over the running daemon.
@Suite(.timeLimit(.minutes(10))) struct ProviderTokenTests {
    private static let email = ProviderTrial.reader

    /// What the provider does, and for which reason nobody is let in.
    private static let bad: [(plan: String, reason: String)] = [
        ("{\"sign\": \"none\", \"claims\": {\(email)}}", "algorithm"),
        ("{\"sign\": \"HS256\", \"claims\": {\(email)}}", "algorithm"),
        ("{\"sign\": \"another key\", \"claims\": {\(email)}}", "signature"),
        ("{\"header\": {\"kid\": \"unknown\"}, \"claims\": {\(email)}}", "key"),
        ("{\"claims\": {\(email), \"iss\": \"https://evil.example\"}}", "issuer"),
        ("{\"claims\": {\(email), \"iss\": null}}", "issuer"),
        ("{\"claims\": {\(email), \"aud\": \"another\"}}", "audience"),
        ("{\"claims\": {\(email), \"aud\": []}}", "audience"),
        ("{\"claims\": {\(email), \"aud\": null}}", "audience"),
        ("{\"claims\": {\(email), \"aud\": [\"clausewatch\", \"another\"]}}", "audience"),
        ("{\"claims\": {\(email), \"azp\": \"another\"}}", "audience"),
        ("{\"claims\": {\(email), \"exp\": \"-61\"}}", "expired"),
        ("{\"claims\": {\(email), \"exp\": null}}", "expired"),
        ("{\"claims\": {\(email), \"iat\": \"600\"}}", "ahead"),
        ("{\"claims\": {\(email), \"iat\": null}}", "ahead"),
        ("{\"claims\": {\(email), \"nbf\": \"600\"}}", "ahead"),
        ("{\"claims\": {\(email), \"nonce\": \"another\"}}", "nonce"),
        ("{\"claims\": {\(email), \"nonce\": null}}", "nonce"),
        ("{\"claims\": {\(email), \"sub\": \"\"}}", "subject"),
        ("{\"claims\": {\(email), \"sub\": null}}", "subject"),
        ("{\"claims\": {\(email), \"sub\": \"a\\nb\"}}", "subject"),
        ("{\"claims\": {\(email), \"exp\": {}}}", "malformed"),
        ("{\"token\": {\"status\": 200, \"body\": {\"id_token\": \"x.y.z\"}}}", "malformed"),
        ("{\"token\": {\"status\": 400, \"body\": {\"error\": \"invalid_grant\"}}}", "code"),
    ]

    private static let good = [
        "{\"claims\": {\(email)}}", "{\"sign\": \"ES256\", \"claims\": {\(email)}}",
        "{\"claims\": {\(email), \"aud\": [\"clausewatch\", \"another\"], \"azp\": \"clausewatch\"}}",
        "{\"claims\": {\(email), \"exp\": \"-30\", \"iat\": \"30\"}}",
    ]

    @Test func `no token lets anybody in but the provider's own, for this service and this question, in time`()
        async throws
    {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            for (plan, reason) in Self.bad {
                try await trial.provider.plan(plan)
                let (browser, before) = (trial.browser, try await trial.refusals(reason))
                let page = try await trial.signIn(in: browser)
                #expect(page.status == 403, "\(plan)")
                #expect(page.text.contains("says of you was not taken"), "\(plan)")
                #expect(browser.cookies["__Host-clausewatch"] == nil, "\(plan)")
                #expect(try await trial.refusals(reason) == before + 1, "\(plan)")
            }
            #expect(try await trial.city.count("provider_account") == 0)
            for plan in Self.good {
                try await trial.provider.plan(plan)
                let browser = trial.browser
                let page = try await trial.signIn(in: browser)
                #expect(page.status == 303, "\(plan): \(page.text)")
                #expect(try await browser.get("digest").status == 200, "\(plan)")
            }
            _ = try await trial.daemon.transcript.line { $0.contains("does not know the code") }
            let said = trial.daemon.transcript.text(isError: true)
            for secret in ["eyJ", IdentityProvider.secret, "@"] { #expect(!said.contains(secret), "\(secret)") }
        }
    }

    @Test func `keys are asked for anew when the provider changed them, and not for every token that is made up`()
        async throws
    {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            try await trial.provider.plan("{\"claims\": {\(Self.email)}}")
            #expect(try await trial.signIn(in: trial.browser).status == 303)
            #expect(try await trial.signIn(in: trial.browser).status == 303)
            #expect(try await trial.provider.seen("/jwks") == 1)
            #expect(try await trial.provider.seen("/.well-known/openid-configuration") == 1)
            _ = try await trial.provider.browser.send("POST", "rotate", [:], Data())
            #expect(try await trial.signIn(in: trial.browser).status == 303)
            #expect(try await trial.provider.seen("/jwks") == 2)
            try await trial.provider.plan("{\"header\": {\"kid\": \"unknown\"}, \"claims\": {\(Self.email)}}")
            for _ in 0..<3 { #expect(try await trial.signIn(in: trial.browser).status == 403) }
            #expect(try await trial.provider.seen("/jwks") == 2)
        }
    }

    @Test func `whoever keeps bringing codes that are none has to wait`() async throws {
        try await ProviderTrial.with { trial in
            try await trial.invite()
            try await trial.provider.plan("{\"token\": {\"status\": 400, \"body\": {\"error\": \"invalid_grant\"}}}")
            let browser = trial.browser
            for _ in 0..<3 { #expect(try await trial.signIn(in: browser).status == 403) }
            #expect(try await trial.city.count("sign_in_failure WHERE failures = 3") == 1)
            try await trial.city.change("UPDATE sign_in_failure SET waits_until = now() + interval '1 minute'")
            let asked = try await trial.provider.seen("/token")
            let halted = try await trial.signIn(in: browser)
            #expect(halted.status == 429)
            #expect(halted.text.contains("Too many tries were wrong"))
            #expect(halted.fields["retry-after"] != nil)
            #expect(try await trial.provider.seen("/token") == asked)
        }
    }
}
