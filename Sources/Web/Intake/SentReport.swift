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
    /// Whether a file that a later version replaced is to count again.
    let restores: Bool
    /// Whether a file is meant of which another period's report has nearly all lines.
    let repeats: Bool

    /// The fields that say such things.
    static let names = ReadingChoices.names + [restore, repeated]
    private static let restore = "restore"
    private static let repeated = "repeat"

    /// Throws for what cannot be meant so.
    init(_ query: FormQuery) throws {
        do {
            var choices = try ReadingChoices(words: query.fields)
            choices.entrance = .http
            reading = choices
        } catch {
            throw ProblemDetails(.badRequest, "The address cannot be read", error.sentence)
        }
        restores = try query.flag(Self.restore)
        repeats = try query.flag(Self.repeated)
    }

    /// All of it as words under the names of the fields.
    private var words: [(name: String, text: String)] {
        reading.words
            + [(Self.restore, restores), (Self.repeated, repeats)].filter(\.1).map { (name: $0.0, text: "true") }
    }

    /// The same as one text, so that one can be told from another; empty where nothing is said.
    var text: String { words.map { "\($0.name)=\($0.text)" }.joined(separator: "\0") }

    /// The same as it stands in an address, behind a question mark; empty where nothing is said.
    var query: String {
        let fields = words.map { "\($0.name)=\(PagePath.encoded($0.text))" }
        return fields.isEmpty ? "" : "?" + fields.joined(separator: "&")
    }
}

extension FormQuery {
    /// A field that is true or false; false when it was not sent.
    func flag(_ name: String) throws -> Bool {
        switch self[name] {
        case nil, "false"?: return false
        case "true"?: return true
        case let text?:
            throw ProblemDetails(
                .badRequest, "The address cannot be read", "\(name) is \"\(text.prefix(40))\"; expected true or false.")
        }
    }

    /// The query of a request; throws when it has other fields than these.
    static func sent(_ request: Request, fields names: [String]) throws -> FormQuery {
        let query = FormQuery(request.uri.query)
        if let objection = query.objection(knowing: names) {
            throw ProblemDetails(.badRequest, "The address cannot be read", objection)
        }
        return query
    }
}
