import Contracts

/// What a file has stated of each party so far, to find statements that contradict each other.
struct StatedStatuses {
    private struct Statement {
        let value: Status
        let row: Int
    }

    private var byCode: [String: [String: Statement]] = [:]

    /// What an earlier row stated instead; nil when none stated this of the party, or the same.
    mutating func contradiction(_ party: String, _ code: String, _ value: Status, row: Int) -> String? {
        guard let earlier = byCode[code]?[party] else {
            byCode[code, default: [:]][party] = Statement(value: value, row: row)
            return nil
        }
        guard earlier.value != value else { return nil }
        return
            "expected one answer for \(party), and row \(earlier.row) says \(earlier.value.rawValue); correct one of "
            + "the two"
    }
}
