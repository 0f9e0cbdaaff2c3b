import Contracts

/// What a column of a form holds.
enum FormContent: Hashable {
    case text
    /// A SHA-256 in hexadecimal.
    case digest
    /// A day, usual in `expected` and possible in `term` alone; nil for any day.
    case day(expected: Period?, term: Period?)
    /// Money in the contract's currency; a correction is below zero where that is allowed.
    case amount(mayBeNegative: Bool)
    /// A number within these bounds; nil for no upper one.
    case number(most: Int?)
    case whole
    /// One of these; of an open list, others are taken as written.
    case choice([String], isOpen: Bool)

    /// What a column holds that rows of two kinds share.
    func merged(with other: FormContent) -> FormContent {
        switch (self, other) {
        case (.day(let expected, let term), .day(let otherExpected, let otherTerm)):
            .day(
                expected: FormContent.union(expected, otherExpected), term: FormContent.union(term, otherTerm))
        case (.amount(let may), .amount(let otherMay)): .amount(mayBeNegative: may || otherMay)
        case (.choice(let words, let isOpen), .choice(let others, let areOpen)):
            .choice(words + others.filter { !words.contains($0) }, isOpen: isOpen || areOpen)
        case (.choice, .text), (.text, .choice): .text
        default: self
        }
    }

    private static func union(_ one: Period?, _ other: Period?) -> Period? {
        guard let one, let other else { return nil }
        return Period(start: min(one.start, other.start), end: max(one.end, other.end))
    }
}

/// A column of a form.
struct FormColumn: Hashable {
    let column: ReportColumn
    var content: FormContent
    /// Whether each row needs a value in it.
    var isNeeded: Bool
    /// What to write, in the form's language.
    var help: String
    /// The same in each language, by its code.
    var helps: [String: String]
}
