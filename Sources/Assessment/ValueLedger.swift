import Contracts
import Policies

/// The valued lines of a subject in the order in which they take up the caps.
struct ValueLedger {
    let rule: ValueShare
    let required: Quantity
    let countsFrom: Clause.Level
    let dossier: IndexedDossier
    let wording: Wording
    /// The lines by date, then name.
    let lines: [ValuedLine]

    init(
        _ rule: ValueShare, required: Quantity, countsFrom: Clause.Level, lines: [ValuedLine],
        dossier: IndexedDossier, wording: Wording
    ) {
        self.rule = rule
        self.required = required
        self.countsFrom = countsFrom
        self.dossier = dossier
        self.wording = wording
        self.lines = lines.sorted { left, right in
            let (a, b) = (dossier.lines[left.line].line, dossier.lines[right.line].line)
            return a.date == b.date ? a.id < b.id : a.date < b.date
        }
    }

    /// What counts at one level; `assumed` parties are taken to have the statuses they are not known to have.
    func total(_ level: Standing, assuming assumed: Set<String> = []) -> Int128 {
        var caps = CategoryCaps(rule.values.caps, required: required)
        return lines.reduce(Int128(0)) { sum, valued in
            guard standing(of: valued, assuming: assumed).contains(level) else { return sum }
            return sum + Int128(caps.take(valued.amount, of: valued.category))
        }
    }

    /// What counts at every level, each with the caps to itself.
    var figures: Figures {
        var figures = Figures()
        figures.reported = total(.reported)
        figures.confirmed = total(.confirmed)
        figures.verified = total(.verified)
        figures.low = total(.low)
        figures.high = total(.high)
        return figures
    }

    /// What each line counts for.
    var credits: [LineCredit] {
        var low = CategoryCaps(rule.values.caps, required: required)
        var high = low
        return lines.map { valued in
            let standing = standing(of: valued)
            let surely = standing.contains(.low) ? low.take(valued.amount, of: valued.category) : 0
            let atBest = standing.contains(.high) ? high.take(valued.amount, of: valued.category) : 0
            let isCapped =
                (standing.contains(.low) && surely < valued.amount)
                || (standing.contains(.high) && atBest < valued.amount)
            return LineCredit(
                line: valued.line, low: Int128(surely), high: Int128(atBest),
                isReduced: valued.isReduced || isCapped,
                reason: wording.reason(
                    valued.reason + doubt(about: valued)
                        + (isCapped ? capped(valued, surely: surely, atBest: atBest) : "")))
        }
    }

    private func standing(of valued: ValuedLine, assuming assumed: Set<String> = []) -> Standing {
        let isAssumed = valued.status == .unknown && valued.party.map { assumed.contains($0) } ?? false
        return Standing(
            of: isAssumed ? .yes : valued.status, line: dossier.lines[valued.line].line, amount: valued.amount,
            countsFrom: countsFrom)
    }

    private func doubt(about valued: ValuedLine) -> String {
        guard valued.amount != 0 else { return "" }
        return dossier.lines[valued.line].line.doubt(status: valued.status, countsFrom: countsFrom)
    }

    private func capped(_ valued: ValuedLine, surely: Int64, atBest: Int64) -> String {
        let category = valued.category ?? ""
        let counted = max(surely, atBest)
        return "; the cap on \(category) leaves room for \(Wording.amount(Quantity(units: counted))), the rest "
            + "counts nothing"
    }
}
