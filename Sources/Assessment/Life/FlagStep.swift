public import Contracts

/// One step in the life of a finding.
public struct FlagStep: Sendable, Hashable {
    /// The day of the step.
    public var day: Day
    /// What happened.
    public var event: Event

    /// What can happen.
    public enum Event: Sendable, Hashable {
        case found(FlagHistory.Found)
        case changed(from: FlagHistory.Found, to: FlagHistory.Found)
        case closed(was: FlagHistory.Found)
        case reopened(FlagHistory.Found)
        case decided(FlagDecision)
        case ended(FlagDecision)
        /// Its rule is on trial or off.
        case paused(FlagLife.Pause)
        /// Its rule was on trial or off and is shown again.
        case resumed(after: FlagLife.Pause)
    }
}

extension FlagHistory {
    /// Every step up to a day, in the order of the days and, on one day, of what was noted.
    ///
    /// What was told once stays: later sightings and decisions only add steps.
    public func steps(upTo last: Day) -> [FlagStep] {
        let steps = factSteps(upTo: last) + decisionSteps(upTo: last)
        return steps.enumerated().sorted { left, right in
            (left.element.step.day, left.element.at, left.offset)
                < (right.element.step.day, right.element.at, right.offset)
        }.map(\.element.step)
    }

    private typealias Timed = (step: FlagStep, at: Int64)

    /// In the order in which the assessments were made: one of an earlier day that is made late changes no step.
    private func factSteps(upTo last: Day) -> [Timed] {
        var steps: [Timed] = []
        var before: Found?
        var hasBeenFound = false
        var pause: FlagLife.Pause?
        for sighting in sightings where sighting.day <= last {
            var events: [FlagStep.Event] = []
            if sighting.mode != pause?.mode ?? .shown {
                if hasBeenFound, let pause, sighting.mode == .shown { events.append(.resumed(after: pause)) }
                pause = sighting.mode == .shown ? nil : FlagLife.Pause(mode: sighting.mode, since: sighting.day)
                if hasBeenFound, let pause { events.append(.paused(pause)) }
            }
            if sighting.mode != .off {
                if !hasBeenFound, sighting.found != nil, let pause { events.append(.paused(pause)) }
                events += FlagHistory.event(before, sighting.found, hasBeenFound: hasBeenFound).map { [$0] } ?? []
                before = sighting.found
                hasBeenFound = hasBeenFound || sighting.found != nil
            }
            steps += events.map { (FlagStep(day: sighting.day, event: $0), sighting.at) }
        }
        return steps
    }

    private func decisionSteps(upTo last: Day) -> [Timed] {
        decisions.filter { $0.decision.on <= last }.flatMap { taken -> [Timed] in
            let decision = taken.decision
            let step = FlagStep(day: decision.on, event: .decided(decision))
            guard let until = decision.until, until < last, isInForce(taken, on: until) else {
                return [(step, taken.at)]
            }
            return [(step, taken.at), (FlagStep(day: until.adding(days: 1), event: .ended(decision)), 0)]
        }
    }

    private static func event(_ before: Found?, _ after: Found?, hasBeenFound: Bool) -> FlagStep.Event? {
        switch (before, after) {
        case (nil, let after?): hasBeenFound ? .reopened(after) : .found(after)
        case (let before?, let after?) where before.facts != after.facts: .changed(from: before, to: after)
        case (let before?, nil): .closed(was: before)
        default: nil
        }
    }

    /// Whether it was the decision that held on its last day, so that its end is a step.
    private func isInForce(_ taken: TakenDecision, on day: Day) -> Bool {
        guard let life = life(on: day), life.state == taken.decision.kind.state else { return false }
        return life.until == taken.decision.until
    }
}
