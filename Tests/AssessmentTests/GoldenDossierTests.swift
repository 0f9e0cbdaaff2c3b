import Assessment
import Contracts
import Foundation
import Policies
import Testing

@Suite struct GoldenDossierTests {
    static let dossiers = Result { try Fixture.names(in: "dossiers").map { try GoldenDossier($0) } }

    @Test func `all 42 golden dossiers are read`() throws {
        #expect(try Self.dossiers.get().count == 42)
    }

    @Test(arguments: try Self.dossiers.get())
    func `the evaluation is the golden one`(golden: GoldenDossier) {
        let evaluation = assess(golden.dossier, asOf: golden.asOf)
        let differences = EvaluationDifferences(between: evaluation, and: golden.assessments, golden.flags)
        for difference in differences.all { Issue.record("\(difference)") }
    }

    @Test(arguments: try Self.dossiers.get())
    func `figures and flags are the same without reasons`(golden: GoldenDossier) {
        var explained = assess(golden.dossier, asOf: golden.asOf)
        for index in explained.assessments.indices {
            (explained.assessments[index].credits, explained.assessments[index].derivation) = ([], [])
            explained.assessments[index].reckoning = Assessment.Reckoning()
        }
        #expect(assess(golden.dossier, asOf: golden.asOf, explaining: false) == explained)
    }

    @Test(arguments: try Self.dossiers.get())
    func `of the contract as a whole alone the lines are told just as of all nodes`(golden: GoldenDossier) throws {
        let prime = try #require(golden.dossier.chain.first { $0.parent == nil }).node
        var explained = assess(golden.dossier, asOf: golden.asOf)
        for index in explained.assessments.indices where explained.assessments[index].node != prime {
            (explained.assessments[index].credits, explained.assessments[index].derivation) = ([], [])
            explained.assessments[index].reckoning = Assessment.Reckoning()
        }
        #expect(assess(golden.dossier, asOf: golden.asOf, primeOnly: true) == explained)
    }

    @Test(arguments: try Self.dossiers.get())
    func `the credits of the lines add up to what is credited`(golden: GoldenDossier) throws {
        for assessment in assess(golden.dossier, asOf: golden.asOf).assessments {
            let commitment = try #require(golden.dossier.commitments.first { $0.code == assessment.commitment })
            guard commitment.clause.kind != .duty else { continue }
            let low = assessment.credits.reduce(Quantity.zero) { $0 + $1.low }
            let high = assessment.credits.reduce(Quantity.zero) { $0 + $1.high }
            #expect(low == assessment.creditedLow, "\(assessment.commitment) at \(assessment.node), low")
            #expect(high == assessment.creditedHigh, "\(assessment.commitment) at \(assessment.node), high")
        }
    }

    @Test(arguments: try Self.dossiers.get())
    func `the gaps add up to what is due less what is credited`(golden: GoldenDossier) {
        for assessment in assess(golden.dossier, asOf: golden.asOf).assessments
        where !assessment.attribution.isEmpty {
            let gaps = assessment.attribution.reduce(Quantity.zero) { $0 + $1.gap }
            #expect(gaps == assessment.due - assessment.creditedLow)
        }
    }
}
