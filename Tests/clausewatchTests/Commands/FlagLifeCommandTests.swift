import Foundation
import Testing

/// What officers decide on flags, through the built program.
@Suite(.timeLimit(.minutes(5))) struct FlagLifeCommandTests {
    private func key(_ city: City, _ contract: String = "C-1") async throws -> String {
        let flags = try await city.program.run("flags", "--json", "--contract", contract).json().list
        return try #require(flags.first?["key"].text)
    }

    private func decide(_ city: City, on day: String, _ key: String, _ words: String...) async throws -> Program.Ending
    {
        try await city.program.on(day).run(["flags", "decide", "C-1", key, "--by", "contract desk"] + words)
    }

    @Test func `a waiver is shown with its last day and ends by itself`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2025-01-15").run("assess", "--all")
            let key = try await key(city)
            let waived = try await decide(
                city, on: "2025-01-16", key, "--as", "waive", "--until", "2025-01-31", "--reason", "portal was down")
            #expect(waived.status == 0, "\(waived.errors)")
            #expect(waived.output == "C-1: \(key) is waived until 2025-01-31 by contract desk, from 2025-01-16 on\n")
            let on = city.program.on("2025-01-31")
            let entry = try #require(try await on.run("flags", "--json", "--contract", "C-1").json().list.first)
            #expect(entry["state"].text == "waived")
            #expect(entry["until"].text == "2025-01-31")
            #expect(entry["severity"].text == "medium")
            #expect(try await on.run("flags", "--state", "waived").output.contains("waived until 2025-01-31"))
            #expect(try await on.run("flags", "--state", "waived", "--contract", "C-2").status == 0)
            let after = try await city.program.on("2025-02-01").run("flags", "--contract", "C-1")
            #expect(after.output.contains("open, 2025-01-31 passed"), "\(after.output)")
            let history = try await city.program.on("2025-02-01").run("flags", "history", "C-1", key)
            let lines = history.output.split(separator: "\n")
            try #require(lines.count == 4)
            #expect(lines[0].hasPrefix("2025-01-15  Found: No report on "))
            #expect(lines[1] == "2025-01-16  Waived until 2025-01-31 by contract desk: portal was down")
            #expect(
                lines[2]
                    == "2025-02-01  The waiver of 2025-01-16 ended by itself: its last day was 2025-01-31.")
            #expect(lines[3] == "Now open, found since 2025-01-15.")
        }
    }

    @Test func `a decision is withdrawn by the short key, and the history can be read by a program`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2025-01-15").run("assess", "--all")
            let on = city.program.on("2025-01-16")
            func mark() async throws -> String {
                let flag = try await on.run("flags", "--json", "--contract", "C-1").json().list.first
                return try #require(flag?["mark"].text)
            }
            let first = try await mark()
            #expect(try await on.run("flags").output.contains("C-1       \(first)  "))
            let done = try await decide(city, on: "2025-01-16", first, "--as", "confirm", "--reason", "seen on site")
            #expect(done.status == 0, "\(done.errors)")
            let late = try await decide(city, on: "2025-01-16", first, "--as", "dismiss", "--reason", "not so")
            #expect(late.status == 2)
            #expect(late.errors.contains("Confirmed by contract desk: seen on site"), "\(late.errors)")
            let now = try await mark()
            let light = try await decide(city, on: "2025-01-16", now, "--as", "acknowledge")
            #expect(light.errors.contains("flags decide C-1 \(now) --as reopen"), "\(light.errors)")
            let bare = try await decide(city, on: "2025-01-16", now, "--as", "reopen")
            #expect(bare.errors.contains("--reason"), "\(bare.errors)")
            let opened = try await decide(city, on: "2025-01-16", now, "--as", "reopen", "--reason", "wrong period")
            #expect(opened.output.hasSuffix("Before, from 2025-01-16 on: Confirmed by contract desk: seen on site\n"))
            #expect(try await on.run("flags", "--contract", "C-1").output.contains("open again since 2025-01-16"))
            let history = try await on.run("flags", "history", "C-1", first, "--json").json()
            #expect(history["key"].text?.hasPrefix("reportMissing|") == true)
            #expect(history["contract"].text == "C-1")
            let steps = history["steps"].list
            #expect(steps.map { $0["kind"].text } == ["found", "decided", "decided"])
            try #require(steps.count == 3)
            #expect(steps[0]["after"]["message"].text?.hasPrefix("No report") == true)
            #expect(steps[0]["after"]["fingerprint"].text?.count == 32)
            #expect(steps[1]["day"].text == "2025-01-16")
            #expect(steps[1]["decision"]["decision"].text == "confirm")
            #expect(steps[1]["decision"]["by"].text == "contract desk")
            #expect(steps[1]["decision"]["reason"].text == "seen on site")
            #expect(steps[2]["decision"]["decision"].text == "reopen")
        }
    }

    @Test func `flags become more pressing with age, by the bounds that are set`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2025-01-15").run("assess", "--all")
            func severity(_ day: String) async throws -> String? {
                let flags = try await city.program.on(day).run("flags", "--json", "--contract", "C-1").json().list
                #expect(flags.map { $0["atRisk"].decimal } == [flags.first?["moneyAtRisk"].decimal])
                return flags.first?["severity"].text
            }
            #expect(try await severity("2025-04-14") == "medium")
            #expect(try await severity("2025-04-15") == "high")
            var program = city.program.on("2025-01-15")
            program.environment["CLAUSEWATCH_FLAGS_SEVERITY_MEDIUM"] = "0"
            program.environment["CLAUSEWATCH_FLAGS_SEVERITY_HIGH"] = "0"
            #expect(Set(try await program.run("flags", "--json").json().list.map { $0["severity"].text }) == ["high"])
            program.environment["CLAUSEWATCH_FLAGS_SEVERITY_MEDIUM"] = "1"
            let refused = try await program.run("flags")
            #expect(refused.status == 2)
            #expect(refused.errors.contains("must not be smaller"))
        }
    }

    @Test func `a decision that cannot be noted says what is missing, and the keys there are`() async throws {
        try await City.with { city in
            _ = try await city.program.on("2025-01-15").run("assess", "--all")
            let key = try await key(city)
            let day = "2025-01-16"
            let wrong = try await decide(city, on: day, "shortfall|x", "--as", "ask")
            #expect(wrong.status == 2)
            #expect(wrong.errors.contains(key), "\(wrong.errors)")
            let kind = try await decide(city, on: day, key, "--as", "forgive")
            #expect(kind.status == 2)
            #expect(kind.errors.contains("acknowledge, ask, plan, extend, waive, confirm, dismiss"))
            for kind in ["plan", "waive", "extend"] {
                let endless = try await decide(city, on: day, key, "--as", kind, "--reason", "r")
                #expect(endless.status == 2)
                #expect(endless.errors.contains("--until"), "\(endless.errors)")
            }
            for kind in ["dismiss", "confirm"] {
                let bare = try await decide(city, on: day, key, "--as", kind)
                #expect(bare.status == 2)
                #expect(bare.errors.contains("--reason"), "\(bare.errors)")
            }
            for reason in [
                "agreed\n2026-01-01 dismissed by the mayor", "\u{1B}[31mred", String(repeating: "x", count: 501),
            ] {
                let forged = try await decide(city, on: day, key, "--as", "dismiss", "--reason", reason)
                #expect(forged.status == 2)
                #expect(forged.errors.contains("--reason has"), "\(forged.errors)")
            }
            #expect(try await city.program.run("flags", "--contract", "C-9").errors.contains("C-9"))
            let past = try await decide(
                city, on: day, key, "--as", "plan", "--reason", "r", "--until", "2025-01-01")
            #expect(past.status == 2)
            #expect(past.errors.contains("lies before"))
            #expect(try await city.program.run("flags", "--state", "closed").status == 2)
            #expect(try await city.program.run("flags", "--rates", "--state", "open").status == 2)
            #expect(try await city.program.run("flags", "history", "C-1", "x").status == 2)
            #expect(try await city.program.run("flags", "history", "C-9", key).errors.contains("C-9"))
        }
    }

    @Test func `a rule that fires on more contracts than the limit is warned of, a rule on trial too`() async throws {
        try await City.with { city in
            var program = city.program.on("2025-01-15")
            program.environment["CLAUSEWATCH_FLAGS_SHADOW"] = "reportMissing"
            #expect(try await program.run("assess", "--all").status == 0)
            #expect(try await program.run("flags", "--json").json().list == [])
            let rates = try await program.run("flags", "--rates", "--json")
            #expect(rates.status == 1)
            let rate = try #require(try rates.json().list.first)
            #expect(rate["kind"].text == "reportMissing")
            #expect(rate["mode"].text == "shadow")
            #expect(rate["contracts"].decimal == 2)
            #expect(rate["assessed"].decimal == 2)
            let told = try await program.run("flags", "--rates")
            #expect(told.errors.contains("reportMissing fires on 2 of 2 contracts (100.0%)"), "\(told.errors)")
            program.environment["CLAUSEWATCH_FLAGS_HIT_RATE_LIMIT"] = "100"
            #expect(try await program.run("flags", "--rates").status == 0)
            program.environment["CLAUSEWATCH_FLAGS_OFF"] = "reportMissing, nonsense"
            let refused = try await program.run("flags")
            #expect(refused.status == 2)
            #expect(refused.errors.contains("nonsense") && refused.errors.contains("named before"), "\(refused.errors)")
        }
    }
}
