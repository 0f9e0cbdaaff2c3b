public import Contracts
import Policies

/// Draws every conclusion that follows from the facts on a day.
///
/// Pure: the same dossier and day always give the same evaluation. A dossier without a prime, or whose contract ends
/// before it begins, gives no assessments and no flags.
///
/// - Parameters:
///   - asOf: the day the conclusions are drawn for; reports that arrive later are not known.
///   - explaining: whether each assessment lists its lines with reasons; the figures and flags are the same without.
///   - primeOnly: whether of these the assessments of lower nodes go without, each of which has a list of its own.
///   - rules: which kinds of flags are shown, kept apart or not looked for.
public func assess(
    _ dossier: Dossier, asOf: Day, explaining: Bool = true, primeOnly: Bool = false, rules: FlagRules = .normative
) -> Evaluation {
    guard let indexed = IndexedDossier(dossier, asOf: asOf) else {
        return Evaluation(asOf: asOf, cutOff: nil, assessments: [], flags: [], rules: rules)
    }
    let states = ReportStates(indexed)
    let duplicates = DuplicateClaims(in: indexed)
    let histories = ClauseHistory.all(of: dossier.commitments)
    let commitments = histories.compactMap { BoundCommitment($0, dossier: indexed, states: states) }
    let endeavours = Endeavours(commitments)
    var assessments: [Assessment] = []
    var notPassedDown: [Flag] = []
    var flags = ChainFlags(dossier: indexed, commitments: commitments, duplicates: duplicates).flags
    flags += ChangeFlags(dossier, indexed, histories, states: states, duplicates: duplicates, rules: rules).flags
    for commitment in commitments {
        let findings = CommitmentFindings(
            commitment, beside: commitments, duplicates: duplicates, endeavours: endeavours, isExplaining: explaining,
            isExplainingPrimeOnly: primeOnly, rules: rules)
        assessments += findings.assessments
        flags += findings.flags
        notPassedDown += findings.notPassedDown
    }
    endeavours.judge(&assessments)
    let incomplete = ReportIncomplete(indexed, mode: rules[.reportIncomplete])
    var evaluation = Evaluation(
        asOf: asOf, cutOff: assessments.compactMap(\.cutOff).max(), assessments: assessments,
        flags: (flags.filter { rules[$0.kind] == .shown } + incomplete.shown).inOrder,
        shadowFlags: (flags.filter { rules[$0.kind] == .shadow } + incomplete.shadow).inOrder, rules: rules,
        coverage: TierCoverage.list(of: indexed, asOf: asOf))
    evaluation.duties = Duties(commitments, notPassedDown: notPassedDown)
    return evaluation
}

extension [Flag] {
    /// One flag for each key: what says something is missing first, the larger before the smaller, then by key.
    fileprivate var inOrder: [Flag] {
        guard count > 1 else { return self }
        var keys: Set<String> = []
        // What is compared is put together once; a flag has many parts to move about.
        let ranked = indices.map { (place: $0, key: self[$0].key, rank: self[$0].kind.rank) }
        return ranked.filter { keys.insert($0.key).inserted }.sorted { left, right in
            guard left.rank == right.rank else { return left.rank < right.rank }
            let (leftAmount, rightAmount) = (self[left.place].amount ?? .zero, self[right.place].amount ?? .zero)
            return leftAmount == rightAmount ? left.key < right.key : leftAmount > rightAmount
        }.map { self[$0.place] }
    }
}

extension Flag.Kind {
    private static let ranks = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

    /// Its place among all kinds.
    fileprivate var rank: Int { Self.ranks[self, default: 0] }
}
