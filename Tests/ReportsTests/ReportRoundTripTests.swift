import Contracts
import Reports
import TestSupport
import Testing

struct ReportRoundTripTests {
    @Test(arguments: 0..<40)
    func `what a writer wrote in any shape is read as the same facts`(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        var facts = try (0..<60).map { _ in
            (node: ["n0", "n1"].randomElement(using: &random) ?? "n0", fact: try GeneratedFact.fact(&random))
        }
        // One day that no order of day and month can change decides how the others are read.
        facts.append((node: "n0", fact: .receipt(amount: Quantity(1), date: try #require(Day("2024-03-31")))))
        let text = ReportWriter(random).text(facts)
        guard case .accepted(let content) = try ReportSample.read(text) else {
            Issue.record("refused: \(try ReportSample.read(text))")
            return
        }
        #expect(content.lines.map(\.node) == facts.map(\.node))
        #expect(content.lines.map(\.content) == facts.map { .fact($0.fact) })
        #expect(content.lines.map(\.row) == Array(2..<(facts.count + 2)))
    }
}
