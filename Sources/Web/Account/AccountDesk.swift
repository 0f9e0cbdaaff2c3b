import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Store

/// Answers those who look after their own account.
struct AccountDesk: Sendable {
    let store: Store
    let answer: PageAnswer

    /// The account, with what was just done or could not be.
    func show(
        _ asked: AdmittedRequest, done: String? = nil, problem: FormProblem? = nil, newToken: AccessToken? = nil
    ) async throws -> Response {
        let (visitor, open) = (try asked.visitor, try asked.session)
        let contents = AccountPage.Contents(
            places: open.isConfined ? [] : try await store.places(of: visitor.account).map(\.authority),
            sessions: try await store.sessions(of: open), tokens: try await store.tokens(of: visitor),
            shortest: try await store.passwordRule(for: visitor.account).shortest, newToken: newToken, done: done,
            problem: problem)
        return try answer.page(
            AccountPage(visitor, mark: open.token.formMark, contents), to: asked,
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Changes the password; the session goes on under a new secret.
    func changePassword(_ asked: AdmittedRequest) async throws -> Response {
        let open = try asked.session
        let language = open.account.language
        let rule = try await store.passwordRule(for: open.account)
        if let problem = PasswordProblem.of(asked.field("password"), again: asked.field("again"), rule) {
            return try await show(asked, problem: problem.told(language, field: "password"))
        }
        let outcome = try await store.changePassword(
            from: asked.field("old"), to: asked.field("password"), in: open,
            asked.attempt(as: open.account.signInName))
        guard case .began(let token) = outcome else {
            let problem = SignInDesk.problem(outcome, "old", language) { language in
                FormProblem(
                    "old", language, en: "The current password is not right",
                    nl: "Het huidige wachtwoord klopt niet")
            }
            return try await show(asked, problem: problem)
        }
        var response = answer.goTo(PagePath.account)
        response.add(cookie: SessionCookie.begin(token))
        return response
    }

    /// Changes the language.
    func setLanguage(_ asked: AdmittedRequest) async throws -> Response {
        guard let language = Language(rawValue: asked.field("language")) else {
            throw PageProblem.unusable("The language has to be en or nl.")
        }
        try await store.setLanguage(language, of: try asked.visitor.account)
        return answer.goTo(PagePath.account)
    }

    /// Shows another authority from now on.
    func choose(_ asked: AdmittedRequest) async throws -> Response {
        let places = try await store.places(of: try asked.visitor.account)
        guard try !asked.session.isConfined,
            let place = places.first(where: { $0.authority.code == asked.field("authority") })
        else {
            throw PageProblem.notFound
        }
        try await store.choose(place.authority, in: try asked.session)
        return answer.goTo(PagePath.flagged)
    }

    /// Ends all other sessions.
    func endOthers(_ asked: AdmittedRequest) async throws -> Response {
        try await store.endOthers(of: try asked.session)
        return answer.goTo(PagePath.account)
    }

    /// Makes an access token, which is shown this once.
    func makeToken(_ asked: AdmittedRequest) async throws -> Response {
        let visitor = try asked.visitor
        let title = asked.field("title")
        guard (1...200).contains(title.count) else {
            return try await show(
                asked,
                problem: FormProblem(
                    "title", visitor.account.language, en: "Enter what the token is for, in at most 200 characters",
                    nl: "Vul in waarvoor de sleutel is, in hoogstens 200 tekens"))
        }
        guard let scope = TokenScope(rawValue: asked.field("scope")) else {
            throw PageProblem.unusable("The scope has to be reports or checks.")
        }
        let token = try await store.issueToken(
            title, good: scope, for: visitor.account, at: visitor.authority, by: visitor.account.actor)
        return try await show(asked, newToken: token)
    }

    /// Takes an access token back.
    func endToken(_ asked: AdmittedRequest) async throws -> Response {
        guard let id = Int(try asked.parameter("token")), (1...Int(Int32.max)).contains(id) else {
            throw PageProblem.notFound
        }
        try await store.revokeToken(id, of: try asked.visitor)
        return answer.goTo(PagePath.account)
    }
}
