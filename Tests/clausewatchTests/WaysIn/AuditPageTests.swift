import Foundation
import Testing

/// What administrators read of the audit log, and where its head is told.
@Suite(.timeLimit(.minutes(5))) struct AuditPageTests {
    @Test func `an administrator searches what was done, by name and number, and each digest tells the head`()
        async throws
    {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15")
            #expect(try await city.submit(Fixture.path("report.csv")).status == 0)
            _ = try await program.running("serve", "--port", "0") { daemon in
                let browser = try await Browsing.signedIn(
                    program, at: try await daemon.address(), as: "administrator", name: "admin@example.org", "--name",
                    "Admin <b>")
                try await browser.setUpFactor()
                try await city.awaitCount("audit_waiting", 0)
                let all = try await browser.get("audit")
                #expect(all.text.contains("report.submit"))
                #expect(all.text.contains("Admin &lt;b&gt; (account:"))
                let found = try await browser.get("audit?containing=REPORT.sub")
                #expect(found.text.contains("report.submit") && !found.text.contains("account.add"))
                #expect(try await browser.get("audit?containing=100%25_").text.contains("Nothing was found."))
                #expect(try await browser.get("audit?page=2").status == 404)
                #expect(try await browser.get("audit?x=1").status == 400)
                let verified = try await program.run("audit", "verify").output
                let head = try #require(verified.firstMatch(of: /(\d+:[0-9a-f]{16})/)?.1)
                #expect(try await browser.get("digest").text.contains("<code>\(head)</code>"))
                #expect(try await browser.get("audit").text.contains("<code>\(head)</code>"))
                #expect(try await program.run("digest").output.contains("Audit log sealed up to \(head)\n"))
                let listed = try await program.run("audit", "list", "--containing", "account.add", "--json").json()
                #expect(listed.list.count == 1)
                #expect(listed.list.first?["detail"]["role"].text == "administrator")
                #expect(listed.list.first?["subjectName"].text == "Admin <b>")
            }
        }
    }
}
