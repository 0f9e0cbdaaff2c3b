import Foundation
import Testing

@testable import Web

/// What people type who mean harm, into every field there is.
@Suite(.timeLimit(.minutes(10))) struct AttackTests {
    private static let strings = [
        "' OR 1=1 --", "'; DROP TABLE contract; --", "\\'; SELECT pg_sleep(9); --", "{{secret}}", "{{{body}}}",
        "{{#visitor}}{{mark}}{{/visitor}}", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a\u{0}b",
        "\r\nX-Injected: yes", "../../etc/passwd", "\u{202e}\u{fffe}\u{1F4A9}", "%00%ff%", "-1", "99999999999999999999",
        String(repeating: "é", count: 5_000),
    ]

    /// Runs the daemon, which counts no requests, while an administrator's browser asks it.
    private static func serving(
        _ body: (City, Program, URL, Browsing) async throws -> Void
    ) async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15")
                .with("CLAUSEWATCH_HTTP_SUBMISSIONS", "true").with("CLAUSEWATCH_HTTP_PAGES_PER_MINUTE", "1000000")
                .with("CLAUSEWATCH_HTTP_REPORTS_PER_MINUTE", "1000000")
            _ = try await program.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                let name = "administrator@example.org"
                let browser = try await Browsing.signedIn(program, at: address, as: "administrator", name: name)
                try await browser.setUpFactor()
                // Tokens are for officers.
                let added = try await program.run("account", "add", name, "--role", "officer")
                #expect(added.status == 0, "\(added.errors)")
                try await body(city, program, address, browser)
            }
        }
    }

    /// What is wrong with an answer to such a text; nil when nothing is.
    private static func fault(_ page: Browsing.Page) -> String? {
        if page.status >= 500 { return "\(page.status)" }
        if page.text.contains("<script") || page.text.contains("<img") { return "it is echoed as it is" }
        if page.fields["x-injected"] != nil { return "it became a header" }
        return nil
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// The path of a route with such a text in place of each part that varies.
    private static func path(_ route: Route, _ text: String) -> String {
        route.path.dropFirst().split(separator: "/").map { $0.hasPrefix(":") ? encoded(text) : String($0) }
            .joined(separator: "/")
    }

    @Test func `no text in a form makes the service fail, does what it says, or is echoed as it is`() async throws {
        try await Self.serving { city, program, address, browser in
            let contracts = try await city.count("contract")
            for route in Route.allCases where route != .signOut {
                guard let form = route.form else { continue }
                for text in Self.strings {
                    let isForAll = route.audience == .everybody
                    _ = try await browser.get(isForAll ? "sign-in" : "account")
                    var fields = Dictionary(form.map { ($0.name, text) }) { first, _ in first }
                    // Any other role is refused before the rest is looked at.
                    if route == .accountsAdd { fields["role"] = "contractor" }
                    if route == .accountToken { fields["scope"] = "checks" }
                    let page = try await browser.post(Self.path(route, text), fields)
                    #expect(Self.fault(page) == nil, "\(route.rawValue): \(text.prefix(30))")
                    #expect(page.status != 303 || form.isEmpty, "\(route.rawValue): \(text.prefix(30))")
                }
            }
            #expect(try await city.count("contract") == contracts)
            #expect(try await city.count("account") == 1)
            let account = try await browser.get("account")
            #expect(account.status == 200)
            #expect(account.text.contains("{{{body}}}"))
            #expect(account.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
            #expect(Self.fault(account) == nil)
        }
    }

    @Test func `no text in an address makes the service fail or is echoed as it is`() async throws {
        try await Self.serving { city, program, address, browser in
            let sending = Sending(address, token: try await program.officersToken())
            for route in Route.allCases {
                for text in Self.strings {
                    let method = String(route.rawValue.prefix { $0 != " " })
                    let fields = route.query.map { "\($0.name)=\(Self.encoded(text))" }
                    let queries = fields + ["\(Self.encoded(text))=1"]
                    for query in queries {
                        let path = Self.path(route, text) + "?" + query
                        guard route.isForPrograms else {
                            guard method == "GET" else { continue }
                            let page = try await browser.get(path)
                            #expect(Self.fault(page) == nil, "\(route.rawValue): \(query.prefix(60))")
                            continue
                        }
                        let answer = try await sending.send(method, path, ["Idempotency-Key": "k"])
                        #expect(answer.status < 500, "\(route.rawValue): \(query.prefix(60))")
                    }
                }
            }
            // The same in the address of a contract that is there.
            for query in Route.report.query {
                for text in Self.strings {
                    let answer = try await sending.post(
                        "Kind\nnil\n", period: "1", query: "?\(query.name)=\(Self.encoded(text))")
                    #expect(answer.status < 500, "\(query.name): \(text.prefix(30))")
                }
            }
            #expect(try await city.count("contract") > 0)
        }
    }

    @Test func `a request whose end is in doubt is refused, and nothing behind it is answered`() async throws {
        try await Self.serving { _, _, address, browser in
            let port = try #require(address.port)
            let behind = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
            for fields in [
                "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: \(behind.utf8.count)\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n", "Content-Length: -1\r\n\r\n",
                "X: a\r\n b\r\n\r\n",
            ] {
                let wire = try Wire(port: port)
                try wire.write("POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + fields + behind)
                #expect(try wire.text(until: "\r\n\r\n").hasPrefix("HTTP/1.1 400"), "\(fields)")
                #expect(wire.isEnded(within: 5), "\(fields)")
            }
            #expect(try await browser.get("account").status == 200)
        }
    }

    @Test func `no header makes the service fail`() async throws {
        try await Self.serving { city, program, address, browser in
            let port = try #require(address.port)
            let token = try await program.officersToken()
            for text in Self.strings where !text.contains("\0") && !text.contains("\r") {
                for field in [
                    "Cookie: __Host-clausewatch=\(text)", "Cookie: \(text)", "Authorization: Bearer \(text)",
                    "Authorization: \(text)", "Accept-Language: \(text)", "X-Forwarded-For: \(text)",
                    "Origin: \(text)", "Content-Type: \(text)", "User-Agent: \(text)", "Upload-Offset: \(text)",
                    "Upload-Complete: \(text)", "Content-Disposition: attachment; filename=\"\(text)\"",
                    "Idempotency-Key: \(text)", "Accept: \(text)", "Content-Encoding: \(text)",
                ] {
                    for start in [
                        "GET /digest", "POST /sign-in", "POST /contracts/C-1/reports/1", "PATCH /uploads/x",
                    ] {
                        let wire = try Wire(port: port)
                        let own = field.hasPrefix("Authorization") ? "" : "Authorization: Bearer \(token)\r\n"
                        try wire.write(
                            "\(start) HTTP/1.1\r\nHost: localhost\r\n\(own)\(field)\r\nContent-Length: 0\r\n\r\n")
                        let line = try wire.firstLine()
                        #expect(line.hasPrefix("HTTP/1.1 "), "\(start) \(field.prefix(60)): \(line)")
                        #expect(!line.hasPrefix("HTTP/1.1 5"), "\(start) \(field.prefix(60)): \(line)")
                    }
                }
            }
        }
    }

    @Test func `links and tokens that nobody gave out lead nowhere, and used ones do not a second time`() async throws {
        try await Self.serving { city, program, address, browser in
            for link in [String(repeating: "A", count: 43), "x", Self.encoded("' OR 1=1 --"), "%00"] {
                let stranger = Browsing(address)
                _ = try await stranger.get("sign-in")
                #expect(try await stranger.get("links/\(link)").status == 404, "\(link)")
                let form = ["password": Browsing.password, "again": Browsing.password]
                #expect(try await stranger.post("links/\(link)", form).status == 404, "\(link)")
            }
            let added = try await program.run("account", "add", "new@example.org", "--role", "reader")
            let first = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
            let second = try await program.run("account", "link", "new@example.org").output
                .trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(first != second)
            let owner = Browsing(address)
            #expect(try await owner.get(first).status == 404)
            _ = try await owner.get(second)
            let form = ["password": Browsing.password, "again": Browsing.password]
            #expect(try await owner.post(second, form).status == 303)
            #expect(try await owner.post(second, form).status == 404)
            // The session before a sign-in is none that could be known to somebody who left it in the browser.
            let known = owner.cookies
            _ = try await owner.get("sign-in")
            let again = ["name": "new@example.org", "password": Browsing.password]
            #expect(try await owner.post("sign-in", again).status == 303)
            #expect(owner.cookies["__Host-clausewatch"] != known["__Host-clausewatch"])
        }
    }
}
