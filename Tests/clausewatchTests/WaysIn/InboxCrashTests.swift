import Foundation
import Testing

/// The inbox of a daemon that is killed, and of two at once.
@Suite(.timeLimit(.minutes(5))) struct InboxCrashTests {
    @Test func `a daemon killed after acceptance and before the move gives the same receipt`() async throws {
        try await City.with { city in
            let text = try Fixture.text("report.csv")
            let receipt = try await city.submit(ReportCommandTests.report, "--json").json()["receipt"]
            // Where a daemon leaves what it was working on: read, answered in part, moved in part.
            let inbox = city.dropping
            try inbox.drop(text, at: ".work/in/C-1/1/report.csv")
            try inbox.drop("half an ans", at: ".work/answers/accepted/C-1/1/report.csv.answer.json")
            try inbox.drop("answered", at: ".work/out/rejected/C-1/1/moved.csv")
            try inbox.drop("the answer", at: ".work/answers/rejected/C-1/1/moved.csv.answer.json")
            try inbox.drop("the text", at: "rejected/C-1/1/moved.csv.answer.txt")
            try await city.watching { inbox, _ in
                try await inbox.awaitFile("accepted/C-1/1/report.csv")
                #expect(try inbox.answer("accepted/C-1/1/report.csv")["receipt"] == receipt)
                #expect(
                    try inbox.files(in: "rejected") == [
                        "C-1/1/moved.csv", "C-1/1/moved.csv.answer.json", "C-1/1/moved.csv.answer.txt",
                    ])
                #expect(try inbox.text("rejected/C-1/1/moved.csv.answer.json") == "the answer")
                #expect(try inbox.files(in: ".work") == ["lock"])
                #expect(try await city.count("report_version") == 1)
            }
        }
    }

    @Test func `a daemon killed between acceptance and assessment assesses after its restart`() async throws {
        try await City.with { city in
            try await city.killedBeforeAssessment(city.watching) { _, _ in
                try city.dropping.drop(try City.flagged, at: "C-1/1/report.csv")
                try await city.dropping.awaitFile("accepted/C-1/1/report.csv")
            }
        }
    }

    @Test func `however often the daemon is killed, no file is lost and none is there twice`() async throws {
        try await City.with { city in
            let text = try Fixture.text("report.csv")
            let inbox = city.dropping
            let names = (10..<22).map { "report\($0).csv" }
            for (name, cents) in zip(names, 10...) {
                try inbox.drop(text.replacing("12500.50", with: "12500.\(cents)"), at: "C-1/1/\(name)")
            }
            for milliseconds in [0, 30, 60, 120, 200] {
                try await city.watching { inbox, daemon in
                    // Killed while it works on its first files, a little later each time.
                    let end = ContinuousClock.now + .seconds(20)
                    let before = try inbox.files(in: "accepted").count
                    while try inbox.files(in: "accepted").count == before, ContinuousClock.now < end {
                        try await Task.sleep(for: .milliseconds(5))
                    }
                    try await Task.sleep(for: .milliseconds(milliseconds))
                    daemon.send(SIGKILL)
                }
            }
            try await city.watching { inbox, _ in
                for name in names { try await inbox.awaitFile("accepted/C-1/1/\(name)") }
                #expect(try inbox.files(in: "accepted").count == 3 * names.count)
                #expect(try inbox.files(in: ".work") == ["lock"])
                let receipts = try names.map { try inbox.answer("accepted/C-1/1/\($0)")["receipt"]["receipt"] }
                #expect(Set(receipts).count == names.count)
                #expect(try await city.count("report_version") == names.count)
            }
        }
    }

    @Test func `a file whose answer cannot be written stays, and is answered once it can`() async throws {
        try await City.with { city in
            let inbox = city.dropping
            try inbox.drop("in the way", at: ".work/answers/accepted")
            try await city.watching { inbox, daemon in
                try inbox.drop("Kind\nnil\n", at: "C-1/1/a.csv")
                try inbox.drop("Kind\nnull\n", at: "C-1/1/b.csv")
                _ = try await daemon.transcript.line { $0.contains("file=C-1/1/a.csv") && $0.contains("it stays") }
                try await inbox.awaitFile("rejected/C-1/1/b.csv")
                #expect(inbox.exists(".work/in/C-1/1/a.csv"))
                #expect(try inbox.files(in: "accepted") == [])
            }
            try FileManager.default.removeItem(atPath: inbox.folder + "/.work/answers/accepted")
            try await city.watching { inbox, _ in
                try await inbox.awaitFile("accepted/C-1/1/a.csv")
                #expect(try inbox.text("accepted/C-1/1/a.csv.answer.txt").hasPrefix("Accepted before"))
            }
        }
    }

    @Test func `of two daemons one works, and the other goes on when that is killed`() async throws {
        try await City.with { city in
            try await city.watching { inbox, first in
                try await city.receiving(city.watching) { _, second in
                    _ = try await second.transcript.line { $0.contains("another process watches the inbox") }
                    try inbox.drop("Kind\nnil\n", at: "C-1/1/a.csv")
                    try await inbox.awaitFile("accepted/C-1/1/a.csv")
                    _ = try await first.transcript.line { $0.contains("report accepted") }
                    first.send(SIGKILL)
                    try inbox.drop("Kind\nnil\n\n", at: "C-1/1/b.csv")
                    try await inbox.awaitFile("accepted/C-1/1/b.csv")
                    _ = try await second.transcript.line { $0.contains("report accepted") }
                }
            }
        }
    }

    @Test func `an inbox that cannot be one stops the daemon with the reason`() async throws {
        try await City.with { city in
            var program = city.program
            program.environment["CLAUSEWATCH_INBOX_DIRECTORY"] = try city.scratch.file("inbox", "a file")
            let ending = try await program.run("serve", "--port", "0")
            #expect(ending.status == 3)
            #expect(ending.errors.contains("inbox.directory is \(city.scratch.folder)/inbox, which cannot be used"))
        }
    }
}
