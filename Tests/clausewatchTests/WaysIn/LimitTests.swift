import Foundation
import Postgres
import TestSupport
import Testing

/// What the real daemon answers to those who ask for too much, too slowly or for what is not there.
@Suite(.timeLimit(.minutes(10))) struct LimitTests {
    /// Runs the daemon under some settings while `body` asks it.
    private static func serving(
        _ settings: [String: String] = [:], _ body: (City, Program, RunningProgram) async throws -> Void
    ) async throws {
        try await City.with { city in
            var program = city.receiving
            program.environment.merge(settings) { $1 }
            _ = try await program.running("serve", "--port", "0") { daemon in try await body(city, program, daemon) }
        }
    }

    /// The first answer that is no page, of so many at most: on a slow machine what was used up comes back meanwhile.
    private static func asking(
        _ most: Int, _ ask: (Int) async throws -> Browsing.Page
    ) async throws -> Browsing.Page {
        var page = try await ask(1)
        for number in 2...most where page.status == 200 { page = try await ask(number) }
        return page
    }

    @Test func `whoever asks for too many pages is told when to come again, and keeps nobody else from theirs`()
        async throws
    {
        try await Self.serving(["CLAUSEWATCH_HTTP_PAGES_PER_MINUTE": "20"]) { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            let other = try await Browsing.signedIn(program, at: address, name: "other@example.org")
            var page = try await browser.get("account")
            #expect(page.status == 200)
            _ = try await browser.post("account/language", ["language": "nl"])
            page = try await Self.asking(30) { _ in try await browser.get("account") }
            #expect(page.status == 429)
            #expect((1...4).contains(page.fields["retry-after"].flatMap { Int($0) } ?? 0))
            #expect(page.text.contains("<h1>Er is te veel tegelijk opgevraagd</h1>"))
            #expect(page.text.contains("action=\"/sign-out\""))
            // Far fewer than an address may ask for.
            let elsewhere = try await Self.asking(5) { _ in
                try await browser.get("account", ["X-Forwarded-For": "192.0.2.9"])
            }
            #expect(elsewhere.status == 429)
            #expect(try await other.get("account").status == 200)
            // What stands before the last address anybody may have written.
            let nobody = try await Self.asking(40) { number in
                try await Browsing(address).get("sign-in", ["X-Forwarded-For": "198.51.100.\(number), 192.0.2.1"])
            }
            #expect(nobody.status == 429)
            #expect(nobody.text.contains("<h1>Too much was asked for at once</h1>"))
            for (path, from) in [("sign-in", "192.0.2.2"), ("healthz", "192.0.2.1")] {
                #expect(try await Browsing(address).get(path, ["X-Forwarded-For": from]).status == 200, "\(path)")
            }
            let style = try #require(nobody.text.firstMatch(of: /href="\/(assets\/[^"]+)"/)?.1)
            #expect(try await Browsing(address).get(String(style), ["X-Forwarded-For": "192.0.2.1"]).status == 200)
        }
    }

    @Test func `a program that sends too much is told by problem details, and its owner sees pages still`() async throws
    {
        try await Self.serving(["CLAUSEWATCH_HTTP_REPORTS_PER_MINUTE": "3"]) { city, program, daemon in
            let address = try await daemon.address()
            let sending = Sending(address, token: try await program.officersToken())
            var answers: [Sending.Answer] = []
            for _ in 0..<4 { answers.append(try await sending.post("Kind\nnil\n", period: "1")) }
            #expect(answers.map(\.status) == [201, 200, 200, 429])
            #expect(answers[3]["Content-Type"] == "application/problem+json")
            #expect((1...20).contains(answers[3]["Retry-After"].flatMap { Int($0) } ?? 0))
            #expect(try answers[3].json()["detail"].text?.contains("http.reports-per-minute") == true)
            let stranger = Sending(address, token: "cw.lindemeer." + String(repeating: "A", count: 43))
            #expect(try await stranger.post("Kind\nnil\n", period: "1").status == 401)
            #expect(try await Browsing(address).get("sign-in").status == 200)
            #expect(try await city.count("posted_request") == 3)
        }
    }

    @Test func `a form with more in it than a form has changes nothing, however it is sent`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            let large = String(repeating: "x", count: 17_000)
            _ = try await browser.get("account")
            for path in ["account/language", "account/password", "sign-in"] {
                let page = try await browser.post(path, ["language": large])
                #expect(page.status == 413, "\(path)")
                #expect(page.text.contains("<h1>The form is too large</h1>"), "\(path)")
            }
            #expect(try await browser.post("account/language", ["language": "nl"]).status == 303)
            let wire = try Wire(port: try #require(address.port))
            try wire.write(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "4268\r\n\(large)\r\n")
            let head = try wire.text(until: "\r\n\r\n")
            #expect(head.hasPrefix("HTTP/1.1 413"))
            #expect(head.lowercased().contains("connection: close"))
        }
    }

    @Test func `a form whose last bytes never come is told so, and its connection ends`() async throws {
        try await Self.serving { _, _, daemon in
            let wire = try Wire(port: try #require(try await daemon.address().port))
            try wire.write(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Accept-Language: nl\r\nContent-Length: 100\r\n\r\n")
            for _ in 0..<25 where !wire.hasAnswer(within: 1) { wire.push("x") }
            #expect(try wire.text(until: "20 seconden nog niet binnen").hasPrefix("HTTP/1.1 408"))
            for _ in 0..<15 where !wire.isEnded(within: 2) { wire.push("x") }
            #expect(wire.isEnded(within: 5))
        }
    }

    @Test func `connections on which nothing whole comes end in time, and the daemon goes on`() async throws {
        try await Self.serving(["CLAUSEWATCH_HTTP_IDLE_SECONDS": "1"]) { _, _, daemon in
            let address = try await daemon.address()
            let port = try #require(address.port)
            let form =
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            for start in [
                "", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\nX: ", form + "Content-Length: 9\r\n\r\nx",
            ] {
                let wire = try Wire(port: port)
                if !start.isEmpty { try wire.write(start) }
                #expect(wire.isEnded(within: 15), "\(start)")
            }
            for start in [
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "x", count: 70_000))\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\n" + String(repeating: "X: x\r\n", count: 300) + "\r\n",
                "NO HTTP AT ALL\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
            ] {
                let wire = try Wire(port: port)
                wire.push(start)
                #expect(wire.isEnded(within: 15), "\(start.prefix(40))")
            }
            #expect(try await Browsing(address).get("sign-in").status == 200)
        }
    }

    @Test func `more connections than are held wait until one ends`() async throws {
        try await Self.serving(["CLAUSEWATCH_HTTP_CONNECTIONS": "1"]) { _, _, daemon in
            let port = try #require(try await daemon.address().port)
            let request = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let first = try Wire(port: port)
            try first.write(request)
            #expect(first.hasAnswer(within: 30))
            let second = try Wire(port: port)
            try second.write(request)
            #expect(!second.hasAnswer(within: 1))
            first.end()
            #expect(second.hasAnswer(within: 30))
        }
    }

    @Test func `the header of a page can be asked for, and other methods are told which there are`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            for path in ["", "digest", "contracts/C-1", "sign-in", "healthz", "openapi.json"] {
                let page = try await browser.send("HEAD", path, [:], nil)
                let whole = try await browser.get(path)
                #expect(page.status == 200, "\(path)")
                #expect(page.text.isEmpty, "\(path)")
                #expect(page.fields["content-type"] == whole.fields["content-type"], "\(path)")
            }
            for (method, path, allowed) in [
                ("PUT", "", "GET, HEAD"), ("DELETE", "sign-in", "GET, POST, HEAD"), ("OPTIONS", "digest", "GET, HEAD"),
                ("GET", "sign-out", "POST"), ("PATCH", "contracts/C-1", "GET, HEAD"),
            ] {
                let page = try await browser.send(method, path, [:], nil)
                #expect(page.status == 405, "\(method) \(path)")
                #expect(page.fields["allow"] == allowed, "\(method) \(path)")
                #expect(page.text.contains("<h1>That is not possible at this address</h1>"), "\(method) \(path)")
            }
            for (method, path, allowed) in [
                ("GET", "contracts/C-1/reports/1", "POST"), ("POST", "uploads/x", "HEAD, PATCH, DELETE"),
            ] {
                let answer = try await browser.send(method, path, [:], nil)
                #expect(answer.status == 405, "\(method) \(path)")
                #expect(answer.fields["allow"] == allowed, "\(method) \(path)")
                #expect(answer.fields["content-type"] == "application/problem+json", "\(method) \(path)")
            }
            #expect(try await browser.send("PUT", "nothing", [:], nil).status == 404)
        }
    }

    @Test func `while the database is busy pages and programs are told when to come again, by an incident in the log`()
        async throws
    {
        try await Self.serving { city, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            let sending = Sending(address, token: try await program.officersToken())
            try await Self.holding("contract", of: city) {
                var page = try await browser.get("contracts/C-1")
                for _ in 0..<200 where page.status != 503 { page = try await browser.get("contracts/C-1") }
                #expect(page.status == 503)
                #expect(page.fields["retry-after"] == "5")
                #expect(page.text.contains("action=\"/sign-out\""))
                let number = try #require(page.text.firstMatch(of: /<strong>([0-9A-Z]+)<\/strong>/)?.1)
                _ = try await daemon.transcript.line { $0.contains("incident=\(number)") }
                let answer = try await sending.post("Kind\nnil\n", period: "1")
                #expect(answer.status == 503)
                #expect(answer["Retry-After"] == "5")
                let told = try #require(try answer.json()["instance"].text?.split(separator: ":").last)
                _ = try await daemon.transcript.line { $0.contains("incident=\(told)") }
            }
            #expect(try await browser.get("contracts/C-1").status != 503)
        }
    }

    /// Holds a table while `body` runs.
    private static func holding(_ table: String, of city: City, _ body: () async throws -> Void) async throws {
        let gate = try await Connection.open(city.owner.unconfined)
        try await gate.write { session in _ = try session.query("SELECT pg_advisory_lock(1)") }
        async let held: Void = hold(table, of: city)
        do {
            try await body()
        } catch {
            await gate.close()
            throw error
        }
        await gate.close()
        try await held
    }

    /// Holds a table until the gate is open.
    private static func hold(_ table: String, of city: City) async throws {
        let connection = try await Connection.open(city.owner.unconfined)
        try await connection.write { session in
            try session.run("LOCK TABLE \(table) IN ACCESS EXCLUSIVE MODE")
            // Whoever waits for a lock does so for some seconds only.
            while try !session.query("SELECT pg_try_advisory_lock(1) AS is_open").only().bool("is_open") {
                _ = try session.query("SELECT pg_sleep(0.1)")
            }
        }
        await connection.close()
    }

    @Test func `somebody who is signed in finds their way from a page that cannot be shown`() async throws {
        try await Self.serving { _, program, daemon in
            let address = try await daemon.address()
            let browser = try await Browsing.signedIn(program, at: address)
            for (path, status) in [("contracts/C-9", 404), ("digest?asOf=x", 400), ("audit", 403), ("?page=99", 404)] {
                let page = try await browser.get(path)
                #expect(page.status == status, "\(path)")
                #expect(page.text.contains("action=\"/sign-out\""), "\(path)")
                #expect(page.text.contains("<a href=\"/digest\">"), "\(path)")
            }
            let nobody = try await Browsing(address).get("sign-in?x=1")
            #expect(nobody.status == 400)
            #expect(!nobody.text.contains("action=\"/sign-out\""))
        }
    }
}
