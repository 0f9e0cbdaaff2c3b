import Assessment
import Contracts
import Policies
import Testing

@testable import Web

/// What readers who need not know of each person placed are shown of a clause that counts people.
@Suite struct HiddenPeopleTests {
    private static let secrets = ["k-93af", "participatiewet", "line 7", "3 people"]

    private static func dossier() -> Dossier {
        var dossier = PageSample.dossier()
        var jobs = Clause(
            code: "jobs", rule: .count(CountRule(counts: .placement(blocks: []), required: .number(Quantity(12)))))
        jobs.title = ["en": "Jobs"]
        dossier.commitments.append(Commitment(code: "jobs", policy: "nl.utrecht", edition: "2023", clause: jobs))
        return dossier
    }

    private static func evaluation() -> Evaluation {
        var evaluation = PageSample.evaluation
        var jobs = evaluation.assessments[0]
        (jobs.commitment, jobs.required, jobs.due) = ("jobs", Quantity(12), Quantity(11))
        (jobs.reported, jobs.creditedLow, jobs.creditedHigh) = (Quantity(3), Quantity(3), Quantity(3))
        (jobs.shortfall, jobs.certainShortfall) = (Quantity(8), Quantity(8))
        jobs.attribution = [("n0", "4"), ("n1", "4")].map {
            Assessment.Gap(node: $0.0, gap: PageSample.quantity($0.1))
        }
        var below = jobs
        (below.node, below.due, below.shortfall) = ("n1", Quantity(6), Quantity(4))
        evaluation.assessments += [jobs, below]
        evaluation.flags += [
            Flag(
                kind: .shortfall, commitment: "jobs", node: "n0", period: PageSample.second, amount: Quantity(8),
                message: "3 people are credited."),
            Flag(
                kind: .claimDuplicate, commitment: nil, node: "n0", period: nil, amount: nil,
                message: "People are claimed already: line 7.", because: ["1"]),
        ]
        return evaluation
    }

    private static func past() -> [PastFlag] {
        let found = FlagHistory.Found(facts: "a", amount: Quantity(7), message: "7 and 3 people.")
        let history = FlagHistory(sightings: [
            .init(PageSample.day("2026-04-01"), found), .init(PageSample.day("2026-05-01"), nil),
        ])
        let flag = Flag(
            kind: .shortfall, commitment: "jobs", node: "n0", period: PageSample.first, amount: Quantity(7),
            message: "m")
        return history.life(on: PageSample.asOf).map {
            [PastFlag(flag: flag, life: $0, steps: history.steps(upTo: PageSample.asOf))]
        } ?? []
    }

    private static func page(showsPeople: Bool) -> ContractPage {
        ContractPage(
            title: "Renovation", department: nil, dossier: dossier(), evaluation: evaluation(),
            source: { PageSample.sources[$0] }, past: past(), showsPeople: showsPeople)
    }

    @Test func `a reader is told the verdict, and neither a small number nor a person`() throws {
        let page = Self.page(showsPeople: false)
        let html = try PageRenderer(notice: nil).render(page)
        for secret in Self.secrets { #expect(!html.contains(secret), "\(secret) is shown") }
        let verdict = try #require(page.verdicts.last)
        #expect(verdict.sentence == "Short: 11 was due by 31 August 2026 and fewer than 10 is credited.")
        #expect(verdict.projection == nil)
        let rows = page.commitments.filter { $0.title == "Jobs" }
        #expect(rows.map(\.credited) == ["fewer than 10"])
        #expect(rows.map(\.due) == ["11"])
        #expect(rows.map { [$0.reported, $0.shortfall] } == [["not shown", "not shown"]])
        #expect(!page.chains.contains { $0.caption.contains("Jobs") })
        #expect(page.flags.suffix(2).map(\.amount) == ["not shown", "–"])
        #expect(Set(page.flags.suffix(2).map(\.message)).count == 1)
        #expect(page.past?.rows.first?.steps.map(\.text) == ["Found.", "No longer found."])
        #expect(page.past?.rows.first?.about.contains("last not shown") == true)
        #expect(page.past?.rows.first?.dutchSteps.first?.text == "Gevonden: niet getoond.")
        #expect(page.reports.map(\.lines).sorted() == ["1 line", "not shown"])
    }

    @Test func `lines about people are left out for a reader, and the page says so`() throws {
        let page = Self.page(showsPeople: false)
        #expect(page.lines.first?.count == "2 lines")
        #expect(page.lines.first?.rows.map(\.line) == ["2", "3"])
        #expect(page.lines.first?.hidden == true)
        let html = try PageRenderer(notice: nil).render(page)
        #expect(html.contains("Lines about people placed are left out: officers and the contractor see them."))
        let lines = try #require(
            LinesPage(
                title: "Renovation", dossier: Self.dossier(), evaluation: Self.evaluation(), source: { _ in nil },
                commitment: "jobs", page: 1, showsPeople: false))
        #expect(lines.summary == "2 lines; fewer than 10 is credited.")
        #expect(lines.rows.map(\.line) == ["2", "3"])
        let listed = try PageRenderer(notice: nil).render(lines)
        #expect(!listed.contains("k-93af") && listed.contains("are left out"))
    }

    @Test func `an officer is shown all of it`() throws {
        let page = Self.page(showsPeople: true)
        let html = try PageRenderer(notice: nil).render(page)
        for secret in Self.secrets { #expect(html.contains(secret), "\(secret) is missing") }
        #expect(page.verdicts.last?.sentence == "Short by 8: 11 was due by 31 August 2026 and 3 is credited.")
        #expect(page.commitments.filter { $0.title == "Jobs" }.count == 2)
        #expect(!html.contains("are left out"))
    }
}
