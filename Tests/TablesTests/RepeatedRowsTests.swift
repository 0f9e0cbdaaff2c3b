import Testing

@testable import Tables

/// Which rows of a table say the same as an earlier one.
@Suite struct RepeatedRowsTests {
    @Test func `a row is told with the last one before it that says the same, and no other row is`() throws {
        let table = try Table.read("name,amount\na,1\nb,2\na,1\na,10\na,1\n b ,2\n")
        #expect((2...7).map(table.earlier(sameAs:)) == [nil, nil, 2, nil, 4, 3])
        #expect(table.earlier(sameAs: 1) == nil)
        #expect(table.earlier(sameAs: 8) == nil)
    }

    @Test func `cells are told apart by where they end`() throws {
        let table = try Table.read("one,two,three\nab,c,1\na,bc,1\nab,,c1\nab,c,1\n")
        #expect((2...5).map(table.earlier(sameAs:)) == [nil, nil, nil, 2])
    }

    @Test func `what every row says is found by plain comparison too, in a table of many blocks`() throws {
        var dice = Dice(state: 11)
        let filling = String(repeating: "x", count: 60)
        let rows = (0..<60_000).map { _ in "\(dice.below(40_000)),\(filling)" }
        let table = try Table.read("number,text\n" + rows.joined(separator: "\n"))
        var last: [String: Int] = [:]
        var repeated = 0
        for (index, row) in rows.enumerated() {
            let number = index + 2
            let earlier = table.earlier(sameAs: number)
            if earlier != last[row] { Issue.record("row \(number): \(earlier ?? 0), not \(last[row] ?? 0)") }
            if earlier != nil { repeated += 1 }
            last[row] = number
        }
        #expect(repeated == rows.count - last.count)
        #expect(repeated > 10_000)
    }
}
