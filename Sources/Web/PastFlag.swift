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

    /// Whether it is not shown although it may be there, its rule being on trial or off.
    var isPaused: Bool { life.state != .closed && life.pause != nil }

    /// The day it was last opened.
    fileprivate var opened: Day? {
        steps.last { step in
            switch step.event {
            case .found, .reopened: true
            case .changed, .closed, .decided, .ended, .paused, .resumed: false
            }
        }?.day
    }

    /// The day it left the page.
    var gone: Day { life.state == .closed ? life.since : life.pause?.since ?? life.since }
}

extension [PastFlag] {
    /// The first day of an unbroken run of findings like this one, each of a period of its own, of which this is the
    /// last; nil when no other went before it.
    func runStart(before flag: Flag, since: Day) -> Day? {
        let alike = filter { past in
            past.flag.kind == flag.kind && past.flag.commitment == flag.commitment && past.flag.node == flag.node
                && past.life.state == .closed
        }
        var start = since
        while let opened = alike.first(where: { $0.life.since == start })?.opened, opened < start { start = opened }
        return start < since ? start : nil
    }
}
