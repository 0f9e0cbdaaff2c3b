import Assessment
import Contracts
import Digest
import Testing

@Suite struct PeopleToldTests {
    private static func told(_ low: Int, to high: Int? = nil, due: Int) -> PeopleTold {
        guard let period = Period("2026-03-01/2026-08-31") else { preconditionFailure("no period") }
        var assessment = Assessment(
            commitment: "jobs", node: "n0", cutOff: period.end, period: period, state: .value,
            outcome: low >= due ? .met : .inadequate)
        assessment.due = Quantity(due)
        (assessment.creditedLow, assessment.creditedHigh) = (Quantity(low), Quantity(high ?? low))
        return PeopleTold(assessment)
    }

    @Test(arguments: [
        (0, 1, "fewer than 1"), (3, 5, "fewer than 5"), (3, 40, "fewer than 10"), (9, 40, "fewer than 10"),
        (5, 5, "at least 5"), (9, 5, "at least 5"), (14, 5, "at least 5"), (15, 5, "at least 15"),
        (10, 40, "at least 10"), (38, 40, "at least 35"), (40, 40, "at least 40"), (43, 42, "at least 42"),
    ]) func `small numbers are hidden and others told by what they reach`(credited: Int, due: Int, text: String) {
        #expect(Self.told(credited, due: due).text == text)
    }

    @Test func `an open number is told only where the lowest it can be is not small`() {
        #expect(Self.told(3, to: 30, due: 20).text == "not shown")
        #expect(Self.told(13, to: 30, due: 20).text == "at least 10")
    }

    @Test func `what is told beside the verdict gives no number between one and nine away`() {
        for due in 1...60 {
            // Whoever reads knows what is due, whether that is met, and how numbers are told.
            let all = Dictionary(grouping: 0...120) { credited in
                "\(credited >= due) \(Self.told(credited, due: due).text)"
            }
            for (seen, possible) in all where possible.contains(where: { (1..<10).contains($0) }) {
                #expect(possible.count > 1, "due \(due): \(seen) can only be \(possible)")
            }
        }
    }

    @Test func `what is told is true`() {
        for due in 1...60 {
            for credited in 0...120 {
                switch Self.told(credited, due: due) {
                case .fewerThan(let number): #expect(Quantity(credited) < number)
                case .atLeast(let number): #expect(Quantity(credited) >= number)
                case .nothing: Issue.record("\(credited) of \(due) is not open")
                }
            }
        }
    }
}
