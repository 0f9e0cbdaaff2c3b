import Accounts
import HTTPTypes
import Hummingbird
import Policies
import Store

/// Answers those who sign in and out.
struct SignInDesk: Sendable {
    let store: Store
    let answer: PageAnswer
    let providers: SignInProviders

    /// The page where somebody signs in, its form marked by a cookie that this browser holds from then on.
    func form(_ asked: AdmittedRequest, problem: FormProblem? = nil, name: String = "") throws -> Response {
        let held = SessionCookie.visit(of: asked.request)
        let visit = held ?? SecretToken()
        let next = Self.inner(problem == nil ? try asked.query(["next", "language"])["next"] : asked.form["next"])
        let view = SignInPage(
            asked.language, mark: visit.formMark, next: next, name: name,
            ways: providers.ways(next: next, asked.language), problem: problem)
        var response = try answer.page(view, to: asked, status: problem == nil ? .ok : .unprocessableContent)
        if held == nil { response.add(cookie: SessionCookie.visit(visit)) }
        return response
    }

    /// Takes a name and a password.
    func signIn(_ asked: AdmittedRequest) async throws -> Response {
        let name = asked.field("name")
        let outcome = try await store.signIn(asked.attempt(as: name), password: asked.field("password"))
        guard case .began(let token) = outcome else {
            let problem = Self.problem(outcome, "password", asked.language) { language in
                FormProblem(
                    "password", language, en: "The e-mail address or the password is not right",
                    nl: "Het e-mailadres of het wachtwoord klopt niet")
            }
            return try halted(try form(asked, problem: problem, name: String(name.prefix(254))), outcome)
        }
        return answer.began(token, next: Self.inner(asked.form["next"]))
    }

    /// The page where somebody shows the second factor.
    func codeForm(_ asked: AdmittedRequest, problem: FormProblem? = nil) throws -> Response {
        let view = CodePage(asked.language, mark: try asked.session.token.formMark, problem: problem)
        return try answer.page(view, to: asked, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Takes the code of the second factor.
    func proveFactor(_ asked: AdmittedRequest) async throws -> Response {
        let open = try asked.session
        let outcome = try await store.proveFactor(
            asked.field("code"), in: open, asked.attempt(as: open.account.signInName))
        guard case .began(let token) = outcome else {
            let problem = Self.problem(outcome, "code", asked.language, wrong: Self.wrongCode)
            return try halted(try codeForm(asked, problem: problem), outcome)
        }
        return answer.began(token, next: nil)
    }

    /// The page where somebody sets up the second factor.
    func factorForm(_ asked: AdmittedRequest, problem: FormProblem? = nil) async throws -> Response {
        let open = try asked.session
        guard open.hasFactor || !open.account.hasFactor else { return answer.goTo(PagePath.code) }
        let view = SecondFactorPage(
            asked.language, mark: open.token.formMark, try await store.beginFactor(in: open),
            name: open.account.signInName, problem: problem)
        return try answer.page(view, to: asked, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Takes the first code of a second factor that is being set up.
    func confirmFactor(_ asked: AdmittedRequest) async throws -> Response {
        let open = try asked.session
        guard open.hasFactor || !open.account.hasFactor else { return answer.goTo(PagePath.code) }
        let agent = asked.attempt(as: open.account.signInName).agent
        guard let confirmed = try await store.confirmFactor(asked.field("code"), in: open, agent: agent) else {
            return try await factorForm(asked, problem: Self.wrongCode(asked.language))
        }
        var response = try answer.page(RecoveryCodesPage(asked.language, confirmed.codes), to: asked)
        response.add(cookie: SessionCookie.begin(confirmed.token))
        return response
    }

    /// Ends the session.
    func signOut(_ asked: AdmittedRequest) async throws -> Response {
        try await store.end(try asked.session)
        var response = answer.goTo(PagePath.signIn(next: nil))
        response.add(cookie: SessionCookie.end())
        // OWASP ASVS 5.0, 14.3.1: nothing of a session stays in the browser.
        response.headers[.clearSiteData] = "\"cache\", \"storage\""
        return response
    }

    /// How a try that came to nothing is told; `wrong` says what was not right.
    static func problem(
        _ outcome: SignInOutcome, _ field: String, _ language: Language, wrong: (Language) -> FormProblem
    ) -> FormProblem {
        switch outcome {
        case .began, .refused: wrong(language)
        case .wait(let seconds):
            FormProblem(
                field, language, en: "Too many tries were wrong. Try again in \(seconds) seconds",
                nl: "Te veel pogingen waren fout. Probeer het over \(seconds) seconden opnieuw")
        case .stopped:
            FormProblem(
                field, language,
                en: "Too many tries were wrong. Ask the administrator of your council for a new sign-in link",
                nl: "Te veel pogingen waren fout. Vraag de beheerder van uw gemeente om een nieuwe inloglink")
        }
    }

    /// Too many tries is an answer of its own, which programs heed too.
    func halted(_ response: Response, _ outcome: SignInOutcome) throws -> Response {
        var response = response
        switch outcome {
        case .wait(let seconds):
            response.status = .tooManyRequests
            response.headers[.retryAfter] = String(seconds)
        case .stopped: response.status = .tooManyRequests
        case .began, .refused: break
        }
        return response
    }

    private static func wrongCode(_ language: Language) -> FormProblem {
        FormProblem(
            "code", language, en: "The code is not right, or was used before. Enter the one that is shown now",
            nl: "De code klopt niet of is al gebruikt. Vul de code in die nu te zien is")
    }

    /// A page of this service to go on to; nil for anything else, so that no link leads elsewhere by our own sign-in.
    static func inner(_ next: String?) -> String? {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), next.utf8.count <= 2_000,
            next.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return next
    }
}
