import Foundation
import Postgres
import TestSupport

/// A council whose register is imported, in a database of its own, and the program that works on it.
struct City {
    var program: Program
    let scratch: Scratch
    /// Signs in to the database as its owner.
    let owner: ConnectionSettings

    static let period = "2024-03-01/2024-08-31"

    /// Runs `body` with a council of its own, made with the program's own commands.
    static func with(_ body: (City) async throws -> Void) async throws {
        try await TestCluster.current.template("clausewatch_city") { owner in
            let program = program(owner)
            for words in [["migrate"], register] {
                let ending = try await program.run(words)
                guard ending.status == 0 else { throw Failure(description: "\(words): \(ending.errors)") }
            }
        }
        try await Scratch.with { scratch in
            try await withFreshDatabase(template: "clausewatch_city") { owner in
                try await body(
                    City(program: program(owner).with(personKey: try key(scratch)), scratch: scratch, owner: owner))
            }
        }
    }

    static let register = [
        "register", "import", Fixture.path("register.csv"), "--authority", "lindemeer", "--name", "City of Lindemeer",
        "--currency", "EUR", "--policy", "nl.utrecht", "--scheme", "NL-KVK",
    ]

    /// Sends a report of the first contract.
    func submit(
        _ file: String, contract: String = "C-1", period: String = City.period, received: String = "2024-09-15",
        _ more: String...
    ) async throws -> Program.Ending {
        try await program.run(
            ["report", "submit", file, "--contract", contract, "--period", period, "--received", received] + more)
    }

    /// A program that works on that database, as the owner for migrations and as the daemon for the rest.
    private static func program(_ owner: ConnectionSettings) -> Program {
        Program(environment: [
            "CLAUSEWATCH_DATABASE_URL": text(owner.with(user: "clausewatch")),
            "CLAUSEWATCH_DATABASE_OWNER_URL": text(owner),
            "CLAUSEWATCH_DATABASE_TAKES_OUTDATED": "true",
        ])
    }

    /// The program with a key to keep second factors under, so that officers can sign in to its pages.
    var withAccountKey: Program {
        get throws { program.with("CLAUSEWATCH_ACCOUNTS_KEY_FILE", try Self.key(scratch, "account.key")) }
    }

    /// A key to keep persons by.
    private static func key(_ scratch: Scratch, _ name: String = "person.key") throws -> String {
        let path = try scratch.file(name, String(repeating: "key ", count: 8))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        return path
    }

    private static func text(_ settings: ConnectionSettings) -> String {
        let words = [
            ("host", settings.host), ("port", settings.port.map(String.init)), ("user", settings.user),
            ("dbname", settings.database),
        ]
        return words.compactMap { name, value in value.map { "\(name)=\($0)" } }.joined(separator: " ")
    }

    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
