import Foundation
import Subprocess
import SystemPackage
import Testing

/// What a real browser sees of the demonstration's pages, and what the program says of the same facts.
struct PageFindings {
    /// What `check_pages.py` printed.
    var seen: JSON
    /// What `clausewatch flags --json` printed.
    var flags: [JSON]
    /// What the demonstration said while it was played.
    var played: Program.Ending

    /// One demonstration for all tests of this process.
    static let current = Task { try await look() }

    /// The contracts that have flags, those with the most money at risk first.
    var contracts: [String] {
        Set(flags.compactMap { $0["contract"].text }).sorted { left, right in
            let (leftRisk, rightRisk) = (atRisk(left) ?? 0, atRisk(right) ?? 0)
            return leftRisk == rightRisk ? left < right : leftRisk > rightRisk
        }
    }

    /// The flags of a kind.
    func flags(_ kind: String) -> [JSON] {
        flags.filter { $0["kind"].text == kind }
    }

    /// The money at risk in a contract.
    func atRisk(_ contract: String) -> Decimal? {
        flags.first { $0["contract"].text == contract }?["moneyAtRisk"].decimal
    }

    /// Rounded half-even to so many decimals.
    static func rounded(_ amount: Decimal?, _ decimals: Int = 0) -> Decimal? {
        guard var exact = amount else { return nil }
        var result = Decimal()
        NSDecimalRound(&result, &exact, decimals, .bankers)
        return result
    }

    private static func look() async throws -> PageFindings {
        var seen = JSON.null
        var flags: [JSON] = []
        var played: Program.Ending?
        try await Program.withOwnData { program in
            let ending = try await program.running("demo", "--port", "0") { demo in
                let address = try await demo.address()
                seen = try await Scratch.with { scratch in
                    _ = try await demo.transcript.line { $0.hasPrefix("  reader  ") }
                    let told = demo.transcript.text(isError: false)
                    return try JSON(
                        try await script([address.absoluteString, scratch.folder, try signIns(in: told)]))
                }
                flags = try await program.run("flags", "--json").json().list
            }
            try #require(ending.status == 0, "\(ending.errors)")
            played = ending
        }
        return PageFindings(seen: seen, flags: flags, played: try #require(played))
    }

    /// The sign-ins that the demonstration prints, as JSON.
    private static func signIns(in told: String) throws -> String {
        var found: [String: [String?]] = [:]
        for match in told.matches(of: /\n  (\w+)  (\S+@\S+)  password (\S+)(?:  code (\S+))?/) {
            found[String(match.1)] = [String(match.2), String(match.3), match.4.map(String.init)]
        }
        try #require(Set(found.keys) == ["contractor", "officer", "reader"], "\(told.suffix(600))")
        return String(decoding: try JSONEncoder().encode(found), as: UTF8.self)
    }

    /// The interpreter that `Config/test.sh` makes ready, or the one named in the environment.
    private static func script(_ words: [String]) async throws -> String {
        let made = Checkout.root.appending(path: ".build/test-tools/bin/python").path
        let python = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made
        let file = Checkout.root.appending(path: "Tests/clausewatchTests/Pages/check_pages.py").path
        let result = try await Subprocess.run(
            .path(FilePath(python)), arguments: Arguments([file] + words), output: .string(limit: 8 << 20),
            error: .string(limit: 1 << 20))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
        return result.standardOutput
    }
}
