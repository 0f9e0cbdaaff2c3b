import Assessment
import Contracts
import Foundation
import Testing

/// A dossier with the evaluation that the rules give for it.
struct GoldenDossier: CustomTestStringConvertible, Sendable {
    /// An assessment as published, its texts taken apart.
    struct Expected: Decodable, Hashable {
        struct Part: Decodable, Hashable {
            var node: String
            var gap: Quantity
        }

        var commitment, node, state: String
        var required, due, reported, confirmed, verified, creditedLow, creditedHigh: Quantity
        var numerator, denominator: Quantity?
        var shortfall, certainShortfall: Quantity
        var outcome: String
        var withheld: String?
        var conduct: String
        var attribution: [Part]
        var settledBy: [String]
    }

    /// A flag as published; its message and lines are not compared.
    struct Finding: Decodable, Hashable, CustomStringConvertible {
        var kind: String
        var commitment: String?
        var node: String
        var period: Period?
        var amount: Quantity?

        var description: String {
            [kind, commitment, node, period?.description, amount?.description].compactMap { $0 }
                .joined(separator: " ")
        }
    }

    private struct Frame: Decodable {
        struct Expect: Decodable {
            var assessments: [Expected]
            var flags: [Finding]
        }

        var asOf: Day
        var expect: Expect
    }

    let testDescription: String
    let asOf: Day
    let dossier: Dossier
    let assessments: [Expected]
    let flags: [Finding]

    /// Reads a file of `Fixtures/assessment/dossiers`.
    init(_ name: String) throws {
        let data = try Fixture.data("dossiers/\(name)")
        let frame = try JSONDecoder().decode(Frame.self, from: data)
        testDescription = name
        asOf = frame.asOf
        assessments = frame.expect.assessments
        flags = frame.expect.flags
        let whole = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let part = try JSONSerialization.data(withJSONObject: whole?["dossier"] as? [String: Any] ?? [:])
        dossier = try Dossier(json: part) { _, _, _ in nil }
    }
}
