import Assessment
import Contracts
import Policies

/// What a value share owes by a day on paper, stretch by stretch as contract and clause stood.
struct PaperOwed {
    let book: PaperBook
    let code: String
    let root: ChainNode
    /// The last day looked at.
    let until: Day
    /// Whether certificates of which it is not known whether they hold are taken to.
    let isBest: Bool

    private var isPrime: Bool { root.node == book.prime?.node }

    private func rule(on day: Day) -> ValueShare? {
        guard case .valueShare(let rule) = book.clause(code, on: day)?.rule else { return nil }
        return rule
    }

    /// What is owed over the whole term as things stand on a day.
    func required(on day: Day) -> Int128 {
        guard let rule = rule(on: day) else { return 0 }
        return less(whole(rule, on: day))
    }

    private func whole(_ rule: ValueShare, on day: Day) -> Int128 {
        switch rule.obligation.amount {
        case .fixed(let sum): return Int128(sum.amount.units)
        case .rate(let rate, let base):
            guard let rate else { return 0 }
            guard isPrime else { return Int128(root.value?.units ?? 0).share(rate) }
            let contract = book.contract(on: day)
            var owed = Int128((base == .wageSum ? contract.wageSum ?? .zero : contract.value).units).share(rate)
            if let minimum = rule.obligation.minimum { owed = max(owed, Int128(minimum.amount.units)) }
            if let cap = rule.obligation.cap { owed = min(owed, Int128(cap.amount.units)) }
            return owed
        }
    }

    private func less(_ amount: Int128) -> Int128 {
        let off = reduction
        return off == .zero ? amount : amount.share(.one - off)
    }

    /// What the prime's certificates take off, looked up day by day; what holds on the last day is taken to go on.
    private var reduction: Fraction {
        guard isPrime, let obligation = rule(on: until)?.obligation, !obligation.reductions.isEmpty else {
            return .zero
        }
        let contract = book.contract(on: until)
        let days = contract.end.number - contract.start.number + 1
        guard days > 0 else { return .zero }
        var (parts, day): ([Fraction], Day) = ([], contract.start)
        while day <= max(contract.start, until) {
            let holding = obligation.reductions.filter { reduction in
                let status = book.stated(reduction.certificate, of: root.party, on: day) ?? .no
                return status == .yes || (isBest && status == .unknown)
            }
            parts.append(holding.map(\.by).max() ?? .zero)
            day = day.adding(days: 1)
        }
        guard obligation.onLapse == .reopensRest else { return parts.min() ?? .zero }
        parts += Array(repeating: parts.last ?? .zero, count: max(0, days - parts.count))
        return parts.reduce(.zero, +) * Fraction(1, over: Int128(parts.count))
    }

    /// What is due by the last day: what fell due before a change stays, the rest falls due over the days left.
    var due: Int128 {
        guard isPrime else {
            guard let rule = rule(on: until) else { return 0 }
            return required(on: until).share(rule.due.paperShare(book.start(of: root), book.end(of: root), until))
        }
        let start = book.contract.start
        let changes =
            book.dossier.amendments.map(\.from).filter { $0 <= book.asOf }
            + book.dossier.commitments.filter { $0.code == code }.compactMap(\.from)
        let starts = [start] + Set(changes.filter { start < $0 && $0 <= until }).sorted()
        var before: (amount: Int128, last: Day)?
        for (position, _) in starts.enumerated() {
            let last = position + 1 < starts.count ? starts[position + 1].adding(days: -1) : until
            guard let rule = rule(on: last) else { continue }
            let (required, end) = (required(on: last), book.contract(on: last).end)
            if let earlier = before, rule.due == .linear {
                let share = rule.due.paperShare(earlier.last.adding(days: 1), end, last)
                let amount = earlier.amount + (required - earlier.amount).share(share)
                before = (min(amount, max(required, 0)), last)
            } else {
                before = (required.share(rule.due.paperShare(start, end, last)), last)
            }
        }
        return before?.amount ?? 0
    }
}

extension DueCurve {
    /// The share of an obligation that is due on a day (rule 10).
    func paperShare(_ start: Day, _ end: Day, _ day: Day) -> Fraction {
        switch self {
        case .end: return day >= end ? .one : .zero
        case .linear:
            if day < start { return .zero }
            if day >= end { return .one }
            return Fraction(Int128(day.number - start.number + 1), over: Int128(end.number - start.number + 1))
        case .milestones(let milestones):
            let dated = milestones.map { milestone in
                switch milestone.by {
                case .day(let day): return (day: day, share: milestone.share)
                case .afterStart(let span):
                    let month = PaperDay(start).adding(months: span.months).asDay ?? start
                    return (day: month.adding(days: span.days), share: milestone.share)
                }
            }
            return dated.filter { $0.day <= day }.max { $0.day < $1.day }?.share ?? .zero
        }
    }
}

extension PaperBook {
    /// The contract with what was agreed on up to a day.
    func contract(on day: Day) -> Contract {
        var contract = dossier.contract
        let known = dossier.amendments.enumerated().filter { $0.element.from <= day }
            .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
        for (_, amendment) in known {
            if let value = amendment.value { contract.value = value }
            if let wageSum = amendment.wageSum { contract.wageSum = wageSum }
            if let end = amendment.end { contract.end = end }
        }
        return contract
    }

    /// The clause as it holds on a day; nil before its first edition does.
    func clause(_ code: String, on day: Day) -> Clause? {
        let editions = dossier.commitments.filter { commitment in
            commitment.code == code && commitment.from.map { $0 <= day } ?? true
        }
        let later = editions.filter { $0.from != nil }.max { ($0.from ?? day) < ($1.from ?? day) }
        return (later ?? editions.last)?.clause
    }
}
