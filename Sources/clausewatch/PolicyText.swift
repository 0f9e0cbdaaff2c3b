import Contracts
import Policies

/// Clauses of an edition for a terminal, each with a worked example.
struct PolicyText {
    let text: String

    init(_ policy: Policy, _ edition: Policy.Edition, _ clauses: [Clause], in language: Language) {
        let title = policy.title[language.rawValue] ?? policy.title.min { $0.key < $1.key }?.value ?? policy.code
        let authority = policy.authority.map { "\n\($0)" } ?? ""
        let words = EditionWords(edition, in: language).text
        let head = "\(title) (\(policy.code))\(authority)\n\(words)\n"
        let told = clauses.map { clause in
            ClauseText(clause, currency: policy.usualCurrency, under: edition, in: language).text
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
