import Contracts
import Testing

@Suite struct SpanTests {
    @Test(arguments: [
        ("P6M", 6, 0), ("P1Y", 12, 0), ("P2W", 0, 14), ("P30D", 0, 30), ("P1Y6M2W3D", 18, 17), ("P0D", 0, 0),
    ])
    func `years, months, weeks and days are read`(text: String, months: Int, days: Int) {
        #expect(Span(text) == Span(months: months, days: days))
    }

    @Test(arguments: [
        "", "P", "6M", "PT6H", "P6", "PM", "P-6M", "P1.5M", "P6M1Y", "P1M1M", "p6m", "P6M ", "P1234567D", "P1DT",
    ])
    func `a text that is no whole duration is refused`(text: String) {
        #expect(Span(text) == nil)
    }

    @Test(arguments: [("P6M", "P6M"), ("P1Y", "P12M"), ("P2W", "P14D"), ("P1M15D", "P1M15D"), ("P0M", "P0D")])
    func `a span is written in months and days`(text: String, written: String) throws {
        #expect(try #require(Span(text)).description == written)
    }

    @Test func `months are added before days`() throws {
        let day = try #require(Day("2024-01-30"))
        #expect(try #require(Span("P1M1D")).after(day).description == "2024-03-01")
        #expect(try #require(Span("P30D")).after(day).description == "2024-02-29")
    }
}
