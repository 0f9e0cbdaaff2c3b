import Assessment
import Contracts
import Policies

extension GeneratedDossier {
    /// One report by a node for a period at most, with lines of any node.
    mutating func drawReports() {
        let rule = dossier.commitments[whole(0...dossier.commitments.count - 1)].clause.report
        guard let term = Period(start: dossier.contract.start, end: dossier.contract.end) else { return }
        let isQuiet = chance(15)
        for period in rule.periods(of: term) {
            for node in dossier.chain.map(\.node) where chance(node == "n0" ? (isQuiet ? 40 : 95) : 25) {
                let received = period.end.adding(days: chance(85) ? whole(0...20) : whole(20...120))
                var report = Report(period: period, node: node, received: received, nil: chance(8))
                if !report.nil { drawLines(into: &report) }
                put(report)
            }
        }
    }

    private mutating func drawLines(into report: inout Report) {
        for _ in 0..<whole(0...(report.node == "n0" ? 9 : 4)) {
            let days = report.period.dayCount
            let day = chance(85) ? report.period.start.adding(days: whole(0...days - 1)) : day(within: 40)
            let node = chance(50) ? report.node : one(of: dossier.chain).node
            let position = dossier.reports.reduce(report.lines.count) { $0 + $1.lines.count }
            report.lines.append(
                Line(
                    id: "L\(position + 1)", node: node, fact: drawFact(on: day, by: node),
                    confirmation: one(of: [nil, nil, nil, .confirmed, .confirmed, .disputed, .silent]),
                    verified: chance(35)))
        }
    }

    private mutating func drawFact(on day: Day, by node: String) -> Fact {
        switch whole(0...21) {
        case 0...9: return drawPayment(on: day, by: node)
        case 10, 20: return .receipt(amount: signed(90_000), date: day)
        case 11...13:
            let last = day.adding(days: one(of: [0, 20, 180, 364, 800]) + whole(0...35))
            let days = Period(start: max(day, dossier.contract.start), end: max(last, dossier.contract.start))
            return .placement(
                Fact.Placement(
                    person: "k-\(whole(0...12))", block: one(of: ["pw", "ww", "once"]),
                    days: days ?? Period(start: day, end: day) ?? "2024-01-01/2024-01-01",
                    hoursPerWeek: chance(70)
                        ? Quantity(whole(1...44)) : Quantity(units: Int64(whole(10_000...440_000))),
                    bonuses: ["perm", "age", "dbl"].filter { _ in chance(20) }))
        case 14:
            let block = one(of: ["know", "talk", "none"])
            return .activity(
                block: block, quantity: block == "talk" ? signed(300).magnitude : amount(upTo: 300), date: day)
        case 15, 16:
            let block = one(of: ["buy", "soc"])
            return .purchase(
                Fact.Purchase(
                    block: block, payee: "P\(whole(0...14))",
                    amount: block == "soc" ? signed(9_000) : amount(upTo: 9_000), date: day))
        case 17:
            return .outreach(
                Fact.Outreach(count: Quantity(whole(0...6)), outcome: one(of: ["invited", "quoted"]), date: day))
        case 18, 21:
            return .hours(group: one(of: ["local", "apprentice", "other"]), quantity: signed(900).magnitude, date: day)
        default:
            return .statement(
                code: one(of: ["strategy", "plan"]), value: one(of: [.yes, .yes, .no, .unknown]), date: day)
        }
    }

    /// Mostly above zero; sometimes a correction.
    private mutating func signed(_ most: Int) -> Quantity { chance(12) ? -amount(upTo: most) : amount(upTo: most) }

    /// A payment to a child, to any other node, or to a party outside the chain.
    private mutating func drawPayment(on day: Day, by node: String) -> Fact {
        let children = dossier.chain.filter { $0.parent == node }
        let paid = chance(45) ? (children.isEmpty ? nil : one(of: children)) : chance(8) ? one(of: dossier.chain) : nil
        return .payment(
            Fact.Payment(
                payee: paid?.party ?? "P\(whole(0...16))", payeeNode: paid?.node ?? (chance(2) ? "n99" : nil),
                amount: paid == nil ? signed(40_000) : signed(120_000), date: day,
                role: one(of: [nil, nil, "dealer", "broker", "subcontractor"])))
    }
}

extension Quantity {
    /// Hours and numbers of things cannot be taken back.
    fileprivate var magnitude: Quantity { max(self, -self) }
}
