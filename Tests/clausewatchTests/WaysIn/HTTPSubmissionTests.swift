import Foundation
import Testing

/// Reports sent to the real daemon by POST.
@Suite(.timeLimit(.minutes(5))) struct HTTPSubmissionTests {
    static var good: String { get throws { try Fixture.text("report.csv") } }
    static var bad: String { get throws { try good.replacing("12500.50", with: "12500.5x") } }

    @Test func `a good file is accepted, its bytes by the command line have the same receipt, and it is assessed`()
        async throws
    {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let first = try await sending.post(try Self.good)
                #expect(first.status == 201, "\(first.body)")
                #expect(first["Location"] == "/contracts/C-1")
                #expect(first["Content-Type"] == "application/json")
                let receipt = try first.json()["receipt"]
                #expect(receipt["sha256"].text == (try await Checksum.sha256(of: Fixture.path("report.csv"))))
                #expect(receipt["received"].text == "2024-09-15")
                #expect(receipt["file"].text == "report.csv")
                let again = try await sending.post(try Self.good)
                #expect(again.status == 200)
                #expect(try again.json()["receipt"] == receipt)
                #expect(try again.json()["stored"] == .bool(false))
                let typed = try await city.submit(ReportCommandTests.report, "--json").json()
                #expect(typed["receipt"] == receipt)
                try await city.awaitCount("current_evaluation", 2)
                #expect(try await city.count("report_version") == 1)
                #expect(
                    try await city.count("audit_entry WHERE action = 'report.submit' AND actor LIKE 'account:%'") == 1)
            }
        }
    }

    @Test func `a bad file is refused with its problems, a correction replaces, and a nil report counts`() async throws
    {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let bad = try await sending.post(try Self.bad)
                #expect(bad.status == 422)
                #expect(bad["Content-Type"] == "application/problem+json")
                let problem = try bad.json()
                #expect(problem["type"].text == "urn:clausewatch:report-refused")
                #expect(problem["status"].decimal == 422)
                #expect(problem["answer"]["groups"].list.map { $0["cause"].text } == ["numberUnreadable"])
                #expect(problem["answer"]["problems"].list.first?["row"].decimal == 3)
                #expect(try await city.count("report_version") == 0)
                _ = try await sending.post(try Self.good)
                let corrected = try await sending.post(try Self.good.replacing("12500.50", with: "12500.60"))
                #expect(corrected.status == 201)
                #expect(try corrected.json()["receipt"]["version"].decimal == 2)
                #expect(try corrected.json()["difference"] != .null)
                let empty = try await sending.post("Kind\nnil\n", contract: "C-2", period: "1")
                #expect(try empty.json()["receipt"]["contract"].text == "C-2", "\(empty.body)")
                let nothing = try await sending.post("Kind\nnil\n", period: "1")
                #expect(try nothing.json()["receipt"]["isNil"] == .bool(true))
                #expect(try nothing.json()["receipt"]["version"].decimal == 3)
            }
        }
    }

    @Test func `a key is answered as before, is bound to its file, and has to be there`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let first = try await sending.post(try Self.good, key: "K 1")
                let again = try await sending.post(try Self.good, key: "K 1")
                #expect(first.status == 201)
                #expect(again.status == 201)
                #expect(again.body == first.body)
                #expect(again["Location"] == first["Location"])
                let other = try await sending.post(try Self.bad, key: "K 1")
                #expect(other.status == 422)
                #expect(try other.json()["type"].text == "urn:clausewatch:key-of-other-request")
                let refused = try await sending.post(try Self.bad, key: "\"K2\"")
                let refusedAgain = try await sending.post(try Self.bad, key: "K2")
                #expect(refused.status == 422)
                #expect(refusedAgain.body == refused.body)
                let none = try await sending.post(try Self.good, key: nil)
                #expect(none.status == 400)
                #expect(try none.json()["title"].text == "The Idempotency-Key is missing")
                #expect(try await sending.post(try Self.good, key: String(repeating: "k", count: 256)).status == 400)
                #expect(try await city.count("report_version") == 1)
            }
        }
    }

    @Test func `a check says what would come of a file and keeps nothing`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let good = try await sending.post(try Self.good, key: nil, query: "?check=true")
                #expect(good.status == 200, "\(good.body)")
                #expect(try good.json()["accepted"] == .bool(true))
                #expect(try good.json()["lines"].decimal == 4)
                #expect(try good.json()["flags"] != .null)
                let bad = try await sending.post(try Self.bad, key: nil, query: "?check=true")
                #expect(bad.status == 200)
                #expect(try bad.json()["accepted"] == .bool(false))
                #expect(try await sending.post(try Self.bad, query: "?check=maybe").status == 400)
                #expect(try await city.count("report_version") == 0)
                #expect(try await city.count("posted_request") == 0)
            }
        }
    }

    @Test func `fifty senders of one file at once, under one key and under many, make one version`() async throws {
        try await City.with { city in
            try await city.receiving(["CLAUSEWATCH_HTTP_UPLOADS": "64"]) { sending, _ in
                let good = try Self.good
                let answers = try await withThrowingTaskGroup(of: Sending.Answer.self) { group in
                    for number in 0..<50 {
                        group.addTask { try await sending.post(good, key: number < 25 ? "one" : "key \(number)") }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.allSatisfy { [200, 201].contains($0.status) }, "\(answers.map(\.status))")
                #expect(try Set(answers.map { try $0.json()["receipt"] }).count == 1)
                #expect(try await city.count("report_version") == 1)
                // Under the key of whoever was first all are told that the file was stored, and nobody else is.
                #expect(Set(answers.filter { $0.status == 201 }.map(\.body)).count == 1)
                let again = [try await sending.post(good, key: "one"), try await sending.post(good, key: "one")]
                #expect(again[0].body == again[1].body)
            }
        }
    }

    @Test func `two different files at once are two versions, one after the other`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                async let first = sending.post(try Self.good)
                async let second = sending.post(try Self.good.replacing("12500.50", with: "12500.60"))
                let answers = try await [first, second]
                #expect(answers.map(\.status) == [201, 201])
                #expect(try Set(answers.map { try $0.json()["receipt"]["version"].decimal }) == [1, 2])
            }
        }
    }

    @Test func `a file that a later one replaced counts again only where its sender says so`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let (first, second) = (try Self.good, try Self.good.replacing("12500.50", with: "12500.60"))
                #expect(try await sending.post(first).status == 201)
                #expect(try await sending.post(second).status == 201)
                let again = try await sending.post(first)
                #expect(again.status == 200)
                #expect(
                    try again.json()["next"].list.map(\.text) == [
                        "Version 2 of this report has replaced it since and counts in its place. To let this file count "
                            + "again, send it again with restore=true in the address under a new Idempotency-Key."
                    ])
                let restored = try await sending.post(first, query: "?restore=true")
                #expect(restored.status == 201, "\(restored.body)")
                #expect(try restored.json()["receipt"]["version"].decimal == 3)
                #expect(try restored.json()["next"].list.isEmpty)
            }
        }
    }

    @Test func `what cannot be a report is told so by its status`() async throws {
        try await City.with { city in
            try await city.receiving(["CLAUSEWATCH_REPORTS_LIMIT_MIB": "1"]) { sending, _ in
                let large = String(repeating: "x", count: (1 << 20) + 1)
                let form = ["Content-Type": "multipart/form-data; boundary=x"]
                let answers: [(Int, Sending.Answer)] = [
                    (404, try await sending.post(try Self.good, contract: "C-9")),
                    (404, try await sending.post(try Self.good, period: "7")),
                    (413, try await sending.post(large)),
                    (415, try await sending.post("")),
                    (415, try await sending.post(try Self.good, form)),
                    (415, try await sending.post(try Self.good, ["Content-Encoding": "gzip"])),
                    (400, try await sending.post(try Self.good, query: "?name=a%0Ab.csv")),
                    (403, try await sending.post(try Self.good, ["Sec-Fetch-Site": "cross-site"])),
                    (403, try await sending.post(try Self.good, ["Sec-Fetch-Site": "same-site"])),
                    (403, try await sending.post(try Self.good, ["Origin": "https://other.example"])),
                    (403, try await sending.post(try Self.good, ["Origin": "null"])),
                ]
                for (status, answer) in answers {
                    #expect(answer.status == status, "\(answer.body)")
                    #expect(answer["Content-Type"] == "application/problem+json")
                    #expect(try answer.json()["status"].decimal == Decimal(status))
                    #expect(try answer.json()["detail"].text?.isEmpty == false)
                }
                #expect(try answers[0].1.json()["detail"].text?.contains("\"C-9\"") == true)
                #expect(try await city.count("report_version") == 0)
                let own = "http://127.0.0.1:\(sending.address.port ?? 0)"
                #expect(try await sending.post(try Self.good, ["Origin": own]).status == 201)
            }
        }
    }

    @Test func `nothing is taken in unless that is turned on`() async throws {
        try await City.with { city in
            try await city.receiving(["CLAUSEWATCH_HTTP_SUBMISSIONS": "false"]) { sending, _ in
                let answer = try await sending.post(try Self.good)
                #expect(answer.status == 404)
                #expect(try answer.json()["detail"].text?.contains("http.submissions") == true)
                #expect(try await city.count("report_version") == 0)
            }
            let unclear = try await city.program.run("show-config")
            #expect(unclear.status == 0)
            var program = city.program
            program.environment["CLAUSEWATCH_HTTP_SUBMISSIONS"] = "perhaps"
            let refused = try await program.run("serve", "--port", "0")
            #expect(refused.status == 2)
            #expect(refused.errors.contains("http.submissions is \"perhaps\"; expected true or false."))
        }
    }

    @Test func `a file whose sender goes away before its end is not taken for a whole one`() async throws {
        try await City.with { city in
            try await city.receiving { sending, _ in
                let whole = try Self.good
                let port = try #require(sending.address.port)
                let head =
                    "POST /contracts/C-1/reports/1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\n"
                    + "Authorization: Bearer \(sending.token ?? "")\r\n"
                let cut = [
                    head + "Idempotency-Key: a\r\nContent-Length: \(whole.utf8.count + 1)\r\n\r\n\(whole)",
                    head + "Idempotency-Key: b\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + String(whole.utf8.count, radix: 16) + "\r\n\(whole)\r\n",
                ]
                for request in cut { try Wire.send(request, toPort: port) }
                // Whatever came of them came before this.
                _ = try await sending.post(try Self.bad)
                #expect(try await city.count("posted_request WHERE key IN ('a', 'b')") == 0)
                #expect(try await city.count("report_version") == 0)
            }
        }
    }

    @Test func `a slow sender keeps a place, and the next is told when to try again`() async throws {
        try await City.with { city in
            try await city.receiving(["CLAUSEWATCH_HTTP_UPLOADS": "1"]) { sending, _ in
                let port = try #require(sending.address.port)
                let start =
                    "POST /contracts/C-1/reports/1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/csv\r\n"
                    + "Authorization: Bearer \(sending.token ?? "")\r\nIdempotency-Key: slow\r\nContent-Length: 9\r\n\r\nKind"
                var slow = try Wire(port: port)
                try slow.write(start)
                var answer = try await sending.post(try Self.bad)
                let end = ContinuousClock.now + .seconds(30)
                // The one that came to the daemon second finds the place taken, and that may have been the slow one.
                while answer.status != 429, ContinuousClock.now < end {
                    slow = try Wire(port: port)
                    try slow.write(start)
                    answer = try await sending.post(try Self.bad)
                }
                #expect(answer.status == 429)
                #expect(answer["Retry-After"] == "2")
                try slow.write("\nnil\n")
                #expect(try slow.firstLine() == "HTTP/1.1 201 Created")
                #expect(try await sending.post(try Self.bad).status == 422)
            }
        }
    }

    @Test func `while the database is away a sender is told to come back, and what it then sends is kept once`()
        async throws
    {
        try await Program.withOwnData { program in
            var program = program.on("2024-09-15")
            program.environment["CLAUSEWATCH_HTTP_SUBMISSIONS"] = "true"
            #expect(try await program.run(City.register).status == 0)
            _ = try await program.running("serve", "--port", "0") { daemon in
                let sending = Sending(try await daemon.address(), token: try await program.officersToken())
                let server = try program.postmaster()
                kill(server, SIGKILL)
                var answers: [Int] = []
                let end = ContinuousClock.now + .seconds(60)
                while answers.last != 201, ContinuousClock.now < end {
                    let answer = try await sending.post(try Self.good, key: "same")
                    if answer.status == 503 {
                        #expect(answer["Retry-After"] == "5")
                        #expect(try answer.json()["instance"].text?.hasPrefix("urn:clausewatch:incident:") == true)
                    }
                    answers.append(answer.status)
                }
                #expect(answers.last == 201, "\(answers)")
                #expect(Set(answers).isSubset(of: [503, 201]), "\(answers)")
                #expect(answers.contains(503), "\(answers)")
            }
        }
    }

    @Test func `a daemon killed between acceptance and assessment assesses after its restart`() async throws {
        try await City.with { city in
            try await city.killedBeforeAssessment { sending, _ in
                let answer = try await sending.post(try City.flagged)
                #expect(answer.status == 201)
            }
        }
    }

    @Test func `so does one to which the command line left the assessment`() async throws {
        try await City.with { city in
            try await city.killedBeforeAssessment { _, _ in
                let ending = try await city.submit(try city.scratch.file("flagged.csv", try City.flagged))
                #expect(ending.status == 0, "\(ending.errors)")
            }
        }
    }

    @Test func `two files at once by the command line are two versions, and each is told its own`() async throws {
        try await City.with { city in
            let files = [
                ReportCommandTests.report,
                try city.scratch.file("other.csv", try Self.good.replacing("12500.50", with: "12500.60")),
            ]
            async let first = city.submit(files[0], "--json")
            async let second = city.submit(files[1], "--json")
            let answers = try await [first.json(), second.json()]
            #expect(Set(answers.map { $0["receipt"]["version"].decimal }) == [1, 2])
        }
    }
}
