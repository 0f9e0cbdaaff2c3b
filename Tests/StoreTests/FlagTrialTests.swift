import Assessment
import Contracts
import Store
import Testing

/// What a rule on trial or off leaves of the life of its flags.
@Suite struct FlagTrialTests {
    private static let key = FlagLifeTests.shortfall

    private func assessed(_ city: City, _ mode: FlagRules.Mode, asOf text: String) async throws {
        let store = Store(pool: city.store.pool, rules: FlagRules([.shortfall: mode]))
        try await store.enqueue(contract: City.ref, of: city.authority)
        while try await store.runNextJob(asOf: day(text)) {}
    }

    private func told(_ city: City, on text: String) async throws -> [String] {
        try await city.store.history(of: Self.key, on: City.ref, for: city.authority).history
            .steps(upTo: day(text)).map { "\($0.day) \($0.sentence)" }
    }

    @Test(arguments: [(FlagRules.Mode.shadow, "on trial", "counted, not shown"), (.off, "off", "not looked for")])
    func `the history stays what it was, tells of the trial, and the flag keeps its first day`(
        mode: FlagRules.Mode, words: String, what: String
    ) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city, .shown, asOf: "2025-10-15")
            var before = try await told(city, on: "2025-10-15")
            #expect(before.count == 1)
            for text in ["2025-10-16", "2025-10-17", "2025-10-17"] {
                try await assessed(city, mode, asOf: text)
                let now = try await told(city, on: text)
                #expect(now.starts(with: before))
                before = now
            }
            #expect(before.last == "2025-10-16 Rule \(words) from 2025-10-16 on: \(what).")
            let flags = try await city.store.flags(of: city.authority)
            #expect(!flags.contains { $0.flag.key == Self.key })
            try await assessed(city, .shown, asOf: "2025-10-20")
            let after = try await told(city, on: "2025-10-20")
            #expect(after == before + ["2025-10-20 Rule shown again; it was \(words) from 2025-10-16 to 2025-10-19."])
            let again = try #require(
                try await city.store.flags(of: city.authority).first { $0.flag.key == Self.key })
            #expect(try again.since == day("2025-10-15"))
        }
    }

    @Test func `on the day of the switch the history loses nothing`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            for mode in [FlagRules.Mode.shown, .shadow, .shown, .off, .shown] {
                try await assessed(city, mode, asOf: "2025-10-15")
            }
            let steps = try await told(city, on: "2025-10-15").map { $0.dropFirst(11) }
            try #require(steps.count == 5)
            #expect(steps[0].hasPrefix("Found: "))
            #expect(
                steps.dropFirst() == [
                    "Rule on trial from 2025-10-15 on: counted, not shown.",
                    "Rule shown again; it was on trial from 2025-10-15 to 2025-10-15.",
                    "Rule off from 2025-10-15 on: not looked for.",
                    "Rule shown again; it was off from 2025-10-15 to 2025-10-15.",
                ])
        }
    }

    @Test func `a flag that was only ever counted has no history, and one found on trial tells of it`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city, .shadow, asOf: "2025-10-15")
            let none = await #expect(throws: StoreError.self) { try await told(city, on: "2025-10-15") }
            #expect(none?.code == .unknownFlag)
            try await assessed(city, .shown, asOf: "2025-10-16")
            let steps = try await told(city, on: "2025-10-16")
            try #require(steps.count == 3)
            #expect(steps[0] == "2025-10-15 Rule on trial from 2025-10-15 on: counted, not shown.")
            #expect(steps[1].hasPrefix("2025-10-15 Found: "))
            #expect(steps[2] == "2025-10-16 Rule shown again; it was on trial from 2025-10-15 to 2025-10-15.")
        }
    }

    @Test func `from trial to off nothing is said to be shown again`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            for (text, mode) in [("2025-10-15", FlagRules.Mode.shown), ("2025-10-16", .shadow), ("2025-10-17", .off)] {
                try await assessed(city, mode, asOf: text)
            }
            let steps = try await told(city, on: "2025-10-17")
            #expect(
                steps.dropFirst() == [
                    "2025-10-16 Rule on trial from 2025-10-16 on: counted, not shown.",
                    "2025-10-17 Rule off from 2025-10-17 on: not looked for.",
                ])
        }
    }

    @Test(arguments: [
        (FlagRules.Mode.shadow, "on trial from 2025-10-16 on: it is counted and not shown", "flags.shadow"),
        (.off, "off from 2025-10-16 on: it is not looked for", "flags.off"),
    ])
    func `who decides on a flag that is not shown is told why, and how to see it`(
        mode: FlagRules.Mode, why: String, setting: String
    ) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city, .shown, asOf: "2025-10-15")
            let mark = try #require(
                try await city.store.flags(of: city.authority).first { $0.flag.key == Self.key }?.mark)
            try await assessed(city, mode, asOf: "2025-10-16")
            for name in [mark, Self.key] {
                let error = await #expect(throws: StoreError.self) {
                    try await city.store.decide(
                        FlagDecision(.acknowledge, reason: "", by: "desk", on: try day("2025-10-17")), on: name,
                        of: City.ref, for: city.authority, by: "test")
                }
                #expect(error?.code == .unknownFlag)
                for words in [why, "clausewatch flags history \(City.ref) \(name)", "take shortfall out of \(setting)"]
                {
                    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
                }
            }
        }
    }

    @Test func `a flag only ever counted is told of without a history that nobody is shown`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city, .shadow, asOf: "2025-10-15")
            let error = await #expect(throws: StoreError.self) {
                try await city.store.decide(
                    FlagDecision(.acknowledge, reason: "", by: "desk", on: try day("2025-10-15")), on: Self.key,
                    of: City.ref, for: city.authority, by: "test")
            }
            #expect(error?.message.contains("on trial from 2025-10-15 on") == true)
            #expect(error?.message.contains("flags history") == false)
        }
    }

    @Test func `what one process stored is what every other shows, whatever its own settings`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city, .shadow, asOf: "2025-10-15")
            // This store's rules show shortfalls.
            let page = try await city.store.evaluated(City.ref, of: city.authority, today: day("2025-10-15"))
            let flags = try await city.store.flags(of: city.authority)
            #expect(!flags.contains { $0.flag.kind == .shortfall })
            #expect(page.evaluation.flags == flags.map(\.flag))
            #expect(page.evaluation.shadowFlags == [])
            let digest = try #require(try await city.standings().contracts.first)
            #expect(digest.evaluation.flags == page.evaluation.flags)
        }
    }

    @Test func `conclusions drawn under other rules are old`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            try await assessed(city, .shown, asOf: "2025-10-15")
            let today = try day("2025-10-15")
            #expect(try await city.store.enqueueStale(asOf: today) == 0)
            for mode in [FlagRules.Mode.shadow, .off] {
                let other = Store(pool: city.store.pool, rules: FlagRules([.shortfall: mode]))
                #expect(try await other.enqueueStale(asOf: today) == 1)
                while try await other.runNextJob(asOf: today) {}
                #expect(try await other.enqueueStale(asOf: today) == 0)
            }
        }
    }

    @Test func `closed and opened again, a flag's sightings are kept without those that say nothing new`() async throws
    {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            for text in ["2025-10-15", "2025-10-16", "2025-10-17"] {
                try await assessed(city, .shown, asOf: text)
            }
            _ = try await city.submit(FlagLifeTests.met, received: "2025-10-18")
            for text in ["2025-10-18", "2025-10-19"] { try await assessed(city, .shown, asOf: text) }
            let kept = try await city.store.histories(on: City.ref, for: city.authority)
            let shortfall = try #require(kept.first { $0.flag.key == Self.key })
            #expect(try shortfall.history.sightings.map(\.day) == [day("2025-10-15"), day("2025-10-18")])
            #expect(shortfall.history.sightings.map { $0.found != nil } == [true, false])
            #expect(try shortfall.history.life(on: day("2025-10-19"))?.state == .closed)
        }
    }
}
