import Contracts

extension StoredLine {
    /// The fact the columns hold; nil when a column the kind needs is empty or the line declares a subcontract.
    var fact: Fact? {
        switch kind {
        case .payment, .receipt, .purchase: moneyFact
        case .placement: placementFact
        case .activity, .outreach, .hours, .statement: countedFact
        case .subcontract: nil
        }
    }

    private var moneyFact: Fact? {
        guard let amount, let day else { return nil }
        switch kind {
        case .payment:
            guard let payee else { return nil }
            return .payment(
                Fact.Payment(
                    payee: payee, payeeNode: payeeNode, amount: amount, date: day, role: role,
                    countsFor: code))
        case .purchase:
            guard let payee, let block else { return nil }
            return .purchase(Fact.Purchase(block: block, payee: payee, amount: amount, date: day))
        default:
            return .receipt(amount: amount, date: day)
        }
    }

    private var placementFact: Fact? {
        guard let person, let block, let day, let until, let quantity, let days = Period(start: day, end: until)
        else { return nil }
        return .placement(
            Fact.Placement(
                person: person, block: block, days: days, hoursPerWeek: quantity, bonuses: list ?? [],
                lastBenefit: lastBenefit))
    }

    private var countedFact: Fact? {
        guard let day else { return nil }
        switch kind {
        case .activity:
            guard let block, let quantity else { return nil }
            return .activity(block: block, quantity: quantity, date: day)
        case .outreach:
            guard let code, let quantity else { return nil }
            return .outreach(Fact.Outreach(party: payee, count: quantity, outcome: code, date: day))
        case .hours:
            guard let code, let quantity else { return nil }
            return .hours(group: code, quantity: quantity, date: day)
        default:
            guard let code, let value = value.flatMap(Status.init(rawValue:)) else { return nil }
            return .statement(code: code, value: value, date: day)
        }
    }
}
