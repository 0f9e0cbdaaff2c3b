import Contracts

extension FlagStep {
    /// The step in a sentence, without its day.
    public var sentence: String {
        switch event {
        case .found(let found): "Found: \(found.message)"
        case .changed(let before, let after) where before.amount != after.amount:
            "Changed from \(FlagStep.text(before.amount)) to \(FlagStep.text(after.amount)): \(after.message)"
        case .changed(_, let after): "Changed, now on other lines: \(after.message)"
        case .closed: "Closed: no longer found."
        case .reopened(let found): "Found again: \(found.message)"
        case .decided(let decision): decision.sentence
        case .ended(let decision):
            "The \(decision.kind.noun) of \(decision.on) ended by itself: its last day was "
                + "\(decision.until.map(\.description) ?? "not set")."
        case .paused(let pause):
            "Rule \(pause.words) from \(pause.since) on: "
                + (pause.mode == .off ? "not looked for." : "counted, not shown.")
        case .resumed(let pause):
            "Rule shown again; it was \(pause.words) from \(pause.since) to \(pause.lastDay(before: day))."
        }
    }

    private static func text(_ amount: Quantity?) -> String {
        amount.map(Wording.cents) ?? "no amount"
    }
}

extension FlagLife.Pause {
    /// `on trial` or `off`.
    fileprivate var words: String { mode == .off ? "off" : "on trial" }
}

extension FlagDecision {
    /// The decision in a sentence, without its day.
    public var sentence: String {
        let end = until.map { " until \($0)" } ?? ""
        return "\(kind.verb)\(end) by \(by)" + (reason.isEmpty ? "." : ": \(reason)")
    }
}

extension FlagDecision.Kind {
    fileprivate var verb: String {
        switch self {
        case .acknowledge: "Acknowledged"
        case .ask: "Contractor asked"
        case .plan: "Recovery plan accepted"
        case .extend: "Extension granted"
        case .waive: "Waived"
        case .confirm: "Confirmed"
        case .dismiss: "Dismissed"
        case .reopen: "Opened again"
        }
    }

    fileprivate var noun: String {
        switch self {
        case .acknowledge: "acknowledgement"
        case .ask: "question"
        case .plan: "recovery plan"
        case .extend: "extension"
        case .waive: "waiver"
        case .confirm: "confirmation"
        case .dismiss: "dismissal"
        case .reopen: "reopening"
        }
    }
}
