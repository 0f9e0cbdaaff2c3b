import Accounts
import HTTPTypes
import Hummingbird

/// What a browser holds of a session. The name's prefix keeps it to this host and to encrypted connections, or to the
/// machine itself (https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html, section 4.1.3).
enum SessionCookie {
    static let name = "__Host-clausewatch"
    /// Of a browser that has not signed in: what its forms are marked by.
    private static let visitName = "__Host-clausewatch-visit"

    static func token(of request: Request) -> SecretToken? {
        request.cookies[name].flatMap { SecretToken($0.value) }
    }

    static func visit(of request: Request) -> SecretToken? {
        request.cookies[visitName].flatMap { SecretToken($0.value) }
    }

    static func begin(_ token: SecretToken) -> String { set(name, token.text) }
    static func end() -> String { set(name, "", more: "; Max-Age=0") }
    static func visit(_ token: SecretToken) -> String { set(visitName, token.text) }

    private static func set(_ name: String, _ value: String, more: String = "") -> String {
        "\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax\(more)"
    }
}

extension Response {
    /// Sets a cookie beside those that are set already.
    mutating func add(cookie: String) {
        headers.append(HTTPField(name: .setCookie, value: cookie))
    }
}
