import HTTPTypes
import Hummingbird
import Store

/// Files that come in parts, by the draft of the IETF
/// (https://datatracker.ietf.org/doc/draft-ietf-httpbis-resumable-upload/).
extension ReportIntake {
    /// The media type of a part of a file.
    static let partType = "application/partial-upload"

    /// Begins an upload with the bytes of the request, be they none.
    func begin(
        _ report: SentReport, key: String, with request: Request, from visitor: Visitor
    ) async throws -> Response {
        let authority = visitor.authority
        let bytes = try SentBytes(request, limit: limit)
        let upload = Upload(
            key: key, contract: report.contract, period: report.period, fileName: report.name,
            length: try request.headers.number(.uploadLength))
        if let length = upload.length, length > limit {
            throw ProblemDetails(
                .contentTooLarge, "The file is too large",
                "Upload-Length is \(length); this service takes files of at most \(limit) bytes. Split it by period.")
        }
        try await store.beginUpload(upload, for: authority)
        try await append(bytes, to: upload, at: 0, isLast: false, for: authority)
        var response = state(
            of: try await store.upload(upload.id, for: authority), status: .created)
        // What the address says of the file goes on in the address of the upload.
        response.headers[.location] = "/uploads/\(upload.id)\(report.choices.query)"
        return response
    }

    /// Says how far an upload has come.
    func progress(_ asked: AdmittedRequest) async throws -> Response {
        state(of: try await upload(asked), status: .noContent)
    }

    /// The upload that a request names, where its contract is one of theirs.
    private func upload(_ asked: AdmittedRequest) async throws -> Upload {
        try ReportIntake.checkScope(of: asked)
        let visitor = try asked.visitor
        let upload = try await store.upload(try ReportIntake.parameter("upload", asked), for: visitor.authority)
        try await checkSight(of: upload.contract, for: visitor)
        return upload
    }

    /// Takes the next bytes; with the last of them the file is submitted, and answered as one that came at once.
    func append(_ asked: AdmittedRequest) async throws -> Response {
        let request = asked.request
        try ReportIntake.checkOrigin(request)
        let choices = try SentChoices(try FormQuery.sent(request, fields: SentChoices.names))
        guard request.headers[.contentType] == ReportIntake.partType else {
            throw ProblemDetails(
                .unsupportedMediaType, "This is no part of a file",
                "Send the bytes with Content-Type: \(ReportIntake.partType).")
        }
        guard let offset = try request.headers.number(.uploadOffset),
            let isLast = try request.headers.flag(.uploadComplete)
        else {
            throw ProblemDetails(
                .badRequest, "A field is missing",
                "Send Upload-Offset with the number of bytes that came before, and Upload-Complete: ?1 with the last "
                    + "bytes, ?0 before.")
        }
        let visitor = try asked.visitor
        let authority = visitor.authority
        let upload = try await upload(asked)
        return try await slots.with {
            // Whoever missed the answer to the last bytes sends none in their place.
            let isEmpty = (request.headers[.contentLength] ?? "0") == "0" && request.headers[.transferEncoding] == nil
            let isAnswer = upload.isComplete && offset == upload.size && isEmpty
            if !isAnswer {
                guard offset == upload.size, !upload.isComplete else {
                    throw Self.standsElsewhere(upload, offset)
                }
                let bytes = try SentBytes(request, limit: limit, after: upload.size)
                try await append(bytes, to: upload, at: offset, isLast: isLast, for: authority)
            }
            let now = try await store.upload(upload.id, for: authority)
            return now.isComplete
                ? try await finish(now, choices, with: request, from: visitor) : state(of: now, status: .noContent)
        }
    }

    /// Drops an upload.
    func cancel(_ asked: AdmittedRequest) async throws -> Response {
        try ReportIntake.checkOrigin(asked.request)
        try await store.cancelUpload(try await upload(asked).id, for: try asked.visitor.authority)
        return Response([], status: .noContent, headers: SecurityHeaders.data)
    }

    private func append(
        _ bytes: SentBytes, to upload: Upload, at start: Int, isLast: Bool, for authority: Authority
    ) async throws {
        try await bytes.inParts(of: Upload.partSize, from: start) { part, offset, isRest in
            let end = offset + part.count
            if isLast, isRest, let length = upload.length, length != end {
                throw ProblemDetails(
                    .badRequest, "The file is not as long as announced",
                    "Upload-Length was \(length); with these bytes the file ends at \(end).",
                    type: "https://iana.org/assignments/http-problem-types#inconsistent-upload-length")
            }
            let isKept = try await store.append(
                part, to: upload.id, at: offset, isLast: isLast && isRest, for: authority)
            guard isKept else {
                throw Self.standsElsewhere(try await store.upload(upload.id, for: authority), offset)
            }
        }
    }

    /// Submits the file that came whole.
    private func finish(
        _ upload: Upload, _ choices: SentChoices, with request: Request, from visitor: Visitor
    ) async throws -> Response {
        let authority = visitor.authority
        let report = SentReport(
            contract: upload.contract, period: upload.period, name: upload.fileName,
            choices: choices, isMarkedWanted: MarkedAnswer.isWanted(by: request))
        guard let bytes = try await store.bytes(of: upload, for: authority) else {
            guard let answer = try await store.answer(under: upload.key, for: authority) else {
                throw ProblemDetails(
                    .notFound, "The answer is not kept any more",
                    "Send the file again: the same bytes give the same receipt.")
            }
            return response(answer, report, nil)
        }
        var response = try await submit(report, bytes, key: upload.key, from: visitor)
        try await store.dropParts(of: upload, for: authority)
        response.headers[.uploadComplete] = "?1"
        return response
    }

    private func state(of upload: Upload, status: HTTPResponse.Status) -> Response {
        var response = Response([], status: status, headers: SecurityHeaders.data)
        response.headers[.contentType] = nil
        response.headers[.uploadOffset] = String(upload.size)
        response.headers[.uploadComplete] = upload.isComplete ? "?1" : "?0"
        response.headers[.uploadLimit] = "max-size=\(limit), max-age=86400"
        if let length = upload.length { response.headers[.uploadLength] = String(length) }
        return response
    }

    private static func standsElsewhere(_ upload: Upload, _ offset: Int) -> ProblemDetails {
        let kind = upload.isComplete ? "completed-upload" : "mismatching-upload-offset"
        var problem = ProblemDetails(
            upload.isComplete ? .badRequest : .conflict, "The upload does not stand there",
            upload.isComplete
                ? "All \(upload.size) bytes came. Ask for the answer with no bytes at Upload-Offset: \(upload.size)."
                : "Upload-Offset is \(offset), and \(upload.size) bytes came. Go on from there.",
            type: "https://iana.org/assignments/http-problem-types#\(kind)")
        problem.offsets = (upload.size, offset)
        return problem
    }
}
