import Assessment
import Contracts
import Digest
import Policies
import Store
import Web

/// A contract with a chain of ten tiers and something of everything the pages show.
enum PageSample {
    static let asOf = day("2026-11-21")
    static let first = period("2025-09-01/2026-02-28")
    static let second = period("2026-03-01/2026-08-31")

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    static func period(_ text: String) -> Period {
        guard let period = Period(text) else { preconditionFailure("\(text) is no period") }
        return period
    }

    static func quantity(_ text: String) -> Quantity {
        guard let quantity = Quantity(text) else { preconditionFailure("\(text) is no quantity") }
        return quantity
    }

    static func currency(_ code: String) -> Currency {
        guard let currency = Currency(code) else { preconditionFailure("\(code) is no currency") }
        return currency
    }

    static let euro = currency("EUR")

    static let sources: [String: LineSource] = [
        "1": LineSource(file: "half-year 1.xlsx", row: 2, received: day("2026-03-20")),
        "2": LineSource(file: "half-year 1.xlsx", sheet: "Placements", row: 3, received: day("2026-03-20")),
        "3": LineSource(file: "half-year 2.csv", row: 17, received: day("2026-10-09")),
    ]

    static let status: [String: FlagStatus] = [
        "shortfall|social-return|n0|2026-03-01/2026-08-31": FlagStatus(
            since: day("2026-10-01"), standing: FlagStanding(facts: "f", since: asOf, decisions: [], on: asOf),
            severity: .medium, atRisk: quantity("21430.1703"), mark: "0a1b2c3d4e5f"),
        "reportLate|social-return|n0|2026-03-01/2026-08-31": status(
            FlagDecision(
                .waive, until: day("2026-12-31"), reason: "the portal was down", by: "contract desk",
                on: day("2026-11-02"))),
        "clauseNotPassedDown|social-return|n3|": status(
            FlagDecision(.acknowledge, reason: "", by: "contract desk", on: day("2026-11-03"))),
    ]

    private static func status(_ decision: FlagDecision) -> FlagStatus {
        FlagStatus(
            since: day("2026-10-10"),
            standing: FlagStanding(
                facts: "f", since: day("2026-10-10"), decisions: [TakenDecision(decision, facts: "f")], on: asOf),
            severity: .low, atRisk: .zero, mark: "feedc0dea5e1")
    }

    static func dossier(ref: String = "C-2025/014", primeName: String = "Noord Bouw Utrecht") -> Dossier {
        var dossier = Dossier(
            contract: Contract(
                ref: ref, kind: .works, currency: euro, value: Quantity(2_400_000), signed: day("2025-07-14"),
                start: day("2025-09-01"), end: day("2028-08-31")),
            parties: parties(primeName), chain: chain, commitments: commitments, reports: reports)
        dossier.changes = changes
        dossier.parties[1].aliases = ["NAME-DOMSTAD"]
        return dossier
    }

    static let aliases = [
        AliasRow(
            alias: "NAME-DOMSTAD", aliasName: "Domstad", party: "NL-KVK-9000101", partyName: "Domstad Installaties",
            reason: "same address", on: day("2026-01-05"), by: "contract desk"),
        AliasRow(
            alias: "NAME-D", aliasName: "NAME-D", party: "NL-KVK-9000101", partyName: "NL-KVK-9000101",
            reason: "same bank account", on: day("2026-01-06"), by: nil),
    ]

    private static let changes = [
        ChainChange(
            node: "n2", on: day("2026-03-20"), was: Quantity(700_000), value: Quantity(600_000), consent: .no,
            document: "letter 12", consentOn: day("2026-04-02")),
        ChainChange(node: "n4", on: day("2026-03-20"), was: Quantity(150_000), replacedBy: "NL-KVK-9000104"),
    ]

    private static func parties(_ primeName: String) -> [Party] {
        let names = [
            primeName, "Domstad Installaties", "Vechtzoom Schilders", "Lunetten Groen", "Merwede Staal",
            "Kanaleneiland Glas", "Overvecht Dakwerken", "Zuilen Isolatie", "Hoograven Logistiek", "Leidsche Rijn Verf",
            "Tuindorp Montage",
        ]
        return names.enumerated().map { Party(id: "NL-KVK-9000\(100 + $0.offset)", name: $0.element) }
    }

