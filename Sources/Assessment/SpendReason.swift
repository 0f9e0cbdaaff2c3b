import Contracts
import Policies

extension SpendLedger {
    /// What a payment counts for and why, in words.
    func reason(for entry: Entry) -> String {
        let line = dossier.lines[entry.paid.line].line
        return "\(sum(of: entry, line))\(dated(entry)) to \(payee(of: entry))\(shared(entry))\(doubtful(entry, line))"
    }

    /// The day of payment, where the payee's status is not asked on that day.
    func dated(_ entry: Entry) -> String {
        let asked = entry.paid.paidPlace.map { judge.asked(ofPlace: $0) } ?? judge.asked(onPayment: entry.paid.date)
        return entry.paid.paidPlace == nil && asked == entry.paid.date ? "" : " on \(entry.paid.date)"
    }

    /// The amount with what it is multiplied by; of a node the parts are taken of what it keeps.
    private func sum(of entry: Entry, _ line: Line) -> String {
        let paid = Wording.amount(Quantity(units: entry.paid.amount))
        let isWhole = entry.credit == CreditRange(low: entry.paid.amount, high: entry.paid.amount)
        guard !isWhole, !isKept(entry) else { return paid }
        var factors: [String] = []
        if entry.paid.paidPlace == nil, let role = line.role, let share = rule.roles[role], share != .one {
            factors.append(" x \(Wording.percent(share)) (role \(role))")
        }
        factors += parts(of: verdict(of: entry).weight).map { " x \($0)" }
        guard !factors.isEmpty else { return paid }
        let credit = Wording.amount(Quantity(units: entry.credit.high))
        return "\(paid)\(factors.joined()) = \(credit)"
    }

    private func isKept(_ entry: Entry) -> Bool {
        guard entry.paid.paidPlace != nil else { return false }
        return rule.mode == .retained || rule.mode == .ownForces
    }

    private func parts(of weight: CreditWeight) -> [String] {
        let share = weight.best == .one ? [] : ["\(Wording.percent(weight.best)) (its part)"]
        let half = weight.halved == .yes ? judge.others.prefix(1).map { "1/2 (half for \($0.code))" } : []
        return share + half
    }

    /// What the payee's part, another clause and the line's own claim make of an amount.
    private func shared(_ entry: Entry) -> String {
        guard entry.payeeStatus != .no else { return lost(entry) }
        let verdict = verdict(of: entry)
        var text = ""
        let parts = isKept(entry) ? parts(of: verdict.weight) : []
        if !parts.isEmpty { text += "; of what it keeps x \(parts.joined(separator: " x "))" }
        if verdict.weight.halved == .unknown, let other = judge.others.first {
            text += "; whether half of it is for \(other.code) is not known, half counts only at best"
        }
        let names = judge.others.map(\.code).joined(separator: ", ")
        switch entry.claim {
        case .no: text += "; the line claims it for \(claimed(entry) ?? names)" + lost(entry)
        case .unknown where verdict.isElsewhere == .yes:
            text += "; eligible for \(names) too, and the line names neither"
        case .unknown: text += "; perhaps eligible for \(names) too, and the line names neither"
        case .yes: break
        }
        return text
    }

    /// Said of a payment that its line claims for a clause which does not count the payee: it counts nowhere.
    private func lost(_ entry: Entry) -> String {
        guard rule.overlap?.how == .oneOnly, let code = claimed(entry) else { return "" }
        let isOwn = code == judge.code
        let verdict =
            isOwn ? entry.payeeStatus : judge.others.first { $0.code == code }.map { status(of: entry, by: $0) } ?? .yes
        guard verdict == .no, isOwn || entry.payeeStatus != .no else { return "" }
        return (isOwn ? "; the line claims it for this clause" : "")
            + ", which does not count this payee, so it counts nowhere"
    }

    private func status(of entry: Entry, by judge: PayeeJudge) -> Status {
        entry.paid.paidPlace.map { judge.verdict(onPlace: $0).status } ?? judge.verdict(onPayeeOf: entry.paid).status
    }

    /// Whom a payment reaches, with the statuses asked of it and the day they are asked for.
    func payee(of entry: Entry) -> String {
        guard let place = entry.paid.paidPlace else {
            let asked = judge.asked(onPayment: entry.paid.date)
            return explanation(of: entry.paid.party, on: entry.paid.date, asked: asked, isNode: nil)
        }
        let node = dossier.chain.nodes[place].node
        return explanation(
            of: dossier.partyOfPlace[place], on: dossier.start(of: place), asked: judge.asked(ofPlace: place),
            isNode: node)
    }

    private func explanation(of party: Int, on day: Day, asked: Day?, isNode node: String?) -> String {
        let name = dossier.parties.ids[party] + (node.map { " (\($0))" } ?? "")
        if judge.isExcluded(party, on: day) {
            return "\(name), excluded by the clause"
        }
        guard let asked else {
            return "\(name): the day on which its status is asked is not known"
        }
        return "\(name): \(rule.explanation(of: party, on: asked, in: dossier.parties))"
    }

    private func doubtful(_ entry: Entry, _ line: Line) -> String {
        // A correction of doubtful standing lowers the sure figure instead of raising the best one.
        guard entry.credit.sign < 0, entry.standing.intersection([.low, .high]) == .low else {
            return line.doubt(status: entry.status, countsFrom: countsFrom)
        }
        return isKept(entry) && entry.payeeStatus == .unknown
            ? "; a correction in doubt, takes nothing off what counts at best"
            : "; a correction in doubt, counts surely"
    }
}
