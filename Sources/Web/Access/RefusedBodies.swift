import HTTPTypes
import Hummingbird
import NIOCore

/// Ends the connection of a request that was refused before its bytes had come: what still comes of them is passed
/// over, and nobody can hold a connection by never sending the last of them.
struct RefusedBodies: RouterMiddleware {
    typealias Context = PageContext

    /// How long its sender has to see the answer, who may look at it only once all is sent.
    static let grace = TimeAmount.seconds(30)
    /// Answers that come after all bytes were read.
    private static let afterReading: Set<HTTPResponse.Status> = [.conflict, .unprocessableContent]

    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let isRefused = response.status.code >= 400 && !Self.afterReading.contains(response.status)
        guard isRefused, Self.bringsBytes(request) else { return response }
        response.headers[.connection] = "close"
        context.endConnection(in: Self.grace)
        return response
    }

    private static func bringsBytes(_ request: Request) -> Bool {
        request.headers[.transferEncoding] != nil || !["0", nil].contains(request.headers[.contentLength])
    }
}
