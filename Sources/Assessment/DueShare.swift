import Contracts
import Policies

extension DueCurve {
    /// The share of an obligation that is due at the end of a day.
    func share(on day: Day, from start: Day, to end: Day) -> Fraction {
        switch self {
        case .linear:
            let elapsed = day.days(since: start) + 1
            let whole = max(1, end.days(since: start) + 1)
            return Fraction(Int128(min(max(0, elapsed), whole)), over: Int128(whole))
        case .end:
            return day >= end ? .one : .zero
        case .milestones(let milestones):
            let passed = milestones.filter { $0.by.day(from: start) <= day }
            let latest = passed.max { $0.by.day(from: start) < $1.by.day(from: start) }
            return latest.map(\.share) ?? .zero
        }
    }
}

extension DueCurve.Moment {
    /// The day it is on a contract that starts on a day.
    func day(from start: Day) -> Day {
        switch self {
        case .day(let day): day
        case .afterStart(let span): span.after(start)
        }
    }
}
