import Tables
import Testing

@Suite struct NumberFormatTests {
    private func point(_ text: String) -> Int64? {
        NumberFormat.decimalPoint.tenThousandths(Array(text.utf8)[...])
    }

    private func comma(_ text: String) -> Int64? {
        NumberFormat.decimalComma.tenThousandths(Array(text.utf8)[...])
    }

    private func choice(_ texts: [String]) -> FormatChoice<NumberFormat> {
        NumberFormat.choice(over: texts.map { Array($0.utf8)[...] })
    }

    @Test(
        arguments: [
            ("0", 0), ("7", 70_000), ("007", 70_000), ("1234.56", 12_345_600), ("1,234.56", 12_345_600),
            ("1,234,567.8912", 12_345_678_912), ("(1,234.56)", -12_345_600), ("-1,234.56", -12_345_600),
            ("1,234.56-", -12_345_600), ("\u{2212}5", -50_000), ("+5", 50_000), ("- 5", -50_000), ("( 5 )", -50_000),
            ("£1,234.56", 12_345_600), ("-£5", -50_000), ("£-5", -50_000), ("(£5.00)", -50_000),
            ("£ (5.00)", -50_000), ("GBP (1,234.50)", -12_345_000), ("5 €", 50_000),
            ("GBP 5", 50_000), ("5EUR", 50_000), ("$5", 50_000), ("1 234.56", 12_345_600),
            ("1\u{A0}234.56", 12_345_600),
            ("1\u{202F}234", 12_340_000), ("1'234.56", 12_345_600), ("1\u{2019}234", 12_340_000), (".5", 5_000),
            ("0.0001", 1), ("1.50000000", 15_000), ("5616.65 ", 56_166_500), ("922337203685477.5807", .max),
            ("0.500", 5_000),
        ] as [(String, Int64)])
    func `a number with a decimal point is read exactly`(text: String, units: Int64) {
        #expect(point(text) == units)
    }

    @Test(
        arguments: [
            ("1.234,56", 12_345_600), ("1.234,56-", -12_345_600), ("€ 1.234,56", 12_345_600), ("1234,5", 12_345_000),
            ("1.234", 12_340_000), ("€ 100,-", 1_000_000), ("1.234,--", 12_340_000), ("-100,-", -1_000_000),
            ("1 234,56 EUR", 12_345_600), ("7", 70_000),
        ] as [(String, Int64)])
    func `a number with a decimal comma is read exactly`(text: String, units: Int64) {
        #expect(comma(text) == units)
    }

    @Test(arguments: [
        "", "-", "x", "N/A", "1,5", "1,23,456", "1234,567", "12,34.5", ",234.5.6", "1.2.3", "1.23456", "1,234,", "5.",
        "(5", "5)", "(-5)", "£(5", "-£(5)", "£((5))", "£()", "(£)", "--5", "-5-", "£5 GBP", "££5", "5%", "1e5", "12 34",
        "1 234,567", "0,500", "1,,234", "GBP",
        "99999999999999999999", "922337203685477.5808", "1 234'567", "5 pounds", "2024-01-05", "1.234,-",
    ])
    func `a text that is no number with a decimal point is none`(text: String) {
        #expect(point(text) == nil)
    }

    @Test func `a sign in front changes nothing of a number but its sign`() {
        var dice = Dice(state: 7)
        for _ in 0..<5_000 {
            let whole = String((0..<(1 + dice.below(16))).map { _ in Character(String(dice.below(10))) })
            let decimals = String((0..<dice.below(7)).map { _ in Character(String(dice.below(10))) })
            for (mark, read) in [(".", point), (",", comma)] {
                let text = decimals.isEmpty ? whole : whole + mark + decimals
                // With a plus in front no number is of the plainest form, which is read by a way of its own.
                #expect(read(text) == read("+" + text), "\(text)")
                #expect(read("-" + text) == read("+" + text).map { -$0 }, "\(text)")
            }
        }
    }

    @Test func `one decisive value decides for all`() {
        #expect(choice(["1,234", "12", "1,234.5"]) == .decided(.decimalPoint))
        #expect(choice(["1,234", "12", "1.234,5"]) == .decided(.decimalComma))
        #expect(choice(["1.234", "1.234.567"]) == .decided(.decimalComma))
        #expect(choice(["1.234", "100,-"]) == .decided(.decimalComma))
        #expect(choice(["0.500"]) == .decided(.decimalPoint))
    }

    @Test func `values that either format reads differently are told with both readings of one`() {
        let dispute = FormatDispute.open(FormatSample("1,234", row: 2))
        #expect(choice(["12", "1,234", "TBC"]) == .disputed(dispute))
        #expect(
            dispute.ofNumbers
                == "\"1,234\" in row 2 can be 1234 with a decimal point or 1.234 with a decimal comma, and no other "
                + "number decides it")
        #expect(
            FormatDispute.open(FormatSample("-12.050%", row: 7)).ofNumbers
                .hasPrefix("\"-12.050%\" in row 7 can be -12.05 with a decimal point or -12050 with a decimal comma"))
    }

    @Test func `whole numbers decide nothing and are read with a point`() {
        #expect(choice(["12", "3", "1 234"]) == .decided(.decimalPoint))
        #expect(choice(["", "-", "TBC"]) == .undecided)
        #expect(choice([]) == .undecided)
    }

    @Test func `a column in both formats contradicts itself unless one value in ten is the odd one`() {
        let point = FormatSample("1.5", row: 1)
        #expect(choice(["1.5", "2,5"]) == .disputed(.contradiction(point, FormatSample("2,5", row: 2))))
        let dispute = FormatDispute.contradiction(point, FormatSample("2,5", row: 3))
        #expect(choice(["1.5", "3.5", "2,5"]) == .disputed(dispute))
        #expect(
            dispute.ofNumbers
                == "the numbers contradict each other: \"1.5\" in row 1 can only have a decimal point and \"2,5\" in "
                + "row 3 only a decimal comma")
        #expect(choice(Array(repeating: "1.5", count: 11) + ["2,5"]) == .decided(.decimalPoint))
        #expect(choice(Array(repeating: "1,5", count: 11) + ["2.5"]) == .decided(.decimalComma))
    }

    @Test(arguments: [
        ("£5", "GBP"), ("5 €", "EUR"), ("-EUR 5,00", "EUR"), ("$5", "$"), ("5", nil), ("US$ 5", "USD"),
        ("5 kr.", "kr."), ("GBP", nil),
    ])
    func `the currency a number names is known by sign or code`(text: String, code: String?) {
        #expect(NumberFormat.currency(Array(text.utf8)[...])?.name == code)
    }

    @Test(arguments: [
        ("1.23456", NumberFormat.Misfit.tooFine), ("99999999999999999999", .tooLarge), ("£1,234.56789", .tooFine),
        ("99,999,999,999,999,999,999.123456", .tooLarge), ("1.5", nil), ("1.2.3", nil), ("abc", nil), ("1.50000", nil),
    ])
    func `a number too fine or too large is told from what is no number`(text: String, misfit: NumberFormat.Misfit?) {
        #expect(NumberFormat.decimalPoint.misfit(Array(text.utf8)[...]) == misfit)
        if misfit != nil { #expect(NumberFormat.decimalPoint.tenThousandths(Array(text.utf8)[...]) == nil) }
    }
}
