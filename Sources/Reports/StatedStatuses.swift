import Contracts

/// What a file has stated of each party so far, to find statements that contradict each other.
struct StatedStatuses {
    private struct Statement {
        let value: Status
        let share: Fraction?
        let row: Int

        var words: String {
            value.rawValue + (share.map { " for \(($0 * Fraction(100)).roundedHalfEven)%" } ?? "")
        }
    }

    private var byCode: [String: [String: Statement]] = [:]

    /// What an earlier row stated instead; nil when none stated this of the party, or the same.
    mutating func contradiction(
        _ party: String, _ code: String, _ value: Status, _ share: Fraction?, row: Int, of rows: SheetRows = SheetRows()
    ) -> String? {
        guard let earlier = byCode[code]?[party] else {
            byCode[code, default: [:]][party] = Statement(value: value, share: share, row: row)
            return nil
        }
        guard earlier.value != value || earlier.share != share else { return nil }
        return
            "expected one answer for \(party), and \(rows.words(earlier.row)) says \(earlier.words); correct one of "
            + "the two"
    }
}
