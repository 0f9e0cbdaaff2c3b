import Assessment

/// A severity as a label: a word, with a colour that only repeats it.
struct SeverityTag: Sendable {
    var text: String
    /// The style class: `bad`, `near` or `open`.
    var tone: String

    init(_ severity: Severity) {
        (text, tone) =
            switch severity {
            case .high: ("High", "bad")
            case .medium: ("Medium", "near")
            case .low: ("Low", "open")
            }
    }
}
