import Contracts

/// What a clause of every kind can say besides its rule.
struct ClauseTerms {
    let title: [String: String]?
    let legalBasis: String?
    let source: String?
    let confidence: Confidence?
    let councilChoice: [String]
    let appliesTo: Applicability?
    let suspended: [Suspension]
    let report: ReportRule?
    let passDown: PassDown?
    let countsFrom: Clause.Level?
    let bands: Bands?
    let effort: Clause.Effort?
    let steps: [String]
    let consequence: Consequence?

    init(_ fields: Fields) {
        title = fields["title"]?.titles()
        legalBasis = fields["legalBasis"]?.text()
        source = fields["source"]?.text()
        confidence = fields["confidence"]?.choice(Confidence.self)
        councilChoice = ClauseTerms.paths(fields["councilChoice"], of: fields)
        appliesTo = fields["appliesTo"].map { Applicability($0) }
        suspended =
            fields["suspended"]?.items("a list of { from, to, contracts, because }")?
            .compactMap { Suspension($0) } ?? []
        report = fields["report"].map { ReportRule($0) }
        passDown = fields["passDown"].map { PassDown($0) }
        countsFrom = fields["countsFrom"]?.choice(Clause.Level.self)
        bands = fields["bands"].map { Bands($0) }
        effort = fields["effort"]?.choice(Clause.Effort.self)
        steps = fields["steps"]?.texts("a list of clauses, such as [local-procurement-strategy]") ?? []
        consequence = fields["consequence"].flatMap { Consequence($0) }
        if !steps.isEmpty, effort != .reasonableEndeavours {
            fields["steps"]?.fault("steps show an effort, so they go with effort: reasonableEndeavours")
        }
    }

    /// Replaces the defaults of the clause by what is given.
    func put(into clause: inout Clause) {
        if let title { clause.title = title }
        clause.legalBasis = legalBasis
        clause.source = source
        clause.confidence = confidence
        clause.councilChoice = councilChoice
        if let appliesTo { clause.appliesTo = appliesTo }
        clause.suspended = suspended
        if let report { clause.report = report }
        clause.passDown = passDown
        if let countsFrom { clause.countsFrom = countsFrom }
        if let bands { clause.bands = bands }
        if let effort { clause.effort = effort }
        clause.steps = steps
        clause.consequence = consequence
    }

    /// The paths the council chose, each checked to lead to a key of the clause.
    private static func paths(_ cursor: Cursor?, of fields: Fields) -> [String] {
        let (clause, known) = (fields.cursor, fields.keys.names)
        guard let items = cursor?.items("a list of key paths, such as [appliesTo.contractValue]") else { return [] }
        return items.compactMap { item in
            guard let path = item.text() else { return nil }
            var steps = path.split(separator: ".").map(String.init)
            // A table stands outside the clause that names it.
            var node = clause.node
            if steps.first == "values", case .scalar(let name) = clause.child("values")?.node.content,
                let table = clause.log.tables[name]
            {
                node = table.node
                steps.removeFirst()
            }
            // A key that is left out has its default, which may be the council's choice as well.
            if !node.leads(steps[...]), !known.contains(path) {
                item.fault(
                    "found \"\(path)\", expected the path of a key that stands in this clause, or a key of it that "
                        + "keeps its default")
            }
            return path
        }
    }
}

extension PolicyNode {
    /// Whether these keys, one within the other, stand here; in a list, in one of its items.
    fileprivate func leads(_ steps: ArraySlice<String>) -> Bool {
        guard let step = steps.first else { return true }
        switch content {
        case .map(let entries): return entries.contains { $0.key == step && $0.value.leads(steps.dropFirst()) }
        case .list(let nodes): return nodes.contains { $0.leads(steps) }
        case .scalar, .null: return false
        }
    }
}
