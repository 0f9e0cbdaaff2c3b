import Testing

import Contracts

@Suite struct DayTests {
    @Test func `adding months clamps to the last day of the month`() throws {
        let day = try #require(Day("2023-08-31"))
        #expect(day.adding(months: 6).description == "2024-02-29")
        #expect(day.adding(months: 18).description == "2025-02-28")
    }
}
