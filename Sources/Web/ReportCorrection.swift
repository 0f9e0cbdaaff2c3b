public import Contracts

/// A later version that counts in place of a report's first one.
public struct ReportCorrection: Sendable, Hashable {
    /// Which version it is; 2 or more.
    public var version: Int
    /// The day it arrived.
    public var received: Day

    /// A version that arrived on a day.
    public init(version: Int, received: Day) {
        self.version = version
        self.received = received
    }
}
