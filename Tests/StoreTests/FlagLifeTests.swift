import Assessment
import Contracts
import Postgres
import Store
import TestSupport
import Testing

@Suite struct FlagLifeTests {
    static let missing = "reportMissing|local-sme|n0|2025-03-01/2025-08-31"
    static let met = SubmissionTests.file.replacing("20000.00", with: "90000.00")
    static let shortfall = "shortfall|local-sme|n0|2025-03-01/2025-08-31"

    private func assessed(_ city: City, _ store: Store? = nil, asOf text: String = "2025-10-15") async throws {
        let store = store ?? city.store
        try await store.enqueue(contract: City.ref, of: city.authority)
        while try await store.runNextJob(asOf: day(text)) {}
    }

    private func decide(
        _ city: City, _ kind: FlagDecision.Kind, _ key: String = shortfall, on text: String = "2025-10-16",
        until: String? = nil
    ) async throws -> FlagStanding {
        try await receipt(city, kind, key, on: text, until: until).standing
    }

    private func receipt(
        _ city: City, _ kind: FlagDecision.Kind, _ key: String = shortfall, on text: String = "2025-10-16",
        until: String? = nil, by: String = "contract desk"
    ) async throws -> DecisionReceipt {
        try await city.store.decide(
            FlagDecision(
                kind, until: try until.map(day), reason: "as agreed", by: by, on: try day(text)),
            on: key, of: City.ref, for: city.authority, by: "test")
    }

    private func standing(_ city: City, _ key: String = shortfall, on text: String) async throws -> FlagStanding? {
        try await city.store.flags(of: city.authority, on: day(text)).first { $0.flag.key == key }?.standing
    }

    private func listed(
        _ city: City, on text: String, kind: Flag.Kind? = nil
    ) async throws -> (contracts: [FlaggedSummary], total: Int) {
        try await city.store.flaggedContracts(
            of: city.authority, kind: kind, departments: nil, on: day(text), in: 0..<10)
    }

    @Test func `a decision is kept with its audit entry, asks for no assessment, and holds until the facts change`()
        async throws
    {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city)
            #expect(try await decide(city, .dismiss).state == .dismissed)
            #expect(try await city.store.jobCount().waiting == 0)
            let entries = try await city.store.read(city.authority) { session in
                try session.query(
                    """
                    SELECT actor, subject, decided_by AS by
                    FROM audit_entry
                    JOIN flag_decision ON decision_id = (detail->>'decision')::bigint
                    WHERE action = 'flag.dismiss' AND detail::text NOT LIKE '%contract desk%'
                    """
                )
                .map { [try $0.string("actor"), try $0.string("subject"), try $0.string("by")] }
            }
            #expect(entries == [["test", "C-1 \(Self.shortfall)", "contract desk"]])
            try await assessed(city, asOf: "2025-10-20")
            #expect(try await standing(city, on: "2025-10-20")?.state == .dismissed)

