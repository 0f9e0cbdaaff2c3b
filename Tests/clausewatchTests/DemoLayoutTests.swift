import Foundation
import Testing

/// The demonstration's contractors send what contractors send: files of many layouts, of which each is taken or
/// answered.
@Suite(.timeLimit(.minutes(10))) struct DemoLayoutTests {
    /// A file as the script of the demonstration has it.
    private struct Arrival {
        var name: String
        var isRefused: Bool
        var isRepeated: Bool
        var isMapped: Bool
    }

    private static func arrivals() throws -> [Arrival] {
        let text = try Checkout.lines("Config/demo/demo.yaml").joined(separator: "\n")
        let entries = text.split(separator: "  - { file: reports/").dropFirst()
        return entries.map { entry in
            Arrival(
                name: String(entry.prefix { $0 != "," }), isRefused: entry.contains("# refused"),
                isRepeated: entry.contains("# the same bytes again"), isMapped: entry.contains("map: ["))
        }
    }

    @Test func `every file is accepted or refused, as the script says of it`() async throws {
        let played = try await PageFindings.current.value.played
        let arrivals = try Self.arrivals()
        let refused = arrivals.filter(\.isRefused).map(\.name)
        let before = arrivals.count(where: \.isRepeated)
        #expect(arrivals.count > 100)
        #expect(refused.count > 3)
        #expect(before == 1)
        let counts =
            "\(arrivals.count) report files: \(arrivals.count - refused.count - before) accepted, \(before) accepted "
            + "before, \(refused.count) refused."
        #expect(played.output.contains(counts), "\(played.output)")
        let told = played.errors.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^(.+): not accepted, nothing was stored/).map { String($0.1) }
        }
        #expect(told == refused)
    }

    @Test func `the files have many layouts, with all that is met with in real ones`() async throws {
        let arrivals = try Self.arrivals()
        var files: [String: JSON] = [:]
        for name in Set(arrivals.map(\.name)) {
            let path = Checkout.root.appending(path: "Config/demo/reports/" + name).path
            files[name] = try await Program().run("table", "read", path, "--json").json()
        }
        let layouts = Set(
            files.values.map { file in
                [file["form"], file["encoding"], file["delimiter"]] + file["columns"].list.map { $0["name"] }
            })
        #expect(layouts.count >= 40, "\(layouts.count)")

        func file(_ name: String) throws -> JSON { try #require(files[name], "\(name)") }
        func columns(_ name: String) throws -> [String] {
            try file(name)["columns"].list.compactMap { $0["name"].text }
        }
        let own = arrivals.filter(\.isMapped).map(\.name)
        #expect(own == ["payments_LM-2024-047_2025-08.csv", "payments_LM-2024-047_2026-08.csv"])
        #expect(try columns(own[0]).starts(with: ["Creditor", "Creditor name", "Paid out", "Paid on"]))
        #expect(try columns("waterkers_LM-2025-008_1.csv").starts(with: ["datum", "bedrag", "soort", "knoop", "naam"]))
        #expect(try file("LM-2024-001_rapportage_1.csv")["encoding"].text == "windows-1252")
        #expect(try file("LM-2024-001_rapportage_1.csv")["preambleRows"].decimal == 3)
        #expect(try file("eekwiel_LM-2024-017_1.csv")["passedOver"].list.map { $0["kind"].text } == ["total"])
        #expect(try file("waddeloo_LM-2024-024_h1.csv")["emptyRows"].decimal == 4)
        let merged = try file("veldersloot_LM-2024-032_2.xlsx")
        #expect(merged["form"].text == "XLSX")
        #expect(merged["notes"].list.contains { $0.text?.hasPrefix("Merged ranges: 1, the first is A1:Q1;") == true })
        #expect(try file("tureluur_LM-2024-018_2.ods")["form"].text == "ODS")
        // A cell that holds a day as such is read as yyyy-mm-dd.
        for name in ["veldersloot_LM-2024-032_2.xlsx", "tureluur_LM-2024-018_2.ods"] {
            let day = try file(name)["columns"].list.first { $0["name"].text == "Datum" }
            #expect(day?["format"].text == "dd/mm/yyyy", "\(name)")
        }
    }
}
