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
        case closed
        case reopened(FlagHistory.Found)
        /// `isOnOtherFacts`: the facts it was taken on are not those that day ended with.
        case decided(FlagDecision, isOnOtherFacts: Bool)
        case ended(FlagDecision)
    }
}

extension FlagHistory {
    /// Every step up to a day, in the order of the days; on one day what was found comes before what was decided.
    public func steps(upTo last: Day) -> [FlagStep] {
        let sightings = days(upTo: last)
        var steps: [FlagStep] = []
        var before: Found?
        var hasBeenFound = false
        for sighting in sightings {
            if let event = FlagHistory.event(before, sighting.found, hasBeenFound: hasBeenFound) {
                steps.append(FlagStep(day: sighting.day, event: event))
            }
            before = sighting.found
            hasBeenFound = hasBeenFound || sighting.found != nil
        }
        for taken in decisions where taken.decision.on <= last {
            let decision = taken.decision
            let found = sightings.last { $0.day <= decision.on }?.found
            steps.append(
                FlagStep(day: decision.on, event: .decided(decision, isOnOtherFacts: found?.facts != taken.facts)))
            if let until = decision.until, until < last, isInForce(taken, on: until) {
                steps.append(FlagStep(day: until.adding(days: 1), event: .ended(decision)))
            }
        }
        return steps.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    private static func event(_ before: Found?, _ after: Found?, hasBeenFound: Bool) -> FlagStep.Event? {
        switch (before, after) {
        case (nil, let after?): hasBeenFound ? .reopened(after) : .found(after)
        case (let before?, let after?) where before.facts != after.facts: .changed(from: before, to: after)
        case (.some, nil): .closed
        default: nil
        }
    }

    /// Whether it was the decision that held on its last day, so that its end is a step.
    private func isInForce(_ taken: TakenDecision, on day: Day) -> Bool {
        guard let life = life(on: day), life.state == taken.decision.kind.state else { return false }
        return life.until == taken.decision.until
    }
}
