import Contracts
import TestSupport
import Testing

/// Facts of every kind, drawn at random.
enum GeneratedFact {
    static func fact(_ random: inout SeededRandom) throws -> Fact {
        let date = try day(&random)
        let amount = Quantity(units: Int64.random(in: -50_000_000...9_000_000_000_000, using: &random))
        let hours = Quantity(units: Int64.random(in: 1...600_000, using: &random))
        let payee = ["GB-COH-12345678", "NL-KVK-01234567", "GB-COH-SC123456"].randomElement(using: &random)
        switch Int.random(in: 0...7, using: &random) {
        case 0:
            let payeeNode = ["n1", nil].randomElement(using: &random) ?? nil
            return .payment(
                Fact.Payment(
                    payee: try #require(payee), payeeNode: payeeNode, amount: amount, date: date,
                    role: ["dealer", "subcontractor", nil].randomElement(using: &random) ?? nil))
        case 1: return .receipt(amount: amount, date: date)
        case 2:
            return .placement(
                Fact.Placement(
                    person: "k-\(Int.random(in: 0...99, using: &random))", block: "participatiewet",
                    days: try #require(Period(start: date, end: date.adding(days: 40))), hoursPerWeek: hours,
                    bonuses: [[], ["young"], ["permanent", "young"]].randomElement(using: &random) ?? []))
        case 3: return .activity(block: "knowledge", quantity: hours, date: date)
        case 4:
            return .purchase(
                Fact.Purchase(block: "social-purchase", payee: try #require(payee), amount: amount, date: date))
        case 5:
            let count = Quantity(Int.random(in: 0...40, using: &random))
            return .outreach(Fact.Outreach(party: payee, count: count, outcome: "quoted", date: date))
        case 6: return .hours(group: "section3", quantity: hours, date: date)
        default: return .statement(code: "procurement-strategy", value: .unknown, date: date)
        }
    }

    private static func day(_ random: inout SeededRandom) throws -> Day {
        try #require(Day("2024-01-01")).adding(days: Int.random(in: 0...900, using: &random))
    }
}
