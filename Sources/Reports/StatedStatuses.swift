import Contracts

/// What a file has stated of each party so far, to find statements that contradict each other.
struct StatedStatuses {
    private struct Statement: Hashable {
        let value: Status
        let share: Fraction?

        var words: String {
            value.rawValue + (share.map { " for \(WrittenLine.number(($0 * Fraction(100)).roundedHalfEven))%" } ?? "")
        }
    }

    /// What was stated of a party, with the row that says so first.
    private struct Said {
        let first: (statement: Statement, row: Int)
        var all: Set<Statement>
    }

    private var byCode: [String: [String: Said]] = [:]

    /// What an earlier row stated instead; nil when none stated this of the party, or the same.
    ///
    /// Each statement is told once, so that it is as many whatever the order of the rows.
    mutating func contradiction(
        _ party: String, _ code: String, _ value: Status, _ share: Fraction?, row: Int, of rows: SheetRows = SheetRows()
    ) -> String? {
        let statement = Statement(value: value, share: share)
        guard let earlier = byCode[code]?[party]?.first else {
            byCode[code, default: [:]][party] = Said(first: (statement, row), all: [statement])
            return nil
        }
        guard byCode[code]?[party]?.all.insert(statement).inserted == true else { return nil }
        return
            "expected one answer for \(party), and \(rows.words(earlier.row)) says \(earlier.statement.words); correct "
            + "one of the two"
    }
}