    /// The prime and one node on each of ten tiers.
    private static let chain: [ChainNode] = {
        var chain = (0...10).map { tier in
            ChainNode(
                node: "n\(tier)", parent: tier == 0 ? nil : "n\(tier - 1)", party: "NL-KVK-9000\(100 + tier)",
                value: Quantity(2_400_000 >> tier), carries: tier < 3 ? ["social-return"] : [])
        }
        chain[1].scope = "Heating and ventilation"
        chain[1].passedDown = [
            PassedDown(code: "social-return", value: .yes, document: "annex 3", date: day("2025-08-12"))
        ]
        chain[3].passedDown = [PassedDown(code: "social-return", value: .unknown)]
        return chain
    }()

    private static let commitments: [Commitment] = {
        let value = ValueShare(
            obligation: .rate(Fraction(5, over: 100), of: .contractValue),
            values: ValueTable(blocks: [ValueBlock(code: "development-track", worth: .adviser)]))
        var social = Clause(code: "social-return", rule: .valueShare(value))
        social.title = ["en": "Social return"]
        var local = Clause(
            code: "local-sme",
            rule: .spendShare(SpendShare(target: Fraction(10, over: 100), eligible: .all(["local", "sme"]))))
        local.title = ["en": "Local small firms"]
        var duty = Clause(code: "strategy", rule: .duty(Duty(statement: "strategy", by: .beforeContractStart)))
        duty.title = ["en": "Procurement strategy before work starts"]
        return [social, local, duty].map {
            Commitment(code: $0.code, policy: "nl.utrecht", edition: "2023", clause: $0)
        }
    }()

    private static let reports: [Report] = {
        let placement = Fact.Placement(
            person: "k-93af", block: "participatiewet", days: first, hoursPerWeek: Quantity(24), bonuses: ["permanent"])
        let payment = Fact.Payment(
            payee: "NL-KVK-9000101", payeeNode: "n1", amount: Quantity(50_000), date: day("2026-04-02"),
            role: "subcontractor")
        return [
            Report(
                period: first, node: "n0", received: day("2026-03-20"),
                lines: [
                    Line(id: "1", node: "n1", fact: .placement(placement)),
                    Line(
                        id: "2", node: "n0",
                        fact: .activity(block: "knowledge", quantity: Quantity(12), date: day("2025-11-03"))),
                ]),
            Report(
                period: second, node: "n0", received: day("2026-10-09"),
                lines: [Line(id: "3", node: "n0", fact: .payment(payment))]),
        ]
    }()

    static let evaluation: Evaluation = {
        var social = blank("social-return", .inadequate)
        (social.required, social.due) = (Quantity(120_000), quantity("39963.5036"))
        (social.reported, social.confirmed, social.verified) = (quantity("18533.3333"), Quantity(1_200), .zero)
        (social.creditedLow, social.creditedHigh) = (quantity("18533.3333"), quantity("18533.3333"))
        (social.shortfall, social.certainShortfall) = (quantity("21430.1703"), quantity("21430.1703"))
        social.conduct = .notKept
        social.projected = .init(
            low: quantity("55651.1111"), high: quantity("55651.1111"), requiredAtBest: Quantity(120_000))
        social.attribution = [("n0", "4000"), ("n1", "-2569.8297"), ("n2", "20000")].map {
            Assessment.Gap(node: $0.0, gap: quantity($0.1))
        }
        social.credits = [
            credit("1", "n1", "17333.3333", "6 months of a full-time year at 24 of 36 hours, with the bonus permanent"),
            credit("2", "n0", "1200", "12 hours at €100.00"),
            credit("3", "n0", "0", "a payment has no block"),
        ]
        var local = blank("local-sme", .undetermined)
        (local.required, local.due) = (Quantity(5_000), Quantity(5_000))
        local.creditedHigh = Quantity(50_000)
        (local.numerator, local.denominator, local.shortfall) = (.zero, Quantity(50_000), Quantity(5_000))
        local.settledBy = ["NL-KVK-9000101"]
        let duty = blank("strategy", .met)
        var lower = blank("social-return", .met)
        lower.node = "n1"
        var made = Evaluation(
            asOf: asOf, cutOff: second.end, assessments: [social, local, duty, lower], flags: flags,
            coverage: coverage)
        made.duties = assess(dossier(), asOf: asOf).duties
        return made
    }()

