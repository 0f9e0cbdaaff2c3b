import Foundation
import Testing

/// The digest of a day, called up on that day and later, through the built program.
@Suite(.timeLimit(.minutes(5))) struct DigestCommandTests {
    private static let day = "2025-01-20"

    private struct Printed: Equatable {
        var json, text, page, latest: String
    }

    /// The digest of the day as the program prints it when it is `today`.
    private func printed(_ city: City, on today: String) async throws -> Printed {
        let program = city.program.on(today)
        let json = try await program.run("digest", "--as-of", Self.day, "--json")
        #expect(json.status == 0, "\(json.errors)")
        var (page, latest) = ("", "")
        _ = try await program.running("serve", "--port", "0") { daemon in
            let browser = try await daemon.browser(of: program)
            for path in ["digest?asOf=\(Self.day)", "digest"] {
                var answer = try await browser.get(path)
                #expect(answer.status == 200)
                // The head of the audit log and the mark of the form are of the moment, not of the day.
                answer.text = answer.text.replacing(browser.mark, with: "")
                    .replacing(/<li>When this page was made[^\n]*\n/, with: "")
                (page, latest) = page.isEmpty ? (answer.text, "") : (page, answer.text)
            }
        }
        return Printed(
            json: json.output,
            text: try await program.run("digest", "--as-of", Self.day).output
                .replacing(/Audit log sealed up to [^\n]*\n/, with: ""), page: page,
            latest: latest)
    }

    @Test func `a day left empty in the address is told, as one that does not exist`() async throws {
        try await City.with { city in
            _ = try await city.program.on(Self.day).running("serve", "--port", "0") { daemon in
                let browser = try await daemon.browser(of: city.program)
                for (query, words) in [
                    ("asOf=", "asOf in the address says no day. Write it as YYYY-MM-DD, or leave asOf out."),
                    ("asOf=\(Self.day)&since=", "since in the address says no day."),
                    ("asof=2025-02-28", "The address has the field &quot;asof&quot;. It takes these: asOf, since."),
                    ("asOf=2025-02-30", "asOf in the address is no day that exists. Write it as YYYY-MM-DD."),
                    ("asOf=%FF", "The address has the field asOf=%FF, which is no text in UTF-8."),
                    ("asOf=\(Self.day)&since=%00", "The address has the field since=%00, which is no text in UTF-8."),
                ] {
                    let answer = try await browser.get("digest?\(query)")
                    #expect(answer.status == 400, "\(query)")
                    #expect(answer.text.contains(words), "\(query)")
                }
            }
        }
    }

    /// Imports the register with a third contract, and with other words in place of some.
    private func importMore(_ city: City, on day: String, _ changes: [(String, String)] = []) async throws {
        let added = "C-9,New hall,Estates,Halle B.V.,99970001,900000.00,2024-03-01,2027-02-28,2024-02-12,works,No,No,\n"
        let text = changes.reduce(try Fixture.text("register.csv") + added) { $0.replacing($1.0, with: $1.1) }
        var words = City.register
        words[2] = try city.scratch.file("register-\(day).csv", text)
        let ending = try await city.program.on(day).run(words)
        #expect(ending.status == 0, "\(ending.errors)")
    }

    /// Everything that could reach back: a decision, a correction, a restated register with a new contract, an amended
    /// contract, two suppliers that turn out to be one.
    private func changeLater(_ city: City) async throws {
        let later = city.program.on("2025-02-03")
        let flag = try #require(try await later.run("flags", "--json", "--contract", "C-2").json().list.first)
        try await importMore(
            city, on: "2025-02-03",
            [
                ("Upkeep of bridges", "Renewal of bridges"), ("1200000.00", "3200000.00"), ("Public Works", "Estates"),
            ])
        let correction = try city.scratch.file(
            "corrected.csv", Fixture.text("report.csv").split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        )
        let steps = [
            [
                "flags", "decide", "C-2", try #require(flag["key"].text), "--as", "dismiss", "--reason", "paper",
                "--by", "desk",
            ],
            [
                "report", "submit", correction, "--contract", "C-1", "--period", City.period, "--received",
                "2025-01-10",
            ],
            ["register", "amend", "C-1", "--agreed", "letter 4", "--from", "2024-06-01", "--value", "2000000.00"],
            ["register", "amend", "C-2", "--agreed", "letter 5", "--from", "2024-07-01", "--edition", "2019"],
            ["register", "merge", "NL-KVK-99970687", "--into", "NL-KVK-99932205", "--reason", "merged"],
        ]
        for words in steps {
            let ending = try await later.run(words)
            #expect(ending.status == 0, "\(words): \(ending.errors)")
        }
        #expect(try await later.run("assess", "--all").status == 1)
    }

    @Test func `the digest of a day is the same byte for byte whatever is learned, decided or changed later`()
        async throws
    {
        try await City.with { city in
            #expect(try await city.submit(Fixture.path("report.csv")).status == 0)
            #expect(try await city.program.on(Self.day).run("assess", "--all").status == 1)
            let then = try await printed(city, on: Self.day)
            #expect(then.page == then.latest)
            #expect(then.page.contains("As it stood on 20 January 2025. "))
            let json = try JSON(then.json)
            #expect(json["asOf"].text == Self.day)
            #expect(json["assessed"].text == Self.day)
            #expect(json["registered"].decimal == 2)
            #expect(json["standings"].list.map { $0["contract"].text } == ["C-1", "C-2"])
            #expect(json["standings"].list.first?["commitments"].list.map { $0["edition"].text } == ["2023"])

            try await changeLater(city)
            let later = try await printed(city, on: "2025-02-03")
            #expect(later.json == then.json)
            #expect(later.text == then.text)
            #expect(later.page == then.page)
            // And the changes did reach the digest of the later day.
            #expect(later.latest.contains("Renewal of bridges and quays"))
            #expect(later.latest != then.page)
        }
    }

    @Test func `a day to come, one before the first assessment and one that does not exist are refused by name`()
        async throws
    {
        try await City.with { city in
            let program = city.program.on(Self.day)
            let none = try await program.run("digest", "--as-of", "2025-01-01")
            #expect(none.status == 2)
            #expect(none.errors.contains("no contract has been assessed yet"))
            #expect(try await program.run("assess", "--all").status == 1)
            for (day, words) in [
                ("2025-01-21", "2025-01-21 is still to come: it is 2025-01-20"),
                ("2025-01-19", "the first assessment was made for 2025-01-20"),
                ("2025-02-30", "--as-of is \"2025-02-30\"; expected a day that exists"),
            ] {
                let ending = try await program.run("digest", "--as-of", day)
                #expect(ending.status == 2)
                #expect(ending.errors.contains(words), "\(ending.errors)")
                #expect(ending.output == "")
            }
        }
    }

    @Test func `a contract that waits is counted in the register of the day that named it`() async throws {
        try await City.with { city in
            let program = city.program.on(Self.day)
            #expect(try await program.run("assess", "--all").status == 1)
            try await importMore(city, on: "2025-01-21")
            func registered(_ day: String) async throws -> [Decimal?] {
                let digest = try await city.program.on(day).run("digest", "--json").json()
                return [digest["contracts"].decimal, digest["registered"].decimal]
            }
            #expect(try await registered("2025-01-20") == [2, 2])
            #expect(try await registered("2025-01-21") == [2, 3])
        }
    }
}
