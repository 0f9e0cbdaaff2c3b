import Tables
import Testing

@Suite struct PeriodLabelTests {
    private func period(_ text: String, fiscalStart: Int = 4) -> String? {
        PeriodLabel(Array(text.utf8)[...], fiscalStart: fiscalStart).map { "\(iso($0.first)) to \(iso($0.last))" }
    }

    private func iso(_ day: DateParts) -> String {
        "\(day.year)-\(day.month)-\(day.day)"
    }

    @Test(arguments: [
        ("2025-H1", "2025-1-1 to 2025-6-30"), ("H2 2025", "2025-7-1 to 2025-12-31"),
        ("2025 Q3", "2025-7-1 to 2025-9-30"), ("Q1-2024", "2024-1-1 to 2024-3-31"),
        ("K4 2025", "2025-10-1 to 2025-12-31"), ("FY2025/26", "2025-4-1 to 2026-3-31"),
        ("FY2025/26 H2", "2025-10-1 to 2026-3-31"), ("2025/26 Q1", "2025-4-1 to 2025-6-30"),
        ("FY 2025-2026 Q4", "2026-1-1 to 2026-3-31"), ("Apr-Sep 2025", "2025-4-1 to 2025-9-30"),
        ("April to September 2025", "2025-4-1 to 2025-9-30"), ("Oct 2025 - Mar 2026", "2025-10-1 to 2026-3-31"),
        ("maart 2025", "2025-3-1 to 2025-3-31"), ("Feb-24", "2024-2-1 to 2024-2-29"),
        ("1e kwartaal 2026", "2026-1-1 to 2026-3-31"), ("eerste kwartaal 2026", "2026-1-1 to 2026-3-31"),
        ("kwartaal 1 2026", "2026-1-1 to 2026-3-31"), ("Q1-2026", "2026-1-1 to 2026-3-31"),
        ("2026 kwartaal 4", "2026-10-1 to 2026-12-31"), ("derde kwartaal van 2026", "2026-7-1 to 2026-9-30"),
        ("2nd quarter of 2026", "2026-4-1 to 2026-6-30"), ("Q 2 2026", "2026-4-1 to 2026-6-30"),
        ("1e halfjaar 2026", "2026-1-1 to 2026-6-30"), ("tweede helft 2026", "2026-7-1 to 2026-12-31"),
        ("first half of 2026", "2026-1-1 to 2026-6-30"), ("H2-2026", "2026-7-1 to 2026-12-31"),
        ("februari 2026", "2026-2-1 to 2026-2-28"), ("maand 2 2026", "2026-2-1 to 2026-2-28"),
        ("wk 5 2026", "2026-1-26 to 2026-2-1"), ("week 5 2026", "2026-1-26 to 2026-2-1"),
        ("2026-W01", "2025-12-29 to 2026-1-4"), ("week 53 2026", "2026-12-28 to 2027-1-3"),
        ("wk1-2021", "2021-1-4 to 2021-1-10"), ("2024 week 1", "2024-1-1 to 2024-1-7"),
        ("2025-02", "2025-2-1 to 2025-2-28"), ("02/2025", "2025-2-1 to 2025-2-28"), ("2025", "2025-1-1 to 2025-12-31"),
    ])
    func `a period's name says its first and last day`(text: String, days: String) {
        #expect(period(text) == days)
    }

    @Test func `a split year begins where the caller says`() {
        #expect(period("2025/26", fiscalStart: 7) == "2025-7-1 to 2026-6-30")
        #expect(period("2025/26 H1", fiscalStart: 9) == "2025-9-1 to 2026-2-28")
    }

    @Test(arguments: [
        "", "H1", "2025-H3", "2025 Q5", "FY2025", "2025/27", "2025-13", "Sep-Apr 2025", "P05", "201611", "12.5",
        "2025-H1 draft", "1 of 2", "hello 2025", "99999999", "week 53 2025", "week 54 2026",
        "week 0 2026", "kwartaal 2026", "kwartaal 5 2026", "derde helft 2026", "week 5 2025/26", "half 2026",
    ])
    func `a text that names no period is none`(text: String) {
        #expect(period(text) == nil)
    }
}
