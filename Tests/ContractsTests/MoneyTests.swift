import Contracts
import Testing

@Suite struct MoneyTests {
    @Test func `an amount is read with its currency and written with four decimals`() throws {
        let money = try #require(Money("100000.00 EUR"))
        #expect(money.amount == Quantity(100_000))
        #expect(money.currency == Currency("EUR"))
        #expect(money.description == "100000.0000 EUR")
        #expect(Money(money.description) == money)
        #expect(Money("-0.5 GBP")?.amount == Quantity(units: -5_000))
    }

    @Test(arguments: [
        "100000.00", "EUR", "EUR 100000.00", "100000.00EUR", "100,000.00 EUR", "100000.00 eur", "100000.00 EURO",
        "100000.00 EU", "€ 100000.00", "100000.00 EUR excl", "", "1.00000 EUR", "1 ÉUR",
    ])
    func `an amount without a unit, or with another form, is refused`(text: String) {
        #expect(Money(text) == nil)
    }

    @Test func `the same amount of two currencies is not the same money`() {
        #expect(Money("1.00 EUR") != Money("1.00 GBP"))
        #expect(Money("1 EUR") == Money("1.0000 EUR"))
    }
}
