import Foundation
import Subprocess
import SystemPackage
import Testing

/// An identity provider that runs while a test does.
struct IdentityProvider {
    let address: URL
    /// Asks it what a person's browser would.
    let browser: Browsing

    static let secret = "a secret: with/signs"

    /// What its tokens say that it is.
    var issuer: String { String(address.absoluteString.dropLast()) }

    /// Runs the one that can be told to do wrong.
    static func with(_ body: (IdentityProvider) async throws -> Void) async throws {
        let script = Checkout.root.appending(path: "Tests/clausewatchTests/WaysIn/identity_provider.py").path
        try await run([script], body)
    }

    /// Runs a provider that others test with too, where a person has these claims.
    static func real(_ claims: String, _ body: (IdentityProvider) async throws -> Void) async throws {
        try await run(["-m", "oidc_provider_mock", "--port", "0", "--user-claims", claims], body)
    }

    private static func run(_ words: [String], _ body: (IdentityProvider) async throws -> Void) async throws {
        let made = Checkout.root.appending(path: ".build/test-tools/bin/python").path
        let python = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made
        let transcript = Transcript()
        _ = try await Subprocess.run(
            Configuration(executable: .path(FilePath(python)), arguments: Arguments(words)), input: .none,
            output: .sequence, error: .sequence
        ) { execution in
            async let output: Void = transcript.collect(execution.standardOutput, isError: false)
            async let errors: Void = transcript.collect(execution.standardError, isError: true)
            do {
                let line = try await transcript.line { $0.contains("http://127.0.0.1:") }
                let text = try #require(line.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/)).output
                let address = try #require(URL(string: text + "/"))
                try await body(IdentityProvider(address: address, browser: Browsing(address)))
                kill(execution.processIdentifier.value, SIGKILL)
            } catch {
                kill(execution.processIdentifier.value, SIGKILL)
                throw error
            }
            _ = try await (output, errors)
        }
    }

    /// Tells it what to do from now on.
    func plan(_ plan: String) async throws {
        try #require(try await browser.send("POST", "plan", [:], Data(plan.utf8)).status == 200)
    }

    /// How often one of its paths was asked.
    func seen(_ path: String) async throws -> Int {
        let found = try JSON(try await browser.get("seen").text)
        return NSDecimalNumber(decimal: found[path].decimal ?? 0).intValue
    }

    /// A file of providers in which it is the council's.
    func file(in scratch: Scratch, issuer: String? = nil, _ more: String = "") throws -> String {
        let secret = try scratch.file("client-secret", Self.secret + "\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        return try scratch.file(
            "providers.yaml",
            """
            lindemeer:
              title: Lindemeer <account>
              issuer: \(issuer ?? self.issuer)
              client-id: clausewatch
              client-secret-file: \(secret)
            \(more)
            """)
    }
}

/// A council whose people sign in by a provider, and its daemon.
struct ProviderTrial {
    let city: City
    let provider: IdentityProvider
    let program: Program
    let daemon: RunningProgram
    let address: URL

    static let start = "sign-in/provider/lindemeer"
    static let reader = "\"email\": \"Reader@Example.org\", \"email_verified\": true"

    /// Runs `body` with such a council, whose provider has these settings besides.
    static func with(_ more: String = "", _ body: (ProviderTrial) async throws -> Void) async throws {
        try await IdentityProvider.with { provider in try await with(provider, more, body) }
    }

    static func with(
        _ provider: IdentityProvider, issuer: String? = nil, _ more: String = "",
        _ body: (ProviderTrial) async throws -> Void
    ) async throws {
        try await City.with { city in
            let file = try provider.file(in: city.scratch, issuer: issuer, more)
            let program = try city.withAccountKey.on("2024-09-15").with("CLAUSEWATCH_ACCOUNTS_PROVIDERS_FILE", file)
            _ = try await program.running("serve", "--port", "0") { daemon in
                try await body(
                    ProviderTrial(
                        city: city, provider: provider, program: program, daemon: daemon,
                        address: try await daemon.address()))
            }
        }
    }

    var browser: Browsing { Browsing(address) }

    /// Invites somebody, who does nothing with the link.
    func invite(_ name: String = "reader@example.org", as role: String = "reader", _ more: String...) async throws {
        let added = try await program.run(["account", "add", name, "--role", role] + more)
        try #require(added.status == 0, "\(added.errors)")
    }

    /// Goes to the provider and gives the address to which that sends the browser back.
    func answer(in browser: Browsing, next: String? = nil) async throws -> String {
        let sent = try await browser.get(Self.start + (next.map { "?next=" + $0 } ?? ""))
        try #require(sent.status == 303, "\(sent.text)")
        let place = try #require(sent.location)
        return try #require(try await provider.browser.get(place).location)
    }

    /// Signs in, as far as the daemon lets.
    @discardableResult
    func signIn(in browser: Browsing, next: String? = nil) async throws -> Browsing.Page {
        try await browser.get(try await answer(in: browser, next: next))
    }

    /// How often the audit log has that nobody was let in for a reason.
    func refusals(_ reason: String) async throws -> Int {
        try await city.count(
            "audit_entry WHERE action = 'account.signInRefused' AND detail->>'reason' = '\(reason)' "
                + "AND detail->>'by' = 'provider'")
    }
}
