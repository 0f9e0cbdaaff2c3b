import HTTPTypes

/// An answer that may come from an address: a status, and what comes with it.
struct DescribedAnswer: Sendable {
    let status: Int
    let about: String
    /// What the body may be, by media type; none where there is none.
    var bodies: [String: JSONNode] = [:]
    var headers: [Header] = []

    /// A header that goes with it.
    enum Header: String, Sendable, CaseIterable {
        case location = "Location"
        case retryAfter = "Retry-After"
        case authenticate = "WWW-Authenticate"
        case uploadOffset = "Upload-Offset"
        case uploadComplete = "Upload-Complete"
        case uploadLimit = "Upload-Limit"

        var schema: JSONNode {
            switch self {
            case .location: ["type": "string", "format": "uri-reference"]
            case .retryAfter: ["type": "integer", "minimum": 1]
            case .authenticate: ["type": "string", "const": "Bearer"]
            case .uploadOffset: ["type": "integer", "minimum": 0]
            case .uploadComplete: ["type": "string", "enum": ["?0", "?1"]]
            case .uploadLimit: ["type": "string"]
            }
        }
    }

    /// As OpenAPI writes it, the answers of one status as one.
    static func object(of answers: [DescribedAnswer]) -> JSONNode {
        let byStatus = Dictionary(grouping: answers, by: \.status)
        return .object(
            Dictionary(uniqueKeysWithValues: byStatus.map { ("\($0)", object(ofOneStatus: $1)) }))
    }

    private static func object(ofOneStatus answers: [DescribedAnswer]) -> JSONNode {
        var seen: Set<String> = []
        let about = answers.map(\.about).filter { seen.insert($0).inserted }.joined(separator: " Or: ")
        var object: [String: JSONNode] = ["description": .text(about)]
        let bodies = answers.flatMap(\.bodies)
        // Of a status that comes without a body too, OpenAPI cannot say what the others have.
        if answers.allSatisfy({ !$0.bodies.isEmpty }) {
            object["content"] = .object(
                Dictionary(
                    bodies.map { ($0.key, JSONNode.object(["schema": $0.value])) },
                    uniquingKeysWith: { first, _ in first }))
        }
        let headers = Set(answers.flatMap(\.headers))
        if !headers.isEmpty {
            object["headers"] = .object(
                Dictionary(
                    uniqueKeysWithValues: headers.map { header -> (String, JSONNode) in
                        // What one of several answers lacks is not always there.
                        let isRequired = answers.allSatisfy { $0.headers.contains(header) }
                        return (header.rawValue, ["schema": header.schema, "required": .truth(isRequired)])
                    }))
        }
        return .object(object)
    }
}

extension DescribedAnswer {
    /// The media types of the answers.
    static let (html, plain, problemType) = ("text/html", "text/plain", "application/problem+json")

    static func page(_ status: Int, _ about: String, _ headers: [Header] = []) -> DescribedAnswer {
        DescribedAnswer(status: status, about: about, bodies: [html: ["type": "string"]], headers: headers)
    }

    static func goesOn(_ about: String) -> DescribedAnswer {
        DescribedAnswer(status: 303, about: about, bodies: [html: ["type": "string"]], headers: [.location])
    }

    static func problem(_ status: Int, _ about: String, _ headers: [Header] = []) -> DescribedAnswer {
        DescribedAnswer(
            status: status, about: about, bodies: [problemType: ["$ref": "#/components/schemas/Problem"]],
            headers: headers)
    }

    static func answer(_ status: Int, _ about: String, _ headers: [Header] = []) -> DescribedAnswer {
        DescribedAnswer(
            status: status, about: about, bodies: ["application/json": ["$ref": "#/components/schemas/Answer"]],
            headers: headers)
    }

    /// The sender's file as a workbook with its cells marked.
    static func marked(_ status: Int) -> DescribedAnswer {
        DescribedAnswer(
            status: status, about: "The file as a workbook with its cells marked, where Accept asks for that.",
            bodies: [MarkedAnswer.type: [:]])
    }

    static func upload(_ status: Int, _ about: String, _ headers: [Header] = []) -> DescribedAnswer {
        DescribedAnswer(
            status: status, about: about, headers: [.uploadOffset, .uploadComplete, .uploadLimit] + headers)
    }
}
