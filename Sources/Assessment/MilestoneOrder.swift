import Contracts
import Policies

extension Clause {
    /// Checks that every milestone of the clause falls after the one before it: days and durations in months and in
    /// days can only be compared once it is known when the contract starts.
    ///
    /// - Throws: the first that does not, with both days.
    func checkMilestones(from start: Day, at path: String) throws(DossierFault) {
        guard case .milestones(let milestones) = curve else { return }
        for (before, milestone) in zip(milestones, milestones.dropFirst()) {
            let (earlier, later) = (before.by.day(from: start), milestone.by.day(from: start))
            guard later <= earlier else { continue }
            throw DossierFault(
                path: "\(path).clause.due",
                message: "found the milestone \(milestone.by.words) on \(later) behind \(before.by.words) on "
                    + "\(earlier), for a contract that starts on \(start); expected each after the one before it")
        }
    }

    private var curve: DueCurve? {
        switch rule {
        case .valueShare(let rule): rule.due
        case .spendShare(let rule): rule.due
        case .count(let rule): rule.due
        case .hoursShare, .duty: nil
        }
    }
}

extension DueCurve.Moment {
    fileprivate var words: String {
        switch self {
        case .day(let day): day.description
        case .afterStart(let span): span.description
        }
    }
}
