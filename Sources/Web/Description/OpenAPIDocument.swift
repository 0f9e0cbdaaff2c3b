import Foundation
import HTTPTypes

/// The description of the service's addresses as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), made from
/// ``Route``.
enum OpenAPIDocument {
    /// The document as JSON with sorted keys.
    static func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(node)) + [UInt8(ascii: "\n")]
    }

    private static var node: JSONNode {
        [
            "openapi": "3.1.1",
            "info": [
                "title": "Clausewatch", "version": "1",
                "description": .text(
                    "Pages for browsers, and the way in for report files. HEAD is answered wherever GET is. Any other "
                        + "method is answered 405 with Allow."),
            ],
            "servers": [["url": "/"]],
            "paths": paths,
            "components": ["securitySchemes": securitySchemes, "schemas": ["Problem": problem, "Answer": answer]],
        ]
    }

    private static var paths: JSONNode {
        var paths: [String: JSONNode] = [:]
        for (path, routes) in Dictionary(grouping: Route.allCases, by: \.path) {
            let operations = routes.map { ($0.method.rawValue.lowercased(), operation($0)) }
            paths[template(of: path)] = .object(Dictionary(uniqueKeysWithValues: operations))
        }
        return .object(paths)
    }

    /// A path as OpenAPI writes it: `/contracts/{ref}`.
    static func template(of path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
        }.joined(separator: "/")
    }

    private static func operation(_ route: Route) -> JSONNode {
        let parts = route.path.split(separator: "/").filter { $0.hasPrefix(":") }
            .compactMap { PathPart(rawValue: String($0.dropFirst())) }
        let fields =
            parts.map {
                DescribedField(name: $0.rawValue, about: $0.about, schema: $0.schema, isRequired: true)
                    .parameter(in: "path")
            } + route.query.map { $0.parameter(in: "query") } + route.headers.map { $0.parameter(in: "header") }
        var operation: [String: JSONNode] = [
            "operationId": .text(String(describing: route)), "summary": .text(route.summary),
            "security": security(of: route), "responses": DescribedAnswer.object(of: route.answers),
        ]
        if !fields.isEmpty { operation["parameters"] = .list(fields) }
        operation["requestBody"] = body(of: route)
        return .object(operation)
    }

    private static func security(of route: Route) -> JSONNode {
        switch route.audience {
        case .everybody: []
        case .session, .roles: [["session": []]]
        case .programs: [["token": []]]
        }
    }

    private static func body(of route: Route) -> JSONNode? {
        if let form = route.form {
            let fields = [DescribedField.mark] + form
            let schema: JSONNode = [
                "type": "object",
                "properties": .object(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.described) })),
                "required": .list(fields.filter(\.isRequired).map { .text($0.name) }),
            ]
            return ["required": true, "content": ["application/x-www-form-urlencoded": ["schema": schema]]]
        }
        // The bytes of a file are no JSON value, so that no schema says more of them.
        var types: [String: JSONNode] = [:]
        switch route {
        case .report:
            for type in ReportIntake.tables { types[type] = [:] }
            types["text/csv"] = ["example": "Kind\nnil\n"]
        case .uploadPart: types[ReportIntake.partType] = [:]
        default: return nil
        }
        return ["required": true, "content": .object(types)]
    }

    private static var securitySchemes: JSONNode {
        [
            "session": [
                "type": "apiKey", "in": "cookie", "name": .text(SessionCookie.name),
                "description": "The session of a browser. Without it pages lead to the sign-in page (303).",
            ],
            "token": [
                "type": "http", "scheme": "bearer",
                "description": "An access token, made on the page \"Your account\" or by clausewatch account token.",
            ],
        ]
    }
}

extension DescribedField {
    /// As a property of a form.
    fileprivate var described: JSONNode {
        guard case .object(var members) = schema else { return schema }
        members["description"] = .text(about)
        return .object(members)
    }
}

extension OpenAPIDocument {
    private static let text: JSONNode = ["type": "string"]
    private static let count: JSONNode = ["type": "integer", "minimum": 0]
    private static let truth: JSONNode = ["type": "boolean"]
    private static let texts: JSONNode = ["type": "array", "items": text]
    private static let objects: JSONNode = ["type": "array", "items": ["type": "object"]]

    /// RFC 9457, with what this service adds.
    private static let problem: JSONNode = [
        "type": "object", "required": ["type", "title", "status", "detail"], "additionalProperties": false,
        "properties": [
            "type": ["type": "string", "format": "uri-reference"], "title": text,
            "status": ["type": "integer", "minimum": 400, "maximum": 599], "detail": text,
            "instance": ["type": "string", "pattern": "^urn:clausewatch:incident:[0-9A-Z]+$"],
            "answer": ["$ref": "#/components/schemas/Answer"], "expected-offset": count, "provided-offset": count,
        ],
    ]

    /// What the sender of a file is told: `ReportAnswer` of the store.
    private static let answer: JSONNode = [
        "type": "object",
        "required": ["file", "accepted", "stored", "errors", "warnings", "groups", "problems", "notes", "next"],
        "properties": [
            "file": text, "accepted": truth, "stored": truth, "lines": count, "errors": count, "warnings": count,
            "groups": objects, "problems": objects, "notes": texts, "next": texts,
            "difference": ["type": "object"], "flags": ["type": "object"], "receipt": receipt,
        ],
    ]

    private static let receipt: JSONNode = [
        "type": "object",
        "required": [
            "receipt", "authority", "contract", "period", "file", "sha256", "version", "versionInForce", "received",
            "storedAt", "isNil", "lines", "untouched",
        ],
        "properties": [
            "receipt": count, "authority": text, "contract": text, "period": text, "file": text,
            "sha256": ["type": "string", "pattern": "^[0-9a-f]{64}$"], "version": count, "versionInForce": count,
            "received": ["type": "string", "format": "date"], "storedAt": ["type": "string", "format": "date-time"],
            "isNil": truth, "lines": count, "untouched": count, "reading": text,
        ],
    ]
}
