import Contracts
import Testing

@Suite struct CurrencyTests {
    @Test(arguments: ["EUR", "GBP", "XXX"])
    func `three capital letters are a currency`(code: String) {
        #expect(Currency(code)?.description == code)
    }

    @Test(arguments: ["", "EU", "EURO", "eur", "E R", "É1", "€€€"])
    func `anything else is none`(code: String) {
        #expect(Currency(code) == nil)
    }
}
