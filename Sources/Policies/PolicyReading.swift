import Contracts

extension Policy {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(.policy) else { return nil }
        let code = fields["policy"]?.code()
        let title = fields["title"]?.titles()
        let authority = fields["authority"]?.text()
        let origin = Origin(fields, within: nil)
        let shared = fields["tables"]?.tables() ?? [:]
        let list = fields["editions"]?.items("a list of editions") ?? []
        let editions = list.compactMap { cursor in
            Edition(cursor, shared: shared, origin: origin).map { (cursor: cursor, edition: $0) }
        }
        fields["tables"]?.warnOfTables(notIn: cursor.log.used)
        Cursor.reportRepeats(of: "edition", in: list)
        Policy.reportOverlaps(editions)
        guard let code, let title else { return nil }
        self.init(code: code, title: title, editions: editions.map(\.edition))
        self.authority = authority
    }

    /// Reports the editions that claim days of an earlier one, and warns of days between two that no edition covers.
    private static func reportOverlaps(_ editions: [(cursor: Cursor, edition: Edition)]) {
        let ordered = editions.sorted { $0.edition.from < $1.edition.from }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) {
            let name = "\"\(earlier.edition.edition)\""
            guard let last = earlier.edition.to else {
                let day = later.edition.from.adding(days: -1)
                later.cursor.fault(
                    "begins on \(later.edition.from), but the edition \(name) has no end: give that one to: \(day)")
                continue
            }
            if last >= later.edition.from {
                later.cursor.fault("begins on \(later.edition.from), but the edition \(name) lasts until \(last)")
            } else if last.adding(days: 1) < later.edition.from {
                later.cursor.warn(
                    "no edition covers the days between \(last), the end of \(name), and \(later.edition.from)")
            }
        }
    }
}

/// Where rules come from, and how that was read; what stands closer to a rule holds.
struct Origin {
    let source: String?
    let confidence: Confidence?

    init(_ fields: Fields, within outer: Origin?) {
        source = fields["source"]?.text() ?? outer?.source
        confidence = fields["confidence"]?.choice(Confidence.self) ?? outer?.confidence
    }
}

extension Policy.Edition {
    fileprivate init?(_ cursor: Cursor, shared: [String: ReadingLog.NamedTable], origin: Origin) {
        guard let fields = cursor.fields(.edition) else { return nil }
        let own = fields["tables"]?.tables() ?? [:]
        cursor.log.tables = shared.merging(own) { _, own in own }
        let edition = fields["edition"]?.code()
        let from = fields["from"]?.day()
        let to = fields["to"]?.day()
        let selectedBy = fields["selectedBy"]?.choice(Policy.Selector.self)
        let origin = Origin(fields, within: origin)
        let list = fields["clauses"]?.items("a list of clauses") ?? []
        let written = list.compactMap { cursor in
            Policy.WrittenClause(cursor, origin: origin).map { (cursor: cursor, clause: $0) }
        }
        let clauses = written.map(\.clause)
        Cursor.reportRepeats(of: "code", in: list)
        Policy.Edition.reportLooseSteps(list)
        OverlapCrossCheck(written.map { ($0.cursor, $0.clause.clause) }).report()
        fields["tables"]?.warnOfTables(notIn: cursor.log.used)
        cursor.log.used.subtract(Set(own.keys).subtracting(shared.keys))
        if let from, let to, to < from { fields["to"]?.fault("found \(to), expected \(from) (\"from\") or later") }
        guard let edition, let from, let selectedBy else { return nil }
        self.init(edition: edition, from: from, to: to, selectedBy: selectedBy, clauses: clauses)
    }

    /// Reports the steps that no duty or count of the edition is.
    private static func reportLooseSteps(_ clauses: [Cursor]) {
        let codes = clauses.compactMap { clause -> String? in
            guard case .scalar(let kind) = clause.child("kind")?.node.content, ["duty", "count"].contains(kind),
                case .scalar(let code) = clause.child("code")?.node.content
            else { return nil }
            return code
        }
        let known = Set(codes)
        let expected = {
            codes.isEmpty
                ? "and the edition has no clause of the kinds duty and count"
                : "expected \(Spelling.alternatives(codes))"
        }
        for clause in clauses {
            guard case .list(let steps) = clause.child("steps")?.node.content else { continue }
            for (index, step) in steps.enumerated() {
                guard case .scalar(let code) = step.content else { continue }
                let cursor = Cursor(node: step, path: "\(clause.path).steps[\(index)]", log: clause.log)
                if clause.child("code")?.node.content == step.content {
                    cursor.warn("a clause is no step towards itself")
                }
                guard !known.contains(code) else { continue }
                cursor.fault(
                    "no duty or count is named \"\(code)\" here, \(expected())"
                        + Spelling(known: codes).hint(for: code))
            }
        }
    }
}

extension Policy.WrittenClause {
    fileprivate init?(_ cursor: Cursor, origin: Origin) {
        guard var clause = Clause(cursor) else { return nil }
        var node = cursor.nodeWithTableInPlace
        if clause.source == nil, let source = origin.source {
            clause.source = source
            node = node.adding("source", source)
        }
        if clause.confidence == nil, let confidence = origin.confidence {
            clause.confidence = confidence
            node = node.adding("confidence", confidence.rawValue)
        }
        self.init(clause: clause, node: node)
    }
}

extension PolicyNode {
    /// The map with one more key, so that the text that gets frozen says all by itself.
    fileprivate func adding(_ key: String, _ text: String) -> PolicyNode {
        guard case .map(let entries) = content else { return self }
        return PolicyNode(.map(entries + [Entry(key: key, value: PolicyNode(.scalar(text)))]), place: place)
    }
}

extension Cursor {
    /// The value tables by name, each read once so that a table no clause names has its faults reported too.
    fileprivate func tables() -> [String: ReadingLog.NamedTable] {
        guard case .map(let entries) = node.content else {
            fault("found \(found), expected tables by name")
            return [:]
        }
        var tables: [String: ReadingLog.NamedTable] = [:]
        for entry in entries {
            let table = ValueTable(child(entry.key, entry.value))
            tables[entry.key] = ReadingLog.NamedTable(node: entry.value, table: table, money: log.closeClause())
        }
        return tables
    }

    /// Warns of the tables here that no clause names.
    fileprivate func warnOfTables(notIn used: Set<String>) {
        guard case .map(let entries) = node.content else { return }
        for entry in entries where !used.contains(entry.key) {
            child(entry.key, entry.value).warn("no clause names the table \"\(entry.key)\"")
        }
    }

    /// The clause's text with the table it names in place of the name, so that the text is whole.
    fileprivate var nodeWithTableInPlace: PolicyNode {
        guard case .map(var entries) = node.content,
            let index = entries.firstIndex(where: { $0.key == "values" }),
            case .scalar(let name) = entries[index].value.content, let table = log.tables[name]
        else { return node }
        entries[index].value = table.node
        return PolicyNode(.map(entries), place: node.place)
    }
}
