import Foundation
import HTTPTypes
import Hummingbird
import Reports
import Store

/// What keeps a request over HTTP from being answered as asked, as RFC 9457 writes it.
struct ProblemDetails: Error {
    /// Tells the kind of problem to a program; `about:blank` where the status says all there is to say.
    var type = "about:blank"
    /// The kind of problem in a few words.
    var title: String
    /// The status of the response.
    var status: HTTPResponse.Status
    /// What was wrong with this request, what was expected and what to do.
    var detail: String
    /// Finds it in the log; nil where it is not our fault.
    var incident: String?
    /// What its sender is told of the file; nil where no file was looked at.
    var answer: ReportAnswer?
    /// Where an upload stands, and where the request took it to stand; nil for other problems.
    var offsets: (expected: Int, provided: Int)?
    /// After how many seconds to try again; nil where that would not help.
    var retryAfter: Int?

    init(_ status: HTTPResponse.Status, _ title: String, _ detail: String, type: String = "about:blank") {
        (self.status, self.title, self.detail, self.type) = (status, title, detail, type)
    }

    /// The file was refused.
    init(refused answer: ReportAnswer) {
        self.init(
            .unprocessableContent, "The report was not accepted",
            "Nothing was stored. Mend what is listed in answer.groups and send the file again under a new "
                + "Idempotency-Key. Where the file can be read as a table, the same request with Accept: "
                + "\(MarkedAnswer.type) gives it back as a workbook with those cells marked.",
            type: "urn:clausewatch:report-refused")
        self.answer = answer
    }

    /// The problems in a body that tells of a refused file; none in another.
    static func problems(in body: [UInt8]) -> [Problem] {
        struct Kept: Decodable {
            struct Answer: Decodable {
                var problems: [Problem]
            }
            var answer: Answer
        }
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(body)) else { return [] }
        return kept.answer.problems
    }

    /// The body of the response.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
    }

    /// The response.
    func response() throws -> Response {
        var response = Response(try json(), status: status, headers: SecurityHeaders.problem)
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        return response
    }
}

extension ProblemDetails: Encodable {
    private enum Key: String, CodingKey {
        case type, title, status, detail, instance, answer
        case expectedOffset = "expected-offset"
        case providedOffset = "provided-offset"
    }

    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(type, forKey: .type)
        try box.encode(title, forKey: .title)
        try box.encode(status.code, forKey: .status)
        try box.encode(detail, forKey: .detail)
        try box.encodeIfPresent(incident.map { "urn:clausewatch:incident:\($0)" }, forKey: .instance)
        try box.encodeIfPresent(answer, forKey: .answer)
        try box.encodeIfPresent(offsets?.expected, forKey: .expectedOffset)
        try box.encodeIfPresent(offsets?.provided, forKey: .providedOffset)
    }
}
