import Contracts
import HTTPTypes
import Hummingbird

/// The name that the sender gives to a file.
enum SentFileName {
    /// The name in the address, else the one in `Content-Disposition` (RFC 6266), without folders; else `report`.
    static func of(_ request: Request, query: FormQuery) throws -> String {
        let sent = query["name"] ?? request.headers[.contentDisposition].flatMap(disposition)
        guard let name = sent?.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) else {
            return "report"
        }
        if let objection = PlainLine.objection(to: name) {
            throw ProblemDetails(.badRequest, "The name of the file cannot be used", "It \(objection).")
        }
        guard name.utf8.count <= 255 else {
            throw ProblemDetails(
                .badRequest, "The name of the file cannot be used",
                "It has \(name.utf8.count) bytes; expected at most 255.")
        }
        return name
    }

    /// `filename*` before `filename`; nil where neither can be read.
    private static func disposition(_ text: String) -> String? {
        if let match = text.firstMatch(of: /(?i)(?:^|;)\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/) {
            return FormQuery.text(match.1, plusIsBlank: false)
        }
        if let match = text.firstMatch(of: /(?i)(?:^|;)\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/) {
            return String(match.1.replacing(/\\(.)/) { $0.1 })
        }
        return text.firstMatch(of: /(?i)(?:^|;)\s*filename\s*=\s*([^;\s"]+)/).map { String($0.1) }
    }
}
