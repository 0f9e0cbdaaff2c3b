public import Assessment
public import Contracts

/// A contract with open flags, as the list shows it.
public struct FlaggedContract: Sendable {
    /// The authority's reference.
    public var ref: String
    /// What the contract is called.
    public var title: String
    /// The prime contractor's name.
    public var primeName: String
    /// The policy's title.
    public var policy: String
    /// The owning department; nil when not said.
    public var department: String?
    /// The money not yet surely delivered of what is due, without what settled flags stand for.
    public var moneyAtRisk: Money
    /// How many open flags of each kind; of reports that are missing or late, how many reports.
    public var flags: [Flag.Kind: Int]
    /// The day the oldest open flag was first raised; nil when not recorded.
    public var since: Day?
    /// The states other than open of the open flags of each kind, with how many flags have them.
    public var states: [Flag.Kind: [FlagState: Int]] = [:]
    /// What the open flag with the most money at risk says; of several the first, nil when there is none.
    public var reason: String?
    /// The highest severity of its open flags.
    public var severity = Severity.low

    /// A flagged contract with these facts.
    public init(
        ref: String, title: String, primeName: String, policy: String, department: String?, moneyAtRisk: Money,
        flags: [Flag.Kind: Int], since: Day?
    ) {
        self.ref = ref
        self.title = title
        self.primeName = primeName
        self.policy = policy
        self.department = department
        self.moneyAtRisk = moneyAtRisk
        self.flags = flags
        self.since = since
    }
}
