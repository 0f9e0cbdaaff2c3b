import Foundation
import Subprocess
import SystemPackage
import Testing

/// The running daemon beside its own description, by programs that others wrote.
@Suite(.timeLimit(.minutes(10))) struct DescribedServiceTests {
    @Test func `the description is OpenAPI by its validator`() async throws {
        try await City.with { city in
            _ = try await city.receiving.running("serve", "--port", "0") { daemon in
                let page = try await Browsing(try await daemon.address()).get("openapi.json")
                #expect(page.status == 200)
                #expect(page.fields["content-type"] == "application/json")
                let good = try await Self.python(
                    ["-m", "openapi_spec_validator", try city.scratch.file("openapi.json", page.text)])
                #expect(good.status == 0, "\(good.text)")
                let bad = try city.scratch.file("bad.json", page.text.replacing("\"responses\":{", with: "\"x\":{"))
                #expect(try await Self.python(["-m", "openapi_spec_validator", bad]).status != 0)
            }
        }
    }

    /// Who asks: nobody, each role in a browser, and a program.
    enum Asker: String, CaseIterable {
        case nobody, administrator, officer, reader, contractor, program
    }

    @Test(arguments: Asker.allCases)
    func `whatever is asked for, the daemon answers as described, and never fails`(_ asker: Asker) async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15")
                .with("CLAUSEWATCH_HTTP_SUBMISSIONS", "true").with("CLAUSEWATCH_HTTP_PAGES_PER_MINUTE", "1000000")
                .with("CLAUSEWATCH_HTTP_REPORTS_PER_MINUTE", "1000000")
            _ = try await program.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                let variables = try await Self.credentials(asker, program, address)
                let tried = try await Self.python(Self.words(address), variables, in: city.scratch.folder)
                #expect(tried.status == 0, "\(asker): \(tried.text.suffix(20_000))")
                #expect(try await Browsing(address).get("healthz").status == 200)
                #expect(!daemon.transcript.text(isError: true).contains("incident="))
            }
        }
    }

    /// Schemathesis (https://schemathesis.io) with a fixed seed; `CLAUSEWATCH_TEST_EXAMPLES` asks for more examples.
    private static func words(_ address: URL) -> [String] {
        let folder = Checkout.root.appending(path: "Tests/clausewatchTests/Description")
        let examples = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_EXAMPLES"] ?? "5"
        return [
            folder.appending(path: "ask_everything.py").path, address.appending(path: "openapi.json").absoluteString,
            examples,
        ]
    }

    private static func credentials(
        _ asker: Asker, _ program: Program, _ address: URL
    ) async throws -> [String: String] {
        let name = "\(asker)@example.org"
        switch asker {
        case .nobody: return [:]
        case .program: return ["CLAUSEWATCH_TOKEN": try await program.officersToken()]
        case .administrator, .officer, .reader, .contractor:
            let more = asker == .contractor ? ["--party", "NL-KVK-99970687"] : []
            let browser = try await Browsing.signedIn(
                program, at: address, as: asker.rawValue, name: name, more: more)
            if [.administrator, .officer].contains(asker) { try await browser.setUpFactor() }
            _ = try await browser.get("account")
            let session = try #require(browser.cookies["__Host-clausewatch"])
            return ["CLAUSEWATCH_SESSION": session, "CLAUSEWATCH_MARK": browser.mark]
        }
    }

    /// The interpreter that `Config/test.sh` makes ready, or the one named in the environment.
    private static func python(
        _ words: [String], _ variables: [String: String] = [:], in folder: String? = nil
    ) async throws -> (status: Int32?, text: String) {
        let made = Checkout.root.appending(path: ".build/test-tools/bin/python").path
        let python = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made
        let all = ProcessInfo.processInfo.environment.merging(variables) { $1 }
        let result = try await Subprocess.run(
            .path(FilePath(python)), arguments: Arguments(words),
            environment: .custom(Dictionary(uniqueKeysWithValues: all.map { (.init(stringLiteral: $0), $1) })),
            workingDirectory: folder.map { FilePath($0) }, output: .string(limit: 8 << 20),
            error: .string(limit: 8 << 20))
        let status: Int32? = if case .exited(let code) = result.terminationStatus { code } else { nil }
        return (status, result.standardOutput + result.standardError)
    }
}
