import Accounts
import Contracts
import HTTPTypes
import Hummingbird
import Store

/// The addresses of the service and what answers them.
public struct PageRoutes: Sendable {
    private let pages: Pages
    private let intake: ReportIntake?
    private let hosts: KnownHosts
    private let limits: RequestLimits
    private let renderer: PageRenderer
    private let problems: ProblemAnswers
    private let answer: PageAnswer
    private let description: [UInt8]
    private let doorkeeper: Doorkeeper
    private let signInDesk: SignInDesk
    private let providerDesk: ProviderDesk
    private let linkDesk: LinkDesk
    private let accountDesk: AccountDesk
    private let accountsDesk: AccountsDesk

    /// Routes to the pages, each with the notice on top when there is one; throws when a template cannot be read.
    /// - Parameters:
    ///   - intake: Takes report files in; nil when none are taken over HTTP.
    ///   - hosts: The names under which the service is asked for.
    ///   - providers: By whom people sign in besides a password.
    ///   - rates: How many requests one account or address may make.
    public init(
        pages: Pages, notice: String?, intake: ReportIntake?, hosts: KnownHosts, providers: SignInProviders,
        rates: RequestRates
    ) throws {
        self.pages = pages
        self.intake = intake
        self.hosts = hosts
        limits = RequestLimits(rates)
        renderer = try PageRenderer(notice: notice)
        problems = ProblemAnswers(renderer: renderer)
        answer = PageAnswer(renderer: renderer)
        description = try OpenAPIDocument.json()
        doorkeeper = Doorkeeper(store: pages.store)
        signInDesk = SignInDesk(store: pages.store, answer: answer, providers: providers)
        providerDesk = ProviderDesk(store: pages.store, answer: answer, providers: providers)
        linkDesk = LinkDesk(store: pages.store, answer: answer)
        accountDesk = AccountDesk(store: pages.store, answer: answer)
        accountsDesk = AccountsDesk(store: pages.store, answer: answer)
    }

