import Contracts
import HTTPTypes
public import Hummingbird
import Store

/// The addresses of the pages and what answers them.
public struct PageRoutes: Sendable {
    private let pages: Pages
    private let intake: ReportIntake?
    private let hosts: KnownHosts
    private let renderer: PageRenderer

    /// Routes to the pages, each with the notice on top when there is one; throws when a template cannot be read.
    /// - Parameters:
    ///   - intake: Takes report files in; nil when none are taken over HTTP.
    ///   - hosts: The names under which the service is asked for.
    public init(pages: Pages, notice: String?, intake: ReportIntake?, hosts: KnownHosts) throws {
        self.pages = pages
        self.intake = intake
        self.hosts = hosts
        renderer = try PageRenderer(notice: notice)
    }

    /// The router of all addresses.
    public func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: HostCheck(hosts: hosts))
        router.add(middleware: ProblemAnswers(renderer: renderer))
        router.get("/") { request, _ in try await flagged(request) }
        router.get("/contracts/:ref") { _, context in
            try await page(pages.contract(try parameter("ref", context)))
        }
        router.get("/contracts/:ref/lines/:commitment") { request, context in
            try await page(
                pages.lines(
                    try parameter("ref", context), commitment: try parameter("commitment", context),
                    page: try pageNumber(in: try query(request, ["page"]))))
        }
        if let intake { intake.add(to: router) } else { ReportIntake.addClosed(to: router) }
        router.get("/digest") { request, _ in
            let query = try query(request, ["asOf", "since"])
            return try await page(pages.digest(on: try day("asOf", in: query), since: try day("since", in: query)))
        }
        router.get("/healthz") { _, _ in try await health() }
        router.get(RouterPath(renderer.styleSheet.path)) { _, _ in
            Response(renderer.styleSheet.bytes, headers: SecurityHeaders.asset(renderer.styleSheet))
        }
        return router
    }

    private func flagged(_ request: Request) async throws -> Response {
        let query = try query(request, ["kind", "department", "page"])
        let filter = FlagFilter(kindParameter: query["kind"], departmentParameter: query["department"])
        guard let filter else {
            throw PageProblem.unusable("There is no flag of that kind. Choose one from the list.")
        }
        return try page(await pages.flagged(filter, page: try pageNumber(in: query)))
    }

    private func health() async throws -> Response {
        _ = try await pages.store.jobCount()
        return Response(Array("ok\n".utf8), headers: SecurityHeaders.text)
    }

    private func page(_ view: (some PageView)?) throws -> Response {
        guard let view else { throw PageProblem.notFound }
        return Response(Array(renderer.render(view).utf8), headers: SecurityHeaders.page)
    }

    private func parameter(_ name: String, _ context: BasicRequestContext) throws -> String {
        guard let text = context.parameters.get(name).flatMap({ FormQuery.text($0, plusIsBlank: false) }) else {
            throw PageProblem.notFound
        }
        return text
    }

    /// The query of a request; a page that left a field of it unheeded would show something else than was asked for.
    private func query(_ request: Request, _ names: [String]) throws -> FormQuery {
        let query = FormQuery(request.uri.query)
        if let objection = query.objection(knowing: names) { throw PageProblem.unusable(objection) }
        return query
    }

    private func day(_ name: String, in query: FormQuery) throws -> Day? {
        guard let text = query[name] else { return nil }
        guard let day = Day(text) else {
            throw PageProblem.unusable(
                text.isEmpty
                    ? "\(name) in the address says no day. Write it as YYYY-MM-DD, or leave \(name) out."
                    : "\(name) in the address is no day that exists. Write it as YYYY-MM-DD.")
        }
        return day
    }

    private func pageNumber(in query: FormQuery) throws -> Int {
        guard let text = query["page"], !text.isEmpty else { return 1 }
        guard let number = Int(text), (1...1_000_000).contains(number) else { throw PageProblem.notFound }
        return number
    }
}

/// Why a page cannot be shown, where it is not our fault.
enum PageProblem: Error {
    case notFound
    case unusable(String)
}

extension Response {
    init(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: [SecurityHeaders.Header]) {
        var fields = HTTPFields()
        for header in headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields[name] = header.value
        }
        self.init(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
