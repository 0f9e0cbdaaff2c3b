import Contracts
import Reports

/// A line that only one of two versions of a report has, or that both have with other figures.
public struct LineChange: Sendable, Hashable, Codable {
    /// The row of the earlier version's file; nil for a new line.
    public var rowBefore: Int?
    /// The row of the later version's file; nil for a line that is gone.
    public var row: Int?
    /// What the line is about, such as `payment, n0 to NL-KVK-12345678, 2025-04-01`.
    public var what: String
    /// What it says otherwise, field by field; of a line of one version only, all it says.
    public var fields: [Field]

    /// What a field says before and after.
    public struct Field: Sendable, Hashable, Codable {
        /// The column as a report names it.
        public var name: String
        /// Nil when the field was empty, or the line not there.
        public var before: String?
        /// Nil when the field is empty, or the line gone.
        public var after: String?
    }

    /// The changes that lines are which only one version has: what is about the same on both sides is one change.
    static func pairs(of lines: [DifferingLine]) -> [LineChange] {
        var gone: [String: [DifferingLine]] = [:]
        for line in lines.reversed() where !line.isNew { gone[line.line.subject, default: []].append(line) }
        var changes: [LineChange] = []
        for line in lines where line.isNew {
            changes.append(LineChange(before: gone[line.line.subject]?.popLast(), after: line))
        }
        changes += gone.values.joined().map { LineChange(before: $0, after: nil) }
        return changes.sorted { ($0.row ?? $0.rowBefore ?? 0, $0.what) < ($1.row ?? $1.rowBefore ?? 0, $1.what) }
    }

    private init(before: DifferingLine?, after: DifferingLine?) {
        (rowBefore, row) = (before?.row, after?.row)
        what = (after ?? before)?.line.subject ?? ""
        let (earlier, later) = (before?.line.fields ?? [], after?.line.fields ?? [])
        let names = (later + earlier).map(\.name).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        fields = names.compactMap { name in
            let (was, now) = (earlier.first { $0.name == name }?.text, later.first { $0.name == name }?.text)
            return was == now ? nil : Field(name: name, before: was, after: now)
        }
    }
}

/// A line that only one of two versions has.
struct DifferingLine {
    let isNew: Bool
    let row: Int
    let line: StoredLine
}

extension StoredLine {
    /// What a line is about: two of the same subject are the same one with other figures.
    fileprivate var subject: String {
        let whom = payeeNode ?? payee ?? person ?? block ?? code
        let parts = ["\(kind)", whom.map { "\(node) to \($0)" } ?? node, day?.description, proof.invoice]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// What it says, column by column, of the columns that are filled.
    fileprivate var fields: [(name: String, text: String)] {
        let all: [(String, String?)] = [
            ("payee", payee), ("payee node", payeeNode), ("amount", amount?.shortDecimal),
            (kind == .placement ? "hours per week" : "quantity", quantity?.shortDecimal),
            (until == nil ? "date" : "from", day?.description), ("to", until?.description), ("role", role),
            ("person", person), ("block", block), ("code", code), ("value", value),
            ("list", list?.joined(separator: ", ")), ("last benefit", lastBenefit?.description),
            ("invoice", proof.invoice), ("evidence", proof.evidence),
        ]
        return all.compactMap { name, text in text.flatMap { $0.isEmpty ? nil : (name, $0) } }
    }
}
