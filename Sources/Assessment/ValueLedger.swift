import Contracts
import Policies

/// The valued lines of a subject in the order in which they take up the bounds they share.
struct ValueLedger {
    let countsFrom: Clause.Level
    let dossier: IndexedDossier
    let wording: Wording
    /// The lines by date, then name.
    let lines: [ValuedLine]
    private let undeclared: UndeclaredLines
    private let caps: [String: CreditBound]
    private let elsewhere: CreditBound

    /// - Parameter lines: by date, then name.
    init(
        _ rule: ValueShare, required: Quantity, countsFrom: Clause.Level, lines: [ValuedLine],
        undeclared: UndeclaredLines, dossier: IndexedDossier, wording: Wording
    ) {
        self.undeclared = undeclared
        self.countsFrom = countsFrom
        self.dossier = dossier
        self.wording = wording
        self.lines = lines
        func bound(_ subject: CreditBound.Subject, _ share: Fraction) -> CreditBound {
            CreditBound(subject: subject, size: Quantity(share: share, ofUnits: Int128(required.units)).units)
        }
        caps = Dictionary(
            rule.values.caps.map { ($0.category, bound(.category($0.category), $0.share)) },
            uniquingKeysWith: { $0.size < $1.size ? $0 : $1 })
        elsewhere = bound(.elsewhere, rule.obligation.elsewhere ?? .zero)
    }

    /// What counts at one level; `assumed` parties are taken to have the statuses they are not known to have.
    func total(_ level: Standing, assuming assumed: Set<String> = []) -> Int128 {
        var room = CreditRoom()
        return lines.reduce(Int128(0)) { sum, valued in
            guard standing(of: valued, assuming: assumed).contains(level) else { return sum }
            return sum + Int128(room.take(valued.amount, under: bounds(of: valued)))
        }
    }

    /// What a line of unknown status would add, were it yes and no bound in its way.
    func lift(by valued: ValuedLine) -> Int128 {
        let sure = Standing(
            of: .yes, line: dossier.lines[valued.line].line, amount: valued.amount, countsFrom: countsFrom)
        return sure.contains(.low) && !standing(of: valued).contains(.low) ? Int128(valued.amount) : 0
    }

    /// What counts at every level, each with the bounds to itself.
    var figures: Figures {
        var figures = Figures()
        var rooms = Array(repeating: CreditRoom(), count: Figures.levels.count)
        for valued in lines {
            let standing = standing(of: valued)
            let bounds = bounds(of: valued)
            guard !bounds.isEmpty else {
                figures.add(valued.amount, at: standing)
                continue
            }
            for (position, level) in Figures.levels.enumerated() where standing.contains(level) {
                figures.add(rooms[position].take(valued.amount, under: bounds), at: level)
            }
        }
        return figures
    }

    /// What each line counts for.
    var credits: [LineCredit] {
        var low = CreditRoom()
        var high = low
        return lines.map { valued in
            let standing = standing(of: valued)
            let bounds = bounds(of: valued)
            let tightest = (standing.contains(.high) ? high : low).tightest(of: bounds)
            let surely = standing.contains(.low) ? low.take(valued.amount, under: bounds) : 0
            let atBest = standing.contains(.high) ? high.take(valued.amount, under: bounds) : 0
            let isBounded =
                (standing.contains(.low) && surely != valued.amount)
                || (standing.contains(.high) && atBest != valued.amount)
            return LineCredit(
                line: valued.line, low: Int128(surely), high: Int128(atBest),
                isReduced: valued.isReduced || isBounded,
                reason: wording.reason(
                    valued.reason + doubt(about: valued, standing)
                        + undeclared.words(at: dossier.lines[valued.line].place)
                        + (isBounded ? bounded(valued, by: tightest, at: atBest == 0 ? surely : atBest) : "")))
        }
    }

    private func bounds(of valued: ValuedLine) -> [CreditBound] {
        guard valued.category != nil || valued.isElsewhere || !valued.limits.isEmpty else { return [] }
        return valued.limits + [valued.category.flatMap { caps[$0] }].compactMap { $0 }
            + (valued.isElsewhere ? [elsewhere] : [])
    }

    /// Whether a line counts, with the heads among the assumed parties taken to be declared.
    private func status(of valued: ValuedLine, assuming assumed: Set<String>) -> Status {
        let isAssumed = valued.status == .unknown && valued.party.map { assumed.contains($0) } ?? false
        let status = isAssumed ? Status.yes : valued.status
        guard let head = undeclared.party(at: dossier.lines[valued.line].place), !assumed.contains(head) else {
            return status
        }
        return status && .unknown
    }

    private func standing(of valued: ValuedLine, assuming assumed: Set<String> = []) -> Standing {
        Standing(
            of: status(of: valued, assuming: assumed), line: dossier.lines[valued.line].line, amount: valued.amount,
            countsFrom: countsFrom)
    }

    private func doubt(about valued: ValuedLine, _ standing: Standing) -> String {
        guard valued.amount != 0 else { return "" }
        // A correction of doubtful standing lowers the sure figure instead of raising the best one.
        if valued.amount < 0, standing.intersection([.low, .high]) == .low {
            return "; a correction in doubt, counts surely"
        }
        return dossier.lines[valued.line].line.doubt(status: valued.status, countsFrom: countsFrom)
    }

    private func bounded(_ valued: ValuedLine, by bound: CreditBound?, at counted: Int64) -> String {
        let name = bound?.name ?? "a bound"
        let amount = Wording.amount(Quantity(units: counted))
        return valued.amount < 0
            ? "; \(amount) of it counts, for what \(name) left no room for never counted"
            : "; \(name) leaves room for \(amount), the rest counts nothing"
    }
}
