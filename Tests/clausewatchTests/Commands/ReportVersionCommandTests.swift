import Foundation
import Testing

/// What becomes of a report after it was accepted.
@Suite(.timeLimit(.minutes(5))) struct ReportVersionCommandTests {
    private static let report = ReportCommandTests.report

    @Test func `a report is written as one clean file that says the same when it is sent again`() async throws {
        try await City.with { city in
            _ = try await city.submit(Self.report)
            let path = city.scratch.folder + "/out.csv"
            let words = ["report", "export", "C-1", "1"]
            let ending = try await city.program.run(words + ["--output", path])
            #expect(ending.status == 0, "\(ending.errors)")
            #expect(ending.messages.first?.hasPrefix("C-1: version 1, receipt ") == true, "\(ending.errors)")
            let text = try await city.program.run(words).output
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
            #expect(text.hasPrefix("kind,node,payee,payee name,payee node,amount,date,role,"))
            let taken = try await city.program.run(words + ["--output", path])
            #expect(taken.status == 2)
            #expect(taken.errors.contains("\(path): there is a file of this name already."))
            let again = try await city.submit(path)
            #expect(again.status == 0, "\(again.errors)")
            #expect(again.output.contains(", version 2, 4 lines, "))
            #expect(again.output.contains("It says the same as the version before it (receipt "), "\(again.output)")
            let first = try await city.program.run(words + ["--version", "1"])
            #expect(first.output == text)
            #expect(first.errors.contains("4 lines; version 2 has replaced it"))
            let none = try await city.program.run(words + ["--version", "7"])
            #expect(none.status == 2)
            #expect(none.errors.contains("has no version 7: its versions are 1 to 2."), "\(none.errors)")
        }
    }

    @Test func `every report of the demonstration says the same when its export is sent again`() async throws {
        let lines = try Checkout.lines("Config/demo/demo.yaml").filter { $0.contains("{ file: ") }
        let taken = lines.filter { !$0.contains("# refused") }.compactMap { line in
            line.firstMatch(of: /contract: ([^,]+), period: ([^,]+),/).map { [String($0.1), String($0.2)] }
        }
        #expect(Set(taken).count > 50)
        try await City.with { city in
            let played = try await city.program.run("demo", "--no-serve")
            #expect(played.status == 0, "\(played.errors)")
            for words in Set(taken) {
                let text = try await city.program.run(["report", "export"] + words).output
                let file = try city.scratch.file("export.csv", text)
                let checked = try await city.program.run(
                    "report", "check", file, "--contract", words[0], "--period", words[1])
                #expect(checked.output.contains("\nIt says the same as the version before it "), "\(words) \(checked)")
            }
        }
    }
}
