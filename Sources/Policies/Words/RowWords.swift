/// A row of a value table in every language.
struct RowWords {
    let kind: ClauseWords.Row.Kind
    let title: Phrase
    let code: String
    let worth: Phrase
    let conditions: [Phrase]

    func row(in language: Language) -> ClauseWords.Row {
        ClauseWords.Row(
            kind: kind, title: title[language], code: code, worth: worth[language],
            conditions: conditions.map { $0[language] })
    }
}
