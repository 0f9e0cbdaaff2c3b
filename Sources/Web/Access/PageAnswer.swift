import Accounts
import HTTPTypes
import Hummingbird
import Store

/// Makes responses of pages.
struct PageAnswer: Sendable {
    let renderer: PageRenderer

    /// A page as whoever asks for it sees it.
    func page(
        _ view: (some PageView)?, to asked: AdmittedRequest, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        guard let view else { throw PageProblem.notFound }
        return page(view, bar: VisitorBar.of(asked.caller), status: status)
    }

    /// A page with what stands above it.
    func page(_ view: some PageView, bar: VisitorBar?, status: HTTPResponse.Status = .ok) -> Response {
        Response(Array(renderer.render(view, for: bar).utf8), status: status, headers: SecurityHeaders.page)
    }

    /// The way to another page, after something was done.
    func goTo(_ path: String) -> Response {
        var response = Response([], status: .seeOther, headers: SecurityHeaders.page)
        response.headers[.location] = path
        return response
    }

    /// Goes on in a session that has just begun.
    func began(_ token: SecretToken, next: String?) -> Response {
        var response = goTo(next ?? PagePath.flagged)
        response.add(cookie: SessionCookie.begin(token))
        return response
    }
}

extension VisitorBar {
    /// What stands above the pages of whoever asks; nil while they are not signed in wholly.
    static func of(_ caller: Caller) -> VisitorBar? {
        guard case .session(let open, .open(let visitor)) = caller else { return nil }
        return VisitorBar(visitor, mark: open.token.formMark)
    }
}
