import Foundation
import Subprocess
import SystemPackage
import Testing

/// Setting an account up in a real browser, with its mistakes.
@Suite(.timeLimit(.minutes(10))) struct SettingUpTests {
    @Test func `each mistake is told above the form and at its field, and the key is scanned off the page`()
        async throws
    {
        try await Self.setUp(language: "en", Self.checkEnglish)
    }

    private static func checkEnglish(_ seen: JSON) throws {
        #expect(seen["untouched"]["summary"] == .null)
        #expect(seen["untouched"]["described"].list.count == 1)
        #expect(seen["untouched"]["invalid"] == .bool(false))
        for (step, words) in [
            ("password", "Password must be 8 characters or more"), ("again", "The two passwords are not the same"),
            ("code", "The code is not right, or was used before"),
        ] {
            let told = seen[step]
            #expect(told["invalid"] == .bool(true), "\(step)")
            #expect(told["goesToField"] == .bool(true), "\(step)")
            let summary = try #require(told["summary"].text, "\(step)")
            #expect(summary.hasPrefix(words), "\(step): \(summary)")
            #expect(told["described"].list.last?.text == "Error: \(summary)", "\(step)")
            #expect(told["violations"].list.compactMap(\.text) == [], "\(step)")
        }
        // What an authenticator reads off the picture is the key that stands beside it, whatever colours one likes.
        let key = try #require(seen["seed"].text).filter { $0 != " " }
        let address = "otpauth://totp/Clausewatch:officer%40example.org?secret=\(key)&issuer=Clausewatch"
        #expect(seen["scanned"].list.compactMap(\.text) == [address, address])
    }

    @Test func `a mistake is told in Dutch to whoever reads Dutch`() async throws {
        try await Self.setUp(language: "nl") { seen in
            #expect(
                seen["again"]["described"].list.last?.text
                    == "Fout: De twee wachtwoorden zijn niet gelijk. Vul twee keer hetzelfde in")
            #expect(seen["code"]["violations"].list.isEmpty)
        }
    }

    private static func setUp(language: String, _ check: (JSON) throws -> Void) async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15")
            let added = try await program.run(
                "account", "add", "officer@example.org", "--role", "officer", "--language", language)
            let link = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
            _ = try await program.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                let made = Checkout.root.appending(path: ".build/test-tools/bin/python").path
                let python = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made
                let script = Checkout.root.appending(path: "Tests/clausewatchTests/Pages/check_setting_up.py").path
                let page = try #require(URL(string: link, relativeTo: address)).absoluteString
                let result = try await Subprocess.run(
                    .path(FilePath(python)),
                    arguments: [script, page, Browsing.password, city.scratch.folder],
                    output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
                try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
                try check(try JSON(result.standardOutput))
            }
        }
    }
}
