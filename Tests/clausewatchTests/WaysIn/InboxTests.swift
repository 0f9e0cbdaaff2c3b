import Foundation
import Testing

/// Reports dropped in the inbox of the real daemon.
@Suite(.timeLimit(.minutes(5))) struct InboxTests {
    static let period = "2024-03-01_2024-08-31"
    private static let second = "2024-09-01_2025-02-28"

    @Test func `a good file is accepted, and its bytes by any way have the same receipt`() async throws {
        try await City.with { city in
            let text = try Fixture.text("report.csv")
            try await city.watching { inbox, daemon in
                try inbox.drop(text, at: "C-1/\(Self.period)/report.csv")
                try await inbox.awaitFile("accepted/C-1/\(Self.period)/report.csv")
                let receipt = try inbox.answer("accepted/C-1/\(Self.period)/report.csv")["receipt"]
                #expect(receipt["sha256"].text == (try await Checksum.sha256(of: Fixture.path("report.csv"))))
                #expect(receipt["received"].text == "2024-09-15")
                #expect(try inbox.text("accepted/C-1/\(Self.period)/report.csv") == text)
                let told = try inbox.text("accepted/C-1/\(Self.period)/report.csv.answer.txt")
                #expect(told.contains("Accepted: receipt \(receipt["receipt"].decimal ?? 0), contract C-1"))
                try inbox.drop(text, at: "C-1__1__again.csv")
                try await inbox.awaitFile("accepted/C-1__1__again.csv")
                #expect(try inbox.answer("accepted/C-1__1__again.csv")["receipt"] == receipt)
                #expect(try inbox.text("accepted/C-1__1__again.csv.answer.txt").hasPrefix("Accepted before"))
                let posted = try await Sending(
                    try await daemon.address(), token: try await city.program.officersToken()
                ).post(text)
                #expect(try posted.json()["receipt"] == receipt)
                #expect(try await city.submit(ReportCommandTests.report, "--json").json()["receipt"] == receipt)
                #expect(try await city.count("report_version") == 1)
                #expect(try await city.count("audit_entry WHERE action = 'report.submit' AND actor = 'inbox'") == 1)
                #expect(try inbox.files(in: ".work") == ["lock"])
            }
        }
    }

    @Test func `a bad file is rejected with what to mend beside it, a correction and a nil report are accepted`()
        async throws
    {
        try await City.with { city in
            let text = try Fixture.text("report.csv")
            try await city.watching { inbox, _ in
                try inbox.drop(text.replacing("12500.50", with: "12500.5x"), at: "C-1/1/report.csv")
                try await inbox.awaitFile("rejected/C-1/1/report.csv")
                #expect(
                    try inbox.text("rejected/C-1/1/report.csv.answer.txt").hasPrefix(
                        "report.csv: row 3, column \"Amount\": found \"12500.5x\", expected an amount"))
                #expect(
                    try inbox.text("rejected/C-1/1/report.csv.answer.txt").contains(
                        "report.csv: drop the mended file where this one was dropped, or name it C-1__1__report.csv.\n")
                )
                try inbox.drop(text.replacing("12500.50", with: "12500.5x"), at: "C-1__1__report.csv")
                try await inbox.awaitFile("rejected/C-1__1__report.csv")
                #expect(
                    try inbox.text("rejected/C-1__1__report.csv.answer.txt").contains(
                        "or name it C-1__1__report.csv.\n"))
                let answer = try inbox.answer("rejected/C-1/1/report.csv")
                #expect(answer["groups"].list.map { $0["cause"].text } == ["numberUnreadable"])
                try inbox.drop(text, at: "C-1/1/report.csv")
                try await inbox.awaitFile("accepted/C-1/1/report.csv")
                try inbox.drop(text.replacing("12500.50", with: "12500.60"), at: "C-1/1/report.csv")
                try await inbox.awaitFile("accepted/C-1/1/report-2.csv")
                #expect(try inbox.answer("accepted/C-1/1/report-2.csv")["receipt"]["version"].decimal == 2)
                #expect(try inbox.text("accepted/C-1/1/report.csv") == text)
                try inbox.drop("Kind\nnil\n", at: "C-1/1/nothing.csv")
                try await inbox.awaitFile("accepted/C-1/1/nothing.csv")
                #expect(try inbox.answer("accepted/C-1/1/nothing.csv")["receipt"]["isNil"] == .bool(true))
            }
        }
    }

    @Test func `of two files dropped at once the older is the first version`() async throws {
        try await City.with { city in
            let text = try Fixture.text("report.csv")
            for (name, amount) in [("z.csv", "12500.50"), ("a.csv", "12500.60")] {
                try city.dropping.drop(text.replacing("12500.50", with: amount), at: "C-1/1/\(name)")
            }
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -60)],
                ofItemAtPath: city.dropping.folder + "/C-1/1/z.csv")
            try await city.watching { inbox, _ in
                try await inbox.awaitFile("accepted/C-1/1/a.csv")
                #expect(try inbox.answer("accepted/C-1/1/z.csv")["receipt"]["version"].decimal == 1)
                #expect(try inbox.answer("accepted/C-1/1/a.csv")["receipt"]["version"].decimal == 2)
            }
        }
    }

    @Test func `what is not whole yet is left alone until it is`() async throws {
        try await City.with { city in
            var settings = city.watching
            settings["CLAUSEWATCH_INBOX_SETTLE_SECONDS"] = "4"
            try await city.receiving(settings) { _, daemon in
                let inbox = city.dropping
                _ = try await daemon.transcript.line { $0.contains("watching the inbox") }
                let growing = inbox.folder + "/C-1__1__growing.csv"
                for name in ["C-1__1__a.csv.part", "C-1__1__b.TMP", ".C-1__1__c.csv", "C-1__1__d.csv.filepart"] {
                    try Data("Kind\nnil\n".utf8).write(to: URL(filePath: inbox.folder + "/" + name))
                }
                try inbox.drop("Kind\nnil\n", at: "C-1/1/too/deep.csv")
                #expect(FileManager.default.createFile(atPath: growing, contents: nil))
                for piece in ["Ki", "nd\n", "ni", "l", "\n"] {
                    let file = try #require(FileHandle(forWritingAtPath: growing))
                    try file.seekToEnd()
                    try file.write(contentsOf: Data(piece.utf8))
                    try file.close()
                    try await Task.sleep(for: .milliseconds(400))
                }
                try await inbox.awaitFile("accepted/C-1__1__growing.csv")
                #expect(try inbox.text("accepted/C-1__1__growing.csv") == "Kind\nnil\n")
                #expect(try inbox.files().filter { $0.hasSuffix(".answer.json") }.count == 1)
                #expect(inbox.exists("C-1/1/too/deep.csv"))
                #expect(inbox.exists("C-1__1__a.csv.part"))
                #expect(daemon.transcript.text(isError: true).contains("left alone"))
            }
        }
    }

    @Test func `what cannot be a report is rejected with the reason, and nothing else is touched`() async throws {
        try await City.with { city in
            let secret = try city.scratch.file("secret.csv", "Kind\nnil\n")
            let inbox = city.dropping
            try inbox.drop("Kind\nnil\n", at: "C-9/1/a.csv")
            try inbox.drop("Kind\nnil\n", at: "C-1/7/b.csv")
            try inbox.drop("Kind\nnil\n", at: "C-1/c.csv")
            try inbox.drop("Kind\nnil\n", at: "C-1_half1.csv")
            try inbox.drop("Kind\nnil\n", at: "C-2__d.csv")
            try inbox.drop("Kind\nnil\n", at: "e.csv")
            let form = try await city.program.run("report", "template", "C-1", "2")
            try inbox.drop(form.output, at: "form.csv")
            try inbox.drop(form.output, at: "C-1__99__form.csv")
            try inbox.drop(String(repeating: "x", count: (1 << 20) + 1), at: "C-1__1__large.csv")
            try inbox.drop("Kind\nnil\n", at: "C-1__1__line\nbreak\u{1b}[31m.csv")
            try FileManager.default.createSymbolicLink(
                atPath: inbox.folder + "/C-1__1__link.csv", withDestinationPath: secret)
            try FileManager.default.createSymbolicLink(
                atPath: inbox.folder + "/C-2", withDestinationPath: city.scratch.folder)
            #expect(mkfifo(inbox.folder + "/C-1__1__pipe.csv", 0o644) == 0)
            var settings = city.watching
            settings["CLAUSEWATCH_REPORTS_LIMIT_MIB"] = "1"
            try await city.receiving(settings) { _, _ in
                for (path, reason) in [
                    ("C-9/1/a.csv", "no contract with the reference \"C-9\""),
                    ("C-1/7/b.csv", "has no reporting period \"7\""),
                    ("C-9/1/a.csv", " Then name the file CONTRACT__1__a.csv."),
                    ("C-1/7/b.csv", " Then name the file C-1__PERIOD__b.csv."),
                    ("C-1__99__form.csv", " Then name the file C-1__\(Self.second)__form.csv."),
                    ("misplaced/c.csv", "name it C-1__PERIOD__c.csv, or drop it in a folder C-1/PERIOD, PERIOD as 2"),
                    ("misplaced/C-1_half1.csv", "name it C-1__PERIOD__C-1_half1.csv, or drop"),
                    ("misplaced/C-2__d.csv", "name it C-2__PERIOD__d.csv, or drop"),
                    ("misplaced/e.csv", "name it CONTRACT__PERIOD__e.csv, or drop it in a folder CONTRACT/PERIOD, CON"),
                    ("misplaced/form.csv", "name it C-1__\(Self.second)__form.csv, or drop it in a folder C-1/"),
                    ("C-1__1__large.csv", "larger than 1 MiB"), ("C-1__1__link.csv", "this is a link"),
                    ("misplaced/C-2", "drop it in a folder"), ("C-1__1__pipe.csv", "a device or a pipe"),
                ] {
                    try await inbox.awaitFile("rejected/\(path).answer.json")
                    let answer = try inbox.text("rejected/\(path).answer.txt")
                    #expect(answer.contains(reason), "\(path): \(answer)")
                }
                try await inbox.awaitFile("accepted/C-1__1__line%0Abreak%1B[31m.csv.answer.json")
                #expect(FileManager.default.fileExists(atPath: secret))
                #expect(try await city.count("report_version") == 1)
            }
        }
    }

    @Test func `a file is never laid over another one`() async throws {
        try await City.with { city in
            try city.dropping.drop("kept", at: "accepted/C-1/1/report.csv")
            try city.dropping.drop("kept", at: "accepted/C-1/1/report-2.csv.answer.txt")
            try await city.watching { inbox, _ in
                try inbox.drop("Kind\nnil\n", at: "C-1/1/report.csv")
                try await inbox.awaitFile("accepted/C-1/1/report-3.csv")
                #expect(try inbox.text("accepted/C-1/1/report.csv") == "kept")
                #expect(try inbox.text("accepted/C-1/1/report-2.csv.answer.txt") == "kept")
            }
        }
    }
}
