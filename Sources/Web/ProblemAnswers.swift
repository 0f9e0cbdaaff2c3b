import HTTPTypes
import Hummingbird
import Logging
import Policies
import Postgres
import Store

/// Turns errors into pages that say what happened; what is our fault carries an incident number that is in the log.
struct ProblemAnswers: RouterMiddleware {
    typealias Context = PageContext

    let renderer: PageRenderer

    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            // Only the router throws it: what it leads to says in words of its own what is not there.
            return try nothing(at: request)
        } catch {
            return response(to: error, asking: request, context, from: .nobody)
        }
    }

    /// The page that tells an error to whoever it kept from a page, below the bar that they have there.
    func response(
        to error: any Error, asking request: Request, _ context: PageContext, from caller: Caller
    ) -> Response {
        let told = Told(
            error, in: Language(of: caller, asking: request), at: context.endpointPath ?? "none",
            logger: context.logger)
        let answer = PageAnswer(renderer: renderer)
        switch told {
        case .elsewhere(let path): return answer.goTo(path)
        case .page(let view, let status, let retryAfter):
            var response = answer.page(view, bar: VisitorBar.of(caller), status: status)
            if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
            return response
        }
    }

    /// Answers what no route does: another method than the address takes, or an address that leads nowhere.
    private func nothing(at request: Request) throws -> Response {
        let routes = Route.all(at: request.uri.path)
        let answer = PageAnswer(renderer: renderer)
        guard !routes.isEmpty else { return answer.page(ProblemPage.notFound, bar: nil, status: .notFound) }
        let methods = Route.methods(of: routes)
        var response =
            routes.allSatisfy(\.isForPrograms)
            ? try ProblemDetails(
                .methodNotAllowed, "This address does not take that method", "Expected one of: \(methods)."
            ).response()
            : answer.page(
                ProblemPage.method(methods, Language(of: .nobody, asking: request)), bar: nil,
                status: .methodNotAllowed)
        response.headers[.allow] = methods
        return response
    }
}

/// How an error is told to whoever asked for a page.
private enum Told {
    case elsewhere(String)
    case page(ProblemPage, HTTPResponse.Status, retryAfter: Int? = nil)

    init(_ error: any Error, in language: Language, at path: String, logger: Logger) {
        if let refusal = error as? Doorkeeper.Refusal {
            self.init(refusal)
        } else if let excess = error as? TooManyRequests {
            self = .page(
                .tooMany(seconds: excess.seconds, language), .tooManyRequests, retryAfter: excess.seconds)
        } else if let (page, status) = Self.mistake(error, language) {
            self = .page(page, status)
        } else {
            let incident = String(UInt64.random(in: .min ... .max), radix: 36, uppercase: true)
            logger.error(
                "page failed",
                metadata: [
                    "incident": .string(incident), "path": .string(path), "reason": .string(String(describing: error)),
                ])
            self =
                (error as? PostgresError)?.isPassing == true
                ? .page(
                    .unavailable(incident: incident), .serviceUnavailable, retryAfter: PostgresError.retryAfter)
                : .page(.failure(incident: incident), .internalServerError)
        }
    }

    private init(_ refusal: Doorkeeper.Refusal) {
        switch refusal {
        case .signIn(let next): self = .elsewhere(PagePath.signIn(next: next))
        case .goTo(let path): self = .elsewhere(path)
        case .nowhere: self = .page(.nowhere, .forbidden)
        case .role: self = .page(.notForRole, .forbidden)
        case .foreign, .staleForm: self = .page(.staleForm, .forbidden)
        }
    }

    /// What is no fault of ours; nil for what is.
    private static func mistake(_ error: any Error, _ language: Language) -> (ProblemPage, HTTPResponse.Status)? {
        switch error {
        case PageProblem.notFound: (.notFound, .notFound)
        case PageProblem.linkGone: (.linkGone, .notFound)
        case PageProblem.formTooLarge: (.formTooLarge(language), .contentTooLarge)
        case PageProblem.formTooSlow: (.formTooSlow(language), .requestTimeout)
        case PageProblem.unusable(let reason): (.unusable(reason), .badRequest)
        case let error as StoreError where error.code == .linkUsed: (.linkGone, .notFound)
        case let error as StoreError where error.code == .unknownContract: (.notFound, .notFound)
        case let error as HTTPError where error.status.kind == .clientError:
            (.unusable("This address does not understand the request."), error.status)
        default: nil
        }
    }
}
