import Contracts
import Policies

/// The days for which the status of parties is asked, of the lines that an undetermined verdict hangs on.
struct AskedDays {
    private var days: [String: Set<Day>] = [:]
    private let dossier: IndexedDossier

    init(_ result: Assessed, of commitment: BoundCommitment) {
        dossier = commitment.dossier
        let open = result.credits.filter { $0.low != $0.high }.map(\.line)
        switch commitment.clause.rule {
        case .spendShare(let rule):
            guard let cutOff = commitment.schedule.cutOff else { return }
            let judge = PayeeJudge(
                rule: rule, sharing: OverlappingClauses(code: commitment.code), dossier: dossier, cutOff: cutOff)
            for line in open { if let paid = dossier.payment(on: line) { add(paid, judge) } }
        case .valueShare:
            for line in open { add(dossier.lines[line].line) }
        case .count, .hoursShare, .duty: break
        }
    }

    private mutating func add(_ paid: PaidLine, _ judge: PayeeJudge) {
        if paid.paidPlace == nil, judge.verdict(onPayeeOf: paid).awaitsStatus {
            add(judge.asked(onPayment: paid.date), of: paid.party)
        }
        for place in [paid.paidPlace, paid.payer].compactMap(\.self) where judge.verdict(onPlace: place).awaitsStatus {
            add(judge.asked(ofPlace: place), of: dossier.partyOfPlace[place])
        }
    }

    private mutating func add(_ day: Day?, of party: Int) {
        if let day { days[dossier.parties.ids[party], default: []].insert(day) }
    }

    /// What is bought is judged by the payee's statuses on the line's day.
    private mutating func add(_ line: Line) {
        guard case .purchase(let purchase) = line.fact else { return }
        days[dossier.parties.identifier(of: purchase.payee), default: []].insert(line.date)
    }

    /// ` on 1 May 2024`, to put behind what is asked of a party; empty where no day is known.
    func words(of party: String) -> String {
        let days = days[party, default: []].sorted()
        guard let first = days.first, let last = days.last else { return "" }
        switch days.count {
        case 1: return " on \(first.spoken)"
        case 2: return " on \(first.spoken) and \(last.spoken)"
        default: return " on \(days.count) days from \(first.spoken) to \(last.spoken)"
        }
    }
}
