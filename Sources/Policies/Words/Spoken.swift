import Contracts

/// A language as the place where a text is written.
protocol Tongue {
    static var language: Language { get }
}

/// British English.
enum English: Tongue {
    static let language = Language.en
}

/// Dutch.
enum Dutch: Tongue {
    static let language = Language.nl
}

/// A text in one language, which puts the values within it into words of that language.
struct Spoken<Place: Tongue>: ExpressibleByStringInterpolation {
    let text: String

    init(stringLiteral text: String) {
        self.text = text
    }

    init(stringInterpolation parts: Parts) {
        text = parts.text
    }

    private init(text: String) {
        self.text = text
    }

    /// One text after the other, for sentences longer than a line of source.
    static func + (left: Spoken, right: Spoken) -> Spoken {
        Spoken(text: left.text + right.text)
    }

    /// The pieces of the text as they come.
    struct Parts: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        mutating func appendInterpolation(_ verbatim: String) {
            text += verbatim
        }

        mutating func appendInterpolation(_ phrase: Phrase) {
            text += phrase[Place.language]
        }

        mutating func appendInterpolation(_ money: Money) {
            appendInterpolation(MoneyWords.phrase(money))
        }

        mutating func appendInterpolation(_ day: Day) {
            appendInterpolation(DayWords.phrase(day))
        }

        mutating func appendInterpolation(_ span: Span) {
            appendInterpolation(SpanWords.phrase(span))
        }

        mutating func appendInterpolation(_ share: Fraction) {
            appendInterpolation(NumberWords.percent(share))
        }

        mutating func appendInterpolation(_ number: Quantity) {
            appendInterpolation(NumberWords.number(number))
        }
    }
}
