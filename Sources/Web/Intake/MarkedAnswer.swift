import HTTPTypes
import Hummingbird
import Reports

/// A file back as a workbook with the cells marked that its sender has to look at.
struct MarkedAnswer {
    private let name: String
    private let bytes: [UInt8]

    /// The media type of workbooks.
    static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// Nil where there is nothing to mark, and for a file that cannot be read as a table.
    init?(_ report: SentReport, _ bytes: [UInt8], _ problems: [Problem]) {
        let marked = MarkedWorkbook.answer(
            to: bytes, name: report.name, problems: problems, choices: report.choices.reading)
        guard let marked else { return nil }
        (name, self.bytes) = (report.name + MarkedWorkbook.ending, marked.bytes)
    }

    func response(_ status: HTTPResponse.Status) -> Response {
        Response(bytes, status: status, headers: SecurityHeaders.workbook(name))
    }

    /// Whether a request names the type of workbooks among those that it takes.
    static func isWanted(by request: Request) -> Bool {
        request.headers[values: .accept].contains { field in
            field.split(separator: ",").contains { range in
                range.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased() == type
            }
        }
    }
}
