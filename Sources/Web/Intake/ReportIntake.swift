public import Contracts
import HTTPTypes
import Hummingbird
import Reports
public import Store

/// The way in for report files over HTTP.
public struct ReportIntake: Sendable {
    let store: Store
    private let today: @Sendable () throws -> Day
    /// The most bytes of a file.
    let limit: Int
    let slots: UploadSlots

    /// A way in for files.
    /// - Parameters:
    ///   - limit: The most bytes of a file.
    ///   - atOnce: How many files may come in at the same time.
    public init(
        store: Store, today: @escaping @Sendable () throws -> Day, limit: Int, atOnce: Int
    ) {
        self.store = store
        self.today = today
        self.limit = limit
        slots = UploadSlots(atOnce)
    }

    /// Says in its place that no files are taken in.
    static var closed: ProblemDetails {
        ProblemDetails(
            .notFound, "Reports are not taken in here",
            "This service takes in no reports over HTTP. Whoever runs it turns that on with the setting "
                + "http.submissions.")
    }

    /// Takes a file in, begins to, or says what would come of it.
    func post(_ asked: AdmittedRequest) async throws -> Response {
        let request = asked.request
        try ReportIntake.checkOrigin(request)
        let query = try FormQuery.sent(request, fields: ["name", "check"] + SentChoices.names)
        let visitor = try asked.visitor
        let authority = visitor.authority
        let contract = try ReportIntake.parameter("ref", asked)
        try await checkSight(of: contract, for: visitor)
        let period = try ReportIntake.parameter("period", asked).replacing("..", with: "/")
        let known = try await store.reportPeriod(of: contract, named: period, for: authority)
        let report = SentReport(
            contract: contract, period: known.description, name: try SentFileName.of(request, query: query),
            choices: try SentChoices(query), isMarkedWanted: MarkedAnswer.isWanted(by: request))
        try ReportIntake.checkType(request)
        let isCheck = try query.flag("check")
        if !isCheck { try ReportIntake.checkScope(of: asked) }
        if isCheck, request.headers[.uploadComplete] == nil {
            return try await slots.with {
                try await check(report, try await SentBytes(request, limit: limit).all(), from: visitor)
            }
        }
        guard !isCheck else {
            throw ProblemDetails(.badRequest, "A check takes the file in one request", "Leave Upload-Complete out.")
        }
        let key = try request.headers.idempotencyKey()
        return try await slots.with {
            guard try request.headers.flag(.uploadComplete) ?? true else {
                return try await begin(report, key: key, with: request, from: visitor)
            }
            let bytes = try await SentBytes(request, limit: limit).all()
            return try await submit(report, bytes, key: key, from: visitor)
        }
    }

    /// Says what would come of a file; nothing is stored, so that no key is needed.
    private func check(_ report: SentReport, _ bytes: [UInt8], from visitor: Visitor) async throws -> Response {
        let day = try today()
        let check = try await store.check(
            try submission(of: report, bytes, on: day, from: visitor), for: visitor.authority, asOf: day)
        let answer = ReportAnswer(file: report.name, check, by: .http)
        if report.isMarkedWanted, let marked = MarkedAnswer(report, bytes, answer.problems) {
            return marked.response(.ok)
        }
        return Response(try answer.json(), headers: SecurityHeaders.data)
    }

    /// Takes a file in; under a key that was answered before, that answer is given again.
    func submit(
        _ report: SentReport, _ bytes: [UInt8], key: String, from visitor: Visitor
    ) async throws -> Response {
        let authority = visitor.authority
        let submission = try submission(of: report, bytes, on: try today(), from: visitor)
        let request = PostedRequest(
            key: key, contract: report.contract, period: report.period, file: submission.file,
            choices: report.choices.text)
        if let answer = try await store.claim(request, for: authority) { return response(answer, report, bytes) }
        let outcome = try await store.submit(submission, for: authority)
        let answer = try posted(ReportAnswer(file: report.name, outcome, by: .http))
        return response(try await store.keep(answer, to: request, for: authority), report, bytes)
    }

    private func posted(_ answer: ReportAnswer) throws -> PostedAnswer {
        guard answer.accepted else {
            let problem = ProblemDetails(refused: answer)
            return PostedAnswer(status: problem.status.code, body: try problem.json())
        }
        let status: HTTPResponse.Status = answer.stored ? .created : .ok
        return PostedAnswer(status: status.code, body: try answer.json())
    }

    /// The response that an answer makes.
    /// - Parameter bytes: Those of the file; nil where they are not at hand any more.
    func response(_ answer: PostedAnswer, _ report: SentReport, _ bytes: [UInt8]?) -> Response {
        let isRefusal = answer.status >= 400
        if isRefusal, report.isMarkedWanted, let bytes,
            let marked = MarkedAnswer(report, bytes, ProblemDetails.problems(in: answer.body))
        {
            return marked.response(.init(code: answer.status))
        }
        var response = Response(
            answer.body, status: .init(code: answer.status),
            headers: isRefusal ? SecurityHeaders.problem : SecurityHeaders.data)
        if !isRefusal { response.headers[.location] = PagePath.contract(report.contract) }
        return response
    }

    private func submission(
        of report: SentReport, _ bytes: [UInt8], on day: Day, from visitor: Visitor
    ) throws -> Submission {
        guard !bytes.isEmpty else {
            throw ProblemDetails(
                .unsupportedMediaType, "There is no file",
                "The request has no bytes. Send those of the report file. If there is nothing to report, "
                    + "\(Entrance.nilByHTTP).")
        }
        var submission = Submission(
            file: SourceFile(name: report.name, bytes: bytes), contract: report.contract, period: report.period,
            received: day, actor: visitor.account.actor)
        submission.choices = report.choices.reading
        (submission.restores, submission.repeats) = (report.choices.restores, report.choices.repeats)
        return submission
    }
}
