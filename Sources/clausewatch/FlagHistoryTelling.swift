import Assessment
import Contracts

/// The life of a flag as JSON: what a program needs, beside the sentence for people.
struct FlagHistoryTelling: Encodable {
    var contract, key: String
    var state: FlagState
    var until: Day?
    var since: Day
    var changedOn: Day?
    var reopened: Int
    /// `shadow` while the rule is on trial, `off` while it is not looked for; nil while the flag is shown.
    var rule: FlagRules.Mode?
    var ruleSince: Day?
    var steps: [Step]

    init(_ history: FlagHistory, _ life: FlagLife, of key: String, on contract: String, upTo day: Day) {
        (self.contract, self.key) = (contract, key)
        (state, until, since) = (life.state, life.until, life.since)
        (changedOn, reopened) = (life.changedOn, life.reopened)
        (rule, ruleSince) = (life.pause?.mode, life.pause?.since)
        steps = history.steps(upTo: day).map(Step.init)
    }

    /// What happened on a day.
    struct Step: Encodable {
        var day: Day
        /// `found`, `changed`, `closed`, `reopened`, `decided`, `ended`, `ruleOnTrial`, `ruleOff`, `ruleShown`.
        var kind: String
        var text: String
        /// The finding before and after; nil where there was none.
        var before, after: Facts?
        var decision: Decision?
        /// The first day of the time that the rule was on trial or off.
        var from: Day?

        init(_ step: FlagStep) {
            (day, text) = (step.day, step.sentence)
            switch step.event {
            case .found(let found): (kind, after) = ("found", Facts(found))
            case .changed(let was, let found): (kind, before, after) = ("changed", Facts(was), Facts(found))
            case .closed(let was): (kind, before) = ("closed", Facts(was))
            case .reopened(let found): (kind, after) = ("reopened", Facts(found))
            case .decided(let taken): (kind, decision) = ("decided", Decision(taken))
            case .ended(let taken): (kind, decision) = ("ended", Decision(taken))
            case .paused(let pause): (kind, from) = (pause.mode == .off ? "ruleOff" : "ruleOnTrial", pause.since)
            case .resumed(let pause): (kind, from) = ("ruleShown", pause.since)
            }
        }
    }

    /// A finding as it was.
    struct Facts: Encodable {
        var amount: Quantity?
        var message: String
        var because: [String]
        var fingerprint: String

        init(_ found: FlagHistory.Found) {
            (amount, message, because) = (found.amount, found.message, found.because)
            fingerprint = found.facts
        }
    }

    /// What an officer said.
    struct Decision: Encodable {
        var decision: FlagDecision.Kind
        var by: String
        var on: Day
        var until: Day?
        var reason: String

        init(_ taken: FlagDecision) {
            (decision, by, on, until, reason) = (taken.kind, taken.by, taken.on, taken.until, taken.reason)
        }
    }
}
