import Accounts
import HTTPTypes
import Hummingbird
import Logging
import OpenID
import Policies
import Store

/// Answers those who sign in by the identity provider of their authority (OpenID Connect, authorization code flow).
struct ProviderDesk: Sendable {
    let store: Store
    let answer: PageAnswer
    let providers: SignInProviders

    /// Sends somebody to the provider, with a question that only this browser brings the answer of.
    func start(_ asked: AdmittedRequest) async throws -> Response {
        let (provider, authority) = try await found(asked)
        let next = try asked.query(["next", "language"])["next"]
        let held = SessionCookie.visit(of: asked.request)
        let (visit, state) = (held ?? SecretToken(), SecretToken())
        let attempt = ProviderAttempt(
            redirect: asked.address(of: PagePath.providerBack(authority.code)), next: SignInDesk.inner(next),
            language: asked.language)
        let question = SignInQuestion(
            state: state.text, nonce: attempt.nonce.text, challenge: attempt.verifier.challenge,
            redirect: attempt.redirect, language: asked.language.rawValue)
        do {
            var response = answer.goTo(try await provider.address(of: question))
            try await store.begin(attempt, state: state, visit: visit, at: authority)
            if held == nil { response.add(cookie: SessionCookie.visit(visit)) }
            return response
        } catch let failure as ProviderFailure {
            return page(failing: provider, failure, asked)
        }
    }

    /// Takes the answer that somebody brings from the provider.
    func back(_ asked: AdmittedRequest) async throws -> Response {
        let (provider, authority) = try await found(asked)
        // A client by itself: whoever keeps sending codes that are none waits as for wrong passwords.
        let client = asked.attempt(as: "")
        if let halt = try await store.checkThrottle(client) { return halted(halt, provider, asked) }
        let brought = BroughtAnswer(asked.request.uri.query)
        guard let state = brought.state.flatMap({ SecretToken($0) }),
            let visit = SessionCookie.visit(of: asked.request),
            let attempt = try await store.takeAttempt(state: state, visit: visit, at: authority)
        else { return page(.stale, provider, asked, status: .badRequest) }
        var asked = asked
        asked.chosenLanguage = attempt.language
        do {
            try await provider.check(issuerOfAnswer: brought.issuer)
            guard let code = brought.code else {
                asked.context.logger.notice(
                    "provider let nobody in",
                    metadata: ["authority": .string(authority.code), "error": .string(brought.error)])
                return page(.brokenOff, provider, asked, status: .forbidden)
            }
            let identity = try await provider.identity(
                code: code, verifier: attempt.verifier.text, redirect: attempt.redirect, nonce: attempt.nonce.text)
            return try await admit(identity, provider, authority, attempt, asked)
        } catch let failure as ProviderFailure {
            return page(failing: provider, failure, asked)
        } catch let refusal as ProviderRefusal {
            if refusal == .code { try await store.noteFailure(client, of: nil) }
            try await store.noteRefusal(refusal.rawValue, at: authority)
            return page(refused: provider, refusal, asked)
        }
    }

    /// Signs in somebody who is known at the provider, if they are known here.
    private func admit(
        _ identity: ProvenIdentity, _ provider: Provider, _ authority: Authority, _ attempt: ProviderAttempt,
        _ asked: AdmittedRequest
    ) async throws -> Response {
        let known = ProviderIdentity(issuer: provider.settings.issuer.text, subject: identity.subject)
        let agent = asked.attempt(as: "").agent
        var outcome = try await store.signIn(
            known, named: nil, hasFactor: identity.hasFactor, at: authority, agent: agent)
        if case .nameWanted = outcome {
            let name: String
            switch try await provider.name(of: identity) {
            case .named(let told): name = told.lowercased()
            case .unverified: return try await nameless(.unverified, provider, authority, asked)
            case .missing: return try await nameless(.nameless, provider, authority, asked)
            }
            guard AccountName.isUsable(name) else {
                return try await nameless(.nameless, provider, authority, asked)
            }
            outcome = try await store.signIn(
                known, named: name, hasFactor: identity.hasFactor, at: authority, agent: agent)
        }
        switch outcome {
        case .began(let token): return answer.began(token, next: attempt.next)
        case .refused(let reason):
            return page(ProviderProblemPage.Problem(reason), provider, asked, status: .forbidden)
        case .nameWanted: throw PageProblem.notFound
        }
    }

