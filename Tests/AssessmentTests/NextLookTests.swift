import Assessment
import Contracts
import Policies
import Testing

@Suite struct NextLookTests {
    /// Days that are tried up to the next look, spread over them.
    private static let tried = 4

    @Test(arguments: DrawnDossierPropertyTests.seeds)
    func `no day before the next look brings anything new, whatever was found on the day of the last`(
        seeds: Range<UInt64>
    ) {
        DrawnProperty { dossier, asOf in
            [-300, -31, 0, 45].flatMap { changes(in: dossier, from: asOf.adding(days: $0)) }
        }.hold(for: seeds)
    }

    /// What differs before the next look.
    private func changes(in dossier: Dossier, from day: Day) -> [String] {
        let (last, next) = (conclusions(dossier, on: day), dossier.nextLook(after: day))
        let length = next.map { $0.days(since: day) } ?? 1_000
        let quiet = Set((0..<Self.tried).map { day.adding(days: 1 + $0 * max(1, length - 1) / Self.tried) })
            .union([day.adding(days: length - 1)])
        return quiet.sorted().filter { $0 > day && next.map(\.number) ?? .max > $0.number }
            .filter { conclusions(dossier, on: $0) != last }
            .map { "looked at on \(day), next on \(next?.description ?? "no day"), but \($0) differs" }
    }

    private func conclusions(_ dossier: Dossier, on day: Day) -> Evaluation {
        var found = assess(dossier, asOf: day, explaining: false, rules: .all)
        found.asOf = day.adding(days: -day.number)
        return found
    }

    @Test func `what nothing can change any more is not looked at again`() {
        let dossier = GeneratedDossier(seed: 5_001).dossier
        let end: Day = "2199-12-31"
        #expect(dossier.nextLook(after: end) == nil)
    }

    @Test func `a report that is still awaited is looked at on the day after its due day`() throws {
        var dossier = GeneratedDossier(seed: 5_001).dossier
        dossier.reports = []
        let term = try #require(Period(start: dossier.contract.start, end: dossier.contract.end))
        let commitment = try #require(dossier.commitments.first { $0.clause.kind != .duty })
        let period = commitment.clause.report.periods(of: term)[0]
        let due = commitment.clause.report.dueAfter.after(period.end)
        var day = period.end
        while let next = dossier.nextLook(after: day), next <= due { day = next }
        #expect(dossier.nextLook(after: day) == due.adding(days: 1))
    }
}
