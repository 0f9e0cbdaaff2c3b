import Foundation
import FoundationNetworking
import Postgres
import TestSupport
import Testing

/// Sends reports to a running daemon over HTTP.
struct Sending {
    let address: URL
    /// In whose name; nobody's where it is nil.
    var token: String?
    private let session: URLSession

    /// What came back.
    struct Answer {
        var status: Int
        var data: Data
        var body: String { String(decoding: data, as: UTF8.self) }
        private var fields: [String: String]

        init(_ response: HTTPURLResponse, _ data: Data) {
            status = response.statusCode
            self.data = data
            fields = Dictionary(
                response.allHeaderFields.compactMap { name, value in
                    (name as? String).map { ($0.lowercased(), "\(value)") }
                }, uniquingKeysWith: { first, _ in first })
        }

        subscript(field: String) -> String? { fields[field.lowercased()] }

        func json() throws -> JSON { try JSON(body) }
    }

    init(_ address: URL, token: String?) {
        (self.address, self.token) = (address, token)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpMaximumConnectionsPerHost = 64
        session = URLSession(configuration: configuration)
    }

    /// Posts a report, of the first contract and period and under a key of its own unless told otherwise.
    func post(
        _ text: String, key: String? = UUID().uuidString, contract: String = "C-1",
        period: String = "2024-03-01..2024-08-31", query: String = "?name=report.csv", _ fields: [String: String] = [:]
    ) async throws -> Answer {
        var all = fields.merging(["Content-Type": "text/csv"]) { given, _ in given }
        all["Idempotency-Key"] = key
        return try await send("POST", "contracts/\(contract)/reports/\(period)\(query)", all, Data(text.utf8))
    }

    func send(
        _ method: String, _ path: String, _ fields: [String: String], _ body: Data = Data()
    ) async throws -> Answer {
        let url = try #require(URL(string: path, relativeTo: address))
        var request = URLRequest(url: url, timeoutInterval: 60)
        request.httpMethod = method
        if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
        for (name, value) in fields { request.setValue(value, forHTTPHeaderField: name) }
        if method != "HEAD" { request.httpBody = body }
        let (data, response) = try await session.data(for: request)
        return Answer(try #require(response as? HTTPURLResponse), data)
    }
}

extension Program {
    /// A token with which reports are sent in the name of a new officer.
    func officersToken() async throws -> String {
        let name = "sender@example.org"
        let added = try await run("account", "add", name, "--role", "officer")
        try #require(added.status == 0 || added.errors.contains("is that already"), "\(added.errors)")
        let made = try await run("account", "token", name, "--for", "tests")
        try #require(made.status == 0, "\(made.errors)")
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension City {
    /// The program on a day after the first period, taking reports in over HTTP.
    var receiving: Program {
        var program = program.on("2024-09-15")
        program.environment["CLAUSEWATCH_HTTP_SUBMISSIONS"] = "true"
        return program
    }

    /// Runs the daemon while `body` sends to it.
    func receiving(
        _ settings: [String: String] = [:], _ body: (Sending, RunningProgram) async throws -> Void
    ) async throws {
        var program = receiving
        program.environment.merge(settings) { $1 }
        _ = try await program.running("serve", "--port", "0") { daemon in
            try await body(Sending(try await daemon.address(), token: try await self.program.officersToken()), daemon)
        }
    }

    /// How many rows a table has under a condition.
    func count(_ rows: String) async throws -> Int {
        let connection = try await Connection.open(owner.unconfined)
        let count = try await connection.read { session in
            try session.query("SELECT count(*) AS count FROM \(rows)").only().int("count")
        }
        await connection.close()
        return count
    }

    /// Changes rows behind the program's back.
    func change(_ statement: String) async throws {
        let connection = try await Connection.open(owner.unconfined)
        try await connection.write { session in try session.run(statement) }
        await connection.close()
    }

    /// Waits until a query of the database gives a number; what it does not give in a minute it never will.
    func awaitCount(_ rows: String, _ wanted: Int) async throws {
        let end = ContinuousClock.now + .seconds(60)
        var found = try await count(rows)
        while found != wanted {
            try #require(ContinuousClock.now < end, "\(rows): \(found), not \(wanted)")
            try await Task.sleep(for: .milliseconds(50))
            found = try await count(rows)
        }
    }
}
