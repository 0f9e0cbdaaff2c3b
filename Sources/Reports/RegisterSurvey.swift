import Tables

/// A first walk over a register: which rows repeat another, how often references are used.
struct RegisterSurvey {
    /// The rows without those that repeat an earlier one whole.
    private(set) var rows: [Row] = []
    private(set) var references: RegisterReferences
    /// A problem for each row that repeats an earlier one whole.
    private(set) var repeated = ProblemList()

    init(_ table: Table, _ header: HeaderMap<RegisterColumn>) {
        references = RegisterReferences(header)
        var seen: [WordHash: [Int]] = [:]
        table.forEachRow { row in
            let earlier = seen[WordHash(of: row), default: []]
            if let first = earlier.first(where: { rows[$0].hasSameCells(as: row) }) {
                repeated.add(
                    Problem(
                        row: row.number,
                        message: "expected each contract once, and row \(rows[first].number) says the "
                            + "same in every cell; remove one of the two"))
                return
            }
            seen[WordHash(of: row), default: []].append(rows.count)
            rows.append(row)
            references.count(row)
        }
    }
}
