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

    // Rule 5 line by line: the 1,000 count at best, and the correction only where it lowers what is sure, which is
    // nothing here; though yes gives 800.
    @Test(arguments: [SpendShare.Mode.retained, .ownForces])
    func `a correction to a node of unknown status leaves what counts at best`(mode: SpendShare.Mode) throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", mode)]
        sample.node("firm", under: "n0")
        sample.pay("firm", "1000")
        sample.pay("firm", "-200")
        sample.pay("other", "9000")
        sample.party("other", ["certified": .no])
        #expect(try interval(sample) == ["0", "1000"])
        #expect(
            try sample.assessment().credits.map(\.reason)[1]
                == "-200.00 on 2024-06-01 to firm (firm): certified unknown on 2024-01-01; a correction in doubt, takes "
                + "nothing off what counts at best")
        var answered = sample
        answered.party("firm", ["certified": .yes])
        #expect(try interval(answered) == ["800", "800"])
    }

    // What a node pays on counts in full at either end, and its correction at neither: 1,000 less 300.
    @Test func `what a node of unknown status pays on is taken off at best, its correction is not`() throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", .retained)]
        sample.node("firm", under: "n0")
        sample.pay("firm", "1000")
        sample.pay("firm", "-200")
        sample.pay("other", "300", from: "firm")
        sample.party("other", ["certified": .no])
        #expect(try interval(sample) == ["0", "700"])
    }

    // 1,000 are sure; whether the 200 were taken back is not, so they count surely as taken back and at best as not.
    @Test(arguments: [SpendShare.Mode.retained, .ownForces])
    func `a disputed correction to an eligible node lowers what is sure only`(mode: SpendShare.Mode) throws {
        var sample = SampleContract()
        sample.clauses = [.spend("10%", mode)]
        sample.node("firm", under: "n0")
        sample.party("firm", ["certified": .yes])
        sample.pay("firm", "1000")
        sample.pay("firm", "-200", confirmation: .disputed)
        #expect(try interval(sample) == ["800", "1000"])
        #expect(
            try sample.assessment().credits.map(\.reason)[1].hasSuffix(
                "certified yes on 2024-01-01; a correction in doubt, counts surely"))
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
