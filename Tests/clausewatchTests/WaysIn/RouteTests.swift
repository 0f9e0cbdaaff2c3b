import Accounts
import Foundation
import Testing

@testable import Web

/// Every address of the service as everybody who may ask for it, over the running daemon.
@Suite(.timeLimit(.minutes(10))) struct RouteTests {
    /// Who asks: nobody, somebody whose second factor is outstanding, and each role.
    enum Asker: String, CaseIterable {
        case nobody, halfway, administrator, officer, reader, contractor
    }

    /// What an asker meets.
    enum Meeting: String {
        /// What was asked for, be it a message about the request.
        case letIn
        /// The way to the sign-in page or to the second factor; for programs 401.
        case sentToSignIn
        /// A page that says that this is not for them; for programs 403.
        case refused
    }

    @Test func `each address lets in those it is for, and nobody else`() async throws {
        try await City.with { city in
            let program = try city.withAccountKey.on("2024-09-15").with(
                "CLAUSEWATCH_HTTP_SUBMISSIONS", "true")
            _ = try await program.running("serve", "--port", "0") { daemon in
                let address = try await daemon.address()
                for asker in Asker.allCases {
                    let browser = try await Self.browser(asker, program, address)
                    let token = try await Self.token(asker, program)
                    for route in Route.allCases where route != .signOut {
                        let met = try await Self.meeting(route, browser, token)
                        #expect(met == Self.expected(route, asker), "\(route.rawValue) as \(asker)")
                    }
                    let left = try await Self.meeting(.signOut, browser, token)
                    #expect(left == Self.expected(.signOut, asker), "signing out as \(asker)")
                }
            }
        }
    }

    @Test func `the README lists each address with those who are let in`() throws {
        let rows = try Checkout.lines("README.md")
        for route in Route.allCases {
            let who =
                switch route.audience {
                case .everybody: "everybody"
                case .session: "whoever gave a password"
                case .roles(let roles): Self.names(roles)
                case .programs(let roles): "programs of: " + Self.names(roles)
                }
            #expect(rows.contains("| `\(route.rawValue)` | \(who) |"), "| `\(route.rawValue)` | \(who) |")
        }
    }

    private static func names(_ roles: Set<Role>) -> String {
        roles.count == Role.allCases.count
            ? "all roles" : Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: ", ")
    }

    /// By the table alone.
    private static func expected(_ route: Route, _ asker: Asker) -> Meeting {
        let role = Role(rawValue: asker.rawValue)
        switch route.audience {
        case .everybody: return .letIn
        case .session: return asker == .nobody ? .sentToSignIn : .letIn
        case .roles(let roles):
            guard let role else { return .sentToSignIn }
            return roles.contains(role) ? .letIn : .refused
        case .programs(let roles):
            guard let role else { return .sentToSignIn }
            return roles.contains(role) ? .letIn : .refused
        }
    }

    /// What the daemon answers, told apart by status and place.
    private static func meeting(_ route: Route, _ browser: Browsing, _ token: String?) async throws -> Meeting {
        let path = route.path.dropFirst().split(separator: "/").map { part in
            switch part {
            case ":ref": "C-1"
            case ":period": "1"
            case ":commitment": "social-return"
            case let part where part.hasPrefix(":"): "0"
            default: String(part)
            }
        }.joined(separator: "/")
        let isForPrograms = if case .programs = route.audience { true } else { false }
        let method = String(route.rawValue.prefix { $0 != " " })
        let page: Browsing.Page
        if isForPrograms {
            page = try await browser.send(
                method, path, token.map { ["Authorization": "Bearer \($0)"] } ?? [:], nil)
        } else if method == "POST" {
            // Their forms are marked for the browser, and not for a session.
            _ = try await browser.get(route.audience == .everybody ? "sign-in" : "sign-in/second-factor")
            page = try await browser.post(path, ["name": "x"])
        } else {
            page = try await browser.get(path)
        }
        switch page.status {
        case 401: return .sentToSignIn
        case 403: return .refused
        case 303 where page.location?.hasPrefix("/sign-in") == true && route != .signOut: return .sentToSignIn
        case 303 where route == .signOut && browser.cookies["__Host-clausewatch"] != nil: return .sentToSignIn
        case 303 where route == .signOut && page.fields["clear-site-data"] == nil: return .sentToSignIn
        case 500...: throw Failure(description: "\(route.rawValue): \(page.status) \(page.text)")
        default: return .letIn
        }
    }

    private static func browser(_ asker: Asker, _ program: Program, _ address: URL) async throws -> Browsing {
        let name = "\(asker)@example.org"
        switch asker {
        case .nobody:
            let browser = Browsing(address)
            _ = try await browser.get("sign-in")
            return browser
        case .halfway: return try await Browsing.signedIn(program, at: address, as: "officer", name: name)
        case .reader: return try await Browsing.signedIn(program, at: address, as: "reader", name: name)
        case .contractor:
            return try await Browsing.signedIn(
                program, at: address, as: "contractor", name: name, "--party", "NL-KVK-99970687")
        case .administrator, .officer:
            let browser = try await Browsing.signedIn(program, at: address, as: asker.rawValue, name: name)
            try await browser.setUpFactor()
            return browser
        }
    }

    private static func token(_ asker: Asker, _ program: Program) async throws -> String? {
        guard Role(rawValue: asker.rawValue) != nil else { return nil }
        let made = try await program.run("account", "token", "\(asker)@example.org", "--for", "tests")
        try #require(made.status == 0, "\(made.errors)")
        return made.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
