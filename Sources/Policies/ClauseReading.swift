import Contracts

extension Clause {
    /// Reads a clause from its keys; its value table stands in place.
    ///
    /// - Parameters:
    ///   - node: the clause's keys with their values.
    ///   - path: what to put before the paths of faults, such as `commitments[0].clause`.
    /// - Throws: every fault of the clause: unknown keys and names, missing keys and units, values out of range.
    public init(_ node: PolicyNode, at path: String = "") throws(PolicyFaults) {
        let log = ReadingLog()
        let clause = Clause(Cursor(node: node, path: path, log: log))
        guard let clause, log.faults.isEmpty else { throw PolicyFaults(log.sorted) }
        self = clause
    }

    init?(_ cursor: Cursor) {
        defer { cursor.log.closeClause() }
        guard case .map = cursor.node.content else {
            cursor.fault("found \(cursor.found), expected the keys of a clause")
            return nil
        }
        let written = cursor.child("kind")
        let kind = written?.choice(Kind.self)
        let keys = Clause.keys(of: kind)
        guard let fields = cursor.fields(keys, elsewhere: Clause.strangers(to: kind)) else { return nil }
        let code = fields.required("code", "the clause's name")?.code()
        if written == nil {
            cursor.fault("\"kind\" is missing, expected \(Cursor.alternatives(Kind.allCases.map(\.rawValue)))")
        }
        let rule = kind.flatMap { Rule($0, fields) }
        let terms = Terms(fields)
        if terms.appliesTo?.labourShare != nil, let rule, !rule.hasRate {
            fields["appliesTo"]?.child("labourShare")?.fault(
                "the rule replaces the rate of an obligation, and this clause has none")
        }
        guard let code, let rule else { return nil }
        self.init(code: code, rule: rule)
        terms.put(into: &self)
    }

    /// What a clause of every kind can say besides its rule.
    private struct Terms {
        let title: [String: String]?
        let legalBasis: String?
        let source: String?
        let appliesTo: Applicability?
        let report: ReportRule?
        let passDown: PassDown?
        let countsFrom: Level?
        let bands: Bands?
        let effort: Effort?
        let consequence: Fraction?

        init(_ fields: Fields) {
            title = fields["title"]?.titles()
            legalBasis = fields["legalBasis"]?.text()
            source = fields["source"]?.text()
            appliesTo = fields["appliesTo"].map { Applicability($0) }
            report = fields["report"].map { ReportRule($0) }
            passDown = fields["passDown"].map { PassDown($0) }
            countsFrom = fields["countsFrom"]?.choice(Level.self)
            bands = fields["bands"].map { Bands($0) }
            effort = fields["effort"]?.choice(Effort.self)
            consequence = fields["consequence"]?.fields(["rate"])?
                .required("rate", "a share of the shortfall, such as \"125%\"")?.share(upTo: 1000)
        }

        /// Replaces the defaults of the clause by what is given.
        func put(into clause: inout Clause) {
            if let title { clause.title = title }
            clause.legalBasis = legalBasis
            clause.source = source
            if let appliesTo { clause.appliesTo = appliesTo }
            if let report { clause.report = report }
            clause.passDown = passDown
            if let countsFrom { clause.countsFrom = countsFrom }
            if let bands { clause.bands = bands }
            if let effort { clause.effort = effort }
            clause.consequence = consequence
        }
    }
}

extension Clause {
    private static let commonKeys = [
        "code", "kind", "title", "legalBasis", "source", "appliesTo", "report", "passDown", "countsFrom", "bands",
        "consequence", "effort",
    ]

    private static func ownKeys(of kind: Kind) -> [String] {
        switch kind {
        case .valueShare: ["obligation", "due", "chain", "values"]
        case .spendShare: ["target", "comparison", "mode", "eligible", "roles", "usefulFunction", "exclude"]
        case .count: ["counts", "required", "due"]
        case .hoursShare: ["target", "comparison", "groups"]
        case .duty: ["statement", "by"]
        }
    }

    /// The keys a clause of this kind can have; those of all kinds while the kind is not known.
    private static func keys(of kind: Kind?) -> [String] {
        var keys = commonKeys
        for key in kind.map(ownKeys) ?? Kind.allCases.flatMap(ownKeys) where !keys.contains(key) { keys.append(key) }
        return keys
    }

    /// What to say of a key that only other kinds have.
    private static func strangers(to kind: Kind?) -> [String: String] {
        guard let kind else { return [:] }
        var owners: [String: [String]] = [:]
        for other in Kind.allCases where other != kind {
            for key in ownKeys(of: other) { owners[key, default: []].append(other.rawValue) }
        }
        return owners.mapValues { "this key belongs to \(Cursor.alternatives($0)), the clause is a \(kind.rawValue)" }
    }
}

extension Clause.Rule {
    fileprivate var hasRate: Bool {
        if case .valueShare(let share) = self, case .rate = share.obligation { true } else { false }
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
