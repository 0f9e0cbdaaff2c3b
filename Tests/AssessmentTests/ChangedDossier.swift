import Assessment
import Contracts
import Policies

// The same dossier with a change after which its assessment is known.

extension Dossier {
    /// Whether there is one head and no ring.
    var isTree: Bool {
        chain.filter { $0.parent == nil }.count == 1
            && chain.allSatisfy { node in
                var (passed, next) = (Set<String>(), node.parent)
                while let name = next, passed.insert(name).inserted {
                    next = chain.first { $0.node == name }?.parent
                }
                return next == nil
            }
    }

    private mutating func changeLines(_ change: (inout Line) -> Void) {
        for report in reports.indices {
            for line in reports[report].lines.indices { change(&reports[report].lines[line]) }
        }
    }

    /// With parents that are not there, a node of the name of another, and a term that ends before it begins.
    var garbled: Dossier {
        var other = self
        for index in other.chain.indices.dropFirst() {
            switch (index * 5 + reports.count) % 7 {
            case 0: other.chain[index].parent = "nobody"
            case 1: other.chain[index].node = chain[index - 1].node
            case 2: (other.chain[index].start, other.chain[index].end) = (contract.end, contract.start)
            case 3: other.chain[index].parent = chain[chain.count - 1].node
            default: break
            }
        }
        return other
    }

    /// Without lines below zero.
    var withoutCorrections: Dossier {
        var other = self
        for index in other.reports.indices {
            other.reports[index].lines.removeAll { line in
                switch line.fact {
                case .payment(let payment): payment.amount < .zero
                case .purchase(let purchase): purchase.amount < .zero
                case .receipt(let amount, _), .activity(_, let amount, _), .hours(_, let amount, _): amount < .zero
                case .placement, .outreach, .statement: false
                }
            }
        }
        return other
    }

    /// With lines some of which have names of two numbers, some of one, and people some of whom a later version of the
    /// report claims only.
    var namedByReceipt: Dossier {
        func number(_ id: String) -> Int { Int(id.dropFirst()) ?? 0 }
        func name(_ id: String) -> String {
            switch number(id) % 3 {
            case 0: "\(95 + number(id) % 12).\(number(id))"
            case 1: String(number(id))
            default: id
            }
        }
        var other = self
        for index in other.reports.indices {
            for row in other.reports[index].lines.indices {
                let id = other.reports[index].lines[row].id
                other.reports[index].lines[row].id = name(id)
                guard number(id) % 4 == 0 else { continue }
                let later = other.reports[index].received.adding(days: number(id) * 40 % 400)
                other.reports[index].lines[row].claimed[.person] = later
            }
        }
        for index in other.valuations.indices { other.valuations[index].line = name(other.valuations[index].line) }
        return other
    }

    /// With every party's identifier read backwards.
    var renamed: Dossier {
        func name(_ id: String) -> String { String(id.reversed()) }
        var other = self
        for index in other.parties.indices {
            other.parties[index].id = name(other.parties[index].id)
            other.parties[index].name = ""
        }
        for index in other.chain.indices { other.chain[index].party = name(other.chain[index].party) }
        other.changeLines { line in
            switch line.fact {
            case .payment(var payment):
                payment.payee = name(payment.payee)
                line.fact = .payment(payment)
            case .purchase(var purchase):
                purchase.payee = name(purchase.payee)
                line.fact = .purchase(purchase)
            case .receipt, .placement, .activity, .outreach, .hours, .statement: break
            }
        }
        return other
    }

    /// With every payment in two lines.
    var split: Dossier {
        var other = self
        for index in other.reports.indices {
            other.reports[index].lines = reports[index].lines.flatMap { line -> [Line] in
                guard case .payment(var payment) = line.fact else { return [line] }
                var (first, second) = (line, line)
                let part = Quantity(units: payment.amount.units / 3)
                let rest = payment.amount - part
                payment.amount = part
                first.fact = .payment(payment)
                payment.amount = rest
                second.fact = .payment(payment)
                second.id = line.id + "b"
                return [first, second]
            }
        }
        return other
    }

    /// With one more payment by the prime to a party of every status; nil where no report that has arrived is there to
    /// hold it.
    func paying(_ amount: Quantity, on day: Day, asOf: Day) -> Dossier? {
        var other = self
        let open = other.reports.firstIndex { $0.received <= asOf && !$0.nil && !$0.lines.isEmpty }
        guard let open, let prime = chain.first(where: { $0.parent == nil }) else { return nil }
        let statuses = ["local", "sme", "socialEnterprise"].map { Attribute(code: $0, value: .yes) }
        other.parties.append(Party(id: "P-sure", name: "", attributes: statuses))
        other.reports[open].lines.append(
            Line(
                id: "L-more", node: prime.node,
                fact: .payment(Fact.Payment(payee: "P-sure", amount: amount, date: day)), confirmation: .confirmed,
                verified: true))
        return other
    }

    /// Only spend down the tiers, by parties that are all eligible, nobody paying on more than it was paid.
    var funded: Dossier {
        var other = self
        var share = SpendShare(target: "30%", eligible: .all(["certified"]))
        share.mode = commitments.count > 1 ? .retained : .ownForces
        share.usefulFunction = commitments.count > 1 ? nil : .zero
        let clause = Clause(code: "certified-spend", rule: .spendShare(share))
        other.commitments = [Commitment(code: clause.code, policy: "p", edition: "1", clause: clause)]
        let attributes = [Attribute(code: "certified", value: .yes)]
        let names = Set((0...20).map { "P\($0)" } + chain.map(\.party))
        other.parties = names.sorted().map { Party(id: $0, name: "", attributes: attributes) }
        for index in other.chain.indices.dropFirst() {
            // A tree in the order of the dossier.
            other.chain[index].parent = other.chain[(index * 7 + 3) % index].node
            other.chain[index].carries = [clause.code]
        }
        var lines: [Line] = []
        for line in reports.flatMap(\.lines) {
            guard case .payment(var payment) = line.fact else { continue }
            (payment.payeeNode, payment.date) = (nil, contract.start)
            payment.amount = Quantity(units: Int64(payment.amount.units.magnitude))
            lines.append(Line(id: line.id, node: line.node, fact: .payment(payment)))
        }
        for node in other.chain.dropFirst().reversed() {
            let paid = lines.filter { $0.node == node.node }.reduce(Quantity.zero) { sum, line in
                if case .payment(let payment) = line.fact { sum + payment.amount } else { sum }
            }
            let fund = Fact.Payment(
                payee: node.party, payeeNode: node.node, amount: paid + "12.3456", date: contract.start)
            lines.append(Line(id: "F-\(node.node)", node: node.parent ?? "n0", fact: .payment(fund)))
        }
        let period = clause.report.periods(
            of: Period(start: contract.start, end: contract.end) ?? "2024-01-01/2024-01-01")
        other.reports =
            period.map { Report(period: $0, node: "n0", received: contract.start, lines: lines) }
            .prefix(1) + []
        return other
    }
}
