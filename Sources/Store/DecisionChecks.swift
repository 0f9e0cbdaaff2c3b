import Assessment
import Contracts

extension FlagDecision {
    /// Throws when what its kind needs is missing.
    func check() throws {
        func refuse(_ message: String) -> StoreError { StoreError(.unusableDecision, message) }
        guard !by.allSatisfy(\.isWhitespace) else { throw refuse("The decision needs the name of who took it.") }
        guard !kind.needsReason || !reason.allSatisfy(\.isWhitespace) else {
            throw refuse("To \(kind.rawValue) a flag needs a reason, which stays in the record.")
        }
        guard let until else {
            guard !kind.hasEnd else { throw refuse("To \(kind.rawValue) needs the last day on which it holds.") }
            return
        }
        guard kind.hasEnd else {
            throw refuse(
                "To \(kind.rawValue) a flag has no last day: it holds for as long as the facts stay as they are.")
        }
        guard until >= on else {
            throw refuse("The last day, \(until), lies before the day of the decision, \(on). Give a later day.")
        }
    }
}

extension StoredFlag {
    /// Throws when the decision cannot be taken on the flag as it stands.
    func check(_ decision: FlagDecision, named name: String) throws {
        guard decision.on >= since else {
            throw StoreError(
                .unusableDecision,
                "The decision is of \(decision.on), before the flag was found on \(since). Give a later day.")
        }
        let seen = FlagMark.state(in: name)
        let hasSeen = seen.map { mark.hasSuffix($0) } ?? false
        guard hasSeen || seen == nil else {
            throw StoreError(
                .decidedMeanwhile,
                "\(contract): the flag is no longer as \(name) names it. \(told) Look at it again; it is now \(mark).")
        }
        guard let held = standing.decision else {
            guard decision.kind != .reopen else {
                throw StoreError(.unusableDecision, "\(contract): the flag is open; there is nothing to withdraw.")
            }
            return
        }
        guard decision.kind != .reopen, decision.kind.weight <= held.kind.weight else { return }
        let settlesLess = decision.kind.weight < held.kind.weight
        guard settlesLess || !hasSeen else { return }
        throw StoreError(
            .decidedMeanwhile,
            "\(contract): \(told) To \(decision.kind.rawValue) would take its place"
                + (settlesLess
                    ? "; withdraw it first: "
                    : ". To do so knowing that, name the flag as \(mark); to withdraw it: ")
                + "clausewatch flags decide \(contract) \(mark) --as reopen --reason … --by …")
    }

    /// What holds of the flag, in a sentence.
    private var told: String {
        if let held = standing.decision { return "What holds was decided on \(held.on): \(held.sentence.ended)" }
        if let reopened = standing.reopened {
            return "Nothing decided holds: on \(reopened.on) it was opened again by \(reopened.by)."
        }
        if let day = standing.changedSince { return "Its facts changed since the decision of \(day)." }
        return "Nothing decided holds; its facts are: \(flag.message)"
    }
}

extension String {
    /// The text as a sentence.
    fileprivate var ended: String { hasSuffix(".") ? self : self + "." }
}
