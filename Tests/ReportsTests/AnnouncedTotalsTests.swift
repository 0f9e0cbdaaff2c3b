import Reports
import Testing

/// Sums between and below the rows of a list of payments.
struct AnnouncedTotalsTests {
    private static let header = "Supplier,Amount,Date"
    private static let acme = "Acme Ltd,100.00,2024-02-01"
    private static let bravo = "Bravo Ltd,200.00,2024-02-02"
    private static let carr = "Carr Ltd,50.00,2024-02-03"

    private func warnings(_ rows: [String]) throws -> [String] {
        guard case .accepted(let content) = try ReportSample.read(([Self.header] + rows).joined(separator: "\n")) else {
            throw Refused()
        }
        #expect(content.lines.count == 3)
        return content.warnings.map(\.description)
    }

    private struct Refused: Error {}

    @Test(arguments: [
        [acme, bravo, "Subtotal Roads,300.00,", carr, "Subtotal Parks,50.00,", "Grand Total,350.00,"],
        [acme, bravo, "Subtotaal,300.00,", carr, "Subtotaal,50.00,"],
        // A sum so far, sums within a sum, totals of months, and sums above their rows.
        [acme, bravo, "Subtotal,300.00,", carr, "Subtotal,350.00,", "Total,350.00,"],
        [acme, "Subtotal A,100.00,", bravo, "Subtotal B,200.00,", "Subtotal Roads,300.00,", carr, "Total,350.00,"],
        [acme, bravo, "Total January,300.00,", carr, "Total February,50.00,", "Total,350.00,"],
        ["Subtotal Roads,300.00,", acme, bravo, "Subtotal Parks,50.00,", carr, "Total,350.00,"],
        ["Total,350.00,", acme, bravo, carr],
    ])
    func `sums of parts that are right cause no warning`(rows: [String]) throws {
        #expect(try warnings(rows) == [])
    }

    @Test func `a subtotal is held against the rows since the last sum and a total against all`() throws {
        #expect(
            try warnings([
                Self.acme, "Subtotal Roads,90.00,", Self.bravo, Self.carr, "Subtotal Parks,240.00,",
                "Grand Total,340.00,",
            ]) == [
                "row 3, column \"Amount\": found \"90.00\", expected 100.00, the sum of the payments read above it; "
                    + "check that no row is missing or stands there twice, and correct the total",
                "row 6, column \"Amount\": found \"240.00\", expected 250.00, the sum of the payments read since row 3; "
                    + "check that no row is missing or stands there twice, and correct the total",
                "row 7, column \"Amount\": found \"340.00\", expected 350.00, the sum of the payments read; check that "
                    + "no row is missing or stands there twice, and correct the total",
            ])
    }

    @Test func `a total above some of the rows stands for all of them`() throws {
        #expect(
            try warnings([Self.acme, Self.bravo, "Total,300.00,", Self.carr]) == [
                "row 4, column \"Amount\": found \"300.00\", expected 350.00, the sum of the payments read; check that "
                    + "no row is missing or stands there twice, and correct the total"
            ])
    }
}
