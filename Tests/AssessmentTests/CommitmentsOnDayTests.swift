import Assessment
import Policies
import Testing

@Suite struct CommitmentsOnDayTests {
    @Test func `clauses that were never changed hold on every day, in their order`() {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained), .value(ValueTable(blocks: []))]
        #expect(sample.dossier.commitments(on: "2020-01-01").map(\.code) == ["certified-spend", "social-return"])
    }

    @Test func `of a clause that stands twice from the beginning the later one holds`() {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained), .value(ValueTable(blocks: [])), .spend("20%", .retained)]
        let held = sample.dossier.commitments(on: "2024-06-01")
        #expect(held.map(\.code) == ["certified-spend", "social-return"])
        #expect(held.first?.clause == .spend("20%", .retained))
    }

    @Test func `a later edition holds from its day on, and ends a clause that it lacks`() {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained), .value(ValueTable(blocks: []))]
        sample.later = [("2024-06-01", .spend("20%", .retained))]
        #expect(sample.dossier.commitments(on: "2024-05-31").map(\.edition) == ["1", "1"])
        let held = sample.dossier.commitments(on: "2024-06-01")
        #expect(held.map(\.code) == ["certified-spend"])
        #expect(held.first?.clause == .spend("20%", .retained))
    }
}