    static let coverage: [TierCoverage] = [(0, 50_000, 50_000, 20_000), (1, 10_000, 6_000, 0)].map {
        var known = TierCoverage(tier: $0.0)
        (known.paid, known.named, known.confirmed) = (Quantity($0.1), Quantity($0.2), Quantity($0.3))
        return known
    }

    /// A finding that was decided on, changed and was closed, and one whose rule is on trial.
    static let past: [PastFlag] = {
        let found = { (facts: String, amount: Quantity) in
            FlagHistory.Found(facts: facts, amount: amount, message: "Told in \(facts).")
        }
        let waiver = FlagDecision(
            .waive, until: day("2026-04-30"), reason: "agreed in writing", by: "contract desk", on: day("2026-04-02"))
        let closed = FlagHistory(
            sightings: [
                .init(day("2026-04-01"), found("a", Quantity(5_000))),
                .init(day("2026-05-04"), found("b", Quantity(2_000))), .init(day("2026-06-01"), nil),
            ], decisions: [TakenDecision(waiver, facts: "a")])
        let trial = FlagHistory(sightings: [
            .init(day("2026-04-01"), found("a", Quantity(3))),
            .init(day("2026-10-01"), found("a", Quantity(3)), mode: .shadow),
        ])
        return [(Flag.Kind.shortfall, closed), (.outreachMissing, trial)].compactMap { kind, history in
            let flag = Flag(
                kind: kind, commitment: "social-return", node: "n0", period: first, amount: Quantity(2_000),
                message: "m")
            return history.life(on: asOf).map { PastFlag(flag: flag, life: $0, steps: history.steps(upTo: asOf)) }
        }
    }()

    private static let flags = [
        Flag(
            kind: .shortfall, commitment: "social-return", node: "n0", period: second,
            amount: quantity("21430.1703"), message: "€18,533.33 of the €39,963.50 due by 31 August 2026 is credited."),
        Flag(
            kind: .reportLate, commitment: "social-return", node: "n0", period: second, amount: nil,
            message: "The report was due on 30 September 2026 and came on 9 October 2026."),
        Flag(
            kind: .reportMissing, commitment: "social-return", node: "n1", period: second, amount: nil,
            message: "No report for this period was received from Domstad Installaties."),
        Flag(
            kind: .clauseNotPassedDown, commitment: "social-return", node: "n3", period: nil,
            amount: Quantity(300_000), message: "The subcontract of €300,000.00 should carry the clause and does not."),
    ]

    private static func blank(_ commitment: String, _ outcome: Assessment.Outcome) -> Assessment {
        Assessment(
            commitment: commitment, node: "n0", cutOff: second.end, period: second, state: .value, outcome: outcome)
    }

    private static func credit(_ line: String, _ node: String, _ amount: String, _ reason: String) -> Assessment.Credit
    {
        Assessment.Credit(line: line, node: node, low: quantity(amount), high: quantity(amount), reason: reason)
    }

    static func contractPage(title: String = "Renovation of the Vechtbrug") -> ContractPage {
        ContractPage(
            title: title, department: "Roads", dossier: dossier(), evaluation: evaluation, source: { sources[$0] },
            status: status, past: past, aliases: aliases,
            consents: [
                Consent(
                    node: "n2", party: "NL-KVK-9000102", value: Quantity(600_000), isGiven: false,
                    decidedOn: day("2026-04-02"), document: "letter 12", notedOn: day("2026-04-03"))
            ])
    }

    static func flagged(_ number: Int) -> FlaggedContract {
        var contract = FlaggedContract(
            ref: "C-2025/\(100 + number)", title: "Maintenance lot \(number)", primeName: "Noord Bouw Utrecht",
            policy: "Utrecht, social return", department: number % 2 == 0 ? "Roads" : nil,
            moneyAtRisk: Money(Quantity(units: Int64(214_000_5000 - number * 40_000_000 / 4)), euro),
            flags: [.shortfall: 1, .reportMissing: 1 + number % 3], since: number % 5 == 0 ? nil : day("2026-10-01"))
        if number % 4 == 1 {
            contract.states = [.shortfall: [.acknowledged: 1], .reportMissing: [.asked: 1]]
            contract.severity = .high
            contract.reason = "€213,000 of what was due is missing."
        }
        return contract
    }
}
