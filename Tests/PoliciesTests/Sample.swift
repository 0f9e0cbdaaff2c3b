import Policies

/// A policy file that has what is asked about, and the rest as short as it can be.
struct Sample {
    /// The text of the file.
    let text: String
    /// The places that a `^` in the text given pointed at.
    private let marks: Set<PolicyNode.Place>

    /// A policy whose clause is of this kind and has these keys.
    init(_ kind: String, _ keys: String) {
        self.init(clauses: "{ code: c, kind: \(kind), \(keys) }")
    }

    /// A policy of these clauses.
    init(clauses: String) {
        self.init(
            "policy: a\neditions: [ { edition: x, from: 2024-01-01, selectedBy: contractDate, clauses: [\n  "
                + "\(clauses)\n] } ]\ntitle: b")
    }

    /// A policy whose table is this.
    init(table: String) {
        self.init(
            "policy: a\ntables: { t:\n  { \(table) }\n}\neditions: [ { edition: x, from: 2024-01-01, "
                + "selectedBy: contractDate, clauses: [ { code: c, kind: valueShare, obligation: "
                + "{ fixed: 9 EUR }, values: t } ] } ]\ntitle: b")
    }

    /// A policy whose table has one block, with these keys besides its code.
    init(block: String) {
        self.init(table: "basis: 40 h/week, blocks: [\n  { code: b, \(block) } ]")
    }

    /// A policy of this text, in which a `^` stands before each thing a fault is expected of.
    init(_ text: String) {
        var (plain, marks) = ("", Set<PolicyNode.Place>())
        var place = PolicyNode.Place(line: 1, column: 1)
        for character in text {
            guard character != "^" else {
                marks.insert(place)
                continue
            }
            plain.append(character)
            place =
                character == "\n"
                ? PolicyNode.Place(line: place.line + 1, column: 1)
                : PolicyNode.Place(line: place.line, column: place.column + 1)
        }
        self.text = plain
        self.marks = marks
    }

    /// A policy whose clause is a duty with these further keys.
    static func duty(_ keys: String) -> Sample {
        Sample("duty", "statement: s, by: { before: contractStart }, \(keys)")
    }

    /// A policy whose clause is a value share with this obligation and these further keys.
    static func obligation(_ keys: String, _ more: String = "") -> Sample {
        Sample("valueShare", "obligation: { \(keys) }, \(values)\(more)")
    }

    /// The shortest table of values.
    static let values = "values: { blocks: [ { code: b, per: hour, amount: 1 EUR } ] }"

    /// What keeps the policy from being read, each as ``line(_:)`` puts it.
    var faults: [String] { finding.faults.map(line) }

    /// What looks unintended.
    var warnings: [String] { finding.warnings.map(line) }

    /// The first clause; nil when there are faults.
    var clause: Clause? { finding.policy?.editions[0].clauses[0].clause }

    /// The table of the first clause; nil as for ``clause``.
    var table: ValueTable? { clause?.valueShare?.values }

    /// The obligation of the first clause; nil as for ``clause``.
    var obligation: Obligation? { clause?.valueShare?.obligation }

    private var finding: PolicyFile.Finding { PolicyFile.check(text, name: "x") }

    /// `^ path: message` for a fault at a marked place, `line:column: path: message` for one elsewhere; the path begins
    /// with the clause or the table.
    private func line(_ fault: PolicyFault) -> String {
        var short = fault
        short.file = nil
        if let place = fault.place, marks.contains(place) { short.place = nil }
        let text = short.description.replacing("editions[0].clauses[0]", with: "clause").replacing(
            "tables.t", with: "table")
        return short.place == nil ? "^ \(text)" : text
    }
}

extension Clause {
    /// The rule of a share of value; nil for another kind.
    var valueShare: ValueShare? {
        if case .valueShare(let share) = rule { share } else { nil }
    }

    /// The rule of a share of spend; nil for another kind.
    var spendShare: SpendShare? {
        if case .spendShare(let share) = rule { share } else { nil }
    }

    /// The rule of a share of hours; nil for another kind.
    var hoursShare: HoursShare? {
        if case .hoursShare(let share) = rule { share } else { nil }
    }
}
