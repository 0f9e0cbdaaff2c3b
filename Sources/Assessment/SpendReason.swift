import Contracts
import Policies

extension SpendLedger {
    /// What a payment counts for and why, in words.
    func reason(for entry: Entry) -> String {
        let line = dossier.lines[entry.paid.line].line
        return "\(sum(of: entry)) to \(payee(of: entry))\(doubtful(entry, line))"
    }

    private func sum(of entry: Entry) -> String {
        let paid = Wording.amount(Quantity(units: entry.paid.amount))
        guard entry.credit != entry.paid.amount,
            case .payment(let payment) = dossier.lines[entry.paid.line].line.fact, let role = payment.role,
            let share = rule.roles[role]
        else { return paid }
        let credit = Wording.amount(Quantity(units: entry.credit))
        return "\(paid) x \(Wording.percent(share)) (role \(role)) = \(credit)"
    }

    /// Whom a payment reaches, with the statuses asked of it and the day they are asked for.
    func payee(of entry: Entry) -> String {
        guard let place = entry.paid.paidPlace else {
            return explanation(of: entry.paid.party, on: entry.paid.date, isNode: nil)
        }
        let node = dossier.chain.nodes[place].node
        return explanation(of: dossier.partyOfPlace[place], on: dossier.start(of: place), isNode: node)
    }

    private func explanation(of party: Int, on day: Day, isNode node: String?) -> String {
        let name = dossier.parties.ids[party] + (node.map { " (\($0))" } ?? "")
        if judge.isExcluded(party, on: day) {
            return "\(name), excluded by the clause"
        }
        guard let asked = judge.asked(insteadOf: day) else {
            return "\(name): the day on which its status is asked is not known"
        }
        return "\(name): \(rule.eligible.explanation(of: party, on: asked, in: dossier.parties))"
    }

    private func doubtful(_ entry: Entry, _ line: Line) -> String {
        let doubt = line.doubt(status: entry.status, countsFrom: countsFrom)
        // A correction of doubtful standing lowers the sure figure instead of raising the best one.
        return entry.credit < 0 && entry.standing == .low ? "; a correction in doubt, counts surely" : doubt
    }
}
