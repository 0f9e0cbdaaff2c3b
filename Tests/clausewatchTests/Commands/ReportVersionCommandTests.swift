import Foundation
import Testing

/// What becomes of a report after it was accepted: export, nil, marks and corrections.
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
            #expect(try await city.count("audit_entry WHERE action = 'report.export' AND subject = 'C-1'") == 4)
        }
    }

    @Test func `reports of the demonstration say the same when their exports are sent again`() async throws {
        let lines = try Checkout.lines("Config/demo/demo.yaml").filter { $0.contains("{ file: ") }
        let taken = lines.filter { !$0.contains("# refused") }.compactMap { line in
            line.firstMatch(of: /contract: ([^,]+), period: ([^,]+),/).map { [String($0.1), String($0.2)] }
        }
        // Each takes two runs of the program: every eighth, which are of eleven contractors or more.
        let chosen = Set(taken).sorted { $0.lexicographicallyPrecedes($1) }.enumerated().filter { $0.offset % 8 == 0 }
        #expect(Set(chosen.map { $0.element[0] }).count > 10)
        try await City.with { city in
            let played = try await city.program.run("demo", "--no-serve")
            #expect(played.status == 0, "\(played.errors)")
            for (_, words) in chosen {
                let text = try await city.program.run(["report", "export"] + words).output
                let file = try city.scratch.file("export.csv", text)
                let checked = try await city.program.run(
                    "report", "check", file, "--contract", words[0], "--period", words[1])
                #expect(checked.output.contains("\nIt says the same as the version before it "), "\(words) \(checked)")
            }
        }
    }

    @Test func `nothing to report is said in one step, with the same receipt when it is said twice`() async throws {
        try await City.with { city in
            let first = try await city.sayNothing()
            #expect(first.status == 0, "\(first.errors)")
            #expect(first.messages == [])
            #expect(first.output.hasPrefix("Accepted: receipt "))
            #expect(first.output.contains(", version 1, nothing to report, received 2024-09-15, "))
            let again = try await city.sayNothing()
            #expect(again.status == 0)
            #expect(
                again.output == first.output.replacing("Accepted:", with: "Accepted before, nothing stored again:"))
            let other = try await city.program.run("report", "nil", "C-1", "2", "--received", "2025-03-15")
            #expect(other.output.contains("period 2024-09-01/2025-02-28, version 1, nothing to report, "))
        }
    }

    @Test func `lines that were reported are taken back only when that is said`() async throws {
        try await City.with { city in
            _ = try await city.sayNothing()
            _ = try await city.submit(Self.report)
            let refused = try await city.sayNothing()
            #expect(refused.status == 1)
            #expect(refused.output == "")
            #expect(refused.messages.count == 2)
            let told =
                "C-1: expected that nothing was reported for \(City.period) yet, and the report in force has 4 lines"
            #expect(refused.messages[0].hasPrefix(told), "\(refused.errors)")
            #expect(refused.messages[1] == "C-1: nothing was stored. To take those lines back, say so with --replace.")
            let replaced = try await city.sayNothing("--replace")
            #expect(replaced.status == 0, "\(replaced.errors)")
            #expect(replaced.output.contains(", version 3, nothing to report, "))
            #expect(replaced.output.contains("4 lines gone, 0 new, 0 as before."))
            let again = try await city.sayNothing("--replace")
            #expect(again.output.hasPrefix("Accepted before, nothing stored again: "))
        }
    }

    @Test func `a confirmed line keeps its mark through a correction, and a changed one is to be confirmed again`()
        async throws
    {
        try await City.with { city in
            let receipt = try await city.submit(Self.report, "--json").json()["receipt"]["receipt"].decimal ?? 0
            let program = city.program.on("2024-10-01")
            let marked = try await program.run(
                "report", "mark", "C-1", "\(receipt).3", "\(receipt).5", "--as", "confirmed", "--by", "Delta",
                "--document",
                "letter 4")
            #expect(marked.status == 0, "\(marked.errors)")
            #expect(marked.output == "C-1: 2 lines are confirmed by Delta, from 2024-10-01 on\n")
            let corrected = try Fixture.text("report.csv").replacing("12500.50", with: "13000.00")
            let file = try city.scratch.file("second.csv", corrected)
            let sentence = "\n1 confirmed line changed and is to be confirmed again.\n"
            let checked = try await program.run(
                "report", "check", file, "--contract", "C-1", "--period", City.period, "--received", "2024-10-01")
            #expect(checked.output.contains(sentence), "\(checked.output)")
            let submitted = try await city.submit(file, received: "2024-10-01")
            #expect(submitted.output.contains(sentence), "\(submitted.output)")
            for (words, message) in [
                (
                    ["report", "mark", "C-1", "\(receipt).3", "--as", "confirmed"],
                    "No report in force for C-1 has a line"
                ),
                (["report", "mark", "C-1", "1.3", "--as", "seen"], "--as is \"seen\"; expected one of confirmed, "),
            ] {
                let ending = try await program.run(words)
                #expect(ending.status == 2)
                #expect(ending.errors.contains(message), "\(ending.errors)")
            }
        }
    }

    @Test func `the daemon assesses anew after a late correction and tells that a verdict was told otherwise`()
        async throws
    {
        try await City.with { city in
            let rows = ["purchase,NL-KVK-99965064,social-purchase,900000.00,2024-07-02"]
            let header = "kind,payee,block,amount,date"
            let first = try city.scratch.file("first.csv", ([header] + rows).joined(separator: "\n"))
            let second = try city.scratch.file(
                "second.csv", header + "\n" + rows[0].replacing("900000.00", with: "100.00"))
            _ = try await city.submit(first)
            let day = city.program.on("2024-11-04")
            _ = try await day.running("serve", "--port", "0") { daemon in
                _ = try await daemon.address()
                var before = try await day.run("flags", "list", "--json")
                while before.errors.contains("wait") { before = try await day.run("flags", "list", "--json") }
                #expect(try !before.json().list.contains { $0["kind"].text == "figuresRestated" })
                let taken = try await city.submit(second, received: "2024-11-04")
                #expect(taken.status == 0, "\(taken.errors)")
                var flags: [JSON] = []
                while !flags.contains(where: { $0["kind"].text == "figuresRestated" }) {
                    flags = try await day.run("flags", "list", "--contract", "C-1", "--json").json().list
                }
                #expect(flags.contains { $0["kind"].text == "shortfall" })
                daemon.send(SIGTERM)
            }
        }
    }
}

extension City {
    fileprivate func sayNothing(_ more: String...) async throws -> Program.Ending {
        try await program.run(["report", "nil", "C-1", City.period, "--received", "2024-09-15"] + more)
    }
}
