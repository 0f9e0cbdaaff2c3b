import Testing

@testable import Tables

struct ShownUnitTests {
    private func codes(_ unit: ShownUnit) -> [String] { unit.currencies.map(\.name) }

    @Test(arguments: [
        ("[$€-2] #,##0.00", "EUR"), ("[$€-413] #,##0.00;[Red]-[$€-413] #,##0.00", "EUR"), ("\"£\"#,##0", "GBP"),
        ("[$USD] #,##0.00", "USD"), ("[$$-409]#,##0.00", "$"), ("$#,##0.00", "$"), ("[$¥-411]#,##0", "¥"),
        ("#,##0.00\\ \"EUR\"", "EUR"), ("_-\"€\"* #,##0.00_-", "EUR"), ("#,##0\\ [$kr-41D]", "kr"),
        ("[$R$-416] #,##0", "BRL"), ("[$XTS] 0", "XTS"), ("[$*-1] 0", "*"),
    ])
    func `the currency that a number format shows is known by sign or code`(code: String, currency: String) {
        let unit = ShownUnit(code: code)
        #expect(codes(unit) == [currency])
        #expect(!unit.isScaled)
    }

    @Test(arguments: [
        "General", "0.00", "#,##0.00", "[Red]#,##0", "[$-413]#,##0.00", "0.0%", "0.00E+00", "#,##0_);(#,##0)",
        "0\" kg\"",
        "[>=100]0;0.00", "# ??/??", "@", "", "[", "\"", "\\", "[$", "_",
    ])
    func `a plain number format shows no unit`(code: String) {
        #expect(ShownUnit(code: code) == ShownUnit.none)
    }

    @Test(arguments: [
        ("#,##0,", 1, 0), ("0.0,,\"M\"", 2, 2), ("#,##0.0,\"k\"", 1, 1), ("0,.00", 1, 0), ("0\"k\"", 0, 1),
        ("[>=1000000]0.0,,;[>=1000]0.0,;0", 2, 0), ("€0,\\K", 1, 1),
    ])
    func `a number format that leaves out thousands is told apart from one that groups`(
        code: String, divided: Int, thousands: Int
    ) {
        let unit = ShownUnit(code: code)
        #expect(unit.divided == divided)
        #expect(unit.thousands == thousands)
    }

    @Test(arguments: [
        ("amount (EUR)", "EUR", 0), ("amount €", "EUR", 0), ("amount ($)", "$", 0), ("amount (£k)", "GBP", 1),
        ("bedrag (kEUR)", "EUR", 1), ("Amount US$", "USD", 0), ("amount (£000)", "GBP", 1), ("amount £'000", "GBP", 1),
        ("amount (€m)", "EUR", 2), ("amount in euros", "EUR", 0), ("bedrag (EUR x 1.000)", "EUR", 1),
        ("Bedrag in SEK mln", "SEK", 2),
    ])
    func `the unit of a header is known`(header: String, currency: String, thousands: Int) {
        let unit = ShownUnit(words: header)
        #expect(codes(unit) == [currency])
        #expect(unit.thousands == thousands)
    }

    @Test(arguments: [("amount (x 1000)", 1), ("bedrag in duizenden", 1), ("value (millions)", 2)])
    func `thousands without a currency are known`(header: String, thousands: Int) {
        #expect(ShownUnit(words: header).thousands == thousands)
        #expect(ShownUnit(words: header).currencies == [])
    }

    @Test(arguments: [
        "amount", "Amount (excl. VAT)", "bedrag (m)", "Net amount 2025", "amount CADs", "value 1000 words",
    ])
    func `other words are no unit`(header: String) {
        #expect(ShownUnit(words: header) == ShownUnit.none)
    }
}
