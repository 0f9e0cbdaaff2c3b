import Assessment
import Contracts
import Policies

/// A clause in plain sentences with a worked example, for a terminal or a file.
struct ClauseText {
    let text: String
    let title: String
    /// What the clause says, its example last.
    let sections: [ClauseWords.Section]

    /// - Parameters:
    ///   - currency: that of the example where the clause names none; nil for the usual one.
    ///   - edition: what sets the years of the example; nil for any.
    init(_ clause: Clause, currency: Currency?, under edition: Policy.Edition? = nil, in language: Language) {
        let example = ClauseExample(of: clause, in: currency, under: edition)
        let words = ClauseWords(clause, in: language)
        let told = example.map { ExampleWords($0, in: language) }
        title = words.title
        sections = words.sections + [told?.section].compactMap { $0 }
        text = [words.text, told?.text].compactMap { $0 }.joined(separator: "\n")
    }
}
