import Assessment
import Contracts
import Policies
import Testing

/// Corrections where something about the payee is not known.
@Suite struct CorrectionTests {
    private func interval(_ sample: SampleContract) throws -> [Quantity] {
        let assessment = try sample.assessment()
        #expect(assessment.credits.reduce(Quantity.zero) { $0 + $1.low } == assessment.creditedLow)
        #expect(assessment.credits.reduce(Quantity.zero) { $0 + $1.high } == assessment.creditedHigh)
        return [assessment.creditedLow, assessment.creditedHigh]
    }

    // 1,000 less 200: yes gives 800, no gives nothing; 1,000 is what no answer can give.
    @Test(arguments: [SpendShare.Mode.retained, .ownForces])
    func `a correction to a node of unknown status lowers what counts at best`(mode: SpendShare.Mode) throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", mode)]
        sample.node("firm", under: "n0")
        sample.pay("firm", "1000")
        sample.pay("firm", "-200")
        sample.pay("other", "9000")
        sample.party("other", ["certified": .no])
        #expect(try interval(sample) == ["0", "800"])
        #expect(
            try sample.assessment().credits.map(\.reason)[1]
                == "-200.00 on 2024-06-01 to firm (firm): certified unknown on 2024-01-01; counts only at best")
        var answered = sample
        answered.party("firm", ["certified": .yes])
        #expect(try interval(answered) == ["800", "800"])
    }

    // The dispute may be upheld: then the correction never was.
    @Test func `a disputed correction to a node of unknown status leaves what counts at best`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.node("firm", under: "n0")
        sample.pay("firm", "1000")
        sample.pay("firm", "-200", confirmation: .disputed)
        #expect(try interval(sample) == ["0", "1000"])
    }

    // Rule 5 says where a line of unknown status counts: above zero at best, below zero surely.
    @Test func `a correction to a payee outside the chain counts by itself, as a line of unknown status does`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.pay("firm", "1000")
        sample.pay("firm", "-200")
        #expect(try interval(sample) == ["-200", "1000"])
    }
}
