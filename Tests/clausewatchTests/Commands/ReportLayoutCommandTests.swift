import Foundation
import Testing

/// A contractor's own columns, from the first file to one whose header has changed.
@Suite(.timeLimit(.minutes(5))) struct ReportLayoutCommandTests {
    private static let first = "Leverancier;Uitgekeerd;Wanneer\n12345678;10,50;2024-05-02\n"
    private static let second = "Leverancier;Uitgekeerd;Wanneer\n12345678;12,50;2024-10-02\n"
    private static let later = "2024-09-01/2025-02-28"

    @Test func `a layout is confirmed once, remembered, shown, and asked for again when it drifts`() async throws {
        try await City.with { city in
            let file = try city.scratch.file("own.csv", Self.first)
            let refused = try await city.submit(file)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("send the file with --map 'Uitgekeerd=amount'"), "\(refused.errors)")
            let accepted = try await city.submit(
                file, contract: "C-1", period: City.period, received: "2024-09-15", "--map", "Uitgekeerd=amount",
                "--map", "Wanneer=date")
            #expect(accepted.status == 0, "\(accepted.errors)")
            #expect(accepted.errors.contains("columns read: \"Leverancier\" as payee, \"Uitgekeerd\" as amount"))

            let shown = try await city.program.run("report", "layout", "show", "--contract", "C-1", "--json").json()
            #expect(shown["columns"].list.map { $0["theirs"].text } == ["Uitgekeerd", "Wanneer"])
            #expect(shown["origin"].text?.hasPrefix("receipt ") == true)

            let next = try city.scratch.file("next.csv", Self.second)
            let checked = try await city.program.run(
                "report", "check", next, "--contract", "C-1", "--period", Self.later, "--received", "2025-03-15")
            #expect(checked.status == 0, "\(checked.errors)")
            #expect(checked.errors.contains("\"Uitgekeerd\" is read as amount, as remembered from receipt "))

            let drifted = try city.scratch.file("drift.csv", Self.second.replacing("Uitgekeerd", with: "Betaald"))
            let asked = try await city.submit(drifted, contract: "C-1", period: Self.later, received: "2025-03-15")
            #expect(asked.status == 1)
            #expect(asked.errors.contains(" has it as \"Uitgekeerd\"; found "), "\(asked.errors)")

            let forgotten = try await city.program.run("report", "layout", "forget", "--contract", "C-1")
            #expect(forgotten.output == "Nothing is remembered of the contractor's own columns.\n")
            #expect(
                try await city.submit(next, contract: "C-1", period: Self.later, received: "2025-03-15").status == 1)
        }
    }

    @Test func `a layout can be set ahead of a file, and a check that is not submitted remembers nothing`()
        async throws
    {
        try await City.with { city in
            let file = try city.scratch.file("own.csv", Self.first)
            let checked = try await city.program.run(
                "report", "check", file, "--contract", "C-1", "--period", City.period, "--received", "2024-09-15",
                "--map", "Uitgekeerd=amount", "--map", "Wanneer=date")
            #expect(checked.status == 0, "\(checked.errors)")
            let show = ["report", "layout", "show", "--contract", "C-1"]
            #expect(try await city.program.run(show).output.hasPrefix("Nothing is remembered"))
            let set = try await city.program.run(
                "report", "layout", "set", "--contract", "C-1", "--map", "Uitgekeerd=amount", "--map", "Wanneer=datum")
            #expect(set.output.contains("\"Wanneer\" is date\n"), "\(set.errors)")
            #expect(try await city.submit(file).status == 0)
        }
    }

    @Test func `a column that is none of ours is refused with those there are`() async throws {
        try await City.with { city in
            for (pair, told) in [
                ("X=colour", "--map is \"X=colour\"; \"colour\" is no column. Columns are kind, node, payee"),
                ("X", "--map is \"X\"; expected a column of the file, = and what it is, such as 'Uitgekeerd=amount'."),
            ] {
                let ending = try await city.program.run("report", "layout", "set", "--contract", "C-1", "--map", pair)
                #expect(ending.status == 2)
                #expect(ending.errors.contains("Error: " + told), "\(ending.errors)")
                #expect(!ending.errors.contains("invalid"), "\(ending.errors)")
            }
        }
    }
}
