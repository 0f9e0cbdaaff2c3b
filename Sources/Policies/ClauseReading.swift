import Contracts

extension Clause {
    /// Reads a clause from its keys; its value table stands in place.
    ///
    /// - Parameters:
    ///   - node: the clause's keys with their values.
    ///   - path: what to put before the paths of faults, such as `commitments[0].clause`.
    /// - Throws: the faults of the clause: unknown keys and names, missing keys and units, values out of range; of more
    ///   than 200 the first that were found.
    public init(_ node: PolicyNode, at path: String = "") throws(PolicyFaults) {
        let log = ReadingLog()
        let clause = Clause(Cursor(node: node, path: path, log: log))
        guard let clause, log.faults.isEmpty else { throw PolicyFaults(log.sortedFaults) }
        self = clause
    }

    init?(_ cursor: Cursor) {
        defer { cursor.log.closeClause() }
        guard case .map = cursor.node.content else {
            cursor.fault("found \(cursor.found), expected the keys of a clause")
            return nil
        }
        let kind = cursor.child("kind")?.choice(Kind.self)
        guard let fields = cursor.fields(.clause(kind), elsewhere: Clause.strangers(to: kind)) else { return nil }
        let code = fields["code"]?.code()
        let rule = kind.flatMap { Rule($0, fields) }
        let terms = ClauseTerms(fields)
        if terms.appliesTo?.labourRule != nil, let rule, !rule.hasRate {
            fields["appliesTo"]?.child("labourShare")?.fault(
                "the rule replaces the rate of an obligation, and this clause has none")
        }
        guard let code, let rule else { return nil }
        self.init(code: code, rule: rule)
        terms.put(into: &self)
    }

    /// What to say of a key that only other kinds have.
    private static func strangers(to kind: Kind?) -> [String: String] {
        guard let kind else { return [:] }
        var owners: [String: [String]] = [:]
        for other in Kind.allCases where other != kind {
            for key in Keys.ownKeys(of: other) { owners[key.name, default: []].append(other.rawValue) }
        }
        return owners.mapValues { "this key belongs to \(Spelling.alternatives($0)), the clause is a \(kind.rawValue)" }
    }
}

extension Clause.Rule {
    fileprivate var hasRate: Bool {
        if case .valueShare(let share) = self, case .rate = share.obligation.amount { true } else { false }
    }

    fileprivate init?(_ kind: Clause.Kind, _ fields: Fields) {
        let rule: Self? =
            switch kind {
            case .valueShare: ValueShare(fields).map { .valueShare($0) }
            case .spendShare: SpendShare(fields).map { .spendShare($0) }
            case .count: CountRule(fields).map { .count($0) }
            case .hoursShare: HoursShare(fields).map { .hoursShare($0) }
            case .duty: Duty(fields).map { .duty($0) }
            }
        guard let rule else { return nil }
        self = rule
    }
}
