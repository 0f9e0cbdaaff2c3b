public import Contracts

/// Lengths of time: `six months`, `zes maanden`; months and days as the policy counts them.
enum SpanWords {
    static func phrase(_ span: Span) -> Phrase {
        var parts: [Phrase] = []
        if span.months > 0 { parts.append(months(span.months)) }
        if span.days > 0 || span.months == 0 { parts.append(days(span.days)) }
        return ListWords.and(parts)
    }

    /// `every six months`; `every month` for one.
    static func every(months number: Int) -> Phrase {
        number == 1
            ? Phrase(en: "every month", nl: "elke maand")
            : Phrase(en: "every \(months(number))", nl: "elke \(months(number))")
    }

    static func workingDays(_ number: Int) -> Phrase {
        let count = NumberWords.count(number)
        return number == 1
            ? Phrase(en: "\(count) working day", nl: "\(count) werkdag")
            : Phrase(en: "\(count) working days", nl: "\(count) werkdagen")
    }

    private static func months(_ number: Int) -> Phrase {
        let count = NumberWords.count(number)
        return number == 1
            ? Phrase(en: "\(count) month", nl: "\(count) maand")
            : Phrase(en: "\(count) months", nl: "\(count) maanden")
    }

    private static func days(_ number: Int) -> Phrase {
        let count = NumberWords.count(number)
        return number == 1
            ? Phrase(en: "\(count) day", nl: "\(count) dag") : Phrase(en: "\(count) days", nl: "\(count) dagen")
    }
}

extension Span {
    /// The length in English words: `seven days`.
    public var inWords: String { SpanWords.phrase(self).en }
}
