import Contracts
import Testing

@testable import Policies

/// Amounts, numbers, days and lengths of time in each language.
@Suite struct ValueWordsTests {
    @Test(arguments: [
        ("100000 EUR", "EUR 100,000", "€ 100.000"), ("5000000.00 GBP", "GBP 5,000,000", "GBP 5.000.000"),
        ("24.04 EUR", "EUR 24.04", "€ 24,04"), ("3.6 EUR", "EUR 3.60", "€ 3,60"), ("0 USD", "USD 0", "USD 0"),
        ("999 EUR", "EUR 999", "€ 999"), ("1000 EUR", "EUR 1,000", "€ 1.000"),
        ("1234567.8905 EUR", "EUR 1,234,567.8905", "€ 1.234.567,8905"), ("0.05 EUR", "EUR 0.05", "€ 0,05"),
    ])
    func `an amount has cents only where there are any`(text: String, en: String, nl: String) throws {
        let phrase = MoneyWords.phrase(try #require(Money(text)))
        #expect(phrase[.en] == en)
        #expect(phrase[.nl] == nl)
    }

    @Test(arguments: [
        ("5%", "5%", "5%"), ("2.5%", "2.5%", "2,5%"), ("100%", "100%", "100%"), ("0.125%", "0.125%", "0,125%"),
        ("1250%", "1,250%", "1.250%"),
    ])
    func `a share is a percentage`(text: String, en: String, nl: String) throws {
        let phrase = NumberWords.percent(try #require(Fraction(percent: text)))
        #expect(phrase[.en] == en)
        #expect(phrase[.nl] == nl)
    }

    @Test(arguments: [
        ("2026-03-05", "5 March 2026", "5 maart 2026"), ("2024-12-31", "31 December 2024", "31 december 2024"),
        ("1999-08-01", "1 August 1999", "1 augustus 1999"),
    ])
    func `a day is written out`(text: String, en: String, nl: String) throws {
        let phrase = DayWords.phrase(try #require(Day(text)))
        #expect(phrase[.en] == en)
        #expect(phrase[.nl] == nl)
    }

    @Test func `the months have their names`() {
        let months = (1...12).map { DayWords.first(ofMonth: $0) }
        #expect(months.map { $0[.en].dropFirst(2).prefix(3) }.joined() == "JanFebMarAprMayJunJulAugSepOctNovDec")
        #expect(months.map { $0[.nl].dropFirst(2).prefix(3) }.joined() == "janfebmaaaprmeijunjulaugsepoktnovdec")
    }

    @Test(arguments: [
        ("P6M", "six months", "zes maanden"), ("P1M", "one month", "één maand"), ("P1D", "one day", "één dag"),
        ("P30D", "30 days", "30 dagen"), ("P1Y", "twelve months", "twaalf maanden"),
        ("P24M", "24 months", "24 maanden"), ("P0D", "0 days", "0 dagen"), ("P2W", "14 days", "14 dagen"),
        ("P1M15D", "one month and 15 days", "één maand en 15 dagen"),
    ])
    func `a length of time is in words up to twelve`(text: String, en: String, nl: String) throws {
        let phrase = SpanWords.phrase(try #require(Span(text)))
        #expect(phrase[.en] == en)
        #expect(phrase[.nl] == nl)
    }

    @Test func `a rhythm of one month is every month`() {
        #expect(SpanWords.every(months: 1)[.en] == "every month")
        #expect(SpanWords.every(months: 1)[.nl] == "elke maand")
        #expect(SpanWords.every(months: 6)[.nl] == "elke zes maanden")
    }

    @Test func `a list ends with a word`() {
        let items = ["a", "b", "c"].map { Phrase(verbatim: $0) }
        #expect(ListWords.and(items)[.en] == "a, b and c")
        #expect(ListWords.or(items)[.nl] == "a, b of c")
        #expect(ListWords.and(Array(items.prefix(1)))[.nl] == "a")
    }

    @Test(arguments: [
        ("appliesTo.contractValue", "the bounds on the contract value", "de grenzen van de opdrachtwaarde"),
        ("report", "the reporting", "de rapportage"),
        ("values.bonuses", "the bonuses in the table of values", "de toeslagen in de waarderingstabel"),
        (
            "values.blocks.window", "how long a person counts in the blocks in the table of values",
            "hoe lang een persoon meetelt in de bouwblokken in de waarderingstabel"
        ),
        ("roles.joiner", "\"joiner\" in what counts by role", "\"joiner\" in wat per rol meetelt"),
    ])
    func `the path of a key is readable`(path: String, en: String, nl: String) {
        #expect(PathWords.phrase(path)[.en] == en)
        #expect(PathWords.phrase(path)[.nl] == nl)
    }

    @Test func `a name that is not known is said as written`() {
        #expect(NameWords.phrase("sme")[.nl] == "mkb-bedrijf")
        #expect(NameWords.phrase("werkpakt")[.nl] == "werkpakt")
        #expect(NameWords.quoted("werkpakt")[.en] == "\"werkpakt\"")
    }
}
