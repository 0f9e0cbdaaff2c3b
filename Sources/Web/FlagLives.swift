import Assessment
import Contracts
import Digest

/// Findings that are not among those shown, each with its whole life in both languages.
struct FlagLives: Sendable {
    let count: String
    let rows: [Row]
    /// How many more there are; nil when all are told.
    let more: String?

    /// One finding.
    struct Row: Sendable {
        let kind: String
        let about: String
        let steps: [StepWords]
        let dutchKind: String
        let dutchSteps: [StepWords]
    }

    /// Findings told before the rest is only counted.
    private static let limit = 200

    /// The latest to leave the page first; nil when there are none.
    init?(_ past: [PastFlag], index: DossierIndex) {
        guard !past.isEmpty else { return nil }
        let sorted = past.sorted { ($1.gone, $0.flag.key) < ($0.gone, $1.flag.key) }
        count = NumberText.count(past.count, "finding", "findings")
        rows = sorted.prefix(Self.limit).map { Row($0, index: index) }
        let left = past.count - rows.count
        more = left > 0 ? "and \(NumberText.count(left, "finding", "findings")) more" : nil
    }
}

extension FlagLives.Row {
    fileprivate init(_ past: PastFlag, index: DossierIndex) {
        let (flag, life) = (past.flag, past.life)
        let unit = index.unit(of: flag)
        let end =
            switch (life.state, life.pause?.mode) {
            case (.closed, _): "no longer found since \(DayText.long(life.since))"
            case (_, .off): "not looked for since \(DayText.long(past.gone)): its rule is off"
            case (_, _): "counted and not shown since \(DayText.long(past.gone)): its rule is on trial"
            }
        about =
            [
                "\(index.name(node: flag.node)) (\(index.tier(flag.node)))", flag.period.map(DayText.shortRange),
                flag.amount.map { "last \(unit.text($0))" }, end,
            ].compactMap { $0 }.joined(separator: "; ")
        (kind, dutchKind) = (flag.kind.words, flag.kind.dutchWords)
        steps = past.steps.map { StepWords($0, unit: unit, hidesWords: index.hidesWords(of: flag)) }
        dutchSteps = past.steps.map { StepWords(dutch: $0, unit: unit) }
    }
}
