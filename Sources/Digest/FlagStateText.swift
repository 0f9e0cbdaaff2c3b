public import Assessment

/// How a flag stands, as people read it.
public enum FlagStateText {
    /// `Open`, `Waived until 31 December 2026`, `Open again: changed since the decision of 3 March 2026`.
    public static func text(_ standing: FlagStanding) -> String {
        let name = name(standing.state)
        if let until = standing.until { return "\(name) until \(DayText.long(until))" }
        if let day = standing.changedSince {
            return "Open again: changed since the decision of \(DayText.long(day))"
        }
        if let until = standing.ended?.until, let kind = standing.ended?.kind {
            return "Open again: \(FlagStateText.name(kind.state).lowercased()) until \(DayText.long(until))"
        }
        if let day = standing.reopened?.on { return "Opened again on \(DayText.long(day))" }
        return name
    }

    /// The state alone.
    public static func name(_ state: FlagState) -> String {
        switch state {
        case .open: "Open"
        case .acknowledged: "Acknowledged"
        case .asked: "Contractor asked"
        case .planned: "Recovery plan"
        case .extended: "More time"
        case .waived: "Waived"
        case .confirmed: "Confirmed"
        case .dismissed: "Dismissed"
        case .closed: "Closed"
        }
    }
}
