import Contracts

/// The worked example of a clause in plain sentences; every number in them is one of the example's.
public struct ExampleWords: Sendable, Hashable {
    /// The heading with the sentences.
    public let section: ClauseWords.Section

    /// Puts an example into sentences of a language.
    public init(_ example: ClauseExample, in language: Language) {
        section = SectionWords(
            heading: Phrase(en: "Worked example", nl: "Rekenvoorbeeld"), sentences: ExampleWords.sentences(example)
        ).section(in: language)
    }

    /// The example for a terminal: lines of at most 100 columns.
    public var text: String {
        TerminalLines.of(section).joined(separator: "\n") + "\n"
    }

    private static func sentences(_ example: ClauseExample) -> [Phrase] {
        let contract = ExampleContractWords(example: example).sentences
        let special = example.variants.map { ExampleVariantWords(example: example).phrase($0) }
        let told: [Phrase] =
            switch example.clause.rule {
            case .valueShare: ExampleValueWords(example: example).sentences
            case .spendShare(let rule): ExampleSpendWords(example: example, rule: rule).sentences
            case .count(let rule): ExampleCountWords(example: example, rule: rule).sentences
            case .hoursShare(let rule): ExampleHoursWords(example: example, rule: rule).sentences
            case .duty(let duty): ExampleDutyWords(example: example, duty: duty).sentences
            }
        return contract + told + special
    }
}
