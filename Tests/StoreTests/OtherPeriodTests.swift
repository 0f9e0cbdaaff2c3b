import Contracts
import Reports
import Store
import Testing

/// A file none of whose rows is of the period it is sent for.
@Suite struct OtherPeriodTests {
    private static let money = "kind,payee,amount,date"

    private func problems(_ lines: String..., period: String = City.period, in city: City) async throws -> [Problem] {
        let text = ([Self.money] + lines).joined(separator: "\n")
        guard case .refused(let problems) = try await city.submit(text, received: "2027-03-10", period: period)
        else { return [] }
        return problems
    }

    private func withRegister(_ body: (City) async throws -> Void) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            try await body(city)
        }
    }

    @Test func `it is refused with the days found and the period that holds them`() async throws {
        try await withRegister { city in
            let found = try await problems(
                "payment,00000002,1.00,2025-10-03", "payment,00000003,2.00,2025-12-24", in: city)
            #expect(
                found.map(\.message) == [
                    "expected what happened in 2025-03-01/2025-08-31, and none of its 2 lines is of a day in it; the "
                        + "days found are from 2025-10-03 to 2025-12-24, and 2025-09-01/2026-02-28 holds them all: "
                        + "send it with --period 2025-09-01/2026-02-28, or correct the days; if they are meant in "
                        + "this report, send it with --repeat"
                ])
            #expect(found.map(\.cause) == [.fileOfOtherPeriod])
            let one = try await problems("payment,00000002,1.00,2025-10-03", in: city)
            #expect(
                one.first?.message.contains("its one line is not of a day in it; the day found is 2025-10-03") == true)
        }
    }

    @Test func `it is taken for the period that holds its days, and with the word that it is meant`() async throws {
        try await withRegister { city in
            let text = Self.money + "\npayment,00000002,1.00,2025-10-03"
            for (period, repeats) in [("2", false), (City.period, true)] {
                let outcome = try await city.submit(
                    text, received: "2027-03-10", period: period, repeats: repeats)
                guard case .accepted(_, true, _, _) = outcome else {
                    Issue.record("not taken: \(outcome)")
                    return
                }
            }
        }
    }

    @Test func `one row of the period is enough`()
        async throws
    {
        try await withRegister { city in
            let found = try await problems(
                "payment,00000002,1.00,2025-10-03", "payment,00000003,2.00,2025-08-31", in: city)
            #expect(found.isEmpty, "\(found)")
        }
    }

    @Test func `days of two periods are told with both`() async throws {
        try await withRegister { city in
            let found = try await problems(
                "payment,00000002,1.00,2025-03-03", "payment,00000003,2.00,2025-12-24", period: "3", in: city)
            #expect(
                found.first?.message.contains(
                    "they lie in 2025-03-01/2025-08-31, 2025-09-01/2026-02-28: send the rows of each as its own file")
                    == true, "\(found)")
        }
    }
}
