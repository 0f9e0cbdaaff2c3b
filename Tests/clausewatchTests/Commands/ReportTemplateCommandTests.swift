import Foundation
import Subprocess
import SystemPackage
import Testing

/// The form that the program gives out, filled in as its user does, and sent back to the program.
@Suite(.timeLimit(.minutes(5))) struct ReportTemplateCommandTests {
    private static let second = "2024-09-01/2025-02-28"

    /// A city whose first contract reported once.
    private func withReport(_ body: (City) async throws -> Void) async throws {
        try await City.with { city in
            let first = try await city.submit(ReportCommandTests.report)
            try #require(first.status == 0, "\(first.errors)")
            try await body(city)
        }
    }

    private func template(_ city: City, _ words: String...) async throws -> Program.Ending {
        try await city.program.on("2025-01-15").run(["report", "template", "C-1", Self.second] + words)
    }

    @Test func `the form as one table is filled in, is no report as it is, and is taken once something is added`()
        async throws
    {
        try await withReport { city in
            let path = city.scratch.folder + "/form.csv"
            let made = try await template(city, "--output", path)
            #expect(made.status == 0, "\(made.errors)")
            let form = try String(contentsOfFile: path, encoding: .utf8)
            #expect(form == (try await template(city).output))
            #expect(form.contains("subcontract;;NL-KVK-99965064;Delta Grondwerken B.V.;n1;90000.00;"))
            #expect(form.contains("Reported up to 2024-08-31."))
            #expect(form.contains("Send a text file of two lines in place of this one: kind, and below it nil."))
            let untouched = try await city.submit(path, period: Self.second, received: "2025-03-10")
            #expect(untouched.status == 1)
            #expect(untouched.errors.contains("every row is as the template had it"), "\(untouched.errors)")
            #expect(untouched.errors.contains("run: clausewatch report nil 'C-1' \(Self.second)\n"))
            let columns = try #require(form.split(separator: "\r\n").first { $0.hasPrefix("kind;") })
                .split(separator: ";")
            let end = try #require(columns.firstIndex(of: "to"))
            let lines = form.components(separatedBy: "\r\n").map { line -> String in
                guard line.hasPrefix("placement;") else { return line }
                var cells = line.components(separatedBy: ";")
                cells[end] = "2025-02-28"
                return cells.joined(separator: ";")
            }
            let filled = try city.scratch.file("filled.csv", lines.joined(separator: "\r\n"))
            let sent = try await city.submit(filled, period: Self.second, received: "2025-03-10")
            #expect(sent.status == 0, "\(sent.errors)")
            #expect(sent.output.contains(", 1 line, 1 row of the template left as it was, received"))
            let again = try await city.submit(
                filled, period: Self.second, received: "2025-03-10", "--json"
            ).json()
            #expect(again["receipt"]["untouched"].decimal == 1)
        }
    }

    @Test func `the form as a workbook is taken whole, its lines keep their sheets, and a file is never written over`()
        async throws
    {
        try await withReport { city in
            let path = city.scratch.folder + "/form.xlsx"
            #expect(try await template(city, "--output", path, "--language", "nl").status == 0)
            let again = try await template(city, "--output", path)
            #expect(again.status == 2)
            #expect(again.errors == "\(path): there is a file of this name already. Name another, or remove it.\n")
            let cells = """
                [["Plaatsingen", 4, "tot en met", "2025-02-28"], ["Onderaannemingen", 4, "bedrag", 95000]]
                """
            let list = try city.scratch.file("cells.json", cells)
            let filled = city.scratch.folder + "/filled.xlsx"
            try await Self.fill(path, filled, list)
            let sent = try await city.submit(filled, period: Self.second, received: "2025-03-10")
            #expect(sent.output.contains(", 2 lines, received"), "\(sent.errors)")
        }
    }

    @Test func `what stands open is told in the form's language`() async throws {
        try await City.with { city in
            let large = try Fixture.text("report.csv").replacing("12500.50", with: "95000.00")
            _ = try await city.submit(try city.scratch.file("large.csv", large))
            _ = try await city.program.on("2025-01-15").run("assess", "--all")
            let english = try await template(city).output
            #expect(english.contains("5,000.00 EUR"), "\(english)")
            #expect(english.contains(" (paymentAboveValue, since 2025-01-15)"), "\(english)")
            let dutch = try await template(city, "--language", "nl").output
            #expect(
                dutch.contains(
                    "– Meer betaald dan de waarde van de onderaanneming; Delta Grondwerken B.V.; EUR 5000,00 "
                        + "(paymentAboveValue, sinds 2025-01-15)\n"), "\(dutch)")
            #expect(!dutch.contains("since "))
        }
    }

    private static func fill(_ form: String, _ target: String, _ cells: String) async throws {
        let made = Checkout.root.appending(path: ".build/test-tools/bin/python").path
        let python = ProcessInfo.processInfo.environment["CLAUSEWATCH_TEST_PYTHON"] ?? made
        let script = Checkout.root.appending(path: "Tests/ReportsTests/Template/fill_form.py").path
        let result = try await Subprocess.run(
            .path(FilePath(python)), arguments: Arguments([script, form, target, cells]),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        try #require(result.terminationStatus.isSuccess, "\(result.standardError)")
    }
}
