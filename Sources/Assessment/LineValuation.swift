import Contracts
import Policies

/// The valuation of single lines by the tables of a clause's editions.
struct LineValuation {
    let dossier: IndexedDossier
    let duplicates: DuplicateClaims
    let cutOff: Day
    let wording: Wording
    /// The tables by the first day on which each holds; the first from the beginning.
    private let tables: [(from: Day?, index: TableIndex?)]

    init(_ commitment: BoundCommitment, duplicates: DuplicateClaims, cutOff: Day, wording: Wording) {
        let dossier = commitment.dossier
        self.dossier = dossier
        self.duplicates = duplicates
        self.cutOff = cutOff
        self.wording = wording
        tables = commitment.history.starts(upTo: cutOff).map { from, clause in
            guard case .valueShare(let rule) = clause.rule else { return (from, nil) }
            return (from, TableIndex(rule, dossier: dossier, duplicates: duplicates, cutOff: cutOff))
        }
    }

    /// What a line is worth by the table that holds on its day; nil for lines after the cut-off and of kinds that no
    /// block values.
    func value(of line: Int) -> ValuedLine? {
        let known = dossier.lines[line].line
        guard known.date <= cutOff, known.fact.canBeValued else { return nil }
        guard let index = tables.last(where: { $0.from.map { $0 <= known.date } ?? true })?.index else {
            return nothing("no table held on \(known.date), counts nothing", at: line)
        }
        switch known.fact {
        case .placement(let placement): return value(of: placement, at: line, in: index)
        case .activity(let code, let quantity, _): return activity(code, quantity, at: line, in: index)
        case .purchase(let purchase): return value(of: purchase, at: line, in: index)
        case .payment, .receipt, .outreach, .hours, .statement: return nil
        }
    }

    /// The statuses that a purchase asks of its payee, by the table that holds on its day.
    func statuses(askedOf purchase: Fact.Purchase) -> [String] {
        let table = tables.last { $0.from.map { $0 <= purchase.date } ?? true }
        return table?.index?.names.block(named: purchase.block)?.block.requires ?? []
    }

    private func activity(_ code: String, _ quantity: Quantity, at line: Int, in index: TableIndex) -> ValuedLine {
        guard let (block, isElsewhere) = index.names.block(named: code) else { return nothing(unknown(code), at: line) }
        if case .adviser = block.worth {
            return advised(block, isElsewhere: isElsewhere, claimed: nil, at: line, in: index)
        }
        guard let (unit, amount) = block.activityUnit else {
            return nothing("block \(block.code) does not value activities by the unit", at: line)
        }
        let credit = Quantity(rounding: Int128(amount.units) * Int128(quantity.units), over: Int128(Quantity.scale))
        return finished(
            ValuedLine(
                line: line, amount: credit.units, category: block.category, isElsewhere: isElsewhere,
                reason: wording.reason(
                    "\(Wording.amount(amount)) x \(Wording.number(quantity)) (\(unit.rawValue)) = "
                        + Wording.amount(credit))),
            block: block, in: index)
    }

    private func value(of purchase: Fact.Purchase, at line: Int, in index: TableIndex) -> ValuedLine {
        guard let (block, isElsewhere) = index.names.block(named: purchase.block) else {
            return nothing(unknown(purchase.block), at: line)
        }
        let payee = dossier.parties.identifier(of: purchase.payee)
        let day = block.statusOn.map { dossier.day(of: $0, cutOff: cutOff) } ?? purchase.date
        let answers = block.requires.map { code in
            (code: code, status: day.map { dossier.parties.status(code, ofParty: purchase.payee, on: $0) } ?? .unknown)
        }
        let asked = answers.map {
            "; \(purchase.payee): \($0.code) \($0.status.rawValue) on \(day?.description ?? "a day not known")"
        }.joined()
        let status = answers.reduce(Status.yes) { $0 && $1.status }
        if case .adviser = block.worth {
            return advised(
                block, isElsewhere: isElsewhere, claimed: purchase.amount,
                from: block.requires.isEmpty ? nil : payee,
                status, asked, at: line, in: index)
        }
        guard case .invoice(let invoice) = block.worth else {
            return nothing("block \(block.code) does not value purchases by the invoice", at: line)
        }
        let worth = InvoiceCredit(invoice, of: purchase.amount)
        return finished(
            ValuedLine(
                line: line, amount: worth.credit.units, category: block.category, isElsewhere: isElsewhere,
                status: status, party: block.requires.isEmpty ? nil : payee, isReduced: status != .yes,
                reason: wording.reason("\(worth.arithmetic) = \(Wording.amount(worth.credit))" + asked)),
            block: block, in: index)
    }
}

extension LineValuation {
    /// What an officer said the line is worth; while nobody did, what is claimed counts at best.
    func advised(
        _ block: ValueBlock, isElsewhere: Bool, claimed: Quantity?, from payee: String? = nil,
        _ status: Status = .yes, _ asked: String = "", at line: Int, in index: TableIndex
    ) -> ValuedLine {
        let decided = dossier.valuations[dossier.lines[line].line.id]
        let reason =
            decided.map {
                "valued at \(Wording.amount($0.amount)) by \($0.by) on \($0.on): \($0.reason)"
            } ?? "block \(block.code) waits for the adviser's valuation"
        return finished(
            ValuedLine(
                line: line, amount: (decided?.amount ?? claimed ?? .zero).units, category: block.category,
                isElsewhere: isElsewhere, status: decided == nil ? status && .unknown : status,
                party: decided == nil ? nil : payee, isReduced: decided == nil || status != .yes,
                reason: wording.reason(reason + asked)),
            block: block, in: index)
    }

    /// Adds the limits of the block; what was delivered elsewhere counts only where the obligation lets it.
    func finished(_ valued: ValuedLine, block: ValueBlock, in index: TableIndex) -> ValuedLine {
        if valued.isElsewhere, !index.names.allowsElsewhere {
            return nothing("delivered on another project, which this clause does not count", at: valued.line)
        }
        guard !block.limits.isEmpty else { return valued }
        var limited = valued
        // A correction takes back no more than a line can count for.
        if let most = block.mostOfLine, valued.amount > most || valued.amount < -most {
            limited.amount = valued.amount < 0 ? -most : most
            limited.isReduced = true
            limited.reason = wording.reason(
                "\(valued.reason); the limit of \(Wording.amount(Quantity(units: most))) a line on block \(block.code) "
                    + "leaves \(Wording.amount(Quantity(units: limited.amount)))")
        }
        limited.limits = block.bounds(on: dossier.lines[valued.line].line.date)
        return limited
    }

    func nothing(_ reason: @autoclosure () -> String, at line: Int) -> ValuedLine {
        ValuedLine(line: line, isReduced: true, reason: wording.reason(reason()))
    }

    func unknown(_ code: String) -> String {
        "the table has no block \(code), counts nothing"
    }
}

extension ValueBlock {
    /// What a unit of an activity is worth; nil for blocks that value none.
    fileprivate var activityUnit: (unit: Unit, amount: Quantity)? {
        switch worth {
        case .unit(let unit, let money): (unit, money.amount)
        case .fteYear: hourly.map { (.hour, $0.amount) }
        case .invoice, .adviser: nil
        }
    }
}

extension Fact {
    /// Whether a table can value lines of this kind.
    fileprivate var canBeValued: Bool {
        switch self {
        case .placement, .activity, .purchase: true
        case .payment, .receipt, .outreach, .hours, .statement: false
        }
    }
}
