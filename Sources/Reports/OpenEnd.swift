/// The words by which a sender says of a placement that it had not ended when the period did.
enum OpenEnd {
    /// What to write, for messages.
    static let advice = "leave it blank, or write \"ongoing\" or \"lopend\", while the placement goes on"

    /// Whether a cell says so; signs such as those of `t/m heden` do not tell words apart.
    static func isSaid(_ text: String) -> Bool {
        words.contains(text.lowercased().split { !$0.isLetter }.joined(separator: " "))
    }

    private static let words: Set<String> = [
        "lopend", "nog lopend", "doorlopend", "loopt", "loopt nog", "loopt door", "heden", "t m heden", "tm heden",
        "tot heden", "tot en met heden", "nu", "tot nu", "t m nu", "in dienst", "nog in dienst", "nog werkzaam",
        "onbepaald", "onbepaalde tijd", "present", "to present", "to date", "ongoing", "current", "continuing",
        "running", "still running", "still employed",
    ]
}
