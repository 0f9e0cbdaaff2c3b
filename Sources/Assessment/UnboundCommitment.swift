public import Contracts
import Policies

/// A commitment that asks nothing of a contract, or of which that cannot be told, and why.
public struct UnboundCommitment: Sendable, Hashable {
    /// The commitment's code.
    public var commitment: String
    /// What keeps it from binding, such as the contract's value.
    public var reason: String
    /// Whether that may change once more is known.
    public var isOpen: Bool
}

extension Dossier {
    /// The commitments that do not bind the contract as it stands on a day, or of which that cannot be told.
    public func unbound(asOf day: Day) -> [UnboundCommitment] {
        commitments(on: day).compactMap { commitment in
            let now = contract(on: day)
            guard let term = Period(start: now.start, end: now.end) else { return nil }
            let cutOff = Schedule(commitment.clause.report, term: term, asOf: day).cutOff
            let contract = contract(on: cutOff ?? day)
            switch commitment.clause.applies(to: contract) {
            case .yes:
                guard commitment.clause.lacksBase(of: contract) else { return nil }
                return UnboundCommitment(
                    commitment: commitment.code,
                    reason: "a share of the wage sum is owed, and the wage sum is not known", isOpen: true)
            case .no(let reason):
                return UnboundCommitment(commitment: commitment.code, reason: reason, isOpen: false)
            case .unknown(let reason):
                return UnboundCommitment(commitment: commitment.code, reason: reason, isOpen: true)
            }
        }
    }
}

extension Clause {
    /// Whether what is owed is a share of something that is not known.
    fileprivate func lacksBase(of contract: Contract) -> Bool {
        guard case .valueShare(let share) = rule, case .rate(_, of: .wageSum) = share.obligation.amount else {
            return false
        }
        return contract.wageSum == nil
    }
}
