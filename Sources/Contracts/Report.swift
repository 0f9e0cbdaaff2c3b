/// What a contractor's file said for one contract and period, in its latest version.
public struct Report: Sendable, Hashable, Codable {
    /// The period it answers for.
    public var period: Period
    /// The node that made it.
    public var node: String
    /// The day it arrived.
    public var received: Day
    /// Whether it says "nothing to report".
    public var `nil`: Bool
    /// The facts, in the order of the file.
    public var lines: [Line]

    /// A report with these lines.
    public init(period: Period, node: String, received: Day, nil isNil: Bool = false, lines: [Line] = []) {
        self.period = period
        self.node = node
        self.received = received
        self.nil = isNil
        self.lines = lines
    }
}
