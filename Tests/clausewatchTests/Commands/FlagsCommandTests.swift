import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct FlagsCommandTests {
    @Test func `the table and the JSON say the same and a flag makes the status 1`() async throws {
        try await City.with { city in
            _ = try await city.submit(Fixture.path("report.csv"), received: "2024-11-02")
            let none = try await city.program.run("flags")
            #expect(none.status == 0)
            #expect(none.errors.hasPrefix("2 contracts wait to be assessed; "))
            let assessed = try await city.program.on("2025-01-15").run("assess", "--all")
            #expect(assessed.status == 1)
            let table = try await city.program.run("flags")
            let flags = try await city.program.run("flags", "--json")
            #expect(table.status == 1)
            #expect(flags.status == 1)
            #expect(flags.errors == "")
            let entries = try flags.json().list
            #expect(entries.map { $0["kind"].text } == ["reportMissing", "reportLate"])
            let rows = table.output.split(separator: "\n").dropFirst(2).dropLast()
            #expect(rows.count == entries.count)
            for (row, entry) in zip(rows, entries) {
                let cells = row.split(separator: " ")
                #expect(cells.first.map(String.init) == entry["contract"].text)
                #expect(String(cells[1]) == entry["mark"].text)
                #expect(String(cells[2]) == entry["severity"].text)
                #expect(String(cells[3]) == FlagText.twoDecimals(entry["atRisk"].decimal))
                #expect(cells.contains { String($0) == entry["kind"].text })
                #expect(row.hasSuffix(try #require(entry["message"].text)))
            }
            #expect(table.output.hasSuffix("2 flags on 2 contracts.\n"))
        }
    }

    @Test func `one contract can be asked for`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2025-01-15").run("assess", "--all")
            let flags = try await city.program.run("flags", "--json", "--contract", "C-2")
            #expect(Set(try flags.json().list.compactMap { $0["contract"].text }) == ["C-2"])
        }
    }

    @Test func `a look at another day leaves what stands as it is`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2024-10-15").run("assess", "--all")
            let before = try await city.program.run("flags", "--json")
            let look = try await city.program.run("assess", "--contract", "C-1", "--as-of", "2025-01-15", "--json")
            #expect(try look.json()["asOf"].text == "2025-01-15")
            #expect(try await city.program.run("flags", "--json").output == before.output)
            let refused = try await city.program.run("assess", "--all", "--as-of", "2025-01-15")
            #expect(refused.status == 2)
        }
    }

    @Test func `one contract is spoken of as one`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2024-10-15").run("assess", "--all")
            let table = try await city.program.run("flags")
            #expect(table.output.hasSuffix("1 flag on 1 contract.\n"), "\(table.output)")
        }
    }

    @Test func `an authority that is not known is told which are`() async throws {
        try await City.with { city in
            let ending = try await city.program.run("flags", "--authority", "utopia")
            #expect(ending.status == 2)
            #expect(ending.errors.contains("utopia") && ending.errors.contains("lindemeer"), "\(ending.errors)")
        }
    }
}

/// Amounts as the table of flags writes them.
enum FlagText {
    /// Two decimals, half-even.
    static func twoDecimals(_ amount: Decimal?) -> String? {
        guard var exact = amount else { return nil }
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 2, .bankers)
        let parts = "\(rounded)".split(separator: ".")
        let cents = parts.count > 1 ? String(parts[1]) : ""
        return "\(parts[0])." + cents + String(repeating: "0", count: 2 - cents.count)
    }
}