            // A corrected report gives another shortfall.
            _ = try await city.submit(
                SubmissionTests.file.replacing("20000.00", with: "19000.00"), received: "2025-10-21")
            try await assessed(city, asOf: "2025-10-22")
            let changed = try #require(try await standing(city, on: "2025-10-22"))
            #expect(changed.state == .open)
            #expect(changed.changedSince == Day("2025-10-16"))
            let history = try await city.store.history(of: Self.shortfall, on: City.ref, for: city.authority).history
            let steps = try history.steps(upTo: day("2025-10-22")).map { "\($0.day) \($0.sentence)" }
            try #require(steps.count == 3)
            #expect(steps[0].hasPrefix("2025-10-15 Found: "))
            #expect(steps[1] == "2025-10-16 Dismissed by contract desk: as agreed")
            #expect(steps[2].hasPrefix("2025-10-22 Changed from 22,000.00 to "), "\(steps[2])")
        }
    }

    @Test func `a flag that is no longer found is closed and cannot be decided on`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            try await assessed(city)
            #expect(try await decide(city, .acknowledge, Self.missing).state == .acknowledged)
            _ = try await city.submit(SubmissionTests.file, received: "2025-10-18")
            try await assessed(city, asOf: "2025-10-18")
            #expect(try await standing(city, Self.missing, on: "2025-10-18") == nil)
            let history = try await city.store.history(of: Self.missing, on: City.ref, for: city.authority).history
            let life = try #require(try history.life(on: day("2025-10-18")))
            #expect(try life == FlagLife(state: .closed, since: day("2025-10-18"), reopened: 0))
            let error = await #expect(throws: StoreError.self) { _ = try await decide(city, .confirm, Self.missing) }
            #expect(error?.code == .unknownFlag)
            #expect(error?.message.contains(Self.shortfall) == true)
        }
    }

    @Test(arguments: [(FlagDecision.Kind.dismiss, FlagState.dismissed), (.acknowledge, .open)])
    func `found again, a dismissal still holds and an acknowledgement is over`(
        kind: FlagDecision.Kind, state: FlagState
    ) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city)
            #expect(try await decide(city, kind).state == kind.state)
            // On one day it is not found, which is kept as an evaluation of its own.
            let owner = try await Connection.open(city.owner.unconfined)
            let forget = "UPDATE evaluation SET digest = NULL"
            try await owner.write { session in try session.run(forget) }
            try await assessed(city, asOf: "2025-10-18")
            try await owner.write { session in
                try session.run("DELETE FROM flag WHERE evaluation_id = (SELECT max(evaluation_id) FROM evaluation)")
                try session.run(forget)
            }
            #expect(try await standing(city, on: "2025-10-18") == nil)
            try await assessed(city, asOf: "2025-10-19")
            #expect(try await standing(city, on: "2025-10-19")?.state == state)
            let history = try await city.store.history(of: Self.shortfall, on: City.ref, for: city.authority).history
            #expect(
                try history.life(on: day("2025-10-19"))
                    == FlagLife(state: state, since: day("2025-10-19"), reopened: 1))
        }
    }

    @Test func `what is settled leaves the list with its money and comes back when its last day has passed`()
        async throws
    {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city)
            let flags = try await city.store.flags(of: city.authority)
            let before = try await listed(city, on: "2025-10-16")
            #expect(before.contracts.map(\.moneyAtRisk.amount) == [Quantity(22_000)])
            #expect(before.contracts.map(\.open.count) == [flags.count])
            #expect(before.contracts.map { $0.open.map(\.message) } == [flags.map(\.flag.message)])
            #expect(flags.first { $0.flag.key == Self.shortfall }?.atRisk == Quantity(22_000))
            for flag in flags {
                #expect(try await decide(city, .waive, flag.flag.key, until: "2025-10-31").state == .waived)
            }
            #expect(try await listed(city, on: "2025-10-31").total == 0)
            #expect(try await listed(city, on: "2025-10-31", kind: .shortfall).total == 0)
            let after = try await listed(city, on: "2025-11-01")
            #expect(after.total == 1)
            #expect(after.contracts.map(\.moneyAtRisk) == before.contracts.map(\.moneyAtRisk))
            let again = try #require(after.contracts.first)
            #expect(again.open.count == flags.count)
            #expect(again.open.allSatisfy { $0.standing.state == .open && $0.standing.ended != nil })
            // What is opened again is listed again, and a step of handling is no settlement.
            #expect(try await decide(city, .reopen, Self.shortfall, on: "2025-10-17").state == .open)
            _ = try await decide(city, .ask, Self.shortfall, on: "2025-10-17")
            let asked = try await listed(city, on: "2025-10-31", kind: .shortfall).contracts
            #expect(asked.first?.open.map(\.standing.state) == [.asked])
            #expect(asked.first?.moneyAtRisk.amount == Quantity(22_000))
            // No figure changes by any of it.
            let standing = try #require(try await city.standings().contracts.first)
            #expect(standing.evaluation.assessments.map(\.shortfall).max() == Quantity(22_000))
            let later = try await city.standings("2025-10-17").contracts
            #expect(later.first?.standings[Self.shortfall]?.state == .asked)
        }
    }

    @Test func `a decision without what it needs is refused with what is missing`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city)
            func refused(_ decision: FlagDecision, _ words: String) async throws {
                let error = await #expect(throws: StoreError.self) {
                    try await city.store.decide(
                        decision, on: Self.shortfall, of: City.ref, for: city.authority, by: "test")
                }
                #expect(error?.code == .unusableDecision)
                #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
            }
            let on = try day("2025-10-16")
            try await refused(FlagDecision(.dismiss, reason: " ", by: "desk", on: on), "needs a reason")
            try await refused(FlagDecision(.waive, reason: "r", by: "desk", on: on), "last day")
            try await refused(FlagDecision(.ask, until: on, reason: "", by: "desk", on: on), "has no last day")
            try await refused(
                FlagDecision(.plan, until: try day("2025-10-15"), reason: "r", by: "desk", on: on), "lies before")
            try await refused(FlagDecision(.ask, reason: "", by: "", on: on), "name")
            try await refused(
                FlagDecision(.ask, reason: "", by: "desk", on: try day("2025-10-14")), "before the flag was found")
            let kept = try await city.store.read(city.authority) { session in
                try session.query("SELECT count(*)::integer AS n FROM flag_decision").only().int("n")
            }
            #expect(kept == 0)
        }
    }

    @Test func `a rule on trial is counted and shown nowhere, and one that is off is not kept`() async throws {
        try await withCity { city in
            let store = Store(
                pool: city.store.pool, rules: FlagRules([.shortfall: .shadow, .clauseNotPassedDown: .off]))
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file, received: "2025-10-05")
            try await assessed(city)
            let all = try await city.store.flags(of: city.authority)
            #expect(all.contains { $0.flag.kind == .shortfall })
            try await assessed(city, store, asOf: "2025-10-16")
            let shown = try await store.flags(of: city.authority)
            #expect(Set(shown.map(\.flag.kind)) == [.reportLate])
            let kinds: Set<Flag.Kind> = [.shortfall, .clauseNotPassedDown]
            #expect(shown.map(\.flag.key) == all.map(\.flag.key).filter { !kinds.contains(where: $0.hasPrefix) })
            #expect(try await city.standings().contracts.first?.evaluation.flags.count == shown.count)
            let page = try await store.evaluated(City.ref, of: city.authority, today: day("2025-10-16"))
            #expect(page.evaluation.flags.count == shown.count)
            #expect(try await listed(city, on: "2025-10-16", kind: .shortfall).total == 0)
            let rates = try await store.rates(of: city.authority)
            let trial = try #require(rates.first { $0.kind == .shortfall })
            #expect(trial.isShadow)
            #expect(trial.contracts == 1 && trial.assessed == 1)
            #expect(!rates.contains { $0.kind == .clauseNotPassedDown })
            let closed = try await store.history(of: Self.shortfall, on: City.ref, for: city.authority)
            let life = try #require(try closed.history.life(on: day("2025-10-16")))
            #expect(life.state == .open)
            #expect(try life.pause == FlagLife.Pause(mode: .shadow, since: day("2025-10-16")))
        }
    }

    @Test func `a flag kept before fingerprints were can be decided on`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await assessed(city)
            try await Connection.open(city.owner.unconfined).write { session in
                try session.run("UPDATE flag SET fingerprint = NULL, at_risk = NULL")
            }
            #expect(try await decide(city, .dismiss).state == .dismissed)
            let open = try #require(try await listed(city, on: "2025-10-16").contracts.first?.open)
            let all = try await city.store.flags(of: city.authority)
            #expect(open.count == all.count - 1)
            #expect(open.count { $0.kind == .shortfall } == all.count { $0.flag.kind == .shortfall } - 1)
            try await assessed(city, asOf: "2025-10-17")
            #expect(try await standing(city, on: "2025-10-17")?.state == .dismissed)
        }
    }

    @Test func `a decision on a contract or authority without such a flag says which there are`() async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            let none = await #expect(throws: StoreError.self) { try await decide(city, .ask) }
            #expect(none?.message == "No flag stands on C-1, so none has the key \"\(Self.shortfall)\".")
            let never = await #expect(throws: StoreError.self) {
                try await city.store.history(of: "x", on: City.ref, for: city.authority)
            }
            #expect(never?.code == .unknownFlag)
        }
    }
}

extension Set<Flag.Kind> {
    fileprivate func contains(where isPrefix: (String) -> Bool) -> Bool {
        contains { isPrefix($0.rawValue) }
    }
}
