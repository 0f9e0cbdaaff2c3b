import Contracts
import Testing

@Suite struct LineRankTests {
    private func isBefore(_ one: String, _ other: String) -> Bool { LineRank(one) < LineRank(other) }

    @Test(
        arguments: [
            ("99.10", "100.2"), ("100.2", "100.10"), ("7.0", "7.1"), ("0.5", "1.0"),
            ("999999999999999999.1", "999999999999999999.2"),
        ])
    func `names of a receipt and a row stand by these numbers`(first: String, second: String) {
        #expect(isBefore(first, second))
        #expect(!isBefore(second, first))
    }

    @Test(
        arguments: [
            ("10", "2"), ("L00009", "L00010"), ("01.5", "1.5x"), ("1.", "1.05"), (".5", "1.2.3"), ("-1.2", "1,5"),
            ("1234567890123456789.1", "2345678901234567890.1"),
        ])
    func `any other names stand as text`(first: String, second: String) {
        #expect(isBefore(first, second))
        #expect(!isBefore(second, first))
    }

    @Test func `names of two numbers stand before all others`() {
        #expect(isBefore("100.2", "10"))
        #expect(isBefore("9.1", "0"))
        #expect(isBefore("9.1", ""))
    }

    /// Texts put together from few signs, so that most kinds of names are among them.
    private static let names: [String] = {
        var found = [""]
        for length in 0..<5 {
            found += found.filter { $0.count == length }.flatMap { name in ["0", "1", "9", ".", "x"].map { name + $0 } }
        }
        return found
    }()

    @Test func `of two different names one stands before the other, and the order never turns in a circle`() {
        let sorted = Self.names.sorted { isBefore($0, $1) }
        for (place, name) in sorted.enumerated() {
            #expect(!isBefore(name, name))
            // In a strict total order each stands before all that follow it, and none of them before it.
            for later in sorted[(place + 1)...] where !isBefore(name, later) || isBefore(later, name) {
                Issue.record("\(name) and \(later)")
            }
        }
    }
}
