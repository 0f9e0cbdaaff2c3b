public import Contracts

/// How the contracts stood on an earlier day.
public struct EarlierStanding: Sendable {
    /// The day.
    public var day: Day
    /// How those stood that had been assessed by then.
    public var standings: [ContractStanding]

    /// The contracts that had been assessed by a day.
    public init(day: Day, standings: [ContractStanding]) {
        self.day = day
        self.standings = standings
    }
}