    /// The router of all addresses.
    func router() -> Router<PageContext> {
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RefusedBodies())
        router.add(middleware: HostCheck(hosts: hosts))
        // Around all, since an address that leads nowhere is answered by a page as well.
        router.add(middleware: problems)
        let (forPages, forPrograms) = (router.group(), router.group().add(middleware: IntakeProblems()))
        for route in Route.allCases {
            let group = route.isForPrograms ? forPrograms : forPages
            group.on(RouterPath(route.path), method: route.method) { request, context in
                try await admitted(request, context, at: route)
            }
        }
        return router
    }

    /// Answers whoever is let in.
    private func admitted(_ request: Request, _ context: PageContext, at route: Route) async throws -> Response {
        let address = context.address(of: request)
        let refusals = RefusalLog(logger: context.logger, route: route, address: address)
        var caller = Caller.nobody
        let response: Response
        do {
            caller = try await doorkeeper.caller(of: request, at: route)
            try count(caller, address, at: route)
            try doorkeeper.admit(caller, to: route, asking: request)
            let asked = try await AdmittedRequest(request, context, from: caller, at: route)
            if route.takesForm { try doorkeeper.check(asked.form, of: request, from: caller, at: route) }
            response = try await respond(to: asked, at: route)
        } catch {
            // Programs are told by problem details, further out.
            guard !route.isForPrograms else {
                if let problem = error as? ProblemDetails { refusals.note(problem.status, to: caller) }
                throw error
            }
            response = problems.response(to: error, asking: request, context, from: caller)
        }
        refusals.note(response.status, to: caller)
        return response
    }

    /// Counts a request, and throws where too many came before it.
    private func count(_ caller: Caller, _ address: String?, at route: Route) throws {
        guard let way = route.way else { return }
        let requester = caller.account.map(RequestLimits.Requester.account) ?? .address(ClientAddress(address))
        guard let seconds = limits.wait(for: way, by: requester) else { return }
        throw TooManyRequests(seconds: seconds)
    }

    private func respond(to asked: AdmittedRequest, at route: Route) async throws -> Response {
        switch route {
        case .flagged: try await first(asked)
        case .digest: try await digest(asked)
        case .contract: try await contract(asked)
        case .lines: try await lines(asked)
        case .report: try await taking { try await $0.post(asked) }
        case .uploadState: try await taking { try await $0.progress(asked) }
        case .uploadPart: try await taking { try await $0.append(asked) }
        case .uploadDrop: try await taking { try await $0.cancel(asked) }
        case .signIn: try signInDesk.form(asked)
        case .signInSend: try await signInDesk.signIn(asked)
        case .provider: try await providerDesk.start(asked)
        case .providerBack: try await providerDesk.back(asked)
        case .code: try signInDesk.codeForm(asked)
        case .codeSend: try await signInDesk.proveFactor(asked)
        case .factor: try await signInDesk.factorForm(asked)
        case .factorSend: try await signInDesk.confirmFactor(asked)
        case .link: try await linkDesk.form(asked)
        case .linkSend: try await linkDesk.setPassword(asked)
        case .signOut: try await signInDesk.signOut(asked)
        case .account: try await accountDesk.show(asked)
        case .accountPassword: try await accountDesk.changePassword(asked)
        case .accountLanguage: try await accountDesk.setLanguage(asked)
        case .accountAuthority: try await accountDesk.choose(asked)
        case .accountSessions: try await accountDesk.endOthers(asked)
        case .accountToken: try await accountDesk.makeToken(asked)
        case .accountTokenEnd: try await accountDesk.endToken(asked)
        case .audit: try await audit(asked)
        case .accounts: try await accountsDesk.show(asked)
        case .accountsAdd: try await accountsDesk.add(asked)
        case .accountsLink: try await accountsDesk.giveLink(asked)
        case .accountsExpel: try await accountsDesk.expel(asked)
        case .health: try await health()
        case .asset: try asset(asked)
        case .description: Response(description, headers: SecurityHeaders.data)
        }
    }

    /// The list that somebody begins with.
    private func first(_ asked: AdmittedRequest) async throws -> Response {
        let visitor = try asked.visitor
        guard visitor.roles.contains(where: \.isOfCouncil) else {
            return try answer.page(try await pages.ownContracts(of: visitor), to: asked)
        }
        let query = try asked.query(["kind", "department", "page"])
        let filter = FlagFilter(kindParameter: query["kind"], departmentParameter: query["department"])
        guard let filter else {
            throw PageProblem.unusable("There is no flag of that kind. Choose one from the list.")
        }
        let page = try pageNumber(in: query)
        return try answer.page(try await pages.flagged(filter, page: page, for: visitor), to: asked)
    }

    private func contract(_ asked: AdmittedRequest) async throws -> Response {
        switch try await pages.contract(try asked.parameter("ref"), for: try asked.visitor) {
        case .whole(let view): try answer.page(view, to: asked)
        case .part(let view): try answer.page(view, to: asked)
        }
    }

    private func lines(_ asked: AdmittedRequest) async throws -> Response {
        let page = try pageNumber(in: try asked.query(["page"]))
        let view = try await pages.lines(
            try asked.parameter("ref"), commitment: try asked.parameter("commitment"), page: page,
            for: try asked.visitor)
        return try answer.page(view, to: asked)
    }

    private func digest(_ asked: AdmittedRequest) async throws -> Response {
        let query = try asked.query(["asOf", "since"])
        let view = try await pages.digest(
            on: try day("asOf", in: query), since: try day("since", in: query), for: try asked.visitor)
        return try answer.page(view, to: asked)
    }

    private func audit(_ asked: AdmittedRequest) async throws -> Response {
        let query = try asked.query(["containing", "page"])
        let view = try await pages.audit(
            containing: query["containing"] ?? "", page: try pageNumber(in: query), for: try asked.visitor)
        return try answer.page(view, to: asked)
    }

    private func taking(_ body: (ReportIntake) async throws -> Response) async throws -> Response {
        guard let intake else { throw ReportIntake.closed }
        return try await body(intake)
    }

    private func health() async throws -> Response {
        _ = try await pages.store.jobCount()
        return Response(Array("ok\n".utf8), headers: SecurityHeaders.text)
    }

    private func asset(_ asked: AdmittedRequest) throws -> Response {
        guard asked.request.uri.path == renderer.styleSheet.path else { throw PageProblem.notFound }
        return Response(renderer.styleSheet.bytes, headers: SecurityHeaders.asset(renderer.styleSheet))
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
    case linkGone
    case unusable(String)
    /// More bytes than a form of ours has.
    case formTooLarge
    /// The bytes of a form did not come in time.
    case formTooSlow
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
