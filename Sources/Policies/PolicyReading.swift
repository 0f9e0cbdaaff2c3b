import Contracts

extension Policy {
    init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["policy", "title", "editions"]) else { return nil }
        let code = fields.required("policy", "the policy's name, such as nl.utrecht")?.code()
        let title = fields.required("title", "a text, or texts by language")?.titles()
        let list = fields.required("editions", "a list of editions")?.items("a list of editions") ?? []
        let editions = list.compactMap { cursor in Edition(cursor).map { (cursor: cursor, edition: $0) } }
        Cursor.reportRepeats(of: "edition", in: list)
        Policy.reportOverlaps(editions)
        guard let code, let title else { return nil }
        self.init(code: code, title: title, editions: editions.map(\.edition))
    }

    /// Reports the editions that claim days of an earlier one.
    private static func reportOverlaps(_ editions: [(cursor: Cursor, edition: Edition)]) {
        let ordered = editions.sorted { $0.edition.from < $1.edition.from }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) {
            let name = "\"\(earlier.edition.edition)\""
            if let last = earlier.edition.to, last >= later.edition.from {
                later.cursor.fault("begins on \(later.edition.from), but the edition \(name) lasts until \(last)")
            } else if earlier.edition.to == nil {
                let day = later.edition.from.adding(days: -1)
                later.cursor.fault(
                    "begins on \(later.edition.from), but the edition \(name) has no end: give that one to: \(day)")
            }
        }
    }
}

extension Policy.Edition {
    fileprivate init?(_ cursor: Cursor) {
        guard let fields = cursor.fields(["edition", "from", "to", "selectedBy", "clauses", "tables"]) else {
            return nil
        }
        cursor.log.tables = fields["tables"]?.tables() ?? [:]
        let edition = fields.required("edition", "the edition's name, such as \"2023\"")?.code()
        let from = fields.required("from", "the first day on which a contract falls under it")?.day()
        let to = fields["to"]?.day()
        let selectedBy = fields.required("selectedBy", "contractDate or tenderPublication")?.choice(
            Policy.Selector.self)
        let list = fields.required("clauses", "a list of clauses")?.items("a list of clauses") ?? []
        let clauses = list.compactMap { Policy.WrittenClause($0) }
        Cursor.reportRepeats(of: "code", in: list)
        if let from, let to, to < from { fields["to"]?.fault("found \(to), expected \(from) (\"from\") or later") }
        guard let edition, let from, let selectedBy else { return nil }
        self.init(edition: edition, from: from, to: to, selectedBy: selectedBy, clauses: clauses)
    }
}

extension Policy.WrittenClause {
    fileprivate init?(_ cursor: Cursor) {
        guard let clause = Clause(cursor) else { return nil }
        self.init(clause: clause, node: cursor.nodeWithTableInPlace)
    }
}

extension Cursor {
    /// The value tables by name, each read once so that a table no clause names has its faults reported too.
    fileprivate func tables() -> [String: PolicyNode] {
        guard case .map(let entries) = node.content else {
            fault("found \(found), expected tables by name")
            return [:]
        }
        var tables: [String: PolicyNode] = [:]
        for entry in entries {
            let cursor = child(entry.key, entry.value)
            _ = ValueTable(cursor)
            log.closeClause()
            tables[entry.key] = entry.value
        }
        return tables
    }

    /// The clause's text with the table it names in place of the name, so that the text is whole.
    fileprivate var nodeWithTableInPlace: PolicyNode {
        guard case .map(var entries) = node.content,
            let index = entries.firstIndex(where: { $0.key == "values" }),
            case .scalar(let name) = entries[index].value.content, let table = log.tables[name]
        else { return node }
        entries[index].value = table
        return PolicyNode(.map(entries), place: node.place)
    }
}
