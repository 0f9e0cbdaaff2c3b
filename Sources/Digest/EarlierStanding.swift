public import Assessment
public import Contracts

/// How the contracts stood on an earlier day.
public struct EarlierStanding: Sendable {
    /// The day.
    public var day: Day
    /// The assessments of each contract as a whole, by reference; a contract not assessed by then is left out.
    public var assessments: [String: [Assessment]]

    /// The assessments that stood on a day.
    public init(day: Day, assessments: [String: [Assessment]]) {
        self.day = day
        self.assessments = assessments
    }
}
