import Contracts
import Testing

@Suite struct PeriodTests {
    private func period(_ text: String) throws -> Period {
        try #require(Period(text), "\(text)")
    }

    @Test func `both ends belong to a period`() throws {
        let period = try period("2024-02-01/2024-02-29")
        #expect(period.dayCount == 29)
        #expect(period.contains(period.start))
        #expect(period.contains(period.end))
        #expect(!period.contains(period.start.adding(days: -1)))
        #expect(!period.contains(period.end.adding(days: 1)))
        #expect(period.description == "2024-02-01/2024-02-29")
        #expect(try self.period("2024-02-01/2024-02-01").dayCount == 1)
    }

    @Test(arguments: [
        "2024-02-02/2024-02-01", "2024-02-01", "2024-02-01/", "/2024-02-01", "2024-02-01/2024-02-02/2024-02-03",
        "2024-02-30/2024-03-01", "2024-02-01 / 2024-02-02",
    ])
    func `a text that is no period is refused`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `two periods share the days both have`() throws {
        let march = try period("2024-03-01/2024-03-31")
        #expect(try march.intersection(period("2024-03-31/2024-05-01")) == period("2024-03-31/2024-03-31"))
        #expect(try march.intersection(period("2024-01-01/2024-12-31")) == march)
        #expect(try march.intersection(period("2024-04-01/2024-04-30")) == nil)
    }

    @Test func `periods are ordered by their start, then by their end`() throws {
        let periods = try ["2024-02-01/2024-02-03", "2024-01-01/2024-12-31", "2024-02-01/2024-02-02"].map(period)
        #expect(
            periods.sorted().map(\.description) == [
                "2024-01-01/2024-12-31", "2024-02-01/2024-02-02", "2024-02-01/2024-02-03",
            ])
    }
}
