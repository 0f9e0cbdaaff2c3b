import Assessment
import Contracts
import Postgres
import Store
import Testing

/// Several decisions on one flag, one after the other and at once.
@Suite struct DecisionOrderTests {
    private static let key = FlagLifeTests.shortfall

    private func withFlag(_ body: (City, String) async throws -> Void) async throws {
        try await withCity { city in
            _ = try await city.importRegister()
            _ = try await city.submit(SubmissionTests.file)
            try await city.store.enqueue(contract: City.ref, of: city.authority)
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            try await body(city, try await mark(city))
        }
    }

    private func mark(_ city: City) async throws -> String {
        let flags = try await city.store.flags(of: city.authority)
        return try #require(flags.first { $0.flag.key == Self.key }).mark
    }

    private func decide(
        _ city: City, _ kind: FlagDecision.Kind, _ name: String = key, by: String = "first desk"
    ) async throws -> DecisionReceipt {
        try await city.store.decide(
            FlagDecision(
                kind, until: kind.hasEnd ? try day("2025-12-31") : nil, reason: "as agreed", by: by,
                on: try day("2025-10-16")),
            on: name, of: City.ref, for: city.authority, by: "test")
    }

    private func kept(_ city: City) async throws -> [String] {
        try await city.store.read(city.authority) { session in
            try session.query("SELECT kind FROM flag_decision ORDER BY decision_id").map { try $0.string("kind") }
        }
    }

    @Test(arguments: [FlagDecision.Kind.plan, .extend, .waive, .confirm, .dismiss])
    func `a step never takes the place of a decision, and is told which stands and how to withdraw it`(
        held: FlagDecision.Kind
    ) async throws {
        try await withFlag { city, _ in
            _ = try await decide(city, held)
            let now = try await mark(city)
            for name in [Self.key, now] {
                for step in [FlagDecision.Kind.acknowledge, .ask] {
                    let error = await #expect(throws: StoreError.self) { try await decide(city, step, name) }
                    #expect(error?.code == .decidedMeanwhile)
                    #expect(error?.message.contains("by first desk: as agreed") == true, "\(error?.message ?? "")")
                    #expect(error?.message.contains("flags decide C-1 \(now) --as reopen") == true)
                }
            }
            #expect(try await kept(city) == [held.rawValue])
            let withdrawn = try await decide(city, .reopen, now, by: "second desk")
            #expect(withdrawn.before?.kind == held)
            let step = try await decide(city, .acknowledge)
            #expect(step.standing.state == .acknowledged)
            #expect(try await kept(city) == [held.rawValue, "reopen", "acknowledge"])
        }
    }

    @Test func `a decision in place of another needs the mark that shows it was seen`() async throws {
        try await withFlag { city, first in
            _ = try await decide(city, .waive)
            let blind = await #expect(throws: StoreError.self) { try await decide(city, .dismiss, by: "second desk") }
            let now = try await mark(city)
            #expect(blind?.message.contains("Waived until 2025-12-31 by first desk: as agreed") == true)
            #expect(blind?.message.contains(now) == true)
            let stale = await #expect(throws: StoreError.self) { try await decide(city, .dismiss, first) }
            #expect(stale?.code == .decidedMeanwhile)
            #expect(stale?.message.contains("first desk") == true && stale?.message.contains(now) == true)
            let receipt = try await decide(city, .dismiss, now, by: "second desk")
            #expect(receipt.standing.state == .dismissed)
            #expect(receipt.before?.kind == .waive)
            #expect(receipt.key == Self.key)
            #expect(try await mark(city) == receipt.mark)
            #expect(try await kept(city) == ["waive", "dismiss"])
        }
    }

    @Test func `a step on from another says what stood before`() async throws {
        try await withFlag { city, first in
            let begun = try await decide(city, .acknowledge, String(first.prefix(8)))
            #expect(begun.before == nil)
            let asked = try await decide(city, .ask, by: "second desk")
            #expect(asked.before?.kind == .acknowledge)
            let confirmed = try await decide(city, .confirm)
            #expect(confirmed.before?.by == "second desk")
            let nothing = await #expect(throws: StoreError.self) {
                _ = try await decide(city, .reopen)
                _ = try await decide(city, .reopen)
            }
            #expect(nothing?.message.contains("is open; there is nothing to withdraw") == true)
        }
    }

    @Test func `a mark from before the facts changed is refused`() async throws {
        try await withFlag { city, first in
            _ = try await city.submit(
                SubmissionTests.file.replacing("20000.00", with: "19000.00"), received: "2025-10-15")
            while try await city.store.runNextJob(asOf: day("2025-10-15")) {}
            let error = await #expect(throws: StoreError.self) { try await decide(city, .dismiss, first) }
            #expect(error?.code == .decidedMeanwhile)
            let now = try await mark(city)
            #expect(error?.message.contains(now) == true, "\(error?.message ?? "")")
            #expect(try await kept(city) == [])
        }
    }

    @Test func `of officers who decide at once one is noted and the others are told what it is`() async throws {
        try await withFlag { city, first in
            let kinds: [FlagDecision.Kind] = [.confirm, .dismiss, .waive]
            for round in 0..<4 {
                let name = round.isMultiple(of: 2) ? try await mark(city) : Self.key
                let results = await withTaskGroup(of: Result<DecisionReceipt, any Error>.self) { group in
                    for kind in kinds {
                        group.addTask {
                            do {
                                return .success(try await decide(city, kind, name, by: "desk of \(kind.rawValue)"))
                            } catch {
                                return .failure(error)
                            }
                        }
                    }
                    return await group.reduce(into: []) { $0.append($1) }
                }
                let noted = results.compactMap { try? $0.get() }
                try #require(noted.count == 1)
                let winner = try #require(noted[0].standing.decision)
                for case .failure(let error) in results {
                    let told = try #require(error as? StoreError)
                    #expect(told.code == .decidedMeanwhile)
                    #expect(told.message.contains("by \(winner.by)"), "\(told.message)")
                }
                #expect(try await kept(city).filter { $0 != "reopen" }.count == round + 1)
                _ = try await decide(city, .reopen)
            }
            #expect(first.count == 12)
        }
    }
}
