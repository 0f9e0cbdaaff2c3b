public import Assessment
public import Contracts
public import Digest

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
    /// The money not yet surely delivered of what is due.
    public var moneyAtRisk: Money
    /// How many open flags of each kind.
    public var flags: [Flag.Kind: Int]
    /// The day the oldest open flag was first raised; nil when not recorded.
    public var since: Day?

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

    /// The flags of a standing; nil when it has none.
    public init?(_ standing: ContractStanding) {
        let found = standing.evaluation.flags
        guard !found.isEmpty else { return nil }
        self.init(
            ref: standing.ref, title: standing.title, primeName: standing.primeName, policy: standing.policy,
            department: standing.department, moneyAtRisk: Money(standing.moneyAtRisk, standing.currency),
            flags: found.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 },
            since: found.compactMap { standing.since[$0.key] }.min())
    }
}
