import Assessment
import Contracts
import Foundation
import Policies
import Testing

@Suite struct CommitmentReducedTests {
    private func sample(_ changes: [ChainChange]) -> SampleContract {
        var sample = SampleContract(value: "10000000", currency: "USD")
        sample.clauses = [.spend("10%", .retained)]
        sample.node("s1", under: "n0", value: "500000")
        sample.node("s2", under: "n0", value: "500000")
        sample.changes = changes
        return sample
    }

    private func change(
        _ node: String, _ day: Day, _ value: Quantity, _ consent: Status = .no
    ) -> ChainChange {
        ChainChange(node: node, on: day, value: value, consent: consent)
    }

    // cnt-named-commitment-cut,
    // https://www.gcapservices.com/2015/09/11/dbe-program-regulations-terminationsubstitution-of-dbe/
    @Test func `a cut without consent is flagged though the total holds, and the raise is not`() {
        let found = sample([change("s1", "2024-06-01", "600000"), change("s2", "2024-06-01", "400000")])
            .flags(.commitmentReduced)
        #expect(found.map(\.key) == ["commitmentReduced||s2|"])
        #expect(found.map(\.amount) == ["100000"])
        #expect(
            found.map(\.message) == [
                "The subcontract of s2 (s2) stands at 400,000.00 USD where 500,000.00 USD was agreed, 100,000.00 USD "
                    + "less; the authority did not consent."
            ])
        #expect(found.map { $0.rule?.bounds } == [">= 500,000.00 USD without consent"])
    }

    @Test func `it is found without being asked for, as no other dossier has such facts`() {
        let sample = sample([change("s2", "2024-06-01", "400000")])
        #expect(sample.evaluation.flags.map(\.kind) == [.commitmentReduced])
    }

    @Test(
        arguments: [
            [("2024-06-01", "400000", .yes)], [("2024-06-01", "500000", .no)], [("2025-03-02", "400000", .no)],
            [("2024-06-01", "400000", .no), ("2024-07-01", "500000", .no)],
            [("2024-06-01", "400000", .no), ("2024-07-01", "400000", .yes)],
            [("2024-06-01", "600000", .no), ("2024-07-01", "500000", .no)],
        ] as [[(Day, Quantity, Status)]])
    func `a cut that was agreed to, taken back, or is still to come is not`(steps: [(Day, Quantity, Status)]) {
        #expect(sample(steps.map { change("s2", $0.0, $0.1, $0.2) }).flags(.commitmentReduced) == [])
    }

    @Test func `cuts add up from what was last agreed, in the order of their days`() {
        let steps = [
            change("s2", "2024-08-01", "250000"), change("s2", "2024-06-01", "400000", .yes),
            change("s2", "2024-07-01", "300000", .unknown),
        ]
        for changes in [steps, steps.reversed()] {
            #expect(sample(changes).flags(.commitmentReduced).map(\.amount) == ["150000"])
        }
    }

    @Test func `a replacement is the whole of the commitment, and a consent not stated is not known`() {
        let found = sample([
            ChainChange(node: "s2", on: "2024-06-01", replacedBy: "s9", document: "letter of 2024-06-03")
        ]).flags(.commitmentReduced)
        #expect(found.map(\.amount) == ["500000"])
        #expect(
            found.map(\.message) == [
                "The subcontract of s2 (s2), agreed at 500,000.00 USD, was given to s9 on 1 June 2024 (letter of "
                    + "2024-06-03); whether the authority consented is not known."
            ])
    }

    @Test func `a value that the chain no longer shows is taken from the change`() {
        let cut = ChainChange(node: "s2", on: "2024-06-01", was: "700000", value: "500000", consent: .no)
        #expect(sample([cut]).flags(.commitmentReduced).map(\.amount) == ["200000"])
    }

    @Test func `what a later change says it was before is no agreement`() {
        let agreed = ChainChange(node: "s2", on: "2024-04-05", value: "300000", consent: .yes)
        let raised = ChainChange(node: "s2", on: "2024-04-13", was: "600000", value: "550000", consent: .no)
        #expect(sample([agreed, raised]).flags(.commitmentReduced) == [])
    }

    @Test func `a refusal is told with its day and the paper`() {
        var cut = change("s2", "2024-06-01", "400000")
        (cut.consentOn, cut.document) = ("2024-06-20", "letter 12")
        #expect(
            sample([cut]).flags(.commitmentReduced).map(\.message) == [
                "The subcontract of s2 (s2) stands at 400,000.00 USD where 500,000.00 USD was agreed, 100,000.00 USD "
                    + "less (letter 12); the authority refused consent on 2024-06-20."
            ])
        let json = Data(#"{ "node": "s2", "on": "2024-06-01", "value": "5", "consentOn": "2024-06-20" }"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ChainChange.self, from: json) }
    }

    @Test func `a change that says neither a value nor who came instead cannot be read`() {
        let json = Data(#"{ "node": "s2", "on": "2024-06-01", "consent": "no" }"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ChainChange.self, from: json) }
        let read = try? JSONDecoder().decode(
            ChainChange.self, from: Data(#"{ "node": "s2", "on": "2024-06-01", "value": "5" }"#.utf8))
        #expect(read == ChainChange(node: "s2", on: "2024-06-01", value: "5", consent: .unknown))
    }
}
