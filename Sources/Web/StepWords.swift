import Assessment
import Contracts
import Digest

/// A step in the life of a finding, as the pages tell it.
struct StepWords: Sendable {
    let day: String
    let text: String

    /// - Parameter hidesWords: whether what was found is kept from the reader, but for its size.
    init(_ step: FlagStep, unit: FigureUnit, hidesWords: Bool = false) {
        day = DayText.short(step.day)
        text = hidesWords ? Self.unsaid(step, unit) : Self.text(step, unit)
    }

    /// The step in Dutch; a finding is told by its size, since the words of findings are English.
    init(dutch step: FlagStep, unit: FigureUnit) {
        day = DutchText.shortDay(step.day)
        text = DutchStep(step, unit: unit).text
    }

    private static func unsaid(_ step: FlagStep, _ unit: FigureUnit) -> String {
        switch step.event {
        case .found: "Found."
        case .reopened: "Found again."
        case .changed: "Changed."
        case .closed, .decided, .ended, .paused, .resumed: text(step, unit)
        }
    }

    private static func text(_ step: FlagStep, _ unit: FigureUnit) -> String {
        switch step.event {
        case .found(let found): "Found: \(found.message)"
        case .reopened(let found): "Found again: \(found.message)"
        case .changed(let before, let after) where before.amount != after.amount:
            "Changed from \(before.amount.map(unit.text) ?? "no amount") to "
                + "\(after.amount.map(unit.text) ?? "no amount"): \(after.message)"
        case .changed(_, let after): "Now on other lines: \(after.message)"
        case .closed: "No longer found."
        case .decided(let decision):
            "\(name(decision.kind))\(until(decision)) by \(decision.by)"
                + (decision.reason.isEmpty ? "." : ": \(decision.reason)")
        case .ended(let decision):
            "\(name(decision.kind)) ended by itself"
                + (decision.until.map { "; its last day was \(DayText.long($0))." } ?? ".")
        case .paused(let pause):
            pause.mode == .off
                ? "Not looked for from \(DayText.long(pause.since)) on."
                : "The rule was on trial from \(DayText.long(pause.since)) on: counted, not shown."
        case .resumed(let pause):
            "The rule is shown again; it was \(pause.mode == .off ? "off" : "on trial") from "
                + "\(DayText.long(pause.since)) to \(DayText.long(pause.lastDay(before: step.day)))."
        }
    }

    private static func name(_ kind: FlagDecision.Kind) -> String {
        kind == .reopen ? "Opened again" : FlagStateText.name(kind.state)
    }

    private static func until(_ decision: FlagDecision) -> String {
        decision.until.map { " until \(DayText.long($0))" } ?? ""
    }
}
