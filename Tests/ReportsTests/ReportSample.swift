import Contracts
import Policies
import Reports
import Testing

/// A contract with every kind of clause, and short ways to read a report on it.
enum ReportSample {
    static func context(scheme: String = "GB-COH") throws -> ReportContext {
        let contract = Contract(
            ref: "C-1", kind: .works, currency: try #require(Currency("EUR")), value: Quantity(1_200_000),
            start: try #require(Day("2024-01-01")), end: try #require(Day("2026-12-31")))
        return ReportContext(
            contract: contract, period: try #require(Period("2024-01-01/2024-06-30")), clauses: try clauses(),
            nodes: ["n0": "GB-COH-00000010", "n1": "GB-COH-00000011"], defaultScheme: scheme)
    }

    /// The contract in another currency.
    static func contract(_ contract: Contract, in code: String) throws -> Contract {
        Contract(
            ref: contract.ref, kind: contract.kind, currency: try #require(Currency(code)), value: contract.value,
            start: contract.start, end: contract.end)
    }

    private static func clauses() throws -> [Clause] {
        let money = try #require(Money("100.00 EUR"))
        let table = ValueTable(
            basis: .hours(Quantity(36)),
            blocks: [
                ValueBlock(code: "participatiewet", worth: .fteYear(money)),
                ValueBlock(code: "knowledge", worth: .unit(.hour, money)),
                ValueBlock(
                    code: "social-purchase", worth: .invoice(ValueBlock.InvoiceWorth(share: Fraction(1, over: 1)))),
            ],
            bonuses: [
                ValueBonus(code: "permanent", worth: .once(money)),
                ValueBonus(code: "young", worth: .proRata(money)),
            ])
        var sme = SpendShare(target: Fraction(1, over: 10), eligible: .all(["local", "sme"]))
        sme.roles = ["dealer": Fraction(6, over: 10)]
        var localSME = Clause(code: "local-sme", rule: .spendShare(sme))
        localSME.passDown = PassDown()
        let rate = Obligation.rate(Fraction(5, over: 100), of: .contractValue)
        return [
            Clause(code: "social-return", rule: .valueShare(ValueShare(obligation: rate, values: table))), localSME,
            Clause(code: "strategy", rule: .duty(Duty(statement: "procurement-strategy", by: .beforeContractStart))),
            Clause(
                code: "section-3", rule: .hoursShare(HoursShare(target: Fraction(1, over: 4), groups: ["section3"]))),
        ]
    }

    static func read(_ text: String, scheme: String = "GB-COH") throws -> ReportReading {
        ReportReader.read(Array(text.utf8), name: "report.csv", in: try context(scheme: scheme))
    }

    /// The content of a report that must be accepted.
    static func accepted(_ lines: String..., scheme: String = "GB-COH") throws -> ReportContent {
        let reading = try read(lines.joined(separator: "\n"), scheme: scheme)
        guard case .accepted(let content) = reading else {
            Issue.record("refused: \(reading)")
            return ReportContent(lines: [])
        }
        return content
    }

    /// The problems of a report that must be refused.
    static func refused(_ lines: String...) throws -> [Problem] {
        let reading = try read(lines.joined(separator: "\n"))
        guard case .refused(let problems) = reading else {
            Issue.record("accepted: \(reading)")
            return []
        }
        return problems
    }
}
