import Foundation
import Testing

/// The register of a real council, with the faults it was published with.
@Suite(.timeLimit(.minutes(5))) struct RegisterCommandTests {
    static let salford = Checkout.root.appending(path: "Tests/Fixtures/reports/salford_contracts_register_2022-07.csv")
        .path
    static let place = ["--authority", "salford", "--currency", "GBP", "--policy", "uk.city-of-london"]
    /// Counted with another program: rows without a day in "Start Date", without one in "End Date" and "Current Expiry
    /// Date", with an end before the start, or without an amount.
    static let unusable = [
        14, 27, 28, 44, 59, 60, 61, 62, 80, 118, 163, 171, 186, 187, 188, 212, 267, 305, 309, 326, 355, 358,
    ]

    /// The columns in which they have those faults.
    static let columns = [
        "Start Date", "End Date", "Current Expiry Date", "Total Contract Value (including extensions)",
    ]

    @Test func `a real register is taken but for the rows that cannot be used, each told with its cell`() async throws {
        try await City.with { city in
            let words = ["register", "import", Self.salford] + Self.place
            let first = try await city.program.run(words + ["--json"])
            #expect(first.status == 1)
            let report = try first.json()
            #expect(report["added"] == .number(337))
            #expect(report["revised"] == .number(0))
            #expect(report["unchanged"] == .number(0))
            #expect(report["sha256"].text == (try await Checksum.sha256(of: Self.salford)))
            let refusals = report["refused"].list.filter { $0["severity"] == .text("error") }
            let rows = Set(refusals.compactMap { $0["row"].decimal })
            #expect(rows.sorted() == Self.unusable.map { Decimal($0) })
            #expect(359 - rows.count == 337)
            for refusal in refusals {
                #expect(Self.columns.contains(refusal["column"].text ?? ""), "\(refusal)")
                #expect(refusal["message"].text?.hasPrefix("expected ") ?? false || refusal["value"] == .null)
            }
            let again = try await city.program.run(words)
            #expect(again.status == 1)
            #expect(again.output.contains("0 contracts added, 0 revised, 337 unchanged; 0 commitments frozen"))
            #expect(again.output.contains(" 22 rows not used."), "\(again.output)")
        }
    }

    @Test(arguments: [
        "row 27, column \"Start Date\": found \"TBC\", expected a day that exists",
        "row 118, column \"End Date\": found \"2022-09-31\", expected a day that exists",
        "row 171, column \"Total Contract Value (including extensions)\": found \"-\", expected the total contract value",
        "row 14, column \"End Date\": the cell is blank, expected a day that exists",
        "row 326, column \"End Date\": found \"2022-03-29\", expected an end on or after the start, 2022-03-30",
    ])
    func `a row that cannot be used is told on standard error with row, column, value and reason`(
        line: String
    ) async throws {
        try await City.with { city in
            let ending = try await city.program.run(["register", "import", Self.salford] + Self.place)
            #expect(ending.messages.contains { $0.hasPrefix("salford_contracts_register_2022-07.csv: \(line)") })
        }
    }

    @Test func `the same file again changes nothing and one changed row revises one contract`() async throws {
        try await City.with { city in
            let again = try await city.program.run(City.register)
            #expect(again.status == 0)
            #expect(again.output.hasPrefix("register.csv: 0 contracts added, 0 revised, 2 unchanged; 0 commitments"))
            let raised = try Fixture.text("register.csv").replacing("1200000.00", with: "1300000.00")
            let file = try city.scratch.file("register.csv", raised)
            let changed = try await city.program.run("register", "import", file)
            #expect(changed.status == 0)
            #expect(changed.output.hasPrefix("register.csv: 0 contracts added, 1 revised, 1 unchanged; "))
        }
    }

    @Test(arguments: [
        (["--authority", "new-town"], "say the currency of its amounts with --currency"),
        (["--authority", "New Town"], "The authority code \"New Town\" cannot be used"),
        (["--authority", "new-town", "--currency", "EURO"], "--currency EUR"),
    ])
    func `a new authority needs a code and a currency that can be used`(
        words: [String], message: String
    ) async throws {
        try await City.with { city in
            let ending = try await city.program.run(["register", "import", Fixture.path("register.csv")] + words)
            #expect(ending.status == 2)
            #expect(ending.errors.contains(message), "\(ending.errors)")
        }
    }
}
