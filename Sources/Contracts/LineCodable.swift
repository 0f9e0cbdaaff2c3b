/// The published JSON shape of a line: one flat object whose `kind` says which keys it has.
extension Line: Codable {
    private enum Key: String, CodingKey {
        case line, kind, node, confirmation, verified, invoice, evidence, claimed
        case payee, payeeNode, amount, date, role, person, block, from, to, hoursPerWeek, bonuses, lastBenefit, quantity
        case party, count, outcome, group, code, value, countsFor
    }

    /// Reads a line; the error names the key that is missing or wrong.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        let kind = try box.decode(String.self, forKey: .kind)
        self.init(
            id: try box.decode(String.self, forKey: .line),
            node: try box.decode(String.self, forKey: .node),
            fact: try Line.fact(kind, in: box),
            confirmation: try box.decodeIfPresent(Confirmation.self, forKey: .confirmation),
            verified: try box.decodeIfPresent(Bool.self, forKey: .verified) ?? false)
        proof = Proof(
            invoice: try box.decodeIfPresent(String.self, forKey: .invoice),
            evidence: try box.decodeIfPresent(String.self, forKey: .evidence))
        claimed = try box.decodeIfPresent([ClaimMark: Day].self, forKey: .claimed) ?? [:]
    }

    private static let kinds = [
        "payment", "receipt", "placement", "activity", "purchase", "outreach", "hours", "statement",
    ]

    private static func fact(_ kind: String, in box: KeyedDecodingContainer<Key>) throws -> Fact {
        func text(_ key: Key) throws -> String { try box.decode(String.self, forKey: key) }
        func optional(_ key: Key) throws -> String? { try box.decodeIfPresent(String.self, forKey: key) }
        func quantity(_ key: Key) throws -> Quantity { try box.decode(Quantity.self, forKey: key) }
        func day(_ key: Key) throws -> Day { try box.decode(Day.self, forKey: key) }
        switch kind {
        case "payment":
            return .payment(
                Fact.Payment(
                    payee: try text(.payee), payeeNode: try optional(.payeeNode), amount: try quantity(.amount),
                    date: try day(.date), role: try optional(.role), countsFor: try optional(.countsFor)))
        case "receipt":
            return .receipt(amount: try quantity(.amount), date: try day(.date))
        case "placement":
            guard let days = Period(start: try day(.from), end: try day(.to)) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .to, in: box, debugDescription: "the last day lies before the first day")
            }
            return .placement(
                Fact.Placement(
                    person: try text(.person), block: try text(.block), days: days,
                    hoursPerWeek: try quantity(.hoursPerWeek),
                    bonuses: try box.decodeIfPresent([String].self, forKey: .bonuses) ?? [],
                    lastBenefit: try box.decodeIfPresent(Day.self, forKey: .lastBenefit)))
        case "activity":
            return .activity(block: try text(.block), quantity: try quantity(.quantity), date: try day(.date))
        case "purchase":
            return .purchase(
                Fact.Purchase(
                    block: try text(.block), payee: try text(.payee), amount: try quantity(.amount),
                    date: try day(.date)))
        case "outreach":
            return .outreach(
                Fact.Outreach(
                    party: try optional(.party), count: try quantity(.count), outcome: try text(.outcome),
                    date: try day(.date)))
        case "hours":
            return .hours(group: try text(.group), quantity: try quantity(.quantity), date: try day(.date))
        case "statement":
            return .statement(
                code: try text(.code), value: try box.decode(Status.self, forKey: .value), date: try day(.date))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: box,
                debugDescription: "found \(Spelling(known: kinds).correction(of: kind))")
        }
    }

    /// Writes the flat object.
    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(id, forKey: .line)
        try box.encode(node, forKey: .node)
        try box.encodeIfPresent(confirmation, forKey: .confirmation)
        try box.encode(verified, forKey: .verified)
        try box.encodeIfPresent(proof.invoice, forKey: .invoice)
        try box.encodeIfPresent(proof.evidence, forKey: .evidence)
        if !claimed.isEmpty { try box.encode(claimed, forKey: .claimed) }
        try encode(fact, in: &box)
    }

    private func encode(_ fact: Fact, in box: inout KeyedEncodingContainer<Key>) throws {
        switch fact {
        case .payment(let payment):
            try box.encode("payment", forKey: .kind)
            try box.encode(payment.payee, forKey: .payee)
            try box.encodeIfPresent(payment.payeeNode, forKey: .payeeNode)
            try box.encode(payment.amount, forKey: .amount)
            try box.encode(payment.date, forKey: .date)
            try box.encodeIfPresent(payment.role, forKey: .role)
            try box.encodeIfPresent(payment.countsFor, forKey: .countsFor)
        case .receipt(let amount, let date):
            try box.encode("receipt", forKey: .kind)
            try box.encode(amount, forKey: .amount)
            try box.encode(date, forKey: .date)
        case .placement(let placement):
            try box.encode("placement", forKey: .kind)
            try box.encode(placement.person, forKey: .person)
            try box.encode(placement.block, forKey: .block)
            try box.encode(placement.days.start, forKey: .from)
            try box.encode(placement.days.end, forKey: .to)
            try box.encode(placement.hoursPerWeek, forKey: .hoursPerWeek)
            try box.encode(placement.bonuses, forKey: .bonuses)
            try box.encodeIfPresent(placement.lastBenefit, forKey: .lastBenefit)
        case .activity(let block, let quantity, let date):
            try box.encode("activity", forKey: .kind)
            try box.encode(block, forKey: .block)
            try box.encode(quantity, forKey: .quantity)
            try box.encode(date, forKey: .date)
        case .purchase(let purchase):
            try box.encode("purchase", forKey: .kind)
            try box.encode(purchase.block, forKey: .block)
            try box.encode(purchase.payee, forKey: .payee)
            try box.encode(purchase.amount, forKey: .amount)
            try box.encode(purchase.date, forKey: .date)
        case .outreach(let outreach):
            try box.encode("outreach", forKey: .kind)
            try box.encodeIfPresent(outreach.party, forKey: .party)
            try box.encode(outreach.count, forKey: .count)
            try box.encode(outreach.outcome, forKey: .outcome)
            try box.encode(outreach.date, forKey: .date)
        case .hours(let group, let quantity, let date):
            try box.encode("hours", forKey: .kind)
            try box.encode(group, forKey: .group)
            try box.encode(quantity, forKey: .quantity)
            try box.encode(date, forKey: .date)
        case .statement(let code, let value, let date):
            try box.encode("statement", forKey: .kind)
            try box.encode(code, forKey: .code)
            try box.encode(value, forKey: .value)
            try box.encode(date, forKey: .date)
        }
    }
}
