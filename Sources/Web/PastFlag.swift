public import Assessment
import Contracts
import Digest

/// A finding that stands no more, with its whole life.
public struct PastFlag: Sendable {
    /// The finding as it was last found.
    public var flag: Flag
    /// How it ended.
    public var life: FlagLife
    /// What was found and decided, day by day.
    public var steps: [FlagStep]

    /// A finding that was closed, or whose rule is on trial or off.
    public init(flag: Flag, life: FlagLife, steps: [FlagStep]) {
        self.flag = flag
        self.life = life
        self.steps = steps
    }

    /// The day it left the page.
    var gone: Day { life.state == .closed ? life.since : life.pause?.since ?? life.since }
}

/// One past finding on a contract's page.
struct PastFlagRow: Sendable {
    let kind: String
    let about: String
    let steps: [StepWords]

    init(_ past: PastFlag, index: DossierIndex) {
        let (flag, life) = (past.flag, past.life)
        let unit = index.unit(of: flag)
        kind = flag.kind.words
        let end =
            life.state == .closed
            ? "no longer found since \(DayText.long(life.since))"
            : "not shown since \(DayText.long(past.gone)): the rule is "
                + (life.pause?.mode == .off ? "off" : "on trial")
        about =
            [
                "\(index.name(node: flag.node)) (\(index.tier(flag.node)))", flag.period.map(DayText.shortRange),
                flag.amount.map { "last \(unit.text($0))" }, end,
            ].compactMap { $0 }.joined(separator: "; ")
        steps = past.steps.map { StepWords($0, unit: unit) }
    }

    /// The latest to leave the page first.
    static func rows(_ past: [PastFlag], index: DossierIndex) -> [PastFlagRow] {
        past.sorted { ($1.gone, $0.flag.key) < ($0.gone, $1.flag.key) }.map { PastFlagRow($0, index: index) }
    }
}
