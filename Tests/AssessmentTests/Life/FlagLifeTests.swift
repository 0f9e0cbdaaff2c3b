import Assessment
import Contracts
import Testing

@Suite struct FlagLifeTests {
    private static func seen(
        _ day: Day, _ facts: String?, _ mode: FlagRules.Mode = .shown, at: Int64 = 0
    ) -> FlagHistory.Sighting {
        FlagHistory.Sighting(
            day, facts.map { FlagHistory.Found(facts: $0, amount: "10", message: "m") }, mode: mode, at: at)
    }

    private static func said(
        _ kind: FlagDecision.Kind, on day: Day, _ facts: String, until: Day? = nil
    ) -> TakenDecision {
        TakenDecision(FlagDecision(kind, until: until, reason: "why", by: "officer", on: day), facts: facts)
    }

    @Test func `a finding opens, changes and closes by itself`() {
        let history = FlagHistory(sightings: [
            Self.seen("2026-01-01", nil), Self.seen("2026-01-02", "a"), Self.seen("2026-01-03", "a"),
            Self.seen("2026-01-04", "b"), Self.seen("2026-01-05", nil),
        ])
        #expect(history.life(on: "2026-01-01") == nil)
        #expect(history.life(on: "2026-01-03") == FlagLife(state: .open, since: "2026-01-02", reopened: 0))
        #expect(
            history.life(on: "2026-01-04")
                == FlagLife(state: .open, since: "2026-01-02", changedOn: "2026-01-04", reopened: 0))
        #expect(history.life(on: "2026-01-09") == FlagLife(state: .closed, since: "2026-01-05", reopened: 0))
    }

    @Test(arguments: FlagDecision.Kind.allCases)
    func `a decision holds on the facts it was taken on and on no others`(kind: FlagDecision.Kind) {
        let history = FlagHistory(
            sightings: [Self.seen("2026-01-01", "a"), Self.seen("2026-01-05", "b"), Self.seen("2026-01-09", "a")],
            decisions: [Self.said(kind, on: "2026-01-02", "a", until: kind.hasEnd ? "2026-12-31" : nil)])
        #expect(history.life(on: "2026-01-01")?.state == .open)
        #expect(history.life(on: "2026-01-04")?.state == kind.state)
        let changed = history.life(on: "2026-01-05")
        #expect(changed?.state == .open)
        #expect(changed?.changedSince == "2026-01-02")
        #expect(history.life(on: "2026-01-09")?.state == kind.state)
        #expect(history.life(on: "2026-01-09")?.changedSince == nil)
    }

    @Test(arguments: FlagDecision.Kind.allCases.filter(\.hasEnd))
    func `what has an end holds on its last day and ends by itself the day after`(kind: FlagDecision.Kind) {
        let history = FlagHistory(
            sightings: [Self.seen("2026-01-01", "a")],
            decisions: [
                Self.said(.dismiss, on: "2026-01-01", "a"),
                Self.said(kind, on: "2026-01-02", "a", until: "2026-01-31"),
            ])
        #expect(history.life(on: "2026-01-31")?.state == kind.state)
        #expect(history.life(on: "2026-01-31")?.until == "2026-01-31")
        #expect(history.life(on: "2026-02-01") == FlagLife(state: .open, since: "2026-01-01", reopened: 0))
        let standing = FlagStanding(
            facts: "a", since: "2026-01-01", decisions: history.decisions, on: "2026-02-01")
        #expect(standing.ended?.kind == kind)
    }

    @Test(arguments: FlagDecision.Kind.allCases)
    func `found again on the same facts, what was decided about the facts holds and steps of handling do not`(
        kind: FlagDecision.Kind
    ) {
        let history = FlagHistory(
            sightings: [Self.seen("2026-01-01", "a"), Self.seen("2026-01-05", nil), Self.seen("2026-01-09", "a")],
            decisions: [Self.said(kind, on: "2026-01-02", "a", until: kind.hasEnd ? "2026-12-31" : nil)])
        let life = history.life(on: "2026-01-09")
        #expect(life?.reopened == 1)
        #expect(life?.since == "2026-01-09")
        let holds: Set<FlagDecision.Kind> = [.extend, .waive, .confirm, .dismiss]
        #expect(life?.state == (holds.contains(kind) ? kind.state : .open))
    }

    @Test func `the latest decision holds, of one day the one noted last`() {
        let decisions = [
            Self.said(.confirm, on: "2026-01-03", "a"), Self.said(.ask, on: "2026-01-02", "a"),
            Self.said(.acknowledge, on: "2026-01-03", "a"),
        ]
        let history = FlagHistory(sightings: [Self.seen("2026-01-01", "a")], decisions: decisions)
        #expect(history.life(on: "2026-01-02")?.state == .asked)
        #expect(history.life(on: "2026-01-03")?.state == .acknowledged)
    }

    @Test func `the steps tell the whole life with its days`() {
        let history = FlagHistory(
            sightings: [
                Self.seen("2026-01-01", "a"),
                FlagHistory.Sighting("2026-01-10", FlagHistory.Found(facts: "b", amount: "12.5", message: "n")),
                Self.seen("2026-01-20", nil), Self.seen("2026-01-21", "a"),
            ],
            decisions: [
                Self.said(.waive, on: "2026-01-02", "a", until: "2026-01-05"), Self.said(.ask, on: "2026-01-10", "a"),
            ])
        #expect(
            history.steps(upTo: "2026-01-31").map { "\($0.day) \($0.sentence)" } == [
                "2026-01-01 Found: m", "2026-01-02 Waived until 2026-01-05 by officer: why",
                "2026-01-06 The waiver of 2026-01-02 ended by itself: its last day was 2026-01-05.",
                "2026-01-10 Changed from 10.00 to 12.50: n",
                "2026-01-10 Contractor asked by officer: why",
                "2026-01-20 Closed: no longer found.", "2026-01-21 Found again: m",
            ])
        #expect(history.steps(upTo: "2026-01-05").count == 2)
    }

    @Test func `a waiver that another decision replaced does not end a second time`() {
        let history = FlagHistory(
            sightings: [Self.seen("2026-01-01", "a")],
            decisions: [
                Self.said(.waive, on: "2026-01-02", "a", until: "2026-01-05"),
                Self.said(.dismiss, on: "2026-01-04", "a"),
            ])
        #expect(history.steps(upTo: "2026-01-31").count == 3)
    }

    @Test func `what was reopened is open on the same facts, and a later decision holds again`() {
        var history = FlagHistory(
            sightings: [Self.seen("2026-01-01", "a")],
            decisions: [
                Self.said(.dismiss, on: "2026-01-02", "a"), Self.said(.reopen, on: "2026-01-03", "a"),
            ])
        #expect(history.life(on: "2026-01-02")?.state == .dismissed)
        #expect(history.life(on: "2026-01-03")?.state == .open)
        let standing = FlagStanding(facts: "a", since: "2026-01-01", decisions: history.decisions, on: "2026-01-04")
        #expect(standing.reopened?.on == "2026-01-03")
        #expect(standing.decision == nil && standing.changedSince == nil)
        #expect(history.steps(upTo: "2026-01-09").last?.sentence == "Opened again by officer: why")
        history.decisions.append(Self.said(.confirm, on: "2026-01-05", "a"))
        #expect(history.life(on: "2026-01-05")?.state == .confirmed)
    }

    @Test(arguments: [(FlagRules.Mode.shadow, "on trial", "counted, not shown"), (.off, "off", "not looked for")])
    func `a rule on trial or off is told with its days, and the finding keeps its first day and its decisions`(
        mode: FlagRules.Mode, words: String, what: String
    ) {
        let found: String? = mode == .off ? nil : "a"
        let history = FlagHistory(
            sightings: [
                Self.seen("2026-01-01", "a"), Self.seen("2026-01-05", found, mode),
                Self.seen("2026-01-06", found, mode),
                Self.seen("2026-01-09", "a"),
            ],
            decisions: [Self.said(.ask, on: "2026-01-02", "a")])
        let during = history.life(on: "2026-01-06")
        #expect(during?.pause == FlagLife.Pause(mode: mode, since: "2026-01-05"))
        #expect(during?.state == .asked)
        let after = history.life(on: "2026-01-09")
        #expect(after == FlagLife(state: .asked, since: "2026-01-01", reopened: 0))
        #expect(
            history.steps(upTo: "2026-01-09").map { "\($0.day) \($0.sentence)" } == [
                "2026-01-01 Found: m", "2026-01-02 Contractor asked by officer: why",
                "2026-01-05 Rule \(words) from 2026-01-05 on: \(what).",
                "2026-01-09 Rule shown again; it was \(words) from 2026-01-05 to 2026-01-08.",
            ])
    }

    @Test func `what ended while its rule was off is closed on the day it is looked for again`() {
        let history = FlagHistory(sightings: [
            Self.seen("2026-01-01", "a"), Self.seen("2026-01-05", nil, .off), Self.seen("2026-01-09", nil),
        ])
        #expect(history.life(on: "2026-01-05")?.state == .open)
        #expect(history.life(on: "2026-01-09")?.state == .closed)
        #expect(history.steps(upTo: "2026-01-09").last?.sentence == "Closed: no longer found.")
    }

    @Test func `what happened on one day is told in the order in which it was noted`() {
        let history = FlagHistory(
            sightings: [
                Self.seen("2026-01-01", "a", at: 1), Self.seen("2026-01-01", "b", at: 3),
                Self.seen("2026-01-01", nil, at: 4), Self.seen("2026-01-01", "a", at: 5),
            ],
            decisions: [
                TakenDecision(FlagDecision(.ask, reason: "", by: "officer", on: "2026-01-01"), facts: "a", at: 2)
            ])
        #expect(
            history.steps(upTo: "2026-01-01").map(\.sentence) == [
                "Found: m", "Contractor asked by officer.", "Changed, now on other lines: m",
                "Closed: no longer found.", "Found again: m",
            ])
    }

    @Test(arguments: 0..<200)
    func `what the history told once it tells for ever, whatever is noted later`(seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7)
        let history = Self.generated(&random, modes: [.shown, .shown, .shadow, .off])
        var told: [FlagStep] = []
        for offset in 0..<30 {
            let day = Self.first.adding(days: offset)
            for count in 0...history.sightings.count where offset == 29 || count == history.sightings.count {
                let known = FlagHistory(
                    sightings: Array(history.sightings.prefix(count)).filter { $0.day <= day },
                    decisions: history.decisions.filter { $0.decision.on <= day })
                let now = known.steps(upTo: day)
                if count == history.sightings.count {
                    #expect(now.starts(with: told), "\(day)")
                    told = now
                } else {
                    // In a part of what was found, nothing is told that the whole does not tell.
                    let isFact: (FlagStep) -> Bool = { if case .ended = $0.event { false } else { true } }
                    let all = Set(history.steps(upTo: day))
                    #expect(Set(now.filter(isFact)).isSubset(of: all))
                }
            }
        }
    }

    @Test(arguments: 0..<300)
    func `the life on a day follows from what was known by then, in whatever order the days were written down`(
        seed: Int
    ) {
        var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let history = Self.generated(&random)
        // Days mixed, but what was noted on one day keeps its order.
        let shuffled = FlagHistory(
            sightings: Self.mixed(history.sightings, by: \.day, &random),
            decisions: Self.mixed(history.decisions, by: \.decision.on, &random))
        for offset in 0..<24 {
            let day = Self.first.adding(days: offset)
            let life = history.life(on: day)
            #expect(shuffled.life(on: day) == life)
            let known = FlagHistory(
                sightings: history.sightings.filter { $0.day <= day },
                decisions: history.decisions.filter { $0.decision.on <= day })
            #expect(known.life(on: day) == life)
            #expect(known.steps(upTo: day) == history.steps(upTo: day))
            let reopened = history.steps(upTo: day).count { if case .reopened = $0.event { true } else { false } }
            #expect(life.map(\.reopened) ?? 0 == reopened)
            guard let life, life.state != .closed else { continue }
            let facts = history.sightings.filter { $0.day <= day }.max { $0.day < $1.day }?.found?.facts
            let standing = FlagStanding(
                facts: facts ?? "", since: life.since, decisions: history.decisions, on: day)
            #expect(standing.state == life.state || history.sightings.count { $0.day <= day } > 1)
            if let decision = standing.decision { #expect(decision.until ?? day >= day && decision.on <= day) }
        }
    }

    private static let first: Day = "2026-03-01"

    private static func generated(
        _ random: inout Seeded, modes: [FlagRules.Mode] = [.shown]
    ) -> FlagHistory {
        var history = FlagHistory(sightings: [], decisions: [])
        for offset in 0..<20 {
            let day = first.adding(days: offset)
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let mode = modes.randomElement(using: &random) ?? .shown
                let found = ["a", "a", "b", nil].randomElement(using: &random) ?? nil
                history.sightings.append(seen(day, mode == .off ? nil : found, mode))
            }
            for _ in 0..<Int.random(in: 0...1, using: &random) {
                guard let kind = FlagDecision.Kind.allCases.randomElement(using: &random) else { continue }
                let end = kind.hasEnd ? day.adding(days: Int.random(in: 0...6, using: &random)) : nil
                history.decisions.append(
                    said(kind, on: day, Bool.random(using: &random) ? "a" : "b", until: end))
            }
        }
        return history
    }

    private static func mixed<Element>(
        _ elements: [Element], by day: (Element) -> Day, _ random: inout Seeded
    ) -> [Element] {
        Dictionary(grouping: elements, by: day).sorted { $0.key < $1.key }.map(\.value)
            .shuffled(using: &random).flatMap { $0 }
    }
}

/// Numbers that are the same in every run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
