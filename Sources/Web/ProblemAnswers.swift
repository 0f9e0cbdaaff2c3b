import HTTPTypes
import Hummingbird
import Logging
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
        } catch let refusal as Doorkeeper.Refusal {
            return answer(to: refusal)
        } catch {
            let (view, status) = answer(to: error, path: context.endpointPath ?? "none", logger: context.logger)
            let html = renderer.render(view)
            var response = Response(Array(html.utf8), status: status, headers: SecurityHeaders.page)
            if status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
            return response
        }
    }

    private func answer(to refusal: Doorkeeper.Refusal) -> Response {
        let answer = PageAnswer(renderer: renderer)
        switch refusal {
        case .signIn(let next): return answer.goTo(PagePath.signIn(next: next))
        case .goTo(let path): return answer.goTo(path)
        case .nowhere: return answer.page(ProblemPage.nowhere, bar: nil, status: .forbidden)
        case .role: return answer.page(ProblemPage.notForRole, bar: nil, status: .forbidden)
        case .foreign, .staleForm: return answer.page(ProblemPage.staleForm, bar: nil, status: .forbidden)
        }
    }

    private func answer(
        to error: any Error, path: String, logger: Logger
    ) -> (ProblemPage, HTTPResponse.Status) {
        switch error {
        case PageProblem.notFound: return (.notFound, .notFound)
        case PageProblem.linkGone: return (.linkGone, .notFound)
        case let error as StoreError where error.code == .linkUsed: return (.linkGone, .notFound)
        case PageProblem.unusable(let reason): return (.unusable(reason), .badRequest)
        case let error as HTTPError where error.status == .notFound: return (.notFound, .notFound)
        case let error as HTTPError where error.status.kind == .clientError:
            return (.unusable("This address does not understand the request."), error.status)
        case let error as StoreError where error.code == .unknownContract: return (.notFound, .notFound)
        default: break
        }
        let incident = String(UInt64.random(in: .min ... .max), radix: 36, uppercase: true)
        logger.error(
            "page failed",
            metadata: [
                "incident": .string(incident), "path": .string(path), "reason": .string(String(describing: error)),
            ])
        if let error = error as? PostgresError, error.isConnectionLoss || error.isOutOfResources {
            return (.unavailable(incident: incident), .serviceUnavailable)
        }
        return (.failure(incident: incident), .internalServerError)
    }
}
