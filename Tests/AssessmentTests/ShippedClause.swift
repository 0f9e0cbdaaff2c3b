import Contracts
import Foundation
import Policies
import Testing

/// A clause of a policy that ships with Clausewatch, with the edition it stands in.
struct ShippedClause: CustomTestStringConvertible {
    let policy: String
    let edition: Policy.Edition
    let clause: Clause

    var testDescription: String { "\(policy) \(edition.edition)/\(clause.code)" }

    /// The currency of samples where the clause names none.
    var currency: Currency? {
        policy.hasPrefix("uk") ? Currency("GBP") : policy.hasPrefix("us") ? Currency("USD") : Currency("EUR")
    }

    /// The clauses of every shipped policy and those made up to have what no shipped clause has.
    static func andUnusual() throws -> [ShippedClause] {
        try all() + unusual()
    }

    static func unusual() throws -> [ShippedClause] {
        let text = String(decoding: try Fixture.data("examples/unusual.yaml"), as: UTF8.self)
        return clauses(of: try PolicyFile.read(text, name: "unusual.yaml"))
    }

    static func all() throws -> [ShippedClause] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Config/policies")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        return try names.sorted().flatMap { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return clauses(of: try PolicyFile.read(text, name: name))
        }
    }

    private static func clauses(of policy: Policy) -> [ShippedClause] {
        policy.editions.flatMap { edition in
            edition.clauses.map { ShippedClause(policy: policy.code, edition: edition, clause: $0.clause) }
        }
    }

    static func named(_ policy: String, _ edition: String, _ code: String) throws -> ShippedClause {
        try #require(
            try all().first { $0.policy == policy && $0.edition.edition == edition && $0.clause.code == code })
    }
}
