import Contracts
import Foundation
import Policies
import Testing

@Suite struct ClauseReadingTests {
    private struct Sample: Decodable {
        var dossier: String
        var clause: PolicyNode
    }

    private func clause(_ json: String) throws -> Clause {
        try Clause(try JSONDecoder().decode(PolicyNode.self, from: Data(json.utf8)))
    }

    private func faults(_ json: String) throws -> [String] {
        do {
            _ = try clause(json)
            return []
        } catch let faults as PolicyFaults {
            return faults.faults.map(\.description)
        }
    }

    @Test func `every clause of the golden dossiers is read without a fault`() throws {
        let samples = try JSONDecoder().decode([Sample].self, from: try Fixture("clauses.json").data())
        #expect(samples.count == 139)
        for sample in samples {
            #expect(throws: Never.self, "\(sample.dossier)") { try Clause(sample.clause) }
        }
        let kinds = Set(try samples.map { try Clause($0.clause).kind })
        #expect(kinds == Set(Clause.Kind.allCases))
    }
}