    private func nameless(
        _ problem: ProviderProblemPage.Problem, _ provider: Provider, _ authority: Authority, _ asked: AdmittedRequest
    ) async throws -> Response {
        try await store.noteRefusal(problem == .unverified ? "nameUnverified" : "nameMissing", at: authority)
        return page(problem, provider, asked, status: .forbidden)
    }

    /// The provider of the address and its authority.
    private func found(_ asked: AdmittedRequest) async throws -> (Provider, Authority) {
        let code = try asked.parameter("authority")
        guard let provider = providers[code],
            let authority = try await store.authorities().first(where: { $0.code == code })
        else { throw PageProblem.notFound }
        return (provider, authority)
    }
}

extension ProviderDesk {
    private func page(
        _ problem: ProviderProblemPage.Problem, _ provider: Provider, _ asked: AdmittedRequest,
        status: HTTPResponse.Status, incident: String? = nil
    ) -> Response {
        let view = ProviderProblemPage(asked.language, problem, title: provider.settings.title, incident: incident)
        return answer.page(view, bar: nil, status: status)
    }

    /// The provider cannot be worked with; the sign-in with a password can.
    private func page(failing provider: Provider, _ failure: ProviderFailure, _ asked: AdmittedRequest) -> Response {
        let incident = note("provider failed", failure.faults.joined(separator: "; "), provider, asked)
        guard failure.kind == .unreachable else {
            return page(.unusable, provider, asked, status: .badGateway, incident: incident)
        }
        var response = page(.unreachable, provider, asked, status: .serviceUnavailable, incident: incident)
        response.headers[.retryAfter] = "60"
        return response
    }

    private func page(refused provider: Provider, _ refusal: ProviderRefusal, _ asked: AdmittedRequest) -> Response {
        let incident = note("provider's answer refused", refusal.description, provider, asked)
        return page(.refused, provider, asked, status: .forbidden, incident: incident)
    }

    private func halted(_ halt: SignInOutcome, _ provider: Provider, _ asked: AdmittedRequest) -> Response {
        var response = page(.tooMany, provider, asked, status: .tooManyRequests)
        if case .wait(let seconds) = halt { response.headers[.retryAfter] = String(seconds) }
        return response
    }

    /// Writes to the log, under a number that the page tells.
    private func note(_ what: String, _ reason: String, _ provider: Provider, _ asked: AdmittedRequest) -> String {
        let incident = String(UInt64.random(in: .min ... .max), radix: 36, uppercase: true)
        asked.context.logger.warning(
            "\(what)",
            metadata: [
                "incident": .string(incident), "authority": .string(provider.settings.authority),
                "reason": .string(reason),
            ])
        return incident
    }
}

/// The fields of an answer that somebody brings from a provider. It may bring others too, which mean nothing here; one
/// that stands twice is none.
private struct BroughtAnswer {
    let state: String?
    let code: String?
    let issuer: String?
    /// Why the provider let nobody in, in letters that a log takes.
    let error: String

    init(_ query: String?) {
        let fields = FormQuery(query).fields
        func only(_ name: String) -> String? {
            let found = fields.filter { $0.name == name }
            return found.count == 1 ? found[0].text : nil
        }
        state = only("state")
        let failed = fields.contains { $0.name == "error" }
        code = failed ? nil : only("code")
        issuer = only("iss")
        error = String((only("error") ?? "").filter { $0.isASCII && ($0.isLetter || $0 == "_") }.prefix(40))
    }
}
