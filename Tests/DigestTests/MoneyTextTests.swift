import Contracts
import Digest
import Policies
import Testing

@Suite struct MoneyTextTests {
    @Test(arguments: [
        ("1234567.50 EUR", "€1,234,567.50"), ("-12.30 EUR", "-€12.30"), ("1234.50 GBP", "£1,234.50"),
        ("0 USD", "US$0.00"), ("999.99 SEK", "SEK\u{A0}999.99"), ("100000000000 EUR", "€100,000,000,000.00"),
    ])
    func `an amount reads as British English writes it`(money: String, text: String) throws {
        #expect(MoneyText.full(try #require(Money(money))) == text)
    }

    @Test(arguments: [
        ("0.0050", "€0.00"), ("0.0150", "€0.02"), ("0.0051", "€0.01"), ("-0.0049", "€0.00"), ("999.9950", "€1,000.00"),
    ])
    func `half a cent goes to the even cent and a rounded zero has no sign`(amount: String, text: String) {
        #expect(MoneyText.full(Money(Sample.quantity(amount), Sample.euro)) == text)
    }

    @Test func `whole units round half to even`() {
        #expect(MoneyText.whole(Money(Sample.quantity("214000.50"), Sample.euro)) == "€214,000")
        #expect(MoneyText.whole(Money(Sample.quantity("-1.50"), Sample.pound)) == "-£2")
    }

    @Test func `days, ranges and shares are written out`() {
        #expect(DayText.long(Sample.asOf) == "21 November 2026")
        #expect(DayText.shortRange(Sample.period("2026-03-01/2026-08-31")) == "1 Mar 2026 to 31 Aug 2026")
        #expect(NumberText.percent(Fraction(5, over: 7)) == "71.4%")
        #expect(NumberText.percent(Fraction(-1, over: 8)) == "-12.5%")
        #expect(NumberText.plain(Sample.quantity("1200.5000")) == "1,200.5")
        #expect(NumberText.list(["a", "b", "c"]) == "a, b and c")
        #expect(NumberText.count(1, "report", "reports") == "1 report")
    }

    @Test func `people and hours are not money`() {
        #expect(FigureUnit(.count, in: Sample.euro).text(Sample.quantity("3.9475")) == "3.9475")
        #expect(FigureUnit(.hoursShare, in: Sample.euro).text(Quantity(320)) == "320 hours")
        #expect(FigureUnit(.spendShare, in: Sample.euro).text(Quantity(3)) == "€3.00")
    }
}
