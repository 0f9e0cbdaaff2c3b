import Contracts

/// The words for yes, no and unknown.
enum StatusWord {
    /// What a cell should have held, for messages.
    static let expectation = "expected yes, no or unknown (ja, nee, onbekend)"
    /// The same for a cell that may be blank.
    static let expectationUnlessBlank = expectation + "; leave it blank when nothing is stated"

    /// The status a cell names in English or Dutch; nil for any other text.
    static func read(_ text: String) -> Status? {
        switch text.lowercased() {
        case "yes", "y", "ja", "j", "true": .yes
        case "no", "n", "nee", "false": .no
        case "unknown", "onbekend", "?": .unknown
        default: nil
        }
    }
}
