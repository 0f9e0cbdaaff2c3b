import Accounts
import Contracts
import HTTPTypes
import Hummingbird
import Store

extension ReportIntake {
    /// Refuses a contract that is none of theirs as one that is not there: contractors report on those of which they
    /// are the prime, officers on those of their departments.
    func checkSight(of ref: String, for visitor: Visitor) async throws {
        let contract = try await store.contract(ref, of: visitor.authority)
        let sight = Sight(visitor)
        if sight.reviews(contractsOf: contract.department) { return }
        let own = try await store.identifiers(of: sight.parties, at: visitor.authority)
        guard own.contains(contract.prime.id) else {
            throw ProblemDetails(
                .notFound, "There is no such contract", "No contract of yours has the reference \"\(ref.prefix(80))\".")
        }
    }

    /// Refuses to keep anything for a program whose token is only good for asking.
    static func checkScope(of asked: AdmittedRequest) throws {
        guard case .program(let bearer) = asked.caller, bearer.scope == .checks else { return }
        throw ProblemDetails(
            .forbidden, "This access token only checks files",
            "It was made to ask what would come of a report, with check=true. To send one, make a token for reports on "
                + "the page \"Your account\".")
    }

    /// Refuses what a page of another site makes a browser send.
    static func checkOrigin(_ request: Request) throws {
        guard !RequestOrigin.isForeign(request) else {
            throw ProblemDetails(
                .forbidden, "The request comes from another site",
                "Pages of other sites may not send reports. Send the file from a program, or from this service's own "
                    + "pages.")
        }
    }

    /// Refuses what is announced as something that is no table.
    static func checkType(_ request: Request) throws {
        guard let sent = request.headers[.contentType] else { return }
        let type = sent.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
        guard !tables.contains(type) else { return }
        throw ProblemDetails(
            .unsupportedMediaType, "This is no report file",
            "Content-Type is \(type.prefix(80)). Send the bytes of a CSV, XLSX, ODS or JSON-lines file as the whole "
                + "body, with its own type or application/octet-stream (curl: --upload-file FILE --request POST).")
    }

    /// The media types of report files.
    static let tables: Set<String> = [
        "application/octet-stream", "text/csv", "text/plain", "text/tab-separated-values", "application/csv",
        "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet", "application/json", "application/jsonl",
        "application/x-ndjson", "application/json-lines",
    ]

    static func parameter(_ name: String, _ asked: AdmittedRequest) throws -> String {
        guard let text = asked.context.parameters.get(name).flatMap({ FormQuery.text($0, plusIsBlank: false) }) else {
            throw ProblemDetails(.notFound, "There is nothing at this address", "A part of the address is no text.")
        }
        return text
    }
}
