/// A line of another contract of the same authority that may claim the same delivery.
public struct OtherClaim: Sendable, Hashable, Codable {
    /// The reference of that contract.
    public var contract: String
    /// The day the version of its report that has the line arrived.
    public var received: Day
    /// The line, its node one of that contract's chain.
    public var line: Line

    /// A claim made on another contract.
    public init(contract: String, received: Day, line: Line) {
        self.contract = contract
        self.received = received
        self.line = line
    }
}
