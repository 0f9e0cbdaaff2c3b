import HTTPTypes
import Hummingbird
import Reports
import Store

/// What a request says of the file it brings.
struct SentReport: Sendable {
    var contract: String
    var period: String
    var name: String
    var choices: SentChoices
    /// Whether the file is asked for as a workbook with its cells marked, in place of an answer that lists them.
    var isMarkedWanted: Bool
}

/// What the address of a request says of the file in place of the reader, under the names that the options of the
/// command line have: `?sheet=Payments&map=Paid%20out%3Damount`.
struct SentChoices: Sendable {
    /// The same for the reader.
    let reading: ReadingChoices
    /// The same as text, so that one can be told from another; empty where nothing is said.
    let text: String
    /// The same as it stands in an address, behind a question mark; empty where nothing is said.
    let query: String

    /// Throws for what cannot be meant so.
    init(_ request: Request) throws {
        let said = FormQuery(request.uri.query).fields.filter { ReadingChoices.names.contains($0.name) }
        do {
            reading = try ReadingChoices(words: said)
        } catch {
            throw ProblemDetails(.badRequest, "The address cannot be read", error.sentence)
        }
        text = said.map { "\($0.name)=\($0.text)" }.joined(separator: "\0")
        let fields = said.map { "\($0.name)=\(PagePath.encoded($0.text))" }
        query = fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
    }
}
