import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Store

/// Answers those who set a password by a link.
struct LinkDesk: Sendable {
    let store: Store
    let answer: PageAnswer

    /// The page where somebody sets a password, its form marked by a cookie.
    func form(_ asked: AdmittedRequest, problem: FormProblem? = nil) async throws -> Response {
        let (link, account) = try await found(asked)
        let held = SessionCookie.visit(of: asked.request)
        let visit = held ?? SecretToken()
        let rule = try await store.passwordRule(for: account)
        let view = LinkPage(
            account.language, mark: visit.formMark, action: PagePath.link(link), signInName: account.signInName,
            shortest: rule.shortest, problem: problem)
        var response = answer.page(view, bar: nil, status: problem == nil ? .ok : .unprocessableContent)
        if held == nil { response.add(cookie: SessionCookie.visit(visit)) }
        return response
    }

    /// Takes the password, and signs in with it.
    func setPassword(_ asked: AdmittedRequest) async throws -> Response {
        let (link, account) = try await found(asked)
        let password = asked.field("password")
        let rule = try await store.passwordRule(for: account)
        if let problem = PasswordProblem.of(password, again: asked.field("again"), rule) {
            return try await form(asked, problem: problem.told(account.language, field: "password"))
        }
        let token = try await store.setPassword(
            password, of: account, by: link, asked.attempt(as: account.signInName))
        var response = answer.goTo(PagePath.flagged)
        response.add(cookie: SessionCookie.begin(token))
        return response
    }

    private func found(_ asked: AdmittedRequest) async throws -> (SecretToken, Account) {
        guard let link = SecretToken(try asked.parameter("link")), let account = try await store.account(by: link)
        else {
            throw PageProblem.linkGone
        }
        return (link, account)
    }
}
