import Foundation
import Testing

/// What the real daemon answers to requests that ask for another host.
@Suite(.timeLimit(.minutes(5))) struct HostTests {
    private static let paths = [
        "GET /", "GET /digest", "GET /contracts/C-1", "GET /healthz", "GET /nothing", "POST /contracts/C-1/reports/1",
        "HEAD /uploads/x",
    ]

    @Test func `a name that leads here and is not its own is shown nothing, on any page`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let port = try #require(sending.address.port)
                for path in Self.paths {
                    #expect(try Self.status(path, "evil.example:\(port)", port) == 421, "\(path)")
                }
                #expect(try Self.status("GET /sign-in", "localhost:\(port)", port) == 200)
                #expect(try Self.status("GET /sign-in", "127.0.0.1", port) == 200)
                let wire = try Wire(port: port)
                try wire.write("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                #expect(try wire.text(until: "http.hosts").contains("not known as evil.example"))
                #expect(try await city.count("posted_request") == 0)
            }
        }
    }

    @Test func `a name it was told is its own`() async throws {
        try await City.with { city in
            try await city.receiving(["CLAUSEWATCH_HTTP_HOSTS": "reports.example, other.example"]) { sending, _ in
                let port = try #require(sending.address.port)
                #expect(try Self.status("GET /sign-in", "Reports.Example", port) == 200)
                #expect(try Self.status("GET /sign-in", "other.example:443", port) == 200)
                #expect(try Self.status("GET /", "evil.example", port) == 421)
            }
            var program = city.program
            program.environment["CLAUSEWATCH_HTTP_HOSTS"] = "https://reports.example/"
            let ending = try await program.run("serve", "--port", "0")
            #expect(ending.status == 2)
            #expect(ending.errors.contains("http.hosts names \"https://reports.example/\"; expected names of hosts"))
        }
    }

    private static func status(_ path: String, _ host: String, _ port: Int) throws -> Int? {
        let wire = try Wire(port: port)
        try wire.write("\(path) HTTP/1.1\r\nHost: \(host)\r\nContent-Length: 0\r\n\r\n")
        return try wire.firstLine().split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }
}
