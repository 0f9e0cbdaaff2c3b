import HTTPTypes
import Hummingbird
import Logging
import Postgres
import Store

/// Turns errors of the ways in into problem details.
struct IntakeProblems: RouterMiddleware {
    typealias Context = PageContext

    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try details(of: error, path: request.uri.path, logger: context.logger).response()
        }
    }

    private func details(of error: any Error, path: String, logger: Logger) -> ProblemDetails {
        switch error {
        case let problem as ProblemDetails: return problem
        case let excess as TooManyRequests: return excess.details
        case let error as StoreError:
            if let problem = ProblemDetails(error) { return problem }
        default: break
        }
        let incident = String(UInt64.random(in: .min ... .max), radix: 36, uppercase: true)
        logger.error(
            "request failed",
            metadata: [
                "incident": .string(incident), "path": .string(path), "reason": .string(String(describing: error)),
            ])
        var problem =
            (error as? PostgresError).flatMap(ProblemDetails.init)
            ?? ProblemDetails(
                .internalServerError, "There is a fault on our side",
                "What has a receipt is kept. Send the same request again later, under the same Idempotency-Key.")
        problem.incident = incident
        return problem
    }
}

extension ProblemDetails {
    /// What the store says to a person who asks for something that is not there; nil for a fault of ours.
    fileprivate init?(_ error: StoreError) {
        switch error.code {
        case .unknownContract: self.init(.notFound, "There is no such contract", error.message)
        case .unknownPeriod: self.init(.notFound, "There is no such period", error.message)
        case .unknownUpload: self.init(.notFound, "There is no such upload", error.message)
        case .keyOfOtherRequest:
            self.init(
                .unprocessableContent, "The Idempotency-Key was used before", error.message,
                type: "urn:clausewatch:key-of-other-request")
        case .tooManyUploads:
            self.init(.tooManyRequests, "Too many uploads at once", error.message)
            retryAfter = 60
        default: return nil
        }
    }

    /// The database is away or out of room for the moment; nil for another failure.
    fileprivate init?(_ error: PostgresError) {
        guard error.isPassing else { return nil }
        self.init(
            .serviceUnavailable, "The service is unavailable for the moment",
            error.code == .commitUncertain
                ? "Whether the file was accepted is not known. Send the same request again, under the same "
                    + "Idempotency-Key: what was kept is recognised."
                : "Nothing of this request was kept. Send it again in a few seconds, under the same Idempotency-Key.")
        retryAfter = PostgresError.retryAfter
    }
}
