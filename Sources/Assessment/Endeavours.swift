import Policies

/// Where reasonable endeavours are owed, the steps taken decide about conduct, and conduct about the cost.
struct Endeavours {
    private let clauses: [String: Clause]

    init(_ commitments: [BoundCommitment]) {
        clauses = Dictionary(commitments.map { ($0.code, $0.clause) }) { first, _ in first }
    }

    /// The titles of the clauses whose steps name a clause, in alphabetical order.
    func titles(withStep code: String) -> [String] {
        clauses.filter { $0.value.steps.contains(code) }.map { $0.value.title["en"] ?? $0.key }.sorted()
    }

    /// A step that is short counts against the conduct of the clause it belongs to; kept conduct costs nothing.
    func judge(_ assessments: inout [Assessment]) {
        let missed = Set(assessments.filter(\.outcome.isShort).map(\.commitment))
        for index in assessments.indices {
            guard let clause = clauses[assessments[index].commitment], clause.effort == .reasonableEndeavours else {
                continue
            }
            if clause.steps.contains(where: missed.contains) { assessments[index].conduct = .notKept }
            if assessments[index].conduct == .kept { assessments[index].consequence = nil }
        }
    }
}
