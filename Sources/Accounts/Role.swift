/// What somebody is at an authority.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    /// Looks after accounts, and sees everything.
    case administrator
    /// Reviews flagged contracts: of one department, or of all.
    case officer
    /// Reads what the council reads: lists, contracts and the digest.
    case reader
    /// Sends the reports of one party and sees its contracts.
    case contractor

    /// Whether a password alone does not let somebody in.
    public var needsSecondFactor: Bool { self == .administrator || self == .officer }

    /// Whether the whole council is seen, not only one party's contracts.
    public var isOfCouncil: Bool { self != .contractor }
}
