public import Assessment
public import Contracts

/// What is kept of a flag beside the finding itself.
public struct FlagStatus: Sendable {
    /// The first day of the unbroken run of days on which it was found.
    public var since: Day
    /// How it stands by what was decided on it.
    public var standing: FlagStanding
    /// How pressing it is.
    public var severity: Severity
    /// The money at risk it stands for; zero for none.
    public var atRisk: Quantity

    /// What names it in a decision, as it stands; nil where it is not known.
    public var mark: String?

    /// What is kept of a flag.
    public init(
        since: Day, standing: FlagStanding, severity: Severity, atRisk: Quantity, mark: String? = nil
    ) {
        self.since = since
        self.standing = standing
        self.severity = severity
        self.atRisk = atRisk
        self.mark = mark
    }
}
