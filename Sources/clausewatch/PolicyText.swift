import Assessment
import Contracts
import Policies

/// Clauses of an edition for a terminal, each with a worked example.
struct PolicyText {
    let text: String

    init(_ policy: Policy, _ edition: Policy.Edition, _ clauses: [Clause], in language: Language) {
        let title = policy.title[language.rawValue] ?? policy.code
        let authority = policy.authority.map { "\n\($0)" } ?? ""
        let words = EditionWords(edition, in: language).text
        let head = "\(title) (\(policy.code))\(authority)\n\(words)\n"
        let told = clauses.map { clause in
            let example = ClauseExample(of: clause, in: policy.usualCurrency, under: edition)
            return ([ClauseWords(clause, in: language).text] + [example.map { ExampleWords($0, in: language).text }])
                .compactMap { $0 }.joined(separator: "\n")
        }
        text = ([head] + told).joined(separator: "\n")
    }
}

extension Policy {
    /// The currency of the country that the code begins with; nil for countries without a policy of ours.
    fileprivate var usualCurrency: Currency? {
        let codes = ["nl": "EUR", "uk": "GBP", "us": "USD"]
        return code.split(separator: ".").first.flatMap { codes[String($0)] }.flatMap { Currency($0) }
    }
}
