import Assessment
import Contracts
import Policies
import Testing

@Suite struct FiguresRestatedTests {
    /// 24,863.388 EUR due by 30 June, met by so many hours of one euro; told for 30 June since 2024-08-01.
    private func sample(
        hours: Quantity, told: Quantity, _ outcome: Assessment.Outcome = .met, since: Day = "2024-08-01"
    ) -> SampleContract {
        var sample = SampleContract()
        sample.clauses = [.value(ValueTable(blocks: [ValueBlock(code: "h", worth: .unit(.hour, "1 EUR"))]))]
        sample.line(.activity(block: "h", quantity: hours, date: "2024-03-01"))
        sample.line(.activity(block: "h", quantity: "50000", date: "2024-07-01"))
        sample.restated = [
            EarlierFigure(
                commitment: "social-return", node: "n0", period: "2024-01-01/2024-06-30",
                was: .init(outcome: outcome, creditedLow: told, cutOff: "2024-06-30"), since: since)
        ]
        return sample
    }

    @Test func `a verdict that no longer follows is flagged at the day it was told for`() throws {
        let sample = sample(hours: "24000", told: "25000")
        let flag = try #require(sample.flags(.figuresRestated).first)
        #expect(flag.key == "figuresRestated|social-return|n0|2024-01-01/2024-06-30")
        #expect(flag.amount == "1000")
        #expect(flag.because == ["1"])
        #expect(
            flag.message
                == "\"social-return\" at prime (n0), up to 30 June 2024: 24,000.00 EUR counts by what is known now, "
                + "approaching; since 1 August 2024 it was told as 25,000.00 EUR, met.")
        #expect(flag.rule?.bounds == "met, within 1% of 24,863.39 EUR from 25,000.00 EUR")
        #expect(sample.evaluation.flags.map(\.kind) == [.figuresRestated])
    }

    // 50,000.00 EUR was due by the end of the year, 1% of it is 500.00 EUR; 80,000.00 EUR counts.
    @Test(arguments: [("80500", 0), ("80500.0001", 1), ("79500", 0), ("79499.9999", 1)] as [(Quantity, Int)])
    func `with the verdict unchanged a difference counts above one percent of what was due`(
        told: Quantity, count: Int
    ) {
        var sample = sample(hours: "30000", told: told)
        sample.restated[0].period = "2024-07-01/2024-12-31"
        sample.restated[0].was.cutOff = "2024-12-31"
        #expect(sample.flags(.figuresRestated).count == count)
    }

    @Test func `what was told without a verdict, later, or for a day on which no period ends is not restated`() {
        #expect(sample(hours: "30000", told: "0", .withheld).flags(.figuresRestated) == [])
        #expect(sample(hours: "30000", told: "0", since: "2025-03-02").flags(.figuresRestated) == [])
        var other = sample(hours: "30000", told: "0")
        other.restated[0].was.cutOff = "2024-06-29"
        #expect(other.flags(.figuresRestated) == [])
    }

    @Test func `the lines of reports that came since are named before the others`() {
        let sample = sample(hours: "24000", told: "30000")
        var dossier = sample.dossier
        dossier.reports.append(
            Report(
                period: "2024-01-01/2024-06-30", node: "n0", received: "2024-09-01",
                lines: [Line(id: "9", node: "n0", fact: .activity(block: "h", quantity: "1000", date: "2024-05-01"))]))
        let found = assess(dossier, asOf: sample.asOf).flags.filter { $0.kind == .figuresRestated }
        #expect(found.map(\.because) == [["9"]])
        #expect(found.map(\.amount) == ["5000"])
    }
}
