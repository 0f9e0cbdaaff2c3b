import Foundation
import Testing

/// `clausewatch account provider check`, and what is told of a file of providers.
@Suite(.timeLimit(.minutes(5))) struct ProviderCommandTests {
    @Test func `the check tells what is right, what is wrong with a provider and where, and what to register there`()
        async throws
    {
        try await IdentityProvider.with { provider in
            try await City.with { city in
                let file = try provider.file(in: city.scratch, "  second-factor: acr=gold")
                let program = try city.withAccountKey.with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", file)
                let check = ["account", "provider", "check"]
                let document = "\(provider.issuer)/.well-known/openid-configuration"

                let right = try await program.run(check)
                #expect(right.status == 0, "\(right.errors)")
                let address = "http://127.0.0.1:8080/sign-in/provider/lindemeer/back"
                #expect(
                    right.output
                        == "lindemeer: \(document)\n  keys it signs with: 2; it takes the client\n"
                        + "  address to register there: \(address)\n")
                let named = try await program.with("CLAUSEWATCH_HTTP_HOSTS", "a.example, b.example").run(
                    check + ["--json"]
                ).json().list.first
                #expect(named?["keys"].decimal == 2)
                #expect(
                    named?["redirects"].list.map(\.text) == [
                        "https://a.example/sign-in/provider/lindemeer/back",
                        "https://b.example/sign-in/provider/lindemeer/back",
                    ])

                for (plan, words) in [
                    ("{\"document\": {\"issuer\": \"x\"}}", "issuer is \"x\"; the settings say \"\(provider.issuer)\""),
                    ("{\"document\": {\"jwks_uri\": null}}", "jwks_uri is missing; expected an address"),
                    (
                        "{\"document\": {\"token_endpoint\": \"http://a.example/\"}}",
                        "token_endpoint is \"http://a.example/\", which is not encrypted; expected an address"
                    ),
                    (
                        "{\"document\": {\"code_challenge_methods_supported\": [\"plain\"]}}",
                        "code_challenge_methods_supported has plain; expected S256 among them: turn on PKCE"
                    ),
                    (
                        "{\"document\": {\"id_token_signing_alg_values_supported\": [\"HS256\"]}}",
                        "id_token_signing_alg_values_supported has HS256; expected RS256 or ES256"
                    ),
                    (
                        "{\"token\": {\"status\": 401, \"body\": {\"error\": \"invalid_client\"}}}",
                        "the provider does not take the client (401, invalid_client). Check client-id"
                    ),
                ] {
                    try await provider.plan(plan)
                    let wrong = try await program.run(check)
                    #expect(wrong.status == 1, "\(plan)")
                    let place = plan.contains("token\": {") ? "\(provider.issuer)/token" : document
                    #expect(wrong.output.contains("  wrong: \(place): \(words)"), "\(plan): \(wrong.output)")
                }
                try await provider.plan(
                    "{\"document\": {\"acr_values_supported\": [\"silver\"], \"scopes_supported\": [\"openid\"]}}")
                let noted = try await program.run(check)
                #expect(noted.status == 0)
                #expect(noted.output.contains("  note: \(document): acr_values_supported has no gold"))
                #expect(noted.output.contains("  note: \(document): scopes_supported has no email"))
                let unknown = try await program.run(check + ["--authority", "other"])
                #expect(unknown.status == 2)
                #expect(unknown.errors.contains("names no provider of \"other\"; it has those of lindemeer."))
                try await provider.plan("{\"token\": {\"status\": 503, \"body\": {}}}")
                #expect(try await program.run(check).status == 3)
            }
        }
    }

    @Test func `a provider of an authority that is not known is told, and no file of providers too`() async throws {
        try await IdentityProvider.with { provider in
            try await City.with { city in
                let none = try await city.program.run("account", "provider", "check")
                #expect(none.status == 2)
                #expect(none.errors.contains("accounts.providers-file names no provider."))
                let text = try String(contentsOfFile: try provider.file(in: city.scratch), encoding: .utf8)
                let file = try city.scratch.file("others.yaml", text.replacing("lindemeer:", with: "limdemeer:"))
                let program = city.program.with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", file)
                let ending = try await program.run("account", "provider", "check")
                #expect(ending.status == 1)
                #expect(
                    ending.output.contains("wrong: No authority has the code \"limdemeer\"; known: lindemeer."),
                    "\(ending.output)")
                let bind = ["account", "provider", "bind", "a@example.org", "--subject"]
                let bound = try await program.run(bind + ["x"])
                #expect(bound.status == 2)
                #expect(bound.errors.contains("accounts.providers-file names no provider of lindemeer."))
                let long = try await program.run(bind + [String(repeating: "x", count: 256)])
                #expect(long.status == 2)
                #expect(long.errors.contains("expected 1 to 255 characters"))
            }
        }
    }

    @Test func `all that is wrong with a file of providers is told by its place, and the daemon does not start`()
        async throws
    {
        try await City.with { city in
            let secret = try city.scratch.file("secret", "sixteen letters!\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
            let file = try city.scratch.file(
                "providers.yaml",
                """
                lindemeer:
                  issuer: http://login.example
                  client-id: "a b"
                  client-secret: hush-hush
                  name-claim: sub
                  second-factor: mfa
                  title: [a]
                other: x
                third:
                  issuer: https://login.example/?a=b
                  title: Third
                  client-id: c
                  client-secret-file: \(secret)
                """)
            let program = try city.withAccountKey.with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", file)
            let ending = try await program.run("serve", "--port", "0")
            #expect(ending.status == 2)
            for line in [
                "\(file):4:3: lindemeer.client-secret is no key of a provider; expected one of title, issuer,",
                "\(file):7:10: lindemeer.title is no text; expected what the sign-in is called on the pages",
                "\(file):3:14: lindemeer.client-id is \"a b\"; expected what this service is called at the provider",
                "\(file):1:1: lindemeer.client-secret-file is missing; expected the file that holds",
                "\(file):2:11: lindemeer.issuer is \"http://login.example\", which is not encrypted; expected an address",
                "\(file):5:15: lindemeer.name-claim is \"sub\"; expected email, preferred_username, upn or nothing.",
                "\(file):6:18: lindemeer.second-factor is \"mfa\"; expected acr=VALUE or amr=VALUE",
                "\(file):8:1: expected the code of an authority with its provider below it",
                "\(file):10:11: third.issuer is \"https://login.example/?a=b\"; expected an address without a question",
            ] { #expect(ending.errors.contains(line), "\(line): \(ending.errors)") }
            #expect(!ending.errors.contains("hush-hush"))
        }
    }

    @Test func `a secret that everybody can read, or that is none, is told by its file`() async throws {
        try await City.with { city in
            let secret = try city.scratch.file("secret", "two\nlines of text\n")
            let file = try city.scratch.file(
                "providers.yaml",
                "lindemeer:\n  issuer: https://login.example\n  title: L\n  client-id: c\n  client-secret-file: \(secret)\n"
            )
            let program = try city.withAccountKey.with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", file)
            let check = ["account", "provider", "check"]
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: secret)
            let open = try await program.run(check)
            #expect(open.status == 3)
            #expect(open.errors.contains("\(secret): the client's secret of lindemeer can be read by everybody"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
            let lines = try await program.run(check)
            #expect(lines.status == 2)
            #expect(lines.errors.contains("\(secret): expected the client's secret of lindemeer on one line"))
            let gone = try await program.with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", "/nowhere").run(check)
            #expect(gone.status == 2)
            #expect(gone.errors.contains("accounts.providers-file names /nowhere, which cannot be read."))
            for (text, words) in [
                ("a: [", "this is no YAML"), ("- a\n", "expected the code of an authority"), ("", "expected the code"),
            ] {
                let other = try city.scratch.file("other.yaml", text)
                let ending = try await program.with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", other).run(check)
                #expect(ending.status == 2, "\(text)")
                #expect(ending.errors.contains("\(other): \(words)"), "\(ending.errors)")
            }
        }
    }
}
