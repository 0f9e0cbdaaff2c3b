import Accounts
import HTTPTypes
import Hummingbird

/// An address of the service with its method. The router is made of these and of nothing else.
enum Route: String, Sendable, CaseIterable {
    case flagged = "GET /"
    case digest = "GET /digest"
    case contract = "GET /contracts/:ref"
    case lines = "GET /contracts/:ref/lines/:commitment"
    case report = "POST /contracts/:ref/reports/:period"
    case uploadState = "HEAD /uploads/:upload"
    case uploadPart = "PATCH /uploads/:upload"
    case uploadDrop = "DELETE /uploads/:upload"
    case signIn = "GET /sign-in"
    case signInSend = "POST /sign-in"
    case provider = "GET /sign-in/provider/:authority"
    case providerBack = "GET /sign-in/provider/:authority/back"
    case code = "GET /sign-in/code"
    case codeSend = "POST /sign-in/code"
    case factor = "GET /sign-in/second-factor"
    case factorSend = "POST /sign-in/second-factor"
    case link = "GET /links/:link"
    case linkSend = "POST /links/:link"
    case signOut = "POST /sign-out"
    case account = "GET /account"
    case accountPassword = "POST /account/password"
    case accountLanguage = "POST /account/language"
    case accountAuthority = "POST /account/authority"
    case accountSessions = "POST /account/sign-out-elsewhere"
    case accountToken = "POST /account/tokens"
    case accountTokenEnd = "POST /account/tokens/:token/end"
    case audit = "GET /audit"
    case accounts = "GET /accounts"
    case accountsAdd = "POST /accounts"
    case accountsLink = "POST /accounts/:account/link"
    case accountsExpel = "POST /accounts/:account/expel"
    case health = "GET /healthz"
    case asset = "GET /assets/:file"
    case description = "GET /openapi.json"

    /// Who is let in.
    enum Audience: Sendable, Hashable {
        /// Whoever asks.
        case everybody
        /// Whoever has given a password, be the second factor outstanding or not.
        case session
        /// Whoever is signed in wholly and is one of these.
        case roles(Set<Role>)
        /// A program with an access token of somebody who is one of these.
        case programs(Set<Role>)
    }

    /// Who is let in here.
    var audience: Audience {
        switch self {
        case .health, .asset, .description, .signIn, .signInSend, .provider, .providerBack, .link, .linkSend: .everybody
        case .code, .codeSend, .factor, .factorSend, .signOut: .session
        case .flagged, .contract, .lines, .account, .accountPassword, .accountLanguage, .accountAuthority,
            .accountSessions:
            .roles(Set(Role.allCases))
        case .accountToken, .accountTokenEnd: .roles([.officer, .contractor])
        case .digest: .roles([.administrator, .officer, .reader])
        case .audit, .accounts, .accountsAdd, .accountsLink, .accountsExpel: .roles([.administrator])
        case .report, .uploadState, .uploadPart, .uploadDrop: .programs([.officer, .contractor])
        }
    }

    /// The method.
    var method: HTTPRequest.Method {
        HTTPRequest.Method(rawValue: String(rawValue.prefix { $0 != " " })) ?? .get
    }

    /// The path, with a colon before each part that varies.
    var path: String { String(rawValue.drop { $0 != " " }.dropFirst()) }

    /// Whether programs ask, and are answered with problem details in place of pages.
    var isForPrograms: Bool {
        if case .programs = audience { return true }
        return false
    }

    /// Whether a form of our own is sent here.
    var takesForm: Bool { method == .post && !isForPrograms }

    /// As what its requests are counted; nil where they are not, as what is answered lies ready.
    var way: RequestLimits.Way? {
        switch self {
        case .asset: nil
        case .health: .health
        default: isForPrograms ? .reports : .pages
        }
    }

    /// The routes at a path, whatever their methods.
    static func all(at path: String) -> [Route] {
        let parts = path.split(separator: "/")
        return allCases.filter { route in
            let own = route.path.split(separator: "/")
            return own.count == parts.count && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
    }

    /// The methods that are answered at these, as `Allow` tells them.
    static func methods(of routes: [Route]) -> String {
        let methods = routes.map(\.method.rawValue)
        return (methods + (methods.contains("GET") ? ["HEAD"] : [])).joined(separator: ", ")
    }
}
