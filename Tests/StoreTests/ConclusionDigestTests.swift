import Assessment
import Contracts
import Policies
import Testing

@testable import Store

@Suite struct ConclusionDigestTests {
    private static func outline() throws -> ContractOutline {
        let (currency, start, end) = try (
            #require(Currency("EUR")), #require(Day("2025-03-01")), #require(Day("2028-02-29"))
        )
        return ContractOutline(
            ref: "A", title: "Road", department: nil, primeName: "Prime", policy: "Utrecht", currency: currency,
            value: Quantity(1_000), start: start, end: end, prime: "n0",
            terms: ["social-return": Terms(title: "Social return", kind: .valueShare)], tiers: ["n1": 1],
            reports: ReportCount(inTime: 1, late: 2, missing: 3),
            atRisk: [
                PartAtRisk(
                    commitment: "social-return", expected: Quantity(50), amount: Quantity(20), isUnreported: false)
            ], notPassedDown: [ContractOutline.LackingClause(node: "n1", value: Quantity(7))])
    }

    private static func text(_ outline: ContractOutline?) -> String {
        var digest = ConclusionDigest()
        digest.add(outline)
        return digest.text
    }

    /// A change of every field, by its name; those with parts of their own have one for each part.
    private static func changes() throws -> [(field: String, change: (inout ContractOutline) -> Void)] {
        let (currency, day) = try (#require(Currency("GBP")), #require(Day("2026-01-01")))
        return [
            ("ref", { $0.ref = "B" }), ("title", { $0.title = "Bridge" }), ("department", { $0.department = "" }),
            ("primeName", { $0.primeName = "Other" }), ("policy", { $0.policy = "City" }),
            ("currency", { $0.currency = currency }), ("value", { $0.value = Quantity(1_001) }),
            ("start", { $0.start = day }), ("end", { $0.end = day }), ("prime", { $0.prime = "n9" }),
            ("terms", { $0.terms["social-return"]?.title = "Return" }),
            ("terms", { $0.terms["social-return"]?.kind = .count }),
            ("terms", { $0.terms["social-return"]?.isLimit = true }),
            ("terms", { $0.terms["social-return"]?.openShare = "5% of spend" }),
            ("terms", { $0.terms["other"] = Terms(title: "Social return", kind: .valueShare) }),
            ("tiers", { $0.tiers["n1"] = 2 }), ("tiers", { $0.tiers["n2"] = 1 }), ("tiers", { $0.tiers = [:] }),
            ("reports", { $0.reports.inTime = 9 }), ("reports", { $0.reports.late = 9 }),
            ("reports", { $0.reports.missing = 9 }), ("atRisk", { $0.atRisk = [] }),
            ("atRisk", { $0.atRisk[0].commitment = "other" }), ("atRisk", { $0.atRisk[0].expected = Quantity(51) }),
            ("atRisk", { $0.atRisk[0].amount = Quantity(21) }), ("atRisk", { $0.atRisk[0].isUnreported = true }),
            ("notPassedDown", { $0.notPassedDown = [] }), ("notPassedDown", { $0.notPassedDown[0].node = "n2" }),
            ("notPassedDown", { $0.notPassedDown[0].value = nil }),
        ]
    }

    @Test func `every field of an outline tells it from another`() throws {
        let outline = try Self.outline()
        let changes = try Self.changes()
        #expect(Set(changes.map(\.field)) == Set(Mirror(reflecting: outline).children.compactMap(\.label)))
        var digests: Set = [Self.text(outline), Self.text(nil)]
        for (field, change) in changes {
            var changed = outline
            change(&changed)
            #expect(digests.insert(Self.text(changed)).inserted, "\(field)")
        }
        #expect(Self.text(try Self.outline()) == Self.text(outline))
    }
}
