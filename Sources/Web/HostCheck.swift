import HTTPTypes
import Hummingbird

/// Answers only requests that ask for this service by one of its names.
struct HostCheck: RouterMiddleware {
    typealias Context = PageContext

    let hosts: KnownHosts

    @concurrent func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let host = request.head.authority ?? ""
        guard !hosts.include(host) else { return try await next(request, context) }
        let asked = host.isEmpty ? "The request names no host" : "This service is not known as \(host.prefix(100))"
        let text =
            "\(asked), so nothing is shown or taken in. Ask for it by the address it listens on, or as localhost. "
            + "Whoever runs it lets other names in, such as that of a proxy in front of it, with the setting "
            + "http.hosts.\n"
        return Response(Array(text.utf8), status: .misdirectedRequest, headers: SecurityHeaders.text)
    }
}
