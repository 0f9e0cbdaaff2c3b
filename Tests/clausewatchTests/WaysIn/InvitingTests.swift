import Testing

/// Administrators invite somebody on the page "Accounts".
@Suite(.timeLimit(.minutes(5))) struct InvitingTests {
    @Test func `what is wrong with an invitation is told at its field, in the language of whoever invites`()
        async throws
    {
        try await City.with { city in
            let program = try city.withAccountKey
            _ = try await program.running("serve", "--port", "0") { daemon in
                let name = "administrator@example.org"
                let browser = try await Browsing.signedIn(
                    program, at: try await daemon.address(), as: "administrator", name: name, "--name", "Desk")
                try await browser.setUpFactor()
                for (language, told) in [("en", Self.english), ("nl", Self.dutch)] {
                    _ = try await browser.get("account")
                    _ = try await browser.post("account/language", ["language": language])
                    for ((signInName, read, party), (field, text)) in zip(Self.entered, told) {
                        _ = try await browser.get("accounts")
                        let page = try await browser.post(
                            "accounts",
                            [
                                "signInName": signInName, "name": read, "role": party.isEmpty ? "reader" : "contractor",
                                "scope": party,
                            ])
                        #expect(page.status == (text.isEmpty ? 200 : 422), "\(signInName)")
                        guard !text.isEmpty else { continue }
                        #expect(page.text.contains("<a href=\"#\(field)\">\(text)</a>"), "\(page.text)")
                        #expect(page.text.contains("id=\"\(field)-fault\""))
                        #expect(page.text.contains("value=\"\(signInName)\""))
                    }
                    let left = try await browser.get("accounts")
                    #expect(left.text.contains("new@example.org") && !left.text.contains("other@example.org"))
                }
            }
        }
    }

    private static let entered = [
        ("new@example.org", "New", ""), ("new@example.org", "New", ""), ("nobody", "Nobody", ""),
        ("other@example.org", "", ""), ("other@example.org", "Other", "NL-KVK-00000000"),
    ]
    private static let english = [
        ("", ""),
        ("signInName", "new@example.org is that already. If they cannot sign in, give them a new link from the list"),
        ("signInName", "&quot;nobody&quot; is no e-mail address such as desk@example.org"),
        ("name", "Enter the name that people read, in 1 to 200 characters"),
        (
            "scope",
            "No party of City of Lindemeer is NL-KVK-00000000. Enter one as registers and reports name it, such as "
                + "NL-KVK-01234567"
        ),
    ]
    private static let dutch = [
        ("signInName", "new@example.org is dat al. Geef vanuit de lijst een nieuwe link als inloggen niet lukt"),
        ("signInName", "new@example.org is dat al. Geef vanuit de lijst een nieuwe link als inloggen niet lukt"),
        ("signInName", "&quot;nobody&quot; is geen e-mailadres zoals desk@example.org"),
        ("name", "Vul de naam in die mensen lezen, van 1 tot 200 tekens"),
        (
            "scope",
            "Geen partij van City of Lindemeer is NL-KVK-00000000. Vul er een in zoals registers en rapportages die "
                + "noemen, bijvoorbeeld NL-KVK-01234567"
        ),
    ]
}
