import Assessment
import Contracts
import Policies

/// Tables and lines drawn at random from a seed, with what each line counts for worked out on paper.
struct GeneratedValues {
    private(set) var sample = SampleContract()
    /// What each line counts for in ten-thousandths, in the order of the lines; only where no bound is shared.
    private(set) var expected: [Int] = []
    private(set) var random: GeneratedChain.Seeded
    private var table = ValueTable(blocks: [])
    private let end: PaperDay

    /// - Parameter shares: whether blocks have limits and categories, and lines corrections.
    init(seed: UInt64, lines: Int = 12, shares: Bool = false) {
        random = GeneratedChain.Seeded(state: seed &* 977)
        for _ in 0..<3 { _ = random.next() }
        let year = [2023, 2024, 2027, 2095, 2099, 2100][Int.random(in: 0..<6, using: &random)]
        end = PaperDay(year: year + 2, month: 12, day: 31)
        sample.contract.start = Day(stringLiteral: "\(year)-01-01")
        sample.contract.end = Day(stringLiteral: "\(year + 2)-12-31")
        sample.asOf = Day(stringLiteral: "\(year + 3)-03-01")
        sample.node("n1", under: "n0", value: "250000", carries: ["social-return"])
        table.basis = .hours([Quantity("36"), "38", "40", "37.5"].randomElement(using: &random) ?? "36")
        drawTable(shares: shares)
        sample.clauses = [.value(table, of: .rate("5%", of: .contractValue))]
        for _ in 0..<lines {
            if shares, Bool.random(using: &random) { drawActivity() } else { drawPlacement(from: year) }
        }
    }

    private mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func money() -> Money {
        Money(Quantity(units: Int64(whole(1...500_000_000))), sample.contract.currency)
    }

    private mutating func drawTable(shares: Bool) {
        for code in ["a", "b", "c", "d"] {
            let worth: ValueBlock.Worth = [
                .fteYear(money()), .unit(.month, money()), .unit(.period, money()), .fteYear(money()),
            ][whole(0...3)]
            var block = ValueBlock(code: code, worth: worth)
            if case .unit(.month, _) = worth { block.isProRataByHours = Bool.random(using: &random) }
            if Bool.random(using: &random) { block.minHoursPerWeek = Quantity(whole(1...20)) }
            if Bool.random(using: &random) {
                block.window = ValueBlock.Window(
                    Span(months: whole(1...24)), clock: Bool.random(using: &random) ? .worked : .calendar)
            }
            if shares { drawBounds(of: &block) }
            table.blocks.append(block)
        }
        table.bonuses = [
            ValueBonus(code: "once", worth: .once(money())), ValueBonus(code: "year", worth: .perYear(money())),
            ValueBonus(code: "rata", worth: .proRata(money())),
            ValueBonus(code: "more", worth: .multiple(Fraction(Int128(whole(1...300)), over: 100))),
            ValueBonus(code: "again", worth: .multipleOfAmount(Fraction(Int128(whole(1...300)), over: 100))),
        ]
        var hour = ValueBlock(code: "h", worth: .unit(.hour, money()))
        if shares { drawBounds(of: &hour) }
        table.blocks.append(hour)
    }

    private mutating func drawBounds(of block: inout ValueBlock) {
        if Bool.random(using: &random) {
            block.category = "capped"
            table.caps = [ValueTable.Cap(category: "capped", share: "30%")]
        }
        for each in ValueBlock.Limit.Stretch.allCases where whole(0...3) == 0 {
            block.limits.append(ValueBlock.Limit(.amount(money()), each: each))
        }
    }

    private mutating func drawActivity() {
        let days = sample.contract.end.days(since: sample.contract.start)
        sample.line(
            .activity(
                block: "h", quantity: Quantity(units: Int64(whole(-200_000...600_000))),
                date: sample.contract.start.adding(days: whole(0...days))),
            at: whole(0...1) == 0 ? "n0" : "n1",
            confirmation: [nil, .confirmed, .disputed].randomElement(using: &random) ?? nil)
    }

    /// Placements like to begin and end where months do.
    private mutating func drawPlacement(from year: Int) {
        func text(_ day: PaperDay) -> String {
            let digits = [day.month, day.day].map { $0 < 10 ? "0\($0)" : String($0) }
            return "\(day.year)-\(digits[0])-\(digits[1])"
        }
        let first = PaperDay(year: year + whole(0...2), month: whole(1...12), day: 1)
        var (start, last) = (first, first.adding(months: whole(0...14)))
        for _ in 0..<[0, 1, 14, 27, 28, 29, 30][whole(0...6)] { start = start.next }
        for _ in 0..<[0, 13, 26, 27, 28, 29, 30][whole(0...6)] { last = last.next }
        if last < start { last = start }
        let hours = Quantity(units: Int64([whole(1...45) * 10_000, whole(1...450_000)][whole(0...1)]))
        let block = table.blocks[whole(0...3)]
        let claimed = table.bonuses.map(\.code).filter { _ in whole(0...3) == 0 }
        sample.place(
            "k-\(sample.lines.count)", block: block.code, Period(stringLiteral: "\(text(start))/\(text(last))"),
            hours: hours, bonuses: claimed, at: whole(0...1) == 0 ? "n0" : "n1")
        let paper = PaperPlacement(
            block: block, start: start, last: end < last ? end : last, hours: Int(hours.units), basis: table.basis)
        expected.append(paper.credit(with: table.bonuses.filter { claimed.contains($0.code) }))
    }
}
