import Foundation
import Testing

@testable import Web

/// The description of the addresses, beside the table that the router is made of.
@Suite struct OpenAPIDocumentTests {
    private static func paths() throws -> [String: [String: Any]] {
        let data = Data(try OpenAPIDocument.json())
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(document["openapi"] as? String == "3.1.1")
        return try #require(document["paths"] as? [String: [String: Any]])
    }

    @Test func `every route is in it, and nothing else`() throws {
        let described = try Self.paths().flatMap { path, operations in
            operations.keys.map { "\($0.uppercased()) \(path)" }
        }
        let routed = Route.allCases.map { OpenAPIDocument.template(of: $0.rawValue) }
        #expect(described.sorted() == routed.sorted())
    }

    @Test func `every part of a path that varies is described`() throws {
        for (path, operations) in try Self.paths() {
            let parts = path.matches(of: /\{(\w+)\}/).map { String($0.1) }
            for (method, operation) in operations {
                let members = try #require(operation as? [String: Any])
                let fields = members["parameters"] as? [[String: Any]] ?? []
                let named = fields.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
                #expect(named == parts, "\(method) \(path)")
                #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false }, "\(method) \(path)")
            }
        }
    }

    @Test func `each answer says what it is, where it leads and when to come again`() throws {
        for route in Route.allCases {
            #expect(route.answers.contains { $0.status == 421 }, "\(route)")
            for answer in route.answers {
                let headers = Set(answer.headers)
                #expect(headers.contains(.location) || answer.status != 303, "\(route) \(answer.status)")
                #expect(headers.contains(.authenticate) == (answer.status == 401), "\(route) \(answer.status)")
                #expect(headers.contains(.retryAfter) || answer.status != 503, "\(route) \(answer.status)")
                let isPage = answer.bodies.keys.contains(DescribedAnswer.html)
                #expect(!(isPage && route.isForPrograms), "\(route) \(answer.status)")
            }
            #expect((route.form != nil) == route.takesForm, "\(route)")
            let takesBytes = route.rawValue.hasPrefix("POST ") || route == .uploadPart
            #expect(route.answers.map(\.status).contains(413) == takesBytes, "\(route)")
        }
    }
}
